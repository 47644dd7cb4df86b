extension Identifier {
  /// What services call applications and messages by, and what sheets and forms keep against mistakes, which opens nothing.
  ///
  /// - Complexity: O(length of name and value).
  static func isOfService(_ found: Assignment, _ text: TextWindow) -> Bool {
    isOfWeChat(found.value, text) || isOfFacebook(found, text) || isOfMessage(found.value, text)
      || isOfSheet(found, text) || isOfForm(found, text)
  }

  /// WeChat's number of an application, which every page and program of it shows: `wx`, then 16 hexadecimal digits.
  private static func isOfWeChat(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count == 18 && text[value.lowerBound] == UInt8(ascii: "w")
      && text[value.lowerBound + 1] == UInt8(ascii: "x")
      && value.dropFirst(2).allSatisfy { text[$0].isHex && !text[$0].isUpper }
  }

  /// Facebook's number of an application: 15 or 16 digits, alone or behind `fb`, the scheme of its links.
  private static func isOfFacebook(_ found: Assignment, _ text: TextWindow) -> Bool {
    let isScheme = text.holds("fb", at: found.value.lowerBound)
    let digits = found.value.dropFirst(isScheme ? 2 : 0)
    return (15...16).contains(digits.count) && digits.allSatisfy { text[$0].isDigit }
      && (isScheme
        || found.name.contains {
          text[$0] | 0x20 == UInt8(ascii: "f") && text.holds("facebook", at: $0)
        })
  }

  /// Aliyun's number of a text that is sent with other words each time: `SMS_154950909`.
  private static func isOfMessage(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    (12...14).contains(value.count) && text.holds("sms_", at: value.lowerBound)
      && value.dropFirst(4).allSatisfy { text[$0].isDigit }
  }

  /// The check of 16 bits that spreadsheets keep for a password against mistakes: `<sheetProtection password="CC1A"`.
  private static func isOfSheet(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.value.count <= 4, found.quote == .double,
      found.value.allSatisfy({ text[$0].isHex && !text[$0].isLower })
    else { return false }
    return (found.name.lowerBound - 96..<found.name.lowerBound).contains {
      text[$0] == UInt8(ascii: "P") && text.holds("protection ", at: $0)
    }
  }

  /// What Laravel puts into a form so that no other page can send it, of 40 letters and digits: `name="_token" value="…"`.
  private static func isOfForm(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.word == .token && found.name.count == 6 && found.value.count == 40
      && text[found.name.lowerBound] == UInt8(ascii: "_")
      && found.value.allSatisfy { text[$0].isAlphanumeric }
  }
}
