import TOMLKit

/// A file of findings that are known: `[[allow]]` tables in TOML, described in docs/RULES.md.
public struct AllowFile: Sendable, Hashable {
  /// The rules in the order of the file.
  public let rules: [AllowRule]

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - label: What messages call the file, such as its path.
  /// - Throws: `RuleFileErrors` with everything that is wrong in the file.
  public init(text: String, label: String) throws(RuleFileErrors) {
    var reader = RuleFileReader(text: text, label: label)
    rules = reader.readAllowRules(text)
    guard reader.errors.isEmpty else { throw RuleFileErrors(errors: reader.errors) }
  }
}

extension RuleFileReader {
  private static let conditions = [
    "rule", "repository", "path", "commit", "fingerprint", "value",
  ]

  /// Reads `[[allow]]` tables; what it returns counts only when `errors` stays empty.
  mutating func readAllowRules(_ text: String) -> [AllowRule] {
    guard let table = parse(text) else { return [] }
    // Values point into the table's memory and do not keep it alive.
    return withExtendedLifetime(table) {
      let top = RuleFileSection(table: table, place: "", rule: nil)
      checkKeys(of: top, known: ["allow"])
      return tables("allow", in: top).map { readAllowRule($0) }
    }
  }

  private mutating func readAllowRule(_ section: RuleFileSection) -> AllowRule {
    checkKeys(of: section, known: Self.conditions + ["reason"])
    if Self.conditions.allSatisfy({ section.table[$0] == nil }) {
      report(
        "reason",
        in: section,
        "nothing says which findings are meant",
        "give one of \(Self.conditions.joined(separator: ", "))"
      )
    }
    let rule = AllowRule(
      reason: text("reason", in: section) ?? "",
      rule: text("rule", in: section).map { Glob($0) },
      repository: text("repository", in: section).map { Glob($0) },
      path: text("path", in: section).map { Glob($0) },
      commit: text("commit", in: section),
      fingerprint: text("fingerprint", in: section),
      value: text("value", in: section).map { Glob($0) }
    )
    if rule.reason.isEmpty {
      report("reason", in: section, "no reason is given", "say why it need not be listed")
    }
    if let commit = rule.commit, !Self.isHex(commit, 7...64) {
      report("commit", in: section, "no commit id", "write 7 to 64 hex digits in lower case")
    }
    if let fingerprint = rule.fingerprint, !Self.isHex(fingerprint, 32...32) {
      report("fingerprint", in: section, "no fingerprint", "write 32 hex digits in lower case")
    }
    return rule
  }

  private static func isHex(_ text: String, _ length: ClosedRange<Int>) -> Bool {
    length.contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
