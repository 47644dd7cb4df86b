extension Doubt {
  /// Whether it stands in an example of what a program takes or gives, as descriptions of interfaces have them in YAML and JSON: a
  /// line `example:` or `examples:` is one of those that it stands below.
  ///
  /// - Complexity: O(1): the window's bytes before the name.
  static func isOfExample(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon else { return false }
    let name = found.name.lowerBound
    var line = lineStart(of: name, text)
    // What stands further left than all lines below it holds them.
    var column = name - line
    while column > 0, text[line - 1].isLineEnd {
      let end = line - 1
      line = lineStart(of: end, text)
      guard name - line <= reach else { return false }
      var first = line
      while first < end, text[first].isBlank { first += 1 }
      guard first < end, first - line < column else { continue }
      // An entry of a list may stand as far left as the key that has the list.
      column = first - line + (text[first] == UInt8(ascii: "-") ? 1 : 0)
      if isKeyOfExample(first, text) { return true }
    }
    return false
  }

  /// How far before the name lines are looked at, in bytes.
  private static var reach: Int { 256 }

  private static func lineStart(of offset: Int, _ text: TextWindow) -> Int {
    var start = offset
    while offset - start < reach, !text[start - 1].isLineEnd, text[start - 1] != 0 { start -= 1 }
    return start
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
