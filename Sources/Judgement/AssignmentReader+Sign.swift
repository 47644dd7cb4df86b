extension AssignmentReader {
  /// Reads what stands between the name and the value.
  ///
  /// - Returns: where the value may begin; nil where nothing assigns.
  func readSign(_ found: inout Assignment) -> Int? {
    var next = readCloser(&found)
    let closed = next
    next = skipBlanks(next)
    // A type that stands between name and sign: `password string = `, `password: String =`.
    found.blanks = next - closed
    if let behind = readOperator(at: next, &found) { return behind }
    if let behind = readEntry(at: next, &found) { return behind }
    if next > closed, text[next].isLetter, let sign = behindType(next),
      let behind = readOperator(at: sign, &found), found.sign != .comma
    {
      return behind
    }
    return readBlankSign(&found, closed, next)
  }

  /// Takes a quote or bracket that closes the name.
  private func readCloser(_ found: inout Assignment) -> Int {
    var next = found.name.upperBound
    // JSON in JSON in JSON: `\\\"password\\\": \\\"…`; JSON in HTML: `&quot;password&quot;:`.
    var quote = next
    while quote - next < 3, text[quote] == UInt8(ascii: "\\") { quote += 1 }
    if quote > next, text[quote].isQuote { next = quote }
    if text[next] == UInt8(ascii: "&"), text.holds("&quot;", at: next) {
      found.nameCloser = UInt8(ascii: "\"")
      return next + 6
    }
    // Fields of arrays: `users[0].password[1] =`, `password[] =`.
    if text[next] == UInt8(ascii: "[") {
      var end = next + 1
      while end - next < 8, text[end].isWord || text[end] == UInt8(ascii: ":") { end += 1 }
      if text[end] == UInt8(ascii: "]") { next = end + 1 }
    }
    var count = 0
    while count < 4, isCloser(text[next]) {
      found.nameCloser = text[next]
      next += 1
      count += 1
    }
    return next
  }

  private func isCloser(_ byte: UInt8) -> Bool {
    byte.isQuote || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "}")
  }

  /// The offset behind the name of a type and further blanks.
  private func behindType(_ offset: Int) -> Int? {
    var end = offset
    // `Dim password As String = `.
    if text.holds("as", at: offset), text[offset + 2].isBlank { end = skipBlanks(offset + 2) }
    while end - offset < 24, text[end].isWord || text[end] == UInt8(ascii: "?") { end += 1 }
    guard end - offset < 24, text[end].isBlank else { return nil }
    let next = skipBlanks(end)
    return text[next] == UInt8(ascii: "=") || text[next] == UInt8(ascii: ":") ? next : nil
  }

  private func readOperator(at offset: Int, _ found: inout Assignment) -> Int? {
    let (first, second) = (text[offset], text[offset + 1])
    switch (first, second) {
    case (UInt8(ascii: "="), UInt8(ascii: ">")):
      found.sign = .arrow
      return offset + 2
    case (UInt8(ascii: "="), UInt8(ascii: "=")):
      found.sign = .comparison
      return offset + (text[offset + 2] == UInt8(ascii: "=") ? 3 : 2)
    case (UInt8(ascii: "!"), UInt8(ascii: "=")):
      found.sign = .comparison
      return offset + (text[offset + 2] == UInt8(ascii: "=") ? 3 : 2)
    case (UInt8(ascii: "="), UInt8(ascii: "~")): return nil
    case (UInt8(ascii: "="), _):
      found.sign = .equals
      return offset + 1
    case (UInt8(ascii: ":"), UInt8(ascii: "=")), (UInt8(ascii: "+"), UInt8(ascii: "=")),
      (UInt8(ascii: "?"), UInt8(ascii: "=")), (UInt8(ascii: "<"), UInt8(ascii: "-")),
      (UInt8(ascii: "-"), UInt8(ascii: ">")):
      // An arrow behind a bracket leads to a field: `(*passwords)->elts`.
      guard first != UInt8(ascii: "-") || found.blanks > 0 || found.nameCloser.isQuote else {
        return nil
      }
      found.sign = .colonEquals
      return offset + 2
    case (UInt8(ascii: "|"), UInt8(ascii: "|")):
      guard text[offset + 2] == UInt8(ascii: "=") else { return nil }
      found.sign = .colonEquals
      return offset + 3
    // What a shell takes where a variable is not set, `${DB_PASS:-x}`, and what it says then, `${DB_PASS:?x}`.
    case (UInt8(ascii: ":"), UInt8(ascii: "-")) where isExpanded(found):
      found.sign = .colon
      return offset + 2
    case (UInt8(ascii: ":"), UInt8(ascii: "?")) where isExpanded(found): return nil
    case (UInt8(ascii: ":"), UInt8(ascii: ":")): return nil
    case (UInt8(ascii: ":"), UInt8(ascii: "/")) where text[offset + 2] == UInt8(ascii: "/"):
      return nil
    // A symbol of Ruby: `has_secure_password :name`.
    case (UInt8(ascii: ":"), _)
    where found.blanks > 0 && found.nameCloser == 0 && second.isLetter:
      return nil
    case (UInt8(ascii: ":"), _):
      found.sign = .colon
      return offset + 1
    case (0xEF, 0xBC) where text[offset + 2] == 0x9A:
      found.sign = .colon
      return offset + 3
    case (UInt8(ascii: "%"), UInt8(ascii: "3")) where text[offset + 2] | 0x20 == UInt8(ascii: "d"):
      found.sign = .equals
      return offset + 3
    case (UInt8(ascii: "("), _) where found.nameCloser == 0 && found.blanks == 0:
      found.sign = .call
      return offset + 1
    case (UInt8(ascii: ">"), _) where isElement(found):
      found.sign = .element
      return offset + 1
    default: return nil
    }
  }

  /// Whether a shell replaces the name: `${DB_PASS`.
  private func isExpanded(_ found: Assignment) -> Bool {
    text[found.name.lowerBound - 1] == UInt8(ascii: "{")
      && text[found.name.lowerBound - 2] == UInt8(ascii: "$")
  }

  /// Whether the name is that of an element: `<password>`, `<ns:password`.
  private func isElement(_ found: Assignment) -> Bool {
    var start = found.name.lowerBound
    while found.name.lowerBound - start < 16, text[start - 1].isName || text[start - 1] == 0x3A {
      start -= 1
    }
    return text[start - 1] == UInt8(ascii: "<")
  }

  /// The value of an entry whose name is a value itself: `name: PASSWORD` and then `value: …`,
  /// `key="Password" value="…"`.
  private func readEntry(at offset: Int, _ found: inout Assignment) -> Int? {
    var next = offset
    if text[next] == UInt8(ascii: ",") { next += 1 }
    next = skipBlanks(next, lines: 1)
    if text[next].isQuote { next += 1 }
    if text.holds("android:", at: next) { next += 8 }
    guard text.holds("value", at: next) else { return nil }
    next += 5
    if text[next].isQuote { next += 1 }
    next = skipBlanks(next)
    guard text[next] == UInt8(ascii: "=") || text[next] == UInt8(ascii: ":") else { return nil }
    found.sign = .entry
    return next + (text[next + 1] == UInt8(ascii: ">") ? 2 : 1)
  }

  /// Values that follow a flag, a word of SQL, or a name that begins its line, without any sign; and further arguments.
  private func readBlankSign(_ found: inout Assignment, _ closed: Int, _ next: Int) -> Int? {
    if found.nameCloser.isQuote, text[next] == UInt8(ascii: ",") {
      found.sign = .comma
      return next + 1
    }
    guard next > closed, found.nameCloser == 0, !text[next].isLineEnd else { return nil }
    let start = found.name.lowerBound
    if text[start] == UInt8(ascii: "-"), !text[start - 1].isWord {
      found.sign = .flag
      return next
    }
    // PASSWORD 'x', `#define PASSWORD @"x"`, IDENTIFIED BY x; `password is x`; `login me password x`; `requirepass x`.
    if text[next].isQuote || text[next] == UInt8(ascii: "@") && text[next + 1].isQuote
      || startsLine(start) || followsLogin(start)
      || text.holds("identified by", at: start) && followsAccount(start)
    {
      found.sign = .blank
      return next
    }
    return nil
  }

  /// Whether nothing but blanks, and marks of comments and lists, stands before an offset on its line.
  func startsLine(_ offset: Int) -> Bool {
    var place = offset - 1
    while offset - place < 64 {
      switch text[place] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#"), UInt8(ascii: "/"),
        UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: ";"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), UInt8(ascii: "`"):
        place -= 1
      case 0x0A, 0x0D, 0: return true
      default: return false
      }
    }
    return false
  }

  /// Whether `login NAME` or `user NAME` stands before an offset, as in .netrc: at the start of a line or text, or behind a
  /// machine's name.
  func followsLogin(_ offset: Int) -> Bool {
    var place = offset - 1
    while offset - place < 48, text[place].isBlank || text[place] == 0x0A { place -= 1 }
    // `user and password` are no login.
    if text.holds("and", at: place - 2), text[place - 3].isBlank { return false }
    while offset - place < 96, !text[place].isBlank, !text[place].isLineEnd { place -= 1 }
    while offset - place < 100, text[place].isBlank { place -= 1 }
    let start =
      text.holds("login", at: place - 4)
      ? place - 4 : text.holds("user", at: place - 3) ? place - 3 : nil
    guard let start else { return false }
    return startsLine(start) || text[start - 1].isQuote || text[start - 1] == UInt8(ascii: "-")
      || followsMachine(start) || text.holds("default", at: start - 8)
  }

  /// Whether SQL names an account before an offset: `CREATE USER x IDENTIFIED BY`, `CONNECT TO x IDENTIFIED BY`.
  private func followsAccount(_ offset: Int) -> Bool {
    var place = offset - 1
    while offset - place < 8, text[place].isBlank { place -= 1 }
    while offset - place < 64, !text[place].isBlank, !text[place].isLineEnd { place -= 1 }
    while offset - place < 72, text[place].isBlank { place -= 1 }
    return text.holds(" user", at: place - 4) || text.holds(" to", at: place - 2)
  }

  /// Whether `machine NAME` stands before an offset.
  private func followsMachine(_ offset: Int) -> Bool {
    var place = offset - 1
    while offset - place < 48, text[place].isBlank || text[place] == 0x0A { place -= 1 }
    while offset - place < 160, !text[place].isBlank, !text[place].isLineEnd { place -= 1 }
    while offset - place < 164, text[place].isBlank { place -= 1 }
    return text.holds("machine", at: place - 6)
  }
}
