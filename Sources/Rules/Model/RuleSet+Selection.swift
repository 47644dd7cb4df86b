extension RuleSet {
  /// The rules that a user chose, in unchanged order.
  ///
  /// - Parameters:
  ///   - only: Globs over ids of which one must match; empty: every rule.
  ///   - skip: Globs over ids of which none may match.
  ///   - minimalConfidence: The least confidence of a rule.
  /// - Returns: The chosen rules; there may be none.
  /// - Throws: `RuleSelectionError` when a glob matches no rule at all, which is always a slip.
  public func selecting(
    only: [String] = [],
    skip: [String] = [],
    minimalConfidence: Confidence = .low
  ) throws(RuleSelectionError) -> RuleSet {
    if only.isEmpty, skip.isEmpty, minimalConfidence == .low { return self }
    for glob in only + skip where !rules.contains(where: { Glob(glob).matches($0.id) }) {
      throw RuleSelectionError(glob: glob)
    }
    let wanted = only.map { Glob($0) }
    let unwanted = skip.map { Glob($0) }
    let chosen = rules.filter { rule in
      rule.confidence >= minimalConfidence
        && (wanted.isEmpty || wanted.contains { $0.matches(rule.id) })
        && !unwanted.contains { $0.matches(rule.id) }
    }
    // What a chosen rule needs comes along, but reports nothing of its own.
    let needed = Set(chosen.flatMap(\.requires).map(\.rule))
    guard !needed.isEmpty else { return RuleSet(trusted: chosen) }
    let ids = Set(chosen.map(\.id))
    return RuleSet(
      trusted: rules.compactMap { rule in
        if ids.contains(rule.id) { return rule }
        guard needed.contains(rule.id) else { return nil }
        var helper = rule
        helper.isReported = false
        return helper
      }
    )
  }
}

/// A glob that matches the id of no rule.
public struct RuleSelectionError: Error, Sendable, Hashable {
  /// The glob as given.
  public let glob: String

  /// Creates the error for a glob.
  public init(glob: String) {
    self.glob = glob
  }
}
