import Bytes

/// Looking at text in bytes that may be anything.
extension Span where Element == UInt8 {
  /// Whether a byte stands at a place; false outside the span.
  func hasByte(_ byte: UInt8, at offset: Int) -> Bool {
    offset >= 0 && offset < count && self[offset] == byte
  }

  /// Whether ASCII text stands at a place.
  func hasText(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, count - offset >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for i in 0..<wanted.count where unsafe self[offset + i] != wanted[i] { return false }
      return true
    }
  }

  /// The line that begins at `offset`, without its line feed; nil at the end of the span.
  func line(at offset: Int) -> Range<Int>? {
    guard offset >= 0, offset < count else { return nil }
    return offset..<(firstIndex(of: UInt8(ascii: "\n"), from: offset) ?? count)
  }

  /// The first place of a byte from `start` on.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    var at = start
    let each: UInt64 = 0x0101_0101_0101_0101
    while count - at >= 8 {
      // Eight at a time; the lowest of the bits that are left over marks the first such byte.
      let differs = bigEndian64(at: at).byteSwapped ^ (UInt64(byte) &* each)
      let marks = (differs &- each) & ~differs & (0x80 &* each)
      if marks != 0 { return at + marks.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < count {
      if self[at] == byte { return at }
      at += 1
    }
    return nil
  }

  /// The last place of a byte.
  func lastIndex(of byte: UInt8) -> Int? {
    var at = count - 1
    while at >= 0 {
      if self[at] == byte { return at }
      at -= 1
    }
    return nil
  }
}
