/// The texts of 16-bit characters within a content that is none, each put on a line of its own.
struct WideStrings {
  private var place: Int
  private let end: Int
  private let isBigEndian: Bool
  /// Whether a text was begun for which there was no more room.
  private var isWithin = false

  /// The shortest text of interest, in characters.
  private static var shortest: Int { 8 }

  /// Begins to look through a range.
  init(_ range: Range<Int>, isBigEndian: Bool) {
    (place, end) = (range.lowerBound, range.upperBound)
    self.isBigEndian = isBigEndian
  }

  /// Appends texts of ASCII, wherever they lie.
  ///
  /// - Parameters:
  ///   - content: the same each time.
  ///   - limit: how many bytes `output` may have at most.
  ///   - output: the texts are appended to it.
  /// - Returns: whether there are no more.
  /// - Complexity: O(n).
  mutating func append(of content: Span<UInt8>, limit: Int, to output: inout [UInt8]) -> Bool {
    let (upper, lower) = isBigEndian ? (0, 1) : (1, 0)
    while place + 2 <= end {
      var next = place
      while next + 2 <= end, content[next + upper] == 0, content[next + lower].isText { next += 2 }
      let count = (next - place) / 2
      guard isWithin || count >= Self.shortest else {
        place = max(next, place + 1)
        continue
      }
      let taken = min(count, limit - output.count - 1)
      guard taken > 0 else { return false }
      for index in 0..<taken { output.append(content[place + 2 * index + lower]) }
      place += 2 * taken
      isWithin = taken < count
      guard !isWithin else { return false }
      output.append(0x0A)
    }
    return true
  }
}
