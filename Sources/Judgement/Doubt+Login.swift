extension Doubt {
  /// Whether the login that the value of a header decodes to names its parts.
  static func isLoginOfNames(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let (bytes, count) = Base64Glimpse.decoded(value, text)
    let login = TextWindow(bytes.span.extracting(first: count), around: 0)
    guard let colon = (0..<count).first(where: { login[$0] == UInt8(ascii: ":") }),
      colon + 1 < count
    else { return false }
    return standsForLogin(0..<colon, colon + 1..<count, login)
  }

  /// Whether it is a login of which that is so: `CURLOPT_USERPWD => 'username:password'`.
  static func isLogin(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 64,
      let colon = value.first(where: { text[$0] == UInt8(ascii: ":") }),
      colon + 1 < value.upperBound
    else { return false }
    return standsForLogin(value.lowerBound..<colon, colon + 1..<value.upperBound, text)
  }

  /// Whether a login stands for others: its parts are names, or differ only in these, or documentation has it.
  static func standsForLogin(
    _ user: Range<Int>,
    _ password: Range<Int>,
    _ text: TextWindow
  ) -> Bool {
    namesParts(user, password, text) || sharesRest(user, password, text)
      || isOfDocumentation(user, password, text)
  }

  /// Whether a password is that of Oracle's samples, with their user before it on the line or the line above.
  static func isOfOracle(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.value.count == 5 && text.holds("tiger", at: found.value.lowerBound)
      && (found.name.lowerBound - 64..<found.value.lowerBound).contains {
        text[$0] | 0x20 == UInt8(ascii: "s") && text.holds("scott", at: $0)
      }
  }

  /// The login of the samples that come with Oracle's database, which all drivers' documentation shows.
  private static func isOfDocumentation(
    _ user: Range<Int>,
    _ password: Range<Int>,
    _ text: TextWindow
  ) -> Bool {
    user.count == 5 && password.count == 5 && text.holds("scott", at: user.lowerBound)
      && text.holds("tiger", at: password.lowerBound)
  }

  /// Whether user and password are the same but for what they are: `FTPuser:FTPpassword`, `user-a:pass-a`.
  private static func sharesRest(
    _ user: Range<Int>,
    _ password: Range<Int>,
    _ text: TextWindow
  ) -> Bool {
    guard user.count <= 32, password.count <= 32, let first = part(of: user, userWords, text),
      let second = part(of: password, passwordWords, text)
    else { return false }
    return isSame(
      user.lowerBound..<first.lowerBound,
      password.lowerBound..<second.lowerBound,
      text
    ) && isSame(first.upperBound..<user.upperBound, second.upperBound..<password.upperBound, text)
  }

  /// Where the first of some words stands; those that begin with another one come before it.
  private static func part(
    of range: Range<Int>,
    _ words: [StaticString],
    _ text: TextWindow
  ) -> Range<Int>? {
    for word in words {
      if let start = range.first(where: {
        text.holds(word, at: $0) && $0 + word.utf8CodeUnitCount <= range.upperBound
      }) {
        return start..<start + word.utf8CodeUnitCount
      }
    }
    return nil
  }

  private static let userWords: [StaticString] = ["username", "user", "usr", "login", "account"]
  private static let passwordWords: [StaticString] = [
    "password", "passwd", "pass", "pwd", "secret",
  ]

  private static func isSame(_ first: Range<Int>, _ second: Range<Int>, _ text: TextWindow) -> Bool
  {
    first.count == second.count
      && zip(first, second).allSatisfy { text[$0].lowercased == text[$1].lowercased }
  }

  /// Whether a login only names its parts: `my_account:my_password`, `user1:passwd1`.
  private static func namesParts(
    _ user: Range<Int>,
    _ password: Range<Int>,
    _ text: TextWindow
  ) -> Bool {
    names(user, .user, text) && names(password, .hot, text)
  }

  /// Whether all words are known, possessives glued to them or not, and the last one is of a kind.
  private static func names(_ range: Range<Int>, _ kind: WordClass, _ text: TextWindow) -> Bool {
    guard range.count < 32, range.count(where: { text[$0].isDigit }) < 3 else { return false }
    var walk = WordWalk(text, range)
    var last: WordClass = []
    while walk.advance() {
      last = WordClass.table[walk.letters]
      if last.isEmpty {
        guard let length = possessive(walk.range, text) else { return false }
        var rest = WordWalk(text, walk.range.dropFirst(length))
        guard rest.advance() else { return false }
        last = WordClass.table[rest.letters]
      }
      guard !last.isEmpty else { return false }
    }
    return last.contains(kind)
  }

  /// The length of what says whose it is at the start of a word: `mypassword`, `testuser`.
  private static func possessive(_ word: Range<Int>, _ text: TextWindow) -> Int? {
    let start = word.lowerBound
    if text.holds("my", at: start) { return 2 }
    if text.holds("the", at: start) { return 3 }
    return text.holds("your", at: start) || text.holds("some", at: start)
      || text.holds("test", at: start) ? 4 : nil
  }
}
