import TOMLKit

/// Reads the tables of one rule file and collects all that is wrong with them.
struct RuleFileReader {
  let label: String
  let lines: LineIndex
  var errors: [RuleFileError] = []
  var notices: [RuleFileError] = []

  private static let topKeys = [
    "title", "description", "version", "minVersion", "extend", "allowlist", "allowlists", "rules",
  ]

  private static let ruleKeys = [
    "id", "name", "description", "regex", "secretGroup", "entropy", "keywords", "path", "allowlist",
    "allowlists", "placeholders", "severity", "confidence", "leaks", "checksum", "max_length",
    "requires", "tags", "examples", "counterexamples", "required", "skipReport",
  ]

  init(text: String, label: String) {
    self.label = label
    lines = LineIndex(text)
  }

  /// Reads the file; what it returns counts only when `errors` stays empty.
  mutating func read(_ text: String) -> (rules: [Rule], allowlists: [GlobalAllowlist]) {
    guard let table = parse(text) else { return ([], []) }
    // Values point into the table's memory and do not keep it alive.
    return withExtendedLifetime(table) { read(table) }
  }

  private mutating func read(
    _ table: TOMLTable
  ) -> (rules: [Rule], allowlists: [GlobalAllowlist]) {
    let top = RuleFileSection(table: table, place: "", rule: nil)
    checkKeys(of: top, known: Self.topKeys)
    readExtend(in: top)
    var rules: [Rule] = []
    for section in tables("rules", in: top) {
      guard let rule = readRule(section) else { continue }
      if rules.contains(where: { $0.id == rule.id }) {
        report("id", in: section, "the id \"\(rule.id)\" is taken", "give each rule its own id")
      }
      rules.append(rule)
    }
    let allowlists = (tables("allowlist", in: top) + tables("allowlists", in: top)).map {
      GlobalAllowlist(
        readAllowlist($0, more: ["targetRules"]),
        targetRules: texts("targetRules", in: $0)
      )
    }
    return (rules, allowlists)
  }

  /// Parses the text; the parser would end it, or a text in it, at a NUL.
  mutating func parse(_ text: String) -> TOMLTable? {
    for nul in ["\0", "\\u0000", "\\U00000000"] {
      guard let range = text.firstRange(of: nul) else { continue }
      let line = text.utf8[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
      errors.append(
        RuleFileError(
          file: label,
          line: line,
          rule: nil,
          problem: "the file holds a NUL",
          remedy: "leave it out; in a pattern write \\x00"
        )
      )
      return nil
    }
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      errors.append(
        RuleFileError(
          file: label,
          line: error.source.begin.line,
          rule: nil,
          problem: "no valid TOML: \(error.description)",
          remedy: "correct the syntax"
        )
      )
    } catch {
      errors.append(
        RuleFileError(
          file: label,
          line: nil,
          rule: nil,
          problem: "no valid TOML",
          remedy: "correct the syntax"
        )
      )
    }
    return nil
  }

  /// `[extend]` of gitleaks: what it asks for is done on the command line here.
  private mutating func readExtend(in top: RuleFileSection) {
    for section in tables("extend", in: top) {
      checkKeys(of: section, known: ["useDefault", "path", "url", "disabledRules"])
      for key in ["path", "url"] where section.table[key] != nil {
        report(
          key,
          in: section,
          "a rule file cannot load another one",
          "give both files with --rules"
        )
      }
      if section.table["disabledRules"] != nil {
        notices.append(
          fault(
            "disabledRules",
            in: section,
            "\"disabledRules\" has no effect",
            "leave rules out with --skip-rule"
          )
        )
      }
      if section.table["useDefault"] != nil {
        notices.append(
          fault(
            "useDefault",
            in: section,
            "\"useDefault\" has no effect",
            "the built-in rules apply unless --no-builtin-rules is given"
          )
        )
      }
    }
  }

  private mutating func readRule(_ unnamed: RuleFileSection) -> Rule? {
    let id = text("id", in: unnamed)
    let section = RuleFileSection(table: unnamed.table, place: unnamed.place, rule: id)
    checkKeys(of: section, known: Self.ruleKeys)
    guard let id else {
      if section.table["id"] == nil {
        report("id", in: section, "the rule has no id", "add id = \"…\"")
      }
      return nil
    }
    guard section.table["regex"] != nil || section.table["path"] == nil else {
      notices.append(
        fault(
          "path",
          in: section,
          "a rule for paths alone is left out",
          "add a regex for the content"
        )
      )
      return nil
    }
    if section.table["skipReport"] != nil {
      notices.append(
        fault(
          "skipReport",
          in: section,
          "\"skipReport\" has no effect",
          "the rule reports like any other"
        )
      )
    }
    let required = tables("required", in: section).compactMap { text("id", in: $0) }
    let rule = Rule(
      id: id,
      name: text("name", in: section) ?? text("description", in: section) ?? id,
      summary: text("description", in: section),
      pattern: text("regex", in: section) ?? "",
      secretGroup: integer("secretGroup", in: section).flatMap { $0 == 0 ? nil : $0 },
      entropy: number("entropy", in: section).flatMap { $0 == 0 ? nil : $0 },
      keywords: texts("keywords", in: section),
      path: text("path", in: section),
      allowlists: (tables("allowlist", in: section) + tables("allowlists", in: section))
        .map { readAllowlist($0) },
      placeholders: texts("placeholders", in: section),
      severity: choice("severity", in: section) ?? .medium,
      confidence: choice("confidence", in: section) ?? .medium,
      leaks: text("leaks", in: section) ?? "",
      checksum: choice("checksum", in: section),
      maximumLength: integer("max_length", in: section),
      requires: texts("requires", in: section) + required,
      tags: texts("tags", in: section),
      examples: texts("examples", in: section),
      counterexamples: texts("counterexamples", in: section)
    )
    for fault in rule.faults { report(fault.key, in: section, fault.rawValue, "correct it") }
    return rule
  }

  private mutating func readAllowlist(_ section: RuleFileSection, more: [String] = []) -> Allowlist
  {
    let known = [
      "description", "condition", "regexes", "regexTarget", "stopwords", "paths", "commits",
    ]
    checkKeys(of: section, known: known + more)
    let allowlist = Allowlist(
      summary: text("description", in: section) ?? "",
      condition: readCondition(section),
      regexes: texts("regexes", in: section),
      regexTarget: choice("regexTarget", in: section) ?? .secret,
      stopwords: texts("stopwords", in: section),
      paths: texts("paths", in: section),
      commits: texts("commits", in: section)
    )
    if allowlist.isEmpty {
      report(
        "condition",
        in: section,
        "the allowlist allows nothing",
        "give it regexes, stopwords, paths or commits"
      )
    }
    return allowlist
  }

  private mutating func readCondition(_ section: RuleFileSection) -> Allowlist.Condition {
    guard let text = text("condition", in: section) else { return .or }
    switch text.uppercased() {
    case "OR", "||": return .or
    case "AND", "&&": return .and
    default:
      report("condition", in: section, "\"\(text)\" is no condition", "it is \"OR\" or \"AND\"")
      return .or
    }
  }
}
