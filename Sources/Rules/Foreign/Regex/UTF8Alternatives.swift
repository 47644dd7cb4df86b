/// Characters behind ASCII as alternatives of byte sequences.
enum UTF8Alternatives {
  /// The alternatives for the characters of a set that holds none of ASCII.
  ///
  /// - Complexity: some 10 alternatives a range at most.
  static func sequences(_ set: ScalarSet) -> [String] {
    var found: [String] = []
    for range in set.ranges {
      for part in [0x80...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x10000...ScalarSet.lastScalar]
        as [ClosedRange<UInt32>]
      where part.overlaps(range) {
        append(range.clamped(to: part), to: &found)
      }
    }
    return found
  }

  /// Splits a range of characters of one length until each byte varies on its own.
  private static func append(_ range: ClosedRange<UInt32>, to found: inout [String]) {
    let (low, high) = (range.lowerBound, range.upperBound)
    let length = low < 0x800 ? 2 : low < 0x10000 ? 3 : 4
    for continuation in 1..<length {
      let mask: UInt32 = 1 << (6 * UInt32(continuation)) - 1
      guard low & ~mask != high & ~mask else { continue }
      if low & mask != 0 {
        append(low...(low | mask), to: &found)
        append((low | mask) + 1...high, to: &found)
        return
      }
      if high & mask != mask {
        append(low...(high & ~mask) - 1, to: &found)
        append((high & ~mask)...high, to: &found)
        return
      }
    }
    let (first, last) = (bytes(low), bytes(high))
    found.append(zip(first, last).map { $0 == $1 ? hex($0) : "[\(hex($0))-\(hex($1))]" }.joined())
  }

  /// The bytes of a character.
  static func bytes(_ scalar: UInt32) -> [UInt8] {
    Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? []
  }

  /// A byte in PCRE2's syntax.
  static func hex(_ byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
