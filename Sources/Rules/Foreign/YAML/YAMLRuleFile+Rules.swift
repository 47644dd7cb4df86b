import Yams

/// Rules of Nosey Parker and kingfisher.
extension YAMLRuleFile {
  private static let shared = [
    "name", "id", "pattern", "description", "examples", "negative_examples", "categories",
  ]
  private static let kingfisher = ["min_entropy", "confidence", "visible", "pattern_requirements"]

  mutating func readRule(_ item: Node) -> Rule? {
    guard item.mapping != nil else {
      lose(item, nil, "left out: the rule is no table")
      return nil
    }
    let name = text("name", in: item, nil)
    guard let written = text("id", in: item, nil) ?? name else {
      lose(item, nil, "left out: the rule has no id")
      return nil
    }
    let id = RuleFile.id(from: written)
    guard let node = value("pattern", in: item), let source = node.scalar?.string else {
      lose(item, id, "left out: the rule has no pattern")
      return nil
    }
    guard let regex = carriedOver(source, node, id) else { return nil }
    let isKingfisher = file.format == .kingfisher
    loseKeys(of: item, except: Self.shared + (isKingfisher ? Self.kingfisher : []), id)
    if regex.groupCount > 1 {
      lose(
        node,
        id,
        isKingfisher
          ? "of its \(regex.groupCount) groups the first is the secret"
          : "of its \(regex.groupCount) groups the first that took part is the secret"
      )
    }
    addSamples(texts("examples", in: item, id), of: id, areFound: true)
    addSamples(texts("negative_examples", in: item, id), of: id, areFound: false)
    let confidence = isKingfisher ? text("confidence", in: item, id) : nil
    return Rule(
      id: id,
      name: name ?? id,
      summary: text("description", in: item, id)?.singleLine,
      pattern: regex.pattern,
      secretGroup: isKingfisher && regex.groupCount > 0 ? 1 : nil,
      // Kingfisher's must be passed, ours be reached.
      entropy: isKingfisher
        ? number("min_entropy", in: item, id).flatMap { $0 == 0 ? nil : $0.nextUp } : nil,
      allowlists: isKingfisher ? readRequirements(of: item, id) : [],
      confidence: confidence.flatMap { Confidence(rawValue: $0.lowercased()) } ?? .medium,
      isReported: (isKingfisher ? truth("visible", in: item, id) : nil) ?? true,
      reportsFillIns: true,
      tags: texts("categories", in: item, id)
    )
  }

  /// Kingfisher's `pattern_requirements`: how many characters of which kind a secret has.
  private mutating func readRequirements(of item: Node, _ rule: String) -> [Allowlist] {
    guard let table = value("pattern_requirements", in: item) else { return [] }
    let special = text("special_chars", in: table, rule) ?? "!@#$%^&*()_+-=[]{}|;:'\",.<>?/\\`~"
    let kinds: [(key: String, characters: ScalarSet)] = [
      ("min_digits", .digits), ("min_uppercase", .upper), ("min_lowercase", .lower),
      ("min_special_chars", ScalarSet(special)),
    ]
    loseKeys(
      of: table,
      except: kinds.map(\.key) + ["special_chars", "ignore_if_contains"],
      rule
    )
    var lists: [Allowlist] = []
    for (key, characters) in kinds {
      guard let least = number(key, in: table, rule), (1...255).contains(least) else { continue }
      lists.append(.lacking(characters, least: Int(least), summary: key))
    }
    let words = texts("ignore_if_contains", in: table, rule)
    if !words.isEmpty { lists.append(Allowlist(summary: "ignore_if_contains", stopwords: words)) }
    return lists
  }
}

extension Allowlist {
  /// Allows secrets with fewer than so many characters of a set of bytes.
  static func lacking(_ characters: ScalarSet, least: Int, summary: String) -> Allowlist {
    let writer = ForeignRegexWriter(matchesCharacters: false)
    let others = ForeignRegexNode.set(characters.complement(upTo: 0xFF))
    let one = ForeignRegexNode.sequence([
      .repetition(others, least: 0, most: nil, isLazy: false), .set(characters),
    ])
    let pattern = ForeignRegexNode.sequence([
      .assertion("\\A"), .repetition(one, least: 0, most: least - 1, isLazy: false),
      .repetition(others, least: 0, most: nil, isLazy: false), .assertion("\\z"),
    ])
    return Allowlist(summary: summary, regexes: [writer.text(of: pattern)])
  }
}

extension String {
  /// The text in one line.
  var singleLine: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
