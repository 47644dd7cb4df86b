/// A row of a table in HTML.
///
/// Source: HTML Living Standard, 4.9 and 13.1.2.4: the ends of cells and rows may be left out.
struct MarkupRow {
  /// The texts of its cells, without blanks and markup around them.
  private(set) var cells: [Range<Int>] = []
  /// Where it ends.
  private(set) var end: Int
  /// Where it begins.
  let start: Int

  /// How many bytes may stand between two rows.
  private static let farthest = 512

  /// Reads the row that begins at a place or soon behind.
  ///
  /// - Returns: nil where there is none, or it is longer than rows are.
  /// - Complexity: O(length of the row).
  init?(_ text: Span<UInt8>, from place: Int) {
    var at = place
    while let next = Self.tag(text, from: at, upTo: place + Self.farthest),
      !Self.isNamed(text, next, "tr")
    {
      guard !Self.isNamed(text, next, "/table"), !Self.isNamed(text, next, "table") else {
        return nil
      }
      at = next + 1
    }
    guard let row = Self.tag(text, from: at, upTo: place + Self.farthest) else { return nil }
    (start, end) = (row, row)
    let limit = row + TableRows.longestRow
    var cell: Int?
    at = row + 1
    while let next = Self.tag(text, from: at, upTo: limit) {
      at = next + 1
      let isEnd = text[next + 1] == UInt8(ascii: "/")
      let name = isEnd ? next + 1 : next
      let isCell = Self.isNamed(text, name, "td") || Self.isNamed(text, name, "th")
      let isRow = Self.isNamed(text, name, "tr")
      guard isCell || isRow || isEnd && Self.isNamed(text, name, "table") else { continue }
      if let cell { cells.append(Self.trimmed(text, cell..<next)) }
      cell = nil
      if !isCell {
        end = isRow && isEnd ? min(next + 5, text.count) : next
        return
      }
      guard !isEnd else { continue }
      guard let close = Self.close(text, from: next, upTo: limit) else { return nil }
      cell = close + 1
      at = close + 1
    }
    return nil
  }

  /// Where the next tag begins, before a limit.
  private static func tag(_ text: Span<UInt8>, from start: Int, upTo limit: Int) -> Int? {
    let limit = min(limit, text.count - 1)
    var at = start
    while at < limit, text[at] != UInt8(ascii: "<") { at += 1 }
    return at < limit ? at : nil
  }

  private static func close(_ text: Span<UInt8>, from start: Int, upTo limit: Int) -> Int? {
    let limit = min(limit, text.count)
    var at = start
    while at < limit, text[at] != UInt8(ascii: ">") { at += 1 }
    return at < limit ? at : nil
  }

  /// Whether a name follows the byte at a place, in letters of either case.
  static func isNamed(_ text: Span<UInt8>, _ place: Int, _ name: StaticString) -> Bool {
    let end = place + 1 + name.utf8CodeUnitCount
    guard end < text.count, !text[end].isAlphanumeric else { return false }
    return name.withUTF8Buffer { name in
      for index in 0..<name.count where unsafe text[place + 1 + index].lowered != name[index] {
        return false
      }
      return true
    }
  }

  /// A cell without what stands around its text.
  private static func trimmed(_ text: Span<UInt8>, _ cell: Range<Int>) -> Range<Int> {
    var (first, end) = (cell.lowerBound, cell.upperBound)
    while first < end {
      if text[first] == UInt8(ascii: "<"), let close = close(text, from: first, upTo: end) {
        first = close + 1
      } else if text[first] <= 0x20 {
        first += 1
      } else {
        break
      }
    }
    while first < end {
      if text[end - 1] == UInt8(ascii: ">") {
        var open = end - 1
        while open > first, text[open] != UInt8(ascii: "<") { open -= 1 }
        guard open > first else { break }
        end = open
      } else if text[end - 1] <= 0x20 {
        end -= 1
      } else {
        break
      }
    }
    return first..<end
  }
}
