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

  /// The bytes that stand between the names of a heading line.
  static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// Knows nothing yet.
  public init() {}

  /// Turns to another content.
  public mutating func begin() {
    rowless = 0..<0
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
}
