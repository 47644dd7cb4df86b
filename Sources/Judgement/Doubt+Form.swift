extension Doubt {
  /// Whether it consists of bytes that each stand three times or more in a row: `aaaabbbbccccdddd`.
  static func isRepeated(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count >= 9 else { return false }
    var (run, runs) = (1, 1)
    for offset in value.dropFirst() {
      if text[offset] == text[offset - 1] {
        run += 1
      } else {
        guard run >= 3 else { return false }
        (run, runs) = (1, runs + 1)
      }
    }
    return run >= 3 && runs >= 3
  }

  /// Whether a password is twelve zeros or more, as somebody writes over what stood there.
  static func isBlankedOut(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.value.count >= 12 && found.value.allSatisfy { text[$0] == UInt8(ascii: "0") }
      && isPassword(found, text)
  }

  /// Whether half of it repeats up to four bytes at least three times, as in masks and in base64 of them: `T9HyXXXXXXXXXXXX…`.
  ///
  /// One byte alone from end to end may be in use; so says who labelled such.
  static func isPeriodic(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard (20...512).contains(value.count),
      value.contains(where: { text[$0] != text[value.lowerBound] })
    else { return false }
    for period in 1...4 {
      var (run, longest) = (0, 0)
      for offset in value.dropFirst(period) {
        run = text[offset] == text[offset - period] ? run + 1 : 0
        longest = max(longest, run)
      }
      if longest >= 8, (longest + period) * 2 >= value.count { return true }
    }
    return false
  }

  /// Whether it is the random number of a WebSocket's handshake, called just a key: 16 bytes in base64 (RFC 6455).
  static func isNonce(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard found.word == .key, value.count == 24, text.holds("==", at: value.upperBound - 2) else {
      return false
    }
    return (found.name.lowerBound - 200..<found.name.upperBound).contains {
      text[$0] | 0x20 == UInt8(ascii: "w") && text.holds("websocket", at: $0)
    }
  }

  /// Whether it is what a hash of a password was salted with, which stands beside that: `password_salt`.
  ///
  /// Salts of other names are secrets of programs: `AUTH_SALT`.
  static func isSalt(_ name: Range<Int>, _ text: TextWindow) -> Bool {
    name.count > 8 && text.holds("salt", at: name.upperBound - 4)
      && name.contains { text.hotWord(at: $0)?.word == .password }
  }

  /// Whether it opens a single file of a page, whose address has it for everybody: `…?alt=media&token=70fa4a0c-…` of Firebase.
  static func isOfDownload(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.upperBound - 5
    guard found.sign == .equals, found.value.count == 36, text.holds("token", at: start) else {
      return false
    }
    // `&`, `&amp;` and `\u0026` part them.
    return [10, 14, 15].contains { text.holds("alt=media", at: start - $0) }
  }

  /// Whether a URL of a badge has it, as pages show to everybody: `coverage.svg?token=`.
  ///
  /// Such tokens open the badge alone, as the documentation of Travis CI, CircleCI and Codecov says.
  static func isOfBadge(_ found: Assignment, _ text: TextWindow) -> Bool {
    var start = found.name.lowerBound
    guard found.sign == .equals, found.blanks == 0,
      text[start - 1] == UInt8(ascii: "?") || text[start - 1] == UInt8(ascii: "&")
        || text[start - 1] == UInt8(ascii: ";")
    else { return false }
    let limit = start - 160
    while start > limit, text[start - 1] != UInt8(ascii: "?") {
      guard isPartOfURL(text[start - 1]) else { return false }
      start -= 1
    }
    let query = start - 1
    guard text[query] == UInt8(ascii: "?") else { return false }
    if text.holds(".svg", at: query - 4) || text.holds("/status", at: query - 7) { return true }
    // CircleCI's badges, which a rule of its own tells.
    if text.holds(".png", at: query - 4), text.holds("circle-token", at: found.name.lowerBound) {
      return true
    }
    while start > limit, isPartOfURL(text[start - 1]) {
      start -= 1
      if text[start] | 0x20 == UInt8(ascii: "b"), text.holds("badge", at: start) { return true }
      if text[start] | 0x20 == UInt8(ascii: "s"), text.holds("shields.io/", at: start) {
        return true
      }
    }
    return false
  }

  private static func isPartOfURL(_ byte: UInt8) -> Bool {
    byte > 0x20 && !byte.isQuote && byte != UInt8(ascii: "(") && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "[")
  }
}
