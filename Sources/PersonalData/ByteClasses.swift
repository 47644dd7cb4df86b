extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isUpper: Bool { self &- 0x41 < 26 }
  var isAlphanumeric: Bool { isDigit || isLetter }
  /// The letter in lower case; other bytes as they are.
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
  var digitValue: Int { Int(self) - 0x30 }
}

extension Span<UInt8> {
  /// The byte at an offset; a space outside of the text.
  subscript(orSpace offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? self[offset] : 0x20
  }
}
