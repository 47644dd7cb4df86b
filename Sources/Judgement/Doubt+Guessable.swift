extension Doubt {
  /// Whether a value is what lists of the most used passwords begin with: `admin123`, `letmein`, `Passw0rd!`, `12345678`.
  ///
  /// Many are in use, and as many stand in tests and manuals, so that nothing about them is sure. A mark may part the word from its
  /// digits, six at most; two marks may follow. So of letters and digits in a row, `1234567890abcdefghijklmnop`.
  ///
  /// - Complexity: O(number of words).
  static func isGuessable(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    if isLongRow(value, text) { return true }
    guard value.count <= 24 else { return false }
    var end = value.upperBound
    while end > value.lowerBound, value.upperBound - end < 2, isEndMark(text[end - 1]) { end -= 1 }
    let body = end
    while end > value.lowerBound, text[end - 1].isDigit { end -= 1 }
    if end == value.lowerBound { return value.count <= 12 }
    guard body - end <= 6 else { return false }
    if isWord(value.lowerBound..<end, text) { return true }
    return isPartMark(text[end - 1]) && isWord(value.lowerBound..<end - 1, text)
  }

  private static func isWord(_ range: Range<Int>, _ text: TextWindow) -> Bool {
    used.contains { $0.utf8CodeUnitCount == range.count && text.holds($0, at: range.lowerBound) }
  }

  private static func isEndMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private static func isPartMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// Words that people, manuals and tests take for passwords.
  private static let used: [StaticString] = [
    "abc", "abcd", "abcdef", "admin", "administrator", "asdf", "asdfgh", "azerty", "baseball",
    "changeme", "default", "demo", "dragon", "football", "foobar", "guest", "hello", "hola",
    "iloveyou", "letmein", "login", "manager", "master", "monkey", "mongo", "mysql", "oracle",
    "p@ssw0rd", "p@ssword", "pass", "passw0rd", "passwd", "password", "passwort", "postgres",
    "princess", "public", "qwe", "qwerty", "qwertz", "redis", "root", "secret", "senha", "server",
    "shadow", "sunshine", "super", "superman", "system", "temp", "test", "user", "welcome",
  ]
}
