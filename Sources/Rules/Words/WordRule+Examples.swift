extension WordRule {
  /// Assignments as they stand in settings and programs, one for each way in which the rule's words may stand.
  var examples: [String] {
    let secret = "<secret>\(value.template())</secret>"
    var examples: [String] = []
    if let word = words.first {
      examples += [
        "\(word)_\(keys.example) = \"\(secret)\"",
        "\(word):\n  url: /v1\n  \(keys.example): \(secret)\n",
      ]
      if mayStandAlone {
        examples += ["'\(word)': '\(secret)',", "new \(word)_client('\(secret)')"]
      }
    }
    if let word = joined.first {
      examples.append("\(word.uppercased())_\(keys.example.uppercased())=\(secret)\n")
    }
    if let name = names.first { examples.append("\(name): \(secret)\n") }
    return examples
  }

  /// Values that are too short, filled in or without the word, and names of digests and of what only leads to a secret.
  var counterexamples: [String] {
    let name = names.first ?? "\(words.first ?? joined[0])_\(keys.example)"
    var counterexamples = [
      "\(name) = \"\(value.template(isCut: true))\"", "\(name) = \"\(value.blankTemplate)\"",
      "colour = \"\(value.template())\"", "\(name)_accessor = \"\(value.template())\"",
    ]
    if value.isChecked {
      counterexamples.append("\(name) = \"<secret>\(value.template(isWrong: true))</secret>\"")
    }
    if value.looksLikeDigest {
      counterexamples.append("\(name)_md5: \(value.template())\n")
      if let word = words.first {
        counterexamples.append("'lib/\(word).php' => '\(value.template())',")
      }
    }
    if let open = openNames.first, let word = words.first ?? joined.first {
      counterexamples.append("\(word)_\(open)_\(keys.example) = \"\(value.template())\"")
    }
    return counterexamples
  }
}
