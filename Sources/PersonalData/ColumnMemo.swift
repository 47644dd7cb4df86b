/// What is known of the lines and lists of a content in which words for passwords named no column, so that none is read again for each of
/// its words.
///
/// It changes nothing of what is found, in whatever order the words are asked for.
public struct ColumnMemo {
  /// The last line that heads no table, for each byte that may stand between its names.
  private var refused = Array(repeating: 0..<0, count: Self.delimiters.count)
  private var hasRefused = false
  /// Bytes in which no list of columns closes before rows.
  var rowless = 0..<0
  /// Bytes in which no row of HTML begins.
  private var gap = 0..<0
  /// Where the last row of HTML begins that heads no table.
  private var refusedRow: Int?

  /// The bytes that stand between the names of a heading line.
  static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// Knows nothing yet.
  public init() {}

  /// Turns to another content.
  public mutating func begin() {
    (rowless, gap, refusedRow) = (0..<0, 0..<0, nil)
    // Most contents have no such line.
    guard hasRefused else { return }
    for index in refused.indices { refused[index] = 0..<0 }
    hasRefused = false
  }

  func isRefused(_ place: Int, _ delimiter: UInt8) -> Bool {
    guard let index = Self.delimiters.firstIndex(of: delimiter) else { return false }
    return refused[index].contains(place)
  }

  /// Takes note that a line heads no table whose names have this byte between them.
  mutating func refuse(_ line: Range<Int>, _ delimiter: UInt8) {
    guard let index = Self.delimiters.firstIndex(of: delimiter) else { return }
    refused[index] = line
    hasRefused = true
  }

  /// Where the row of HTML begins that a place is in; nil where that is too far before it, or it is known to head no table.
  ///
  /// - Complexity: O(1) for places that rise, but for bytes that were not looked at before.
  mutating func rowStart(_ text: Span<UInt8>, before place: Int) -> Int? {
    let low = max(0, place - Self.longestHead)
    var at = place
    while at > low {
      if gap.contains(at - 1) {
        at = gap.lowerBound
        continue
      }
      at -= 1
      guard text[at] == UInt8(ascii: "<"), MarkupRow.isNamed(text, at, "tr") else { continue }
      gap = at + 1..<place
      return at == refusedRow ? nil : at
    }
    gap = min(at, low)..<place
    return nil
  }

  /// Takes note that a row of HTML heads no table.
  mutating func refuseRow(at start: Int) { refusedRow = start }

  /// A heading that stands further behind its row's start, in bytes, is none.
  private static let longestHead = 8192
}
