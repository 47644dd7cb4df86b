/// Walks over the words of a text: runs of letters, parted by everything else and by capitals inside of a word.
struct WordWalk: ~Escapable {
  private let text: TextWindow
  private let end: Int
  private var next: Int
  /// Where the last word stands.
  private(set) var range: Range<Int>
  /// The first eight letters of the last word, small, the first one highest.
  private(set) var letters: UInt64 = 0

  @_lifetime(copy text)
  init(_ text: TextWindow, _ range: Range<Int>) {
    self.text = text
    next = range.lowerBound
    end = range.upperBound
    self.range = next..<next
  }

  /// Goes to the next word.
  ///
  /// - Returns: whether there is one.
  mutating func advance() -> Bool {
    while next < end, !text[next].isLetter { next += 1 }
    guard next < end else { return false }
    let start = next
    letters = 0
    var wasSmall = false
    while next < end {
      let byte = text[next]
      guard byte.isLetter else { break }
      let isCapital = byte & 0x20 == 0
      // A capital behind a small letter begins a word; so does the last capital before a small one.
      if isCapital, next > start,
        wasSmall || next + 1 < end && text[next + 1].isLower
      {
        break
      }
      wasSmall = !isCapital
      if next - start < 8 { letters = letters << 8 | UInt64(byte | 0x20) }
      next += 1
    }
    range = start..<next
    return true
  }
}
