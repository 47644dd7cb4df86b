extension Doubt {
  /// Whether it is a text for people in one of the world's languages: `'Mật khẩu'`, `"IMAP-Passwort"`, `"Yeni \u015fifre"`, and
  /// in tables of texts a word for a password alone, `'password' => 'adgangskode'`.
  ///
  /// - Complexity: O(length of the value), of 64 bytes at most.
  static func isForeign(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard found.quote != .none || found.sign == .colon, value.count > 4, value.count <= 64,
      let (blanks, foreign) = letters(value, text)
    else { return false }
    if blanks > 0, foreign > 0, found.quote != .none { return true }
    let isInTable = found.sign == .colon || found.sign == .arrow || found.sign == .comma
    if foreign > 0, isInTable, text[value.lowerBound].isUpper { return true }
    guard found.quote != .none || foreign > 0 else { return false }
    // Elsewhere a word for a password alone may well be one.
    let mayBeAlone = isInTable && found.nameCloser.isQuote || foreign > 0
    guard
      mayBeAlone || text[value.lowerBound].isUpper || blanks > 0
        || value.contains(where: { text[$0] == 0x2D })
    else { return false }
    return value.contains { offset in
      guard mayBegin(offset, text) else { return false }
      return words.contains { word in
        (mayBeAlone || value.count > word.utf8CodeUnitCount) && text.holds(word, at: offset)
      }
    }
  }

  /// Whether one of the words may begin at an offset, as its first two bytes show.
  private static func mayBegin(_ offset: Int, _ text: TextWindow) -> Bool {
    let first = text[offset].lowercased &- 0x61
    return first < 26
      && beginnings[Int(first)] >> UInt64(text[offset + 1].lowercased & 0x3F) & 1 != 0
  }

  /// For each first letter of the words a bit for the lower six bits of each second byte.
  private static let beginnings = ImmortalTable(
    words.reduce(into: [UInt64](repeating: 0, count: 26)) { beginnings, word in
      let (first, second) = unsafe (word.utf8Start[0], word.utf8Start[1])
      beginnings[Int(first &- 0x61)] |= 1 << UInt64(second & 0x3F)
    }
  )

  /// How many blanks and how many letters beyond ASCII a text for people has; nil for others.
  private static func letters(_ value: Range<Int>, _ text: TextWindow) -> (Int, Int)? {
    var (blanks, foreign, offset) = (0, 0, value.lowerBound)
    while offset < value.upperBound {
      let byte = text[offset]
      offset += 1
      switch byte {
      case 0x20: blanks += 1
      case 0xC0...: foreign += 1
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: ","),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "!"), 0x80...:
        break
      case UInt8(ascii: "\\"):
        guard let end = escapeEnd(offset, text), end <= value.upperBound else { return nil }
        (foreign, offset) = (foreign + 1, end)
      // Of a protocol: `POP3-salasana`.
      case _ where byte.isDigit: guard text[offset] == 0x2D else { return nil }
      default: guard byte.isLetter else { return nil }
      }
    }
    return (blanks, foreign)
  }

  /// The end of the digits, behind a backslash, that stand for a letter beyond ASCII: `u015f`, `xf6`.
  private static func escapeEnd(_ offset: Int, _ text: TextWindow) -> Int? {
    let digits = text[offset] == UInt8(ascii: "u") ? 4 : text[offset] == UInt8(ascii: "x") ? 2 : 0
    let end = offset + 1 + digits
    guard digits > 0, (offset + 1..<end).allSatisfy({ text[$0].isHex }) else { return nil }
    let isLatin = digits == 2 || text.holds("00", at: offset + 1)
    return !isLatin || text[end - 2] >= UInt8(ascii: "8") ? end : nil
  }

  /// Whether other words follow, so that a text tells of it: `PASSWORD: currently unused`, `**F-013 PASS**: patient1 (by name)`.
  static func isOfSentence(_ found: Assignment, _ text: TextWindow) -> Bool {
    let end = found.value.upperBound
    guard found.sign == .colon, found.quote == .none, found.blanks > 0, text[end] == 0x20 else {
      return false
    }
    let isOfTests = found.name.count == 4 && text.holds("pass", at: found.name.lowerBound)
    return isOfTests && (text[end + 1].isLetter || text[end + 1] == UInt8(ascii: "("))
      || found.value.allSatisfy { text[$0].isLetter } && text[end + 1].isLower
        && text[end + 2].isLower
  }

  /// Words for a password or secret in other languages.
  private static let words: [StaticString] = [
    "passwort", "kennwort", "geheimnis", "wachtwoord", "salasana", "parool", "senha", "contrase",
    "palavra-pass", "palavra-chav", "mot de pass", "heslo", "parola", "passord", "adgangskode",
    "kodeord", "titkos", "jelsz", "has\u{142}o", "slapta\u{17E}od", "l\u{F6}senord", "lozink",
  ]
}
