/// What bytes are to the decoders.
extension UInt8 {
  /// Whether it is a letter or digit of ASCII.
  var isAlphanumeric: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }

  /// Whether it is a digit of base64 in the usual alphabet.
  var isStandardDigit: Bool {
    isAlphanumeric || self == UInt8(ascii: "+") || self == UInt8(ascii: "/")
  }

  /// Whether it is a digit of base64 in the alphabet for URLs.
  var isURLDigit: Bool {
    isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }

  /// Whether it is a digit of base64 in either alphabet.
  var isDigitOfAny: Bool { isStandardDigit || isURLDigit }

  /// What it is worth as a digit of base64 in either alphabet; above 63 where it is none.
  var base64Value: UInt8 {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: .max
    }
  }

  /// What it is worth as a hexadecimal digit; above 15 where it is none.
  var hexValue: UInt8 {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - 48
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - 55
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - 87
    default: .max
    }
  }

  /// Whether it stands in texts of ASCII: printable, a tab or a line break.
  var isText: Bool {
    self &- 0x20 < 0x5F || self == 0x0A || self == 0x09 || self == 0x0D
  }

  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether tokens, names and paths consist of such bytes.
  var isTokenByte: Bool {
    switch self {
    case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "="), UInt8(ascii: "."), UInt8(ascii: "~"):
      true
    default: isAlphanumeric
    }
  }

  /// Whether it is one of the digits 0 to 7.
  var isOctal: Bool { self & 0xF8 == 0x30 }
}
