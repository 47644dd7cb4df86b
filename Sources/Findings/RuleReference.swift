/// What a finding says about the rule that made it.
public struct RuleReference: Sendable, Hashable {
  /// How bad it is when a secret of this kind leaks; the order is from harmless to worst.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case low, medium, high, critical

    /// Orders by how bad a leak is.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    /// By its rank: else it would be its text that is hashed.
    public func hash(into hasher: inout Hasher) { hasher.combine(rank) }

    private var rank: Int {
      switch self {
      case .low: 0
      case .medium: 1
      case .high: 2
      case .critical: 3
      }
    }
  }

  /// How sure a match is to be a secret; the order is from doubtful to sure.
  public enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
    case low, medium, high

    /// Orders by how sure a match is.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .low: 0
      case .medium: 1
      case .high: 2
      }
    }
  }

  /// The stable identifier of the rule, such as `github-pat`.
  public var id: String
  /// The name for people.
  public var name: String
  /// How bad a leak is.
  public var severity: Severity
  /// How sure a match of the rule is; in a finding, how sure its surest match is.
  public var confidence: Confidence
  /// What the secret opens, in a sentence for people; nil if the rule does not say.
  public var leaks: String?

  /// Makes the reference that findings of one rule share.
  public init(
    id: String,
    name: String,
    severity: Severity,
    confidence: Confidence,
    leaks: String? = nil
  ) {
    self.id = id
    self.name = name
    self.severity = severity
    self.confidence = confidence
    self.leaks = leaks
  }
}
