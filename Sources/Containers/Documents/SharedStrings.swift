/// The texts of a workbook that its sheets name by numbers.
///
/// Source: ECMA-376 part 1, 18.4.
struct SharedStrings {
  private var text: [UInt8] = []
  /// Where each text ends in `text`.
  private var ends: [Int] = []

  /// How many bytes of memory they take.
  var size: Int { text.count + ends.count * MemoryLayout<Int>.size }

  /// Reads the part of a workbook that holds them.
  ///
  /// - Parameters:
  ///   - content: the part.
  ///   - limit: how many bytes of memory they may take; what follows then is missing.
  /// - Returns: whether nothing is missing.
  /// - Complexity: O(n).
  mutating func read(_ content: Span<UInt8>, limit: Int) -> Bool {
    var (place, isText, isReading) = (0, false, false)
    while let open = content.firstIndex(of: "<", from: place),
      let tag = MarkupTag(content, at: open)
    {
      guard size < limit else { return false }
      if isText, !isReading { content.appendText(place..<open, to: &text) }
      if tag.isNamed(["si"], in: content) {
        if tag.isEnd || tag.isEmpty { ends.append(text.count) }
      } else if tag.isNamed(["rPh"], in: content) {
        // How Japanese is read aloud.
        isReading = !tag.isEnd && !tag.isEmpty
      } else if tag.isNamed(["t"], in: content) {
        isText = !tag.isEnd && !tag.isEmpty
      }
      place = tag.end
    }
    return true
  }

  /// The text of a number; none where there is no such number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(number) else { return [] }
    return text[(number > 0 ? ends[number - 1] : 0)..<ends[number]]
  }
}

extension Span<UInt8> {
  /// Appends text that stands between tags.
  func appendText(_ range: Range<Int>, to text: inout [UInt8]) {
    var place = range.lowerBound
    while place < range.upperBound {
      if self[place] == UInt8(ascii: "&"),
        let escape = Escape(self, at: place, end: range.upperBound)
      {
        escape.append(to: &text)
        place = escape.range.upperBound
      } else {
        text.append(self[place])
        place += 1
      }
    }
  }
}
