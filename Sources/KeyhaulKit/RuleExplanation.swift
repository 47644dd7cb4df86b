public import Rules

/// A rule in words, for `keyhaul rules show`.
public struct RuleExplanation: Sendable, CustomStringConvertible {
  private let rule: Rule

  /// Explains a rule.
  public init(_ rule: Rule) { self.rule = rule }

  /// The rule's fields, one a line.
  public var description: String {
    var lines = [
      ("id", rule.id), ("name", rule.name), ("description", rule.summary),
      ("severity", rule.severity.rawValue), ("confidence", rule.confidence.rawValue),
      ("leaks", rule.leaks), ("regex", rule.pattern),
    ]
    if let group = rule.secretGroup { lines.append(("secretGroup", "\(group)")) }
    if let entropy = rule.entropy { lines.append(("entropy", "\(entropy)")) }
    if !rule.keywords.isEmpty { lines.append(("keywords", rule.keywords.joined(separator: ", "))) }
    if let path = rule.path { lines.append(("path", path)) }
    if let checksum = rule.checksum { lines.append(("checksum", checksum.rawValue)) }
    if let most = rule.maximumLength { lines.append(("max_length", "\(most)")) }
    if !rule.tags.isEmpty { lines.append(("tags", rule.tags.joined(separator: ", "))) }
    lines.append(("searched", RuleSearchExplanation(rule).description))
    let width = lines.map(\.0.count).max() ?? 0
    return lines.filter { !$0.1.isEmpty }.map { name, value in
      name + String(repeating: " ", count: width - name.count) + "  " + value
    }
    .joined(separator: "\n")
  }
}
