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
    for glob in only + skip where !rules.contains(where: { Glob(glob).matches($0.id) }) {
      throw RuleSelectionError(glob: glob)
    }
    let wanted = only.map { Glob($0) }
    let unwanted = skip.map { Glob($0) }
    return RuleSet(
      trusted: rules.filter { rule in
        rule.confidence >= minimalConfidence
          && (wanted.isEmpty || wanted.contains { $0.matches(rule.id) })
          && !unwanted.contains { $0.matches(rule.id) }
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

/// A pattern over names: `*` stands for any text, `?` for one byte, all else for itself.
struct Glob: Sendable, Hashable {
  private let pattern: [UInt8]

  init(_ pattern: String) {
    self.pattern = Array(pattern.utf8)
  }

  /// Whether the whole name matches.
  ///
  /// Only the last star is ever tried again: what an earlier one took can never need to change.
  ///
  /// - Complexity: the product of both lengths at worst.
  func matches(_ name: String) -> Bool {
    let name = Array(name.utf8)
    var (at, offset) = (0, 0)
    var retry: (at: Int, offset: Int)?
    while offset < name.count {
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        retry = (at, offset)
        at += 1
      } else if at < pattern.count, pattern[at] == UInt8(ascii: "?") || pattern[at] == name[offset]
      {
        at += 1
        offset += 1
      } else if let star = retry {
        retry = (star.at, star.offset + 1)
        (at, offset) = (star.at + 1, star.offset + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
