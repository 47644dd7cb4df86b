/// Walks over the words of a text: runs of letters, parted by everything else and by capitals inside of a word.
struct WordWalk: ~Escapable {
  private let bytes: Span<UInt8>
  /// Where `bytes` begins, in bytes from the content's start.
  private let base: Int
  private var next = 0
  /// Where the last word stands.
  private(set) var range: Range<Int>
  /// The first eight letters of the last word, small, the first one highest.
  private(set) var letters: UInt64 = 0

  @_lifetime(copy text)
  init(_ text: TextWindow, _ range: Range<Int>) {
    let part = text.part(range)
    bytes = part.bytes
    base = part.start
    self.range = range.lowerBound..<range.lowerBound
  }

  /// Goes to the next word.
  ///
  /// - Returns: whether there is one.
  mutating func advance() -> Bool {
    let end = bytes.count
    var next = next
    while next < end, !bytes[next].isLetter { next += 1 }
    guard next < end else {
      self.next = next
      return false
    }
    let start = next
    var letters: UInt64 = 0
    var wasSmall = false
    while next < end {
      let byte = bytes[next]
      guard byte.isLetter else { break }
      let isCapital = byte & 0x20 == 0
      // A capital behind a small letter begins a word; so does the last capital before a small one.
      if isCapital, next > start, wasSmall || next + 1 < end && bytes[next + 1].isLower { break }
      wasSmall = !isCapital
      if next - start < 8 { letters = letters << 8 | UInt64(byte | 0x20) }
      next += 1
    }
    self.next = next
    self.letters = letters
    range = base + start..<base + next
    return true
  }
}
