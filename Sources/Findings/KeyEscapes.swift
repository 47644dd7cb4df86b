/// The escapes of strings in which a key's text may stand.
enum KeyEscapes {
  /// A text with line ends, blanks and digits in place of the escapes for them, CR as LF and tabs as blanks.
  ///
  /// An escape may itself be escaped, as often as strings are nested. A backslash at the end of a line continues it.
  ///
  /// - Returns: nil where an escape stands for something that no key's text holds.
  /// - Complexity: O(n).
  static func resolved(_ text: Span<UInt8>) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case 0x0D: plain.append(0x0A)
      case 0x09: plain.append(0x20)
      case UInt8(ascii: "\\"):
        while index < text.count, text[index] == UInt8(ascii: "\\") { index += 1 }
        guard index < text.count else { return plain }
        switch text[index] {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): plain.append(0x0A)
        case UInt8(ascii: "t"): plain.append(0x20)
        case UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"): plain.append(text[index])
        case 0x09, 0x0A, 0x0D, 0x20: continue
        case UInt8(ascii: "u"):
          guard let scalar = scalar(text, index + 1) else { return nil }
          plain.append(scalar)
          index += 4
        default: return nil
        }
        index += 1
      default: plain.append(byte)
      }
    }
    return plain
  }

  /// A character of ASCII in the four digits of `\u002B`; line ends as above.
  private static func scalar(_ text: Span<UInt8>, _ start: Int) -> UInt8? {
    guard start + 4 <= text.count else { return nil }
    var value = 0
    for index in start..<start + 4 {
      guard let digit = Character(UnicodeScalar(text[index])).hexDigitValue else { return nil }
      value = value << 4 | digit
    }
    guard value < 0x80 else { return nil }
    return value == 0x0D ? 0x0A : UInt8(value)
  }
}
