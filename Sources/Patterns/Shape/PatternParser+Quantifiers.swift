/// Quantifiers: `?`, `*`, `+`, `{n}`, `{n,}`, `{n,m}`, each also lazy (`?`) or possessive (`+`).
extension PatternParser {
  /// Wraps an item in the repetition that follows it, if one does.
  mutating func parseQuantifier(
    of item: PatternNode,
    _ options: PatternOptions
  ) throws(NotUnderstood) -> PatternNode {
    skipIgnored(options)
    guard !isQuoting, let bounds = try parseBounds() else { return item }
    var repetition = RepetitionBounds(minimum: bounds.0, maximum: bounds.1, mode: .greedy)
    let end = position
    skipIgnored(options)
    // PCRE2's versions differ in whether `+` and `?` may stand apart from their quantifier.
    if position > end, !isQuoting, let byte = next,
      byte == UInt8(ascii: "+") || byte == UInt8(ascii: "?")
    {
      throw NotUnderstood()
    }
    position = end
    isQuoting = false
    if take("+") {
      repetition.mode = .possessive
    } else if take("?") != options.contains(.ungreedy) {
      repetition.mode = .lazy
    }
    return .repetition(body: [item], bounds: repetition)
  }

  private mutating func parseBounds() throws(NotUnderstood) -> (Int, Int)? {
    if take("*") { return (0, Extent.unbounded) }
    if take("+") { return (1, Extent.unbounded) }
    if take("?") { return (0, 1) }
    guard next == UInt8(ascii: "{") else { return nil }
    return try parseBraces()
  }

  /// Parses `{…}` if it is a quantifier; otherwise the brace is a literal and nothing is taken.
  ///
  /// `{,3}` and `{ 1, 2 }` are literals for PCRE2 10.42 and quantifiers for 10.43.
  mutating func parseBraces() throws(NotUnderstood) -> (Int, Int)? {
    let start = position
    position += 1
    let inside = takeAll(.insideBraces)
    guard take("}"), inside.contains(where: { ByteSet.digits.contains($0) }) else {
      position = start
      return nil
    }
    let parts = inside.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count <= 2, let low = Self.bound(parts[0]) else { throw NotUnderstood() }
    guard parts.count == 2 else { return (low, low) }
    if parts[1].isEmpty { return (low, Extent.unbounded) }
    guard let high = Self.bound(parts[1]), high >= low else { throw NotUnderstood() }
    return (low, high)
  }

  private static func bound(_ digits: ArraySlice<UInt8>) -> Int? {
    guard let value = number(digits, radix: 10), value <= 65535 else { return nil }
    return value
  }
}
