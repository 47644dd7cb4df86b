/// What one rule must not report although its pattern matches, by the meaning gitleaks gives to it.
public struct Allowlist: Sendable, Hashable {
  /// How the criteria of one allowlist combine.
  public enum Condition: String, Sendable, Hashable {
    /// One criterion that holds is enough.
    case or = "OR"

    /// Every criterion that is given must hold.
    case and = "AND"
  }

  /// The text that `regexes` are searched in.
  public enum Target: String, Sendable, Hashable, CaseIterable {
    /// The secret alone.
    case secret

    /// All that the rule's pattern matched.
    case match

    /// The line, or the lines, that the match lies on, without the last line end; at most 1,024 bytes
    /// before and behind the match (docs/MATCHING.md).
    case line
  }

  /// Why this is not a secret, for people.
  public let summary: String

  /// How the criteria combine.
  public let condition: Condition

  /// Patterns of which one must be found in the target.
  public let regexes: [String]

  /// The text that `regexes` are searched in.
  public let regexTarget: Target

  /// Words of which one must occur in the secret, in any case of letters.
  public let stopwords: [String]

  /// Patterns of which one must be found in the path.
  public let paths: [String]

  /// Full commit ids, in lower case, of which one must be the commit.
  public let commits: [String]

  /// Creates an allowlist; stop words and commits are kept in lower case.
  public init(
    summary: String = "",
    condition: Condition = .or,
    regexes: [String] = [],
    regexTarget: Target = .secret,
    stopwords: [String] = [],
    paths: [String] = [],
    commits: [String] = []
  ) {
    self.summary = summary
    self.condition = condition
    self.regexes = regexes
    self.regexTarget = regexTarget
    self.stopwords = stopwords.map { $0.lowercased() }
    self.paths = paths
    self.commits = commits.map { $0.lowercased() }
  }

  /// True when no criterion is given; such an allowlist allows nothing.
  public var isEmpty: Bool {
    regexes.isEmpty && stopwords.isEmpty && paths.isEmpty && commits.isEmpty
  }

  /// Whether this allowlist says that a match is not a secret.
  ///
  /// Each closure is asked at most once, only when its criterion is given and can still decide; searching
  /// patterns is the caller's work. A caller that knows no path or commit answers false.
  ///
  /// - Complexity: the length of `secret` times the number of stop words; no allocation.
  public func allows(
    secret: Span<UInt8>,
    regexFound: () -> Bool,
    pathFound: () -> Bool,
    commitFound: () -> Bool
  ) -> Bool {
    switch condition {
    case .or:
      (!stopwords.isEmpty && hasStopword(secret))
        || (!paths.isEmpty && pathFound())
        || (!commits.isEmpty && commitFound())
        || (!regexes.isEmpty && regexFound())
    case .and:
      !isEmpty
        && (stopwords.isEmpty || hasStopword(secret))
        && (paths.isEmpty || pathFound())
        && (commits.isEmpty || commitFound())
        && (regexes.isEmpty || regexFound())
    }
  }

  private func hasStopword(_ secret: Span<UInt8>) -> Bool {
    stopwords.contains { secret.containsIgnoringCase($0) }
  }
}
