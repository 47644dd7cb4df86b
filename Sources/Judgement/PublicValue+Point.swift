extension PublicValue {
  /// Whether hexadecimal digits are a public key as curves have it: a point, as a whole (`04…`) or one half of it (`02…`, `03…`).
  ///
  /// Of curves with 256, 384, 512 and 521 bits; the private key of each is shorter by the first byte, and by the other half.
  static func isPoint(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    guard text[start] == UInt8(ascii: "0") else { return false }
    let isFitting =
      switch text[start + 1] {
      case UInt8(ascii: "2"), UInt8(ascii: "3"): [66, 98, 130, 134].contains(value.count)
      case UInt8(ascii: "4"): [130, 194, 258, 266].contains(value.count)
      default: false
      }
    return isFitting && value.allSatisfy { text[$0].isHex }
  }

  /// Whether hexadecimal digits begin as a public key of OpenPGP: a packet of kind 6 in the newer form, and version 4.
  static func isNewerPacket(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    return value.count >= 100 && text.holds("c6", at: start)
      && (text.holds("04", at: start + 4)
        || text.holds("04", at: start + 6)
          && (text[start + 2] | 0x20 == UInt8(ascii: "c")
            || text[start + 2] | 0x20 == UInt8(ascii: "d")))
  }
}
