extension Doubt {
  /// Whether it is a text for people in one of the world's languages: `'Mật khẩu'`, `"IMAP-Passwort"`, `'POP3-salasana'`.
  ///
  /// - Complexity: O(length of the value), of 64 bytes at most.
  static func isForeign(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard found.quote != .none, value.count > 4, value.count <= 64 else { return false }
    var (blanks, foreign, digits) = (0, 0, 0)
    for offset in value {
      switch text[offset] {
      case 0x20: blanks += 1
      case 0xC0...: foreign += 1
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: ","),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "!"), 0x80...:
        break
      // Of a protocol: `POP3-salasana`.
      case let byte where byte.isDigit: if text[offset + 1] != 0x2D { digits += 1 }
      case let byte where byte.isLetter: break
      default: return false
      }
    }
    guard digits == 0 else { return false }
    if blanks > 0, foreign > 1 { return true }
    // A word for a password alone may well be one.
    return words.contains { word in
      value.count > word.utf8CodeUnitCount
        && value.contains { text.holds(word, at: $0) }
        && (text[value.lowerBound].isUpper || blanks > 0 || value.contains { text[$0] == 0x2D })
    }
  }

  /// Words for a password or secret in other languages.
  private static let words: [StaticString] = [
    "passwort", "kennwort", "geheimnis", "wachtwoord", "salasana", "parool", "senha", "contrase",
    "palavra-pass", "mot de pass", "heslo", "parola", "passord", "adgangskode", "titkos", "jelsz",
  ]
}
