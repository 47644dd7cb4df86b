/// Tests that cost next to nothing and spare the judge most of what is no credential at all.
enum Worth {
  static func isWorthALook(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard value.count >= 3 else { return false }
    // A file ended, or this is no text.
    let (first, second) = (text[value.lowerBound], text[value.lowerBound + 1])
    if first == UInt8(ascii: "$"), second == UInt8(ascii: "{") || second == UInt8(ascii: "(") {
      return false
    }
    if first == UInt8(ascii: "{"), second == first { return false }
    if isSealed(value, text) || isPublic(value, text) || PublicValue.isOne(found, text)
      || isBinary(value, text)
    {
      return false
    }
    if value.lowerBound - found.expression > 2, isArgument(found, text) { return false }
    if isElided(value, text) || isTable(value, text) { return false }
    if found.quote != .none, isWordOfCode(found, text) { return false }
    if found.quote == .none, first == UInt8(ascii: "0"), second | 0x20 == UInt8(ascii: "x"),
      value.count <= 18
    {
      return false
    }
    if found.quote == .none, found.sign != .scheme, found.sign != .userInfo {
      if text[found.end] == UInt8(ascii: "(") { return false }
      if isSameName(found, text) || CodeValue.isOne(found, text) { return false }
    }
    // The scheme of a header; its own word leads to what follows.
    return !(isScheme(value.lowerBound, text) && found.sign != .scheme)
  }

  /// Whether the value is cut short, for people: `eyJ2IjoiMSIs...`.
  private static func isElided(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    text.holds("...", at: value.upperBound - 3)
  }

  /// Whether a long value has too many marks for anything encoded: tables of parsers, programs.
  private static func isTable(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count > 200 else { return false }
    var marks = 0
    for offset in value.prefix(200) {
      switch text[offset] {
      case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "<"),
        UInt8(ascii: "`"), UInt8(ascii: "|"):
        marks += 1
      default: break
      }
    }
    return marks > 9
  }

  /// Whether a text in quotes names a constant, `"APP_SECRET_KEY"`, or is a rule for input,
  /// `"required|confirmed"`.
  private static func isWordOfCode(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign != .userInfo, found.sign != .scheme else { return false }
    var (bars, underscores, isConstant, isSmall, isHot) = (0, 0, true, true, false)
    for offset in found.value {
      let byte = text[offset]
      if byte == UInt8(ascii: "|") {
        bars += 1
      } else if byte == UInt8(ascii: "_") {
        underscores += 1
      } else if !byte.isLower {
        isSmall = false
      }
      isConstant = isConstant && byte.isWord && !byte.isLower
      if !isSmall, !isConstant { return false }
      if isConstant, !isHot { isHot = text.hotWord(at: offset) != nil }
    }
    if isConstant { return underscores > 0 && isHot }
    return bars > 0
  }

  /// Whether a text within an expression is the name of what is looked up: `password = get("password")`.
  private static func isArgument(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign != .userInfo, found.sign != .scheme else { return false }
    return isSameName(found, text)
      && found.value.allSatisfy { text[$0].isLetter || text[$0] == UInt8(ascii: "_") }
  }

  /// Whether the value is the name itself: `password = password`.
  private static func isSameName(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.name.count == found.value.count else { return false }
    return (0..<found.name.count).allSatisfy {
      text[found.name.lowerBound + $0] == text[found.value.lowerBound + $0]
    }
  }

  /// Whether the value is a hash of a password, or encrypted.
  private static func isSealed(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    switch text[start] {
    case UInt8(ascii: "$"):
      // `$2a$…`, `$argon2id$…`: modular crypt format.
      var end = start + 1
      while end - start < 14, text[end].isAlphanumeric || text[end] == UInt8(ascii: "-") {
        end += 1
      }
      return text[end] == UInt8(ascii: "$") && end > start + 1 && value.count >= 20
    case UInt8(ascii: "*"):
      // MySQL's PASSWORD().
      return value.count == 41 && (start + 1..<start + 41).allSatisfy { text[$0].isHex }
    case UInt8(ascii: "E"):
      return text.holds("enc(", at: start) || text.holds("enc[", at: start)
    case UInt8(ascii: "{"):
      return text.holds("{cipher}", at: start) || text.holds("{ssha", at: start)
        || text.holds("{sha", at: start) || text.holds("{bcrypt}", at: start)
        || text.holds("{noop}${", at: start)
    case UInt8(ascii: "p"): return text.holds("pbkdf2_", at: start)
    case UInt8(ascii: "m"):
      // PostgreSQL's, of password and user.
      return value.count == 35 && text.holds("md5", at: start)
        && (start + 3..<start + 35).allSatisfy { text[$0].isHex }
    case UInt8(ascii: "s"):
      return text.holds("sha1$", at: start) || text.holds("sha256$", at: start)
        || text.holds("scrypt:", at: start)
    case UInt8(ascii: "v"): return text.holds("vault:v", at: start)
    default: return false
    }
  }

  /// Whether the value holds bytes that no text has: control characters, or what is no UTF-8.
  ///
  /// Looks at the first 64 bytes.
  private static func isBinary(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var missing = 0
    for offset in value.prefix(64) {
      let byte = text[offset]
      switch byte {
      case 0x80..<0xC0:
        if missing == 0 { return true }
        missing -= 1
      case _ where missing > 0: return true
      case 0x20..<0x7F, 0x09, 0x0A, 0x0D: continue
      case 0xC2..<0xE0: missing = 1
      case 0xE0..<0xF0: missing = 2
      case 0xF0..<0xF5: missing = 3
      default: return true
      }
    }
    return false
  }

  /// Whether the value is the public half of a pair, a certificate, or armour that has rules of its own.
  private static func isPublic(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    if text.holds("ssh-", at: start) || text.holds("ecdsa-sha2-", at: start) { return true }
    if text.holds("-----begin ", at: start) { return true }
    guard text[start] == UInt8(ascii: "M"), value.count >= 48 else { return false }
    // A structure in DER that begins with another one: of keys the public ones do, of certificates all.
    let bytes = Base64Glimpse.firstBytes(value, text)
    guard bytes[0] == 0x30 else { return false }
    return switch bytes[1] {
    case 0x82: bytes[4] == 0x30
    case 0x81: bytes[3] == 0x30
    default: bytes[2] == 0x30
    }
  }

  private static func isScheme(_ offset: Int, _ text: TextWindow) -> Bool {
    text.holds("basic ", at: offset) || text.holds("bearer ", at: offset)
  }
}
