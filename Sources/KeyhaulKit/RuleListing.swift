import Reports
public import Rules

/// A rule as one line of JSON, for `keyhaul rules list --format jsonl`.
public enum RuleListing {
  /// The fields by which people choose rules.
  public static func json(of rule: Rule) -> String {
    var text = JSONText()
    text.object { text in
      text.member("id", rule.id)
      text.member("name", rule.name)
      text.member("severity", rule.severity.rawValue)
      text.member("confidence", rule.confidence.rawValue)
      text.member("leaks", rule.leaks)
      text.member("checksum", rule.checksum?.rawValue)
      text.member("needs", rule.tags.contains("word") ? "word" : nil)
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
