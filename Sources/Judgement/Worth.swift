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
    // In source code most values are code.
    if found.quote == .none, found.sign != .scheme, found.sign != .userInfo {
      if text[found.end] == UInt8(ascii: "(") { return false }
      if isSameName(found, text) || CodeValue.isOne(found, text) { return false }
    }
    if found.quote == .none || found.quote == .back, isInBase85(found.name.lowerBound, text) {
      return false
    }
    let marks = ValueMarks(value, text)
    if Sealed.isOne(value, marks, text) || isPublic(value, marks, text)
      || PublicValue.isOne(found, marks, text)
      || marks.mayBeBinary && isBinary(value, text) || Surroundings.speakAgainst(found, text)
      || Identifier.isOne(found, text) || Identifier.isOfPlace(found, marks, text)
      || Company.tells(found, text)
      || Reference.isOne(found, marks, text)
    {
      return false
    }
    if value.lowerBound - found.expression > 2, isArgument(found, text) { return false }
    if found.sign == .comparison, CodeValue.isConstant(value, text) { return false }
    if isElided(value, marks, text) || isTable(value, text) || isObject(value, marks, text)
      || isExpression(value, marks, text)
    {
      return false
    }
    if found.sign == .userInfo, isBlankedOut(value, text) || isVariable(value, text) {
      return false
    }
    if found.sign != .userInfo, found.sign != .scheme,
      Repetition.isOfName(found, text) || Repetition.isOfEnd(found, text)
        || Repetition.isOfConstant(found, text) || Repetition.isOfStart(found, text)
        || Repetition.isOfField(found, text) || Repetition.isOfDefault(found, text)
        || Repetition.isOfNumber(found, text) || Repetition.isOfRegistry(found, text)
    {
      return false
    }
    if found.word == .basic, Repetition.isOfHeader(value, text) { return false }
    if found.word == .bearer, Repetition.isHotWord(value, text) { return false }
    if found.quote != .none, CodeValue.isConstant(value, text) || isWordOfCode(found, text) {
      return false
    }
    if found.quote == .none, isHexNumber(value, text) { return false }
    // The scheme of a header; its own word leads to what follows.
    return !(isScheme(value.lowerBound, text) && found.sign != .scheme)
  }

  /// Whether it lies within a file in base85, as what stands before it shows: 64 bytes without a blank or quote, four kinds of rare
  /// marks among them.
  private static func isInBase85(_ start: Int, _ text: TextWindow) -> Bool {
    if isInPage(start, text) { return true }
    var kinds: UInt32 = 0
    for offset in (start - 64..<start).reversed() {
      switch text[offset] {
      case 0...0x09, 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), 0x7F...:
        return false
      case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "|"),
        UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "*"),
        UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        kinds |= 1 << UInt32(text[offset] & 0x1F)
      default: break
      }
    }
    return kinds.nonzeroBitCount > 3
  }

  /// Whether it lies within base85 as PDF has it, quotes and all: 64 bytes without a blank or a letter behind `u`, twelve kinds of marks
  /// among them.
  private static func isInPage(_ start: Int, _ text: TextWindow) -> Bool {
    var kinds: UInt64 = 0
    for offset in (start - 64..<start).reversed() {
      let byte = text[offset]
      guard (0x21...0x75).contains(byte) || byte == 0x0A || byte == 0x0D || byte == 0x7A else {
        return false
      }
      if !byte.isAlphanumeric, byte > 0x20, byte <= 0x60 { kinds |= 1 << UInt64(byte - 0x21) }
    }
    return kinds.nonzeroBitCount > 11
  }

  /// Whether it is a number that programs compute with: `0x7fdf969b`, `-0x3f`.
  private static func isHexNumber(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound + (text[value.lowerBound] == UInt8(ascii: "-") ? 1 : 0)
    return text[start] == UInt8(ascii: "0") && text[start + 1] | 0x20 == UInt8(ascii: "x")
      && value.count <= 22
  }

  /// Whether the value is cut short, for people: `eyJ2IjoiMSIs...`, `ya29.c0AZ[REDACTED]`.
  private static func isElided(
    _ value: Range<Int>,
    _ marks: ValueMarks,
    _ text: TextWindow
  ) -> Bool {
    if marks.has("."),
      value.dropLast(2).contains(where: {
        text[$0] == UInt8(ascii: ".") && text.holds("...", at: $0)
      })
    {
      return true
    }
    if marks.has("["),
      value.contains(where: {
        text[$0] == UInt8(ascii: "[") && text.holds("[redacted]", at: $0)
      })
    {
      return true
    }
    // The same in one character, which may end it.
    let first = marks.isWide ? value.lowerBound : value.upperBound
    return (first...value.upperBound).contains {
      text[$0] == 0xE2 && text[$0 + 1] == 0x80 && text[$0 + 2] == 0xA6
    }
  }

  /// Whether it is an object of JSON, or text mostly written as escapes.
  private static func isObject(
    _ value: Range<Int>,
    _ marks: ValueMarks,
    _ text: TextWindow
  ) -> Bool {
    guard marks.has("{") || marks.has("\\") else { return false }
    let start = value.lowerBound
    if text[start] == UInt8(ascii: "{") {
      return text[start + 1] == UInt8(ascii: "\\") || text[start + 1] == UInt8(ascii: "\"")
    }
    var escapes = 0
    for offset in value.prefix(64)
    where text[offset] == UInt8(ascii: "\\") && text[offset + 1] == UInt8(ascii: "u") {
      escapes += 1
    }
    return escapes > 1
  }

  /// Whether it is a regular expression: `9\d{2}`.
  private static func isExpression(
    _ value: Range<Int>,
    _ marks: ValueMarks,
    _ text: TextWindow
  ) -> Bool {
    guard marks.has("\\") || marks.has("{") || marks.has("%") || marks.has("]") else {
      return false
    }
    return isColour(value.lowerBound, text)
      || value.prefix(64).contains {
        text[$0] == UInt8(ascii: "\\")
          && (text.holds("d{", at: $0 + 1) || text.holds("d+", at: $0 + 1)
            || text.holds("d\\d", at: $0 + 1) || text.holds("d\\\\d", at: $0 + 1)
            || text.holds("w+", at: $0 + 1) || text.holds("s*", at: $0 + 1))
          // `z{1,4}`, and what a program prints: `%02x`.
          || text[$0] == UInt8(ascii: "{") && text[$0 + 1].isDigit && text[$0 + 2] == 0x2C
            && text[$0 + 3].isDigit
          || text[$0] == UInt8(ascii: "%") && text.holds("02x", at: $0 + 1)
          // `[0-9]{5}`
          || text[$0] == UInt8(ascii: "]") && text[$0 + 1] == UInt8(ascii: "{")
            && text[$0 + 2].isDigit
      }
  }

  /// Whether an escape stands at an offset that tells a terminal how to print: `\x1b[32m`.
  private static func isColour(_ offset: Int, _ text: TextWindow) -> Bool {
    text[offset] == UInt8(ascii: "\\")
      && (text.holds("x1b[", at: offset + 1) || text.holds("033[", at: offset + 1)
        || text.holds("u001b[", at: offset + 1) || text.holds("e[", at: offset + 1))
  }

  /// Whether the password of a URL says in capitals what would stand there: `PASSWORD`, `REDACTED`, `APP_SECRET`.
  private static func isBlankedOut(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.allSatisfy({ text[$0].isUpper || text[$0] == UInt8(ascii: "_") }) else {
      return false
    }
    return value.contains { text[$0] == UInt8(ascii: "_") }
      || value.count == 8
        && (text.holds("password", at: value.lowerBound)
          || text.holds("redacted", at: value.lowerBound))
  }

  /// Whether a program's environment fills it in: `$DB_PASSWORD`, or a program: `{DB_PASSWORD}`.
  private static func isVariable(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let isEnclosed =
      text[value.lowerBound] == UInt8(ascii: "{")
      && text[value.upperBound - 1] == UInt8(ascii: "}")
    return (isEnclosed || text[value.lowerBound] == UInt8(ascii: "$")) && value.count > 2
      && value.dropFirst().dropLast(isEnclosed ? 1 : 0).allSatisfy {
        text[$0].isUpper || text[$0].isDigit || text[$0] == UInt8(ascii: "_")
      }
  }

  /// Whether a long value has too many marks for anything encoded: tables of parsers, programs.
  private static func isTable(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count > 200 else { return false }
    // A file as a text of escapes.
    if text.holds("\\x", at: value.lowerBound), text.holds("\\x", at: value.lowerBound + 4) {
      return true
    }
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
    if isInputRule(found.value, text) || areNames(found.value, text) { return true }
    var (bars, underscores, digits, isConstant, isSmall, isHot) = (0, 0, 0, true, true, false)
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
      if byte.isDigit { digits += 1 }
    }
    if isConstant { return underscores > 0 && (isHot || digits * 4 < found.value.count) }
    return bars > 0
  }

  /// Whether it is a list of fields, three or more of them: `"lotNum|skuCode|lotAtt01"`.
  private static func areNames(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var (start, parts) = (value.lowerBound, 1)
    while true {
      var end = start
      guard text[end].isLower else { return false }
      while end < value.upperBound, text[end].isLetter { end += 1 }
      guard end - start > 2 else { return false }
      while end < value.upperBound, text[end].isDigit { end += 1 }
      if end == value.upperBound { return parts > 2 }
      guard text[end] == UInt8(ascii: "|") else { return false }
      (start, parts) = (end + 1, parts + 1)
    }
  }

  /// Whether it is a list of rules for what is typed: `"required|min:8"`.
  private static func isInputRule(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    guard text[start].isLower else { return false }
    if text.holds("max:", at: start) || text.holds("min:", at: start)
      || text.holds("size:", at: start) || text.holds("minlength[", at: start)
    {
      return true
    }
    for word in inputRules
    where word.utf8CodeUnitCount == value.count && text.holds(word, at: start) {
      return true
    }
    var bars = 0
    for offset in value {
      let byte = text[offset]
      if byte == UInt8(ascii: "|") {
        bars += 1
        guard text[offset + 1].isLower else { return false }
      } else if !byte.isLower, !byte.isDigit, byte != UInt8(ascii: ":"), byte != UInt8(ascii: "_"),
        byte != UInt8(ascii: ",")
      {
        return false
      }
    }
    return bars > 0
  }

  private static let inputRules: [StaticString] = [
    "hashed", "encrypted", "nullable", "confirmed", "required", "optional", "string", "yes",
    "always", "on_create", "sometimes",
  ]

  /// Whether a text within an expression is the name of what is looked up: `password = get("password")`.
  private static func isArgument(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign != .userInfo, found.sign != .scheme else { return false }
    // `form['password'] != form['confirmation']`
    let open = found.value.lowerBound - 2
    if text[open] == UInt8(ascii: "["), text[open - 1].isWord { return true }
    // `password = password.encode("latin1")`, `"password": password.decode("latin1")`
    if found.sign == .equals || found.sign == .colon,
      text[found.expression + found.name.count] == UInt8(ascii: "."),
      isNamed(found.expression, found.name, text)
    {
      return true
    }
    return isSameName(found, text)
      && found.value.allSatisfy { text[$0].isLetter || text[$0] == UInt8(ascii: "_") }
  }

  /// Whether the value is the name itself, `password = password`, or with a number between blanks, `password2 = password`.
  private static func isSameName(_ found: Assignment, _ text: TextWindow) -> Bool {
    var name = found.name
    if found.sign == .equals, found.blanks > 1 {
      while name.count > found.value.count, text[name.upperBound - 1].isDigit {
        name = name.dropLast()
      }
    }
    return name.count == found.value.count && isNamed(found.value.lowerBound, name, text)
  }

  /// Whether a name stands at an offset, too.
  private static func isNamed(_ offset: Int, _ name: Range<Int>, _ text: TextWindow) -> Bool {
    (0..<name.count).allSatisfy { text[name.lowerBound + $0] == text[offset + $0] }
  }

  /// Whether the value holds bytes that no text has: control characters, or what is no UTF-8.
  ///
  /// Looks at the first 64 bytes.
  static func isBinary(_ value: Range<Int>, _ text: TextWindow) -> Bool {
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
  private static func isPublic(
    _ value: Range<Int>,
    _ marks: ValueMarks,
    _ text: TextWindow
  ) -> Bool {
    let start = value.lowerBound
    if text.holds("ssh-", at: start) || text.holds("ecdsa-sha2-", at: start) { return true }
    if text.holds("-----begin ", at: start) { return true }
    // The same of a certificate or public key in base64, as clusters' settings have it.
    if text.holds("ls0tls1crudjtibdrvju", at: start)
      || text.holds("ls0tls1crudjtibqvujm", at: start)
    {
      return true
    }
    // Behind the name of who has it.
    if marks.has(":") {
      for offset in value.prefix(48) where text[offset] == UInt8(ascii: ":") {
        if text.holds("ssh-rsa aaaa", at: offset + 1) { return true }
      }
    }
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
