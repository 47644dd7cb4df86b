public import Rules

/// One rule, one byte range in one content.
///
/// What a match is, docs/MATCHING.md defines.
public struct Match: Hashable, Sendable {
  /// The rule's number in the detector.
  public var rule: Int
  /// What the pattern matched, in bytes from the content's start.
  public var range: Range<Int>
  /// The secret, in bytes from the content's start.
  public var secret: Range<Int>
  /// What the rule's filters say of it.
  ///
  /// Rejected matches are kept: they hide what overlaps them.
  public var verdict: Verdict

  /// States a match.
  package init(rule: Int, range: Range<Int>, secret: Range<Int>, verdict: Verdict) {
    self.rule = rule
    self.range = range
    self.secret = secret
    self.verdict = verdict
  }
}

extension Match: Comparable {
  /// Whether the first match stands before the second: by start, then by rule.
  public static func < (a: Match, b: Match) -> Bool {
    (a.range.lowerBound, a.rule) < (b.range.lowerBound, b.rule)
  }
}

/// A search that was given up because a pattern needed more than its limits allow.
public struct LimitHit: Hashable, Sendable {
  /// The rule's number in the detector.
  public var rule: Int
  /// Where the search began, in bytes from the content's start.
  public var offset: Int
}
