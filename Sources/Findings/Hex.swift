/// Lower-case hex digits.
enum Hex {
  /// Two digits for each byte.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 0xF))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Sixteen digits for each number.
  static func text(_ high: UInt64, _ low: UInt64) -> String {
    unsafe String(unsafeUninitializedCapacity: 32) { digits in
      for place in 0..<32 {
        let rest = (place < 16 ? high : low) >> UInt64(60 - place % 16 * 4)
        unsafe digits.initializeElement(at: place, to: digit(UInt8(rest & 0xF)))
      }
      return 32
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x61 + value - 10
  }
}
