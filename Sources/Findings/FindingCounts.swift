/// How many findings there are, by severity and by rule.
public struct FindingCounts: Sendable, Hashable {
  /// The number of findings of each severity that occurred.
  public private(set) var bySeverity: [RuleReference.Severity: Int] = [:]
  /// The number of findings of each rule that found something, by rule id.
  public private(set) var byRule: [String: Int] = [:]
  /// The number of all findings.
  public private(set) var total = 0

  /// Starts with nothing counted.
  public init() {}

  /// Counts findings of one rule.
  public mutating func add(_ rule: RuleReference, count: Int = 1) {
    bySeverity[rule.severity, default: 0] += count
    byRule[rule.id, default: 0] += count
    total += count
  }

  /// Adds what was counted elsewhere.
  public static func += (left: inout Self, right: Self) {
    left.bySeverity.merge(right.bySeverity, uniquingKeysWith: +)
    left.byRule.merge(right.byRule, uniquingKeysWith: +)
    left.total += right.total
  }
}
