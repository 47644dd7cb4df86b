import Patterns
import Rules

extension Detector {
  /// Whether a rule does not mean a match of its own under a path, which was not known when the content was scanned.
  ///
  /// That is so where the rule is for other paths, or where an allowlist with paths allows it. Of a match only the secret
  /// and what the pattern matched are known by now; an allowlist that asks for more allows nothing.
  ///
  /// - Parameters:
  ///   - rule: the rule's number.
  ///   - path: the whole path.
  ///   - secret: the secret.
  ///   - match: what the pattern matched; nil where it was not kept as a whole.
  ///   - scratch: the caller's own.
  /// - Returns: whether the match is none under this path.
  public func isOutOfPlace(
    rule: Int,
    path: [UInt8],
    secret: [UInt8],
    match: [UInt8]?,
    using scratch: inout DetectionScratch
  ) -> Bool {
    let rule = compiled[rule]
    if let own = rule.path, !CompiledRule.isFound(own, in: path, &scratch.patterns) { return true }
    for list in rule.allowlists where !list.paths.isEmpty {
      let isHere = list.paths.contains { CompiledRule.isFound($0, in: path, &scratch.patterns) }
      guard isHere else { continue }
      if list.allowlist.condition == .or { return true }
      let target: [UInt8]? =
        switch list.allowlist.regexTarget {
        case .secret: secret
        case .match: match
        case .line: nil
        }
      let isFound =
        target.map { text in
          list.regexes.contains { CompiledRule.isFound($0, in: text, &scratch.patterns) }
        } ?? false
      let isAllowed = list.allowlist.allows(
        secret: secret.span,
        regexFound: { isFound },
        pathFound: { true },
        commitFound: { false }
      )
      if isAllowed { return true }
    }
    return false
  }

  /// Whether a rule finds whole contents under some paths, so that nothing but the path tells what they are.
  public func isWholeContentOfPath(_ rule: Int) -> Bool {
    compiled[rule].isWholeContentOfPath
  }

  /// Whether a content of so many bytes may be a secret as a whole under one path and none under another.
  ///
  /// - Complexity: O(rules for whole contents), of which there are a few.
  public func mayBeWholeUnderPath(count: Int) -> Bool {
    count <= longestWholeContent
      && wholeContents.contains { $0.lengths.contains(count) && compiled[$0.rule].path != nil }
  }

  /// The rules, by number, for which a path makes a difference.
  public var rulesForPaths: Set<Int> {
    Set(
      compiled.indices.filter { number in
        compiled[number].path != nil || compiled[number].allowlists.contains { !$0.paths.isEmpty }
      }
    )
  }
}
