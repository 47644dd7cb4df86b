/// How many findings there are, by severity and by rule.
public struct FindingCounts: Sendable, Hashable {
  /// The number of findings of each severity that occurred.
  public private(set) var bySeverity: [RuleReference.Severity: Int] = [:]
  /// The number of findings of each rule that found something, by rule id.
  public private(set) var byRule: [String: Int] = [:]
  /// The number of all findings.
  public private(set) var total = 0

  /// The number of findings that are not listed, by the kind of reason; not in `total`.
  public private(set) var suppressed: [Suppression: Int] = [:]

  /// Why a finding is counted and not listed.
  public enum Suppression: String, Sendable, Hashable, CaseIterable {
    /// A former run reported it.
    case baseline
    /// A rule of the user says that it is known.
    case allowed
    /// Its author marked every place of it in the text.
    case marked
    /// The mirror's or folder's own list says so.
    case ignored
    /// Its rule does not mean any of the paths under which it stands.
    case outOfPlace = "out_of_place"
    /// All its places are in settings that the user leaves out.
    case setting
  }

  /// How many findings are not listed though their rules mean them.
  public var unlisted: Int { Self.unlisted { suppressed[$0] ?? 0 } }

  /// The same of numbers that somebody else holds; what a rule does not mean is no finding of it.
  ///
  /// Sums that a file makes too large stay at the largest.
  public static func unlisted(_ count: (Suppression) -> Int) -> Int {
    Suppression.allCases.filter { $0 != .outOfPlace }.reduce(0) { sum, reason in
      let (next, overflow) = sum.addingReportingOverflow(max(0, count(reason)))
      return overflow ? .max : next
    }
  }

  /// Starts with nothing counted.
  public init() {}

  /// Counts findings of one rule.
  public mutating func add(_ rule: RuleReference, count: Int = 1) {
    bySeverity[rule.severity, default: 0] += count
    byRule[rule.id, default: 0] += count
    total += count
  }

  /// Counts a finding that is not listed.
  public mutating func add(_ reason: Suppression) { suppressed[reason, default: 0] += 1 }

  /// Adds what was counted elsewhere.
  public static func += (left: inout Self, right: Self) {
    left.bySeverity.merge(right.bySeverity, uniquingKeysWith: +)
    left.byRule.merge(right.byRule, uniquingKeysWith: +)
    left.total += right.total
    left.suppressed.merge(right.suppressed, uniquingKeysWith: +)
  }
}
