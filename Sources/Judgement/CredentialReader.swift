/// Reads credentials that are no assignments: those of headers and of URLs.
struct CredentialReader: ~Escapable {
  let text: TextWindow

  @_lifetime(copy text)
  init(_ text: TextWindow) { self.text = text }

  /// Finds what follows the name of an authorization scheme: `Basic …`, `Bearer …`.
  ///
  /// - Parameters:
  ///   - word: which scheme.
  ///   - place: where its name begins.
  /// - Returns: where the token begins; nil where none follows.
  func tokenStart(_ word: HotWord, at place: Int) -> Int? {
    guard !text[place - 1].isAlphanumeric, text[place - 1] != UInt8(ascii: "-") else { return nil }
    let nameEnd = place + (word == .bearer ? 6 : 5)
    var start = nameEnd + (word == .bearer && hasColon(place) ? 1 : 0)
    while start - nameEnd < 4, text[start].isBlank { start += 1 }
    if start == nameEnd {
      guard text.holds("%20", at: start) else { return nil }
      start += 3
    }
    // `"Basic " + "…"`
    if text[start].isQuote {
      var next = start + 1
      while next - start < 8, text[next].isBlank || text[next] == UInt8(ascii: "+") { next += 1 }
      if text[next].isQuote { start = next + 1 }
    }
    for offset in start..<start + 4 where !isTokenByte(text[offset]) { return nil }
    return start
  }

  /// Whether somebody wrote a colon behind the scheme, where a header's text or the value of one begins: `"Bearer: …"`.
  private func hasColon(_ place: Int) -> Bool {
    guard text[place + 6] == UInt8(ascii: ":"), text[place + 7] == UInt8(ascii: " ") else {
      return false
    }
    return text[place - 1].isQuote
      || text[place - 1] == UInt8(ascii: " ") && text[place - 2] == UInt8(ascii: ":")
  }

  /// Reads the token of a header.
  ///
  /// - Returns: nil where it is too short, or too long.
  func header(_ word: HotWord, at place: Int, token start: Int) -> Assignment? {
    let nameEnd = place + (word == .bearer ? 6 : 5)
    var end = start
    while end - start < AssignmentReader.valueReach, isTokenByte(text[end]) {
      // Nothing of base64 follows what fills it up: `/Basic YWRtaW46YWRtaW4=/`.
      if word == .basic, text[end] != UInt8(ascii: "="), text[end - 1] == UInt8(ascii: "=") {
        break
      }
      end += 1
    }
    while end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end - start >= 4, end - start < AssignmentReader.valueReach else { return nil }
    return Assignment(
      word: word,
      name: place..<nameEnd,
      sign: .scheme,
      blanks: start - nameEnd,
      value: start..<end,
      expression: start,
      end: end
    )
  }

  private func isTokenByte(_ byte: UInt8) -> Bool {
    byte.isName || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "~")
  }

  /// The last of the `@` that stand in one host's place: those before belong to the password.
  private func lastAt(_ first: Int) -> Int {
    var last = first
    var next = first + 1
    while next - first < 64, text[next].isName || text[next] == UInt8(ascii: "@") {
      if text[next] == UInt8(ascii: "@"), next > last + 1 { last = next }
      next += 1
    }
    return text[last + 1].isAlphanumeric ? last : first
  }

  /// The password in a URL whose `://` stands at a place.
  func userInfo(at place: Int) -> Assignment? {
    let start = place + 3
    var colon = 0
    var next = start
    // A mail address in place of the user: `https://me@corp.net:password@host`.
    var isMail = false
    // Up to the `@`, at which user and password end.
    scan: while next - start < 192 {
      switch text[next] {
      case UInt8(ascii: "@"):
        if colon > 0 { break scan }
        if isMail { return nil }
        isMail = true
      case UInt8(ascii: ":"): if colon == 0 { colon = next }
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        // A password may hold them; a host ends with them.
        if colon == 0 || isMail && text[next] == UInt8(ascii: "/") { return nil }
      case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: ","):
        return nil
      default: break
      }
      next += 1
    }
    // `user[:password]@host` says what may stand there.
    guard text[next] == UInt8(ascii: "@"), next > colon + 1, text[colon - 1] != UInt8(ascii: "[")
    else { return nil }
    // An expression that looks for URLs, `//[^:]+:[^@]+@`, or a variable of PowerShell, `//$($env:TOKEN)@`.
    if text[colon - 1] == UInt8(ascii: "^"), text[colon - 2] == UInt8(ascii: "[") { return nil }
    if text[start] == UInt8(ascii: "$"), text[start + 1] == UInt8(ascii: "("),
      !(start..<colon).contains(where: { text[$0] == UInt8(ascii: ")") })
    {
      return nil
    }
    // A query in place of a password, or another URL: `host:?a=b@c`, `http://|https://|git@`.
    if text[colon + 1] == UInt8(ascii: "?") || text.holds("//", at: colon + 1) { return nil }
    next = lastAt(next)
    // A port and a path or query: `host:80/a@b`.
    var digits = colon + 1
    while text[digits].isDigit { digits += 1 }
    if digits > colon + 1, text[digits] == UInt8(ascii: "/") || text[digits] == UInt8(ascii: "?") {
      return nil
    }
    // The same with a port that is filled in: `host:%d/a@b`.
    if text[colon + 1] == UInt8(ascii: "%"), text[colon + 2].isLower,
      text[colon + 3] == UInt8(ascii: "/")
    {
      return nil
    }
    var scheme = place
    while place - scheme < 32, text[scheme - 1].isName || text[scheme - 1] == UInt8(ascii: "+") {
      scheme -= 1
    }
    guard scheme < place, text[next + 1] != 0 else { return nil }
    return Assignment(
      word: .url,
      name: scheme..<place,
      sign: .userInfo,
      value: colon + 1..<next,
      expression: start,
      end: next
    )
  }
}

extension CredentialReader {
  /// The password of a user and a password that a stroke parts, where the name says that both stand there: ``user/password: `bob/x` ``.
  func password(behindUser found: Assignment) -> Range<Int>? {
    guard found.sign == .colon || found.sign == .equals, found.word == .password,
      follows("user/", found.name.lowerBound) || follows("username/", found.name.lowerBound)
        || follows("login/", found.name.lowerBound),
      let stroke = found.value.first(where: { text[$0] == UInt8(ascii: "/") }),
      stroke > found.value.lowerBound, stroke + 1 < found.value.upperBound,
      !(stroke + 1..<found.value.upperBound).contains(where: { text[$0] == UInt8(ascii: "/") })
    else { return nil }
    return stroke + 1..<found.value.upperBound
  }

  private func follows(_ word: StaticString, _ offset: Int) -> Bool {
    let start = offset - word.utf8CodeUnitCount
    return text.holds(word, at: start) && !text[start - 1].isWord
  }
}
