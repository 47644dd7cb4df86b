/// How much harm a leaked secret of one kind does.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case low, medium, high, critical

  /// Orders from the least to the greatest.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    case .critical: 3
    }
  }
}

/// How sure a match is to be a real secret, before anybody has looked at it.
public enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
  case low, medium, high

  /// Orders from the least to the greatest.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
