internal import CKernels

/// Walks over the words of a text: runs of letters, parted by everything else and by capitals inside of a word.
struct WordWalk: ~Escapable {
  private let bytes: Span<UInt8>
  /// Where `bytes` begins, in bytes from the content's start.
  private let base: Int
  /// Where the 64 bytes begin whose marks are held.
  private var block = 0
  /// The starts of words there that were not gone to yet, and all their ends.
  private var marks = kh_word_marks(starts: 0, ends: 0)
  /// Where the last word stands.
  private(set) var range: Range<Int>
  /// The first eight letters of the last word, small, the first one highest.
  var letters: UInt64 { letters(range.lowerBound - base..<range.upperBound - base) }

  @_lifetime(copy text)
  init(_ text: TextWindow, _ range: Range<Int>) {
    let part = text.part(range)
    bytes = part.bytes
    base = part.start
    self.range = range.lowerBound..<range.lowerBound
    if !bytes.isEmpty { marks = marks(at: 0) }
  }

  /// Goes to the next word.
  ///
  /// - Returns: whether there is one.
  mutating func advance() -> Bool {
    while marks.starts == 0 {
      guard block + 64 < bytes.count else { return false }
      block += 64
      marks = marks(at: block)
    }
    let first = marks.starts.trailingZeroBitCount
    marks.starts &= marks.starts - 1
    let word = word(at: first)
    range = base + word.lowerBound..<base + word.upperBound
    return true
  }

  /// The first letters of the last two words of a text to which nothing was gone yet; zero where there are fewer.
  consuming func lastTwo() -> (before: UInt64, last: UInt64) {
    // Names are short, so that the marks of all are held; only the words asked for are read.
    if bytes.count <= 64 {
      guard marks.starts != 0 else { return (0, 0) }
      let last = 63 - marks.starts.leadingZeroBitCount
      let others = marks.starts & ~(1 << UInt64(last))
      guard others != 0 else { return (0, letters(word(at: last))) }
      return (
        letters(word(at: 63 - others.leadingZeroBitCount)), letters(word(at: last))
      )
    }
    var (before, last): (UInt64, UInt64) = (0, 0)
    while advance() { (before, last) = (last, letters) }
    return (before, last)
  }

  /// The word that begins at a place of the block.
  private func word(at first: Int) -> Range<Int> {
    let ends = marks.ends & (~1 << UInt64(first))
    return block + first..<(ends != 0 ? block + ends.trailingZeroBitCount : nextEnd)
  }

  /// The first end behind the block.
  private var nextEnd: Int {
    var next = block + 64
    while next < bytes.count {
      let ends = marks(at: next).ends
      if ends != 0 { return next + ends.trailingZeroBitCount }
      next += 64
    }
    return bytes.count
  }

  private func marks(at offset: Int) -> kh_word_marks {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let data = bytes.baseAddress else { return kh_word_marks(starts: 0, ends: 0) }
      return unsafe kh_mark_words(data, bytes.count, offset)
    }
  }

  /// The first eight letters of a word.
  private func letters(_ word: Range<Int>) -> UInt64 {
    let count = min(word.count, 8)
    if word.lowerBound <= bytes.count - 8 {
      let all = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: word.lowerBound,
        as: UInt64.self
      )
      return (UInt64(bigEndian: all) | 0x2020_2020_2020_2020) >> UInt64(64 - 8 * count)
    }
    var letters: UInt64 = 0
    for index in word.prefix(count) { letters = letters << 8 | UInt64(bytes[index] | 0x20) }
    return letters
  }
}
