import Yams

/// Custom detectors of trufflehog.
extension YAMLRuleFile {
  private static let known = [
    "name", "keywords", "regex", "primary_regex_name", "exclude_regexes_capture",
    "exclude_regexes_match", "entropy", "exclude_words", "validations", "description",
  ]

  /// A detector as a rule; one with several patterns as one for each, of which the first needs all others.
  mutating func readDetector(_ item: Node) -> [Rule] {
    guard let name = item.mapping.flatMap({ _ in text("name", in: item, nil) }) else {
      lose(item, nil, "left out: the detector has no name")
      return []
    }
    let id = RuleFile.id(from: name)
    guard let table = value("regex", in: item), let patterns = table.mapping else {
      lose(item, id, "left out: the detector has no regex")
      return []
    }
    loseKeys(of: item, except: Self.known, id)
    var parts: [(name: String, regex: ForeignRegex)] = []
    for (key, value) in patterns {
      guard let part = key.scalar?.string, let source = value.scalar?.string else { continue }
      // All patterns must match; without one of them the detector would find too much.
      guard let regex = carriedOver(source, value, id) else { return [] }
      parts.append((part, regex))
    }
    parts.sort { $0.name < $1.name }
    let primary = text("primary_regex_name", in: item, id)
    if let primary, let first = parts.firstIndex(where: { $0.name == primary }) {
      parts.insert(parts.remove(at: first), at: 0)
    }
    let ids = parts.enumerated().map { number, part in
      number == 0 ? id : RuleFile.id(from: "\(name).\(part.name)")
    }
    if parts.count > 1 {
      lose(
        table,
        id,
        "each match of \"\(parts[0].name)\" is one finding, not one for each combination"
      )
    }
    let filters = readExclusions(of: item, id)
    let entropy = number("entropy", in: item, id).flatMap { $0 == 0 ? nil : $0 }
    let keywords = texts("keywords", in: item, id)
    let summary = text("description", in: item, id)?.singleLine
    var rules: [Rule] = []
    for (number, part) in parts.enumerated() {
      rules.append(
        Rule(
          id: ids[number],
          name: number == 0 ? name : "\(name), \(part.name)",
          summary: summary,
          pattern: part.regex.pattern,
          secretGroup: part.regex.groupCount > 0 ? 1 : nil,
          entropy: entropy,
          keywords: keywords,
          allowlists: filters + readValidations(of: item, part.name, id),
          requires: number == 0 ? ids.dropFirst().map { RequiredRule($0) } : [],
          isReported: number == 0,
          reportsFillIns: true
        )
      )
    }
    return rules
  }

  private mutating func readExclusions(of item: Node, _ rule: String) -> [Allowlist] {
    var lists: [Allowlist] = []
    for (key, target) in [
      ("exclude_regexes_capture", Allowlist.Target.secret), ("exclude_regexes_match", .match),
    ] {
      let patterns = texts(key, in: item, rule).compactMap { text in
        do throws(ForeignRegexError) {
          return try ForeignRegex(text, dialect: .go).pattern
        } catch {
          lose(item, rule, "more is reported: \(key): \(error.problem)")
          return nil
        }
      }
      guard !patterns.isEmpty else { continue }
      lists.append(Allowlist(summary: key, regexes: patterns, regexTarget: target))
    }
    // A word with capitals is never found, since secrets are compared in lower case.
    let words = texts("exclude_words", in: item, rule).filter { $0 == $0.lowercased() }
    if !words.isEmpty { lists.append(Allowlist(summary: "exclude_words", stopwords: words)) }
    return lists
  }

  private mutating func readValidations(
    of item: Node,
    _ part: String,
    _ rule: String
  ) -> [Allowlist] {
    guard let table = value("validations", in: item)?.value(part) else { return [] }
    let kinds: [(key: String, characters: ScalarSet)] = [
      ("contains_digit", .digits), ("contains_lowercase", .lower), ("contains_uppercase", .upper),
      ("contains_special_char", ScalarSet("!@#$%^&*()_+-=[]{}|;:,.<>?")),
    ]
    loseKeys(of: table, except: kinds.map(\.key), rule)
    var lists: [Allowlist] = []
    for (key, characters) in kinds where truth(key, in: table, rule) ?? false {
      lists.append(.lacking(characters, least: 1, summary: key))
    }
    return lists
  }
}
