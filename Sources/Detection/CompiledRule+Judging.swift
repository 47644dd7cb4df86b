import Patterns
import Rules

extension CompiledRule {
  /// Judges a match: the rule's own tests first, then what needs more than the secret.
  func judge(
    _ content: Span<UInt8>,
    _ match: Range<Int>,
    _ secret: Range<Int>,
    path: [UInt8]?,
    _ scratch: inout PatternScratch
  ) -> Verdict {
    let verdict = rule.judge(content.extracting(secret))
    guard case .accepted = verdict else { return verdict }
    return isAllowed(content, match, secret, path: path, &scratch)
      ? .rejected(.allowlist) : verdict
  }

  /// Whether an allowlist says that a match is no secret.
  func isAllowed(
    _ content: Span<UInt8>,
    _ match: Range<Int>,
    _ secret: Range<Int>,
    path: [UInt8]?,
    _ scratch: inout PatternScratch
  ) -> Bool {
    for list in allowlists where list.allows(content, match, secret, path: path, &scratch) {
      return true
    }
    return false
  }

  /// Whether the rule looks at a content at all.
  ///
  /// - Complexity: O(n) where the rule has keywords that its literals do not hold.
  func applies(
    to content: Span<UInt8>,
    path: [UInt8]?,
    _ scratch: inout PatternScratch
  ) -> Bool {
    if let pattern = self.path, let path, !Self.isFound(pattern, in: path, &scratch) {
      return false
    }
    return keywords.isEmpty || keywords.contains { content.containsIgnoringCase($0) }
  }

  static func isFound(
    _ pattern: Pattern,
    in text: [UInt8],
    _ scratch: inout PatternScratch
  ) -> Bool {
    if case .match = pattern.firstMatch(in: text.span, using: &scratch) { true } else { false }
  }
}

extension CompiledAllowlist {
  fileprivate func allows(
    _ content: Span<UInt8>,
    _ match: Range<Int>,
    _ secret: Range<Int>,
    path: [UInt8]?,
    _ scratch: inout PatternScratch
  ) -> Bool {
    let target =
      switch allowlist.regexTarget {
      case .secret: secret
      case .match: match
      case .line: content.lines(around: match)
      }
    let text = regexes.isEmpty ? [] : content.copy(target)
    // Searched ahead, since closures cannot share the scratch; allowlists with several criteria are
    // rare.
    let regexFound = regexes.contains { CompiledRule.isFound($0, in: text, &scratch) }
    let pathFound = path.map { path in
      paths.contains { CompiledRule.isFound($0, in: path, &scratch) }
    }
    return allowlist.allows(
      secret: content.extracting(secret),
      regexFound: { regexFound },
      pathFound: { pathFound ?? false },
      commitFound: { false }
    )
  }
}

extension Span where Element == UInt8 {
  /// The lines on which a range lies, without the last line end, no further than 1,024 bytes from the range: lines of
  /// megabytes with a match every few bytes would take forever.
  func lines(around range: Range<Int>) -> Range<Int> {
    let (first, last) = (max(range.lowerBound - 1024, 0), min(range.upperBound + 1024, count))
    var start = range.lowerBound
    while start > first && self[start - 1] != 0x0A { start -= 1 }
    var end = range.upperBound
    while end < last && self[end] != 0x0A { end += 1 }
    return start..<end
  }

  /// The bytes of a range as an array.
  func copy(_ range: Range<Int>) -> [UInt8] { range.map { self[$0] } }
}
