extension Doubt {
  /// Whether it stands in an example of what a program takes or gives, as descriptions of interfaces have them in YAML and JSON: a
  /// line `example:` or `examples:` is one of those that it stands below.
  ///
  /// - Complexity: O(1): the window's bytes before the name.
  static func isOfExample(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon else { return false }
    return LinesAbove.hold(found.name.lowerBound, text, isKeyOfExample)
  }

  private static func isKeyOfExample(_ start: Int, _ text: TextWindow) -> Bool {
    let isQuoted = text[start] == UInt8(ascii: "\"")
    guard text.holds("example", at: start + (isQuoted ? 1 : 0)) else { return false }
    var end = start + (isQuoted ? 8 : 7)
    if text[end].lowercased == UInt8(ascii: "s") { end += 1 }
    if isQuoted {
      guard text[end] == UInt8(ascii: "\"") else { return false }
      end += 1
    }
    return text[end] == UInt8(ascii: ":")
  }
}
