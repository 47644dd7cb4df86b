/// The lines that a place in a text by columns, as YAML and JSON on several lines are, stands below.
enum LinesAbove {
  /// Whether one of the lines that a name stands below is of a kind, which is asked where their texts begin, behind their blanks.
  ///
  /// - Complexity: O(1): the window's bytes before the name.
  static func hold(
    _ name: Int,
    _ text: TextWindow,
    _ isIt: (Int, TextWindow) -> Bool
  ) -> Bool {
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
      if isIt(first, text) { return true }
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
}
