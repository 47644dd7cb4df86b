extension Identifier {
  /// What services call applications and messages by, and what sheets and forms keep against mistakes, which opens nothing.
  ///
  /// - Complexity: O(length of name and value).
  static func isOfService(_ found: Assignment, _ text: TextWindow) -> Bool {
    isOfWeChat(found.value, text) || isOfFacebook(found, text) || isOfMessage(found.value, text)
      || isOfSheet(found, text) || isOfForm(found, text) || isOfCaptcha(found, text)
      || isOfGoogle(found.value, text) || isOfSpreadsheet(found, text)
      || isOfSetup(found.value, text)
      || isOfStorage(found, text) || isOneOfCodes(found, text)
  }

  /// The key of a captcha that its page shows, 40 characters behind `6L`; that of its server is called private or secret.
  private static func isOfCaptcha(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.value.lowerBound
    guard found.word == .key, found.value.count == 40, text[start] == UInt8(ascii: "6"),
      text[start + 1] == UInt8(ascii: "L"),
      found.value.allSatisfy({ text[$0].isWord || text[$0] == UInt8(ascii: "-") })
    else { return false }
    return !found.name.contains {
      text.holds("private", at: $0) || text.holds("secret", at: $0) || text.holds("server", at: $0)
    }
  }

  /// Google's number of a program that logs users in, without the domain behind it: `405639602281-k3omtf12…`, 32 behind the dash.
  private static func isOfGoogle(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let dash = value.upperBound - 33
    return (9...14).contains(dash - value.lowerBound) && text[dash] == UInt8(ascii: "-")
      && (value.lowerBound..<dash).allSatisfy { text[$0].isDigit }
      && (dash + 1..<value.upperBound).allSatisfy { text[$0].isDigit || text[$0].isLower }
  }

  /// Google's number of a sheet in its old addresses: `spreadsheet/ccc?key=0Ai…`.
  private static func isOfSpreadsheet(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound
    return found.sign == .equals && found.name.count == 3 && text[start - 1] == UInt8(ascii: "?")
      && (start - 20..<start - 11).contains { text.holds("spreadsheet", at: $0) }
  }

  /// What Visual Studio calls a file of a setup by: `8:_3023C82BF0834300A45A87C042C209D9`.
  private static func isOfSetup(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count == 35 && text.holds("8:_", at: value.lowerBound)
      && value.dropFirst(3).allSatisfy { text[$0].isHex && !text[$0].isLower }
  }

  /// What a page keeps something under in its browser: `STORAGE_KEY = 'corp.bookmarks.v1'`, words with marks between them.
  private static func isOfStorage(_ found: Assignment, _ text: TextWindow) -> Bool {
    let end = found.name.upperBound
    guard found.word == .key, found.value.count <= 40,
      text.holds("storage_key", at: end - 11) || text.holds("storagekey", at: end - 10)
        || text.holds("store_key", at: end - 9) || text.holds("storekey", at: end - 8)
    else { return false }
    var (marks, digits) = (0, 0)
    for offset in found.value {
      switch text[offset] {
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"),
        UInt8(ascii: "/"), UInt8(ascii: "@"):
        marks += 1
      case let byte where byte.isDigit: digits += 1
      case let byte where byte.isLower: continue
      default: return false
      }
    }
    return marks > 0 && digits < 4
  }

  /// One of several names with 32 bytes in capital hexadecimal digits each, by which a browser sees that nobody else changed its
  /// settings: `"prompt_seed":"A7C6…","prompt_version":"9E7B…"`.
  private static func isOneOfCodes(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.quote == .double, found.value.count == 64, isCode(found.value.lowerBound, text)
    else { return false }
    // The next entry, or the one before it.
    if text[found.end + 1] == UInt8(ascii: ","), text[found.end + 2] == UInt8(ascii: "\"") {
      let next = text.nameEnd(found.end + 3, upTo: found.end + 67)
      if text.holds("\":\"", at: next), isCode(next + 3, text) { return true }
    }
    let last = found.name.lowerBound - 68
    return text.holds("\",\"", at: found.name.lowerBound - 3) && text[last] == UInt8(ascii: "\"")
      && isCode(last + 1, text)
  }

  private static func isCode(_ start: Int, _ text: TextWindow) -> Bool {
    (start..<start + 64).allSatisfy { text[$0].isHex && !text[$0].isLower }
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
