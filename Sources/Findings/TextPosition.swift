/// A line and a column, both counted from 1, the column in bytes.
public struct TextPosition: Sendable, Hashable {
  /// The start of a content.
  public static let start = TextPosition(line: 1, column: 1)

  /// The line; lines end at line feeds.
  public var line: Int
  /// The column in bytes.
  public var column: Int

  /// Names a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position that lies behind some bytes which start here.
  ///
  /// A content that is scanned in windows carries its position along with this.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public func advanced(over bytes: Span<UInt8>) -> TextPosition {
    let lineFeeds = Self.lineFeeds(in: bytes)
    guard lineFeeds > 0 else { return TextPosition(line: line, column: column + bytes.count) }
    var lineStart = bytes.count
    while bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    return TextPosition(line: line + lineFeeds, column: bytes.count - lineStart + 1)
  }

  /// Counts line feeds, in bytes as long as these hold the count, so that it is a vector loop.
  private static func lineFeeds(in bytes: Span<UInt8>) -> Int {
    var (sum, start) = (0, 0)
    while start < bytes.count {
      let part = bytes.extracting(start..<min(start + 255, bytes.count))
      sum += unsafe part.withUnsafeBufferPointer { part in
        guard let first = part.baseAddress else { return 0 }
        var (count, place): (UInt8, Int) = (0, 0)
        while place < part.count {
          count &+= unsafe first[place] == 0x0A ? 1 : 0
          place &+= 1
        }
        return Int(count)
      }
      start += 255
    }
    return sum
  }
}
