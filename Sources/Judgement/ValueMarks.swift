/// Which bytes a value has at all, so that tests which wait for one of them end at once.
struct ValueMarks {
  /// A bit for each byte below 64, and for each from there to 127.
  private var (low, high): (UInt64, UInt64) = (0, 0)
  /// Whether it has bytes beyond ASCII.
  private(set) var isWide = false

  /// Looks at all of a value.
  ///
  /// - Complexity: O(length of the value), without branches on its bytes.
  init(_ value: Range<Int>, _ text: TextWindow) {
    let bytes = text.part(value).bytes
    var wide: UInt8 = 0
    for index in bytes.indices {
      let byte = unsafe bytes[unchecked: index]
      let bit = 1 as UInt64 &<< UInt64(byte)
      low |= byte < 64 ? bit : 0
      high |= byte >= 64 ? bit : 0
      wide |= byte
    }
    isWide = wide >= 0x80
  }

  /// Whether it has a byte of ASCII; of those from 64 on true also for some that it has not, where it has wide ones.
  @inline(__always)
  func has(_ byte: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: byte)
    return (byte < 64 ? low : high) &>> UInt64(byte) & 1 != 0
  }

  /// Whether it has bytes that no text in ASCII has: controls but for tabs and line ends, and those beyond.
  var mayBeBinary: Bool {
    let blanks: UInt64 = 1 << 0x09 | 1 << 0x0A | 1 << 0x0D
    return isWide || low & 0xFFFF_FFFF & ~blanks != 0 || has("\u{7F}")
  }
}
