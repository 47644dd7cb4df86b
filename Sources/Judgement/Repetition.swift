/// Tells values that only say what stands there: the name over again, a login of the words for its parts.
enum Repetition {
  /// Whether the value is the name of several words, whatever parts them: `OldPassword = "old_password"`.
  ///
  /// Of a name with dots only the last part counts. A single word may well be a password, `password = "password"`, but not with the
  /// name's own number: `password2 = "password2"`.
  static func isOfName(_ found: Assignment, _ text: TextWindow) -> Bool {
    var name = found.name.upperBound
    while name > found.name.lowerBound, text[name - 1] != UInt8(ascii: ".") { name -= 1 }
    var words = WordWalk(text, name..<found.name.upperBound)
    var value = found.value.lowerBound
    while true {
      name = skipMarks(name, found.name.upperBound, text)
      value = skipMarks(value, found.value.upperBound, text)
      guard name < found.name.upperBound, value < found.value.upperBound else { break }
      guard text[name].lowercased == text[value].lowercased else { return false }
      name += 1
      value += 1
    }
    return name == found.name.upperBound && value == found.value.upperBound && words.advance()
      && (words.advance() || text[name - 1].isDigit)
  }

  /// Whether the value is the name with something behind a mark: `TEST_PASSWORD = "TEST_PASSWORD_1"`.
  ///
  /// With a number it may be a password: `AdminPassword=AdminPassword123`.
  static func isOfStart(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.name.count > 8 && found.value.count > found.name.count
      && !text[found.value.lowerBound + found.name.count].isAlphanumeric
      && (0..<found.name.count).allSatisfy {
        text[found.name.lowerBound + $0] == text[found.value.lowerBound + $0]
      }
  }

  /// Whether the value is a number behind the name's first word, as errors are numbered: `REG_WEAK_PASSWORD = 'REG_1103'`.
  static func isOfNumber(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard let mark = value.first(where: { !text[$0].isLetter }), mark - value.lowerBound > 1,
      text[mark] == UInt8(ascii: "_") || text[mark] == UInt8(ascii: "-"),
      (2...6).contains(value.upperBound - mark - 1),
      (mark + 1..<value.upperBound).allSatisfy({ text[$0].isDigit })
    else { return false }
    let length = mark - value.lowerBound
    return found.name.count > length && !text[found.name.lowerBound + length].isAlphanumeric
      && (0..<length).allSatisfy {
        text[found.name.lowerBound + $0] == text[value.lowerBound + $0]
      }
  }

  /// Whether a shell takes a word for what the name has, where that is not set: `${DB_PASSWORD:-password}`.
  static func isOfDefault(_ found: Assignment, _ text: TextWindow) -> Bool {
    text.holds(":-", at: found.value.lowerBound - 2)
      && text[found.name.lowerBound - 1] == UInt8(ascii: "{") && isHotWord(found.value, text)
  }

  /// Whether the value is a variable for the hash of what the name says: `password: password_hash`,
  /// `password = password_md5`.
  static func isOfHash(_ found: Assignment, _ text: TextWindow) -> Bool {
    let end = found.value.lowerBound + found.name.count
    return (4...7).contains(found.value.upperBound - end)
      && (text.holds("_hash", at: end) || text.holds("_sha", at: end)
        || text.holds("_md5", at: end))
      && (0..<found.name.count).allSatisfy {
        text[found.name.lowerBound + $0] == text[found.value.lowerBound + $0]
      }
  }

  /// Whether the value is the name behind a word for what has it: `'password' => 'field_password'`.
  static func isOfField(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.value.upperBound - found.name.count
    guard start - 2 > found.value.lowerBound, text[start - 1] == UInt8(ascii: "_"),
      (0..<found.name.count).allSatisfy({
        text[found.name.lowerBound + $0] == text[start + $0]
      })
    else { return false }
    let first = found.value.lowerBound..<start - 1
    var walk = WordWalk(text, first)
    return walk.advance() && walk.range == first
      && !WordClass.table[walk.letters].isDisjoint(with: [.attribute, .dialogue, .place])
  }

  /// Whether the value ends with the name, which is no hot word itself: `"passlib": "types-passlib"`.
  static func isOfEnd(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.value.upperBound - found.name.count
    guard start > found.value.lowerBound, text[start - 1] == UInt8(ascii: "-") else { return false }
    for offset in 0..<found.name.count
    where text[start + offset] != text[found.name.lowerBound + offset] { return false }
    var walk = WordWalk(text, found.name)
    return walk.advance() && !WordClass.table[walk.letters].contains(.hot)
  }

  /// Whether the value is the name of the constant that gets it: `HS256 = KeyAlgorithm("HS-256")`, `Basic AuthMode = "basic"`.
  static func isOfConstant(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.quote != .none, found.sign == .equals || found.sign == .call else { return false }
    var end = found.name.lowerBound
    while found.name.lowerBound - end < 16, text[end - 1].isBlank || text[end - 1] == 0x3D {
      end -= 1
    }
    let start = text.nameStart(end, downTo: end - 64)
    guard end < found.name.lowerBound, end - start > 3 else { return false }
    var (name, value) = (start, found.value.lowerBound)
    while true {
      name = skipMarks(name, end, text)
      value = skipMarks(value, found.value.upperBound, text)
      guard name < end, value < found.value.upperBound else { break }
      guard text[name].lowercased == text[value].lowercased else { return false }
      name += 1
      value += 1
    }
    return name == end && value == found.value.upperBound
  }

  /// Whether it is the first login in a Docker configuration, decoded, which a rule tells in base64: `"auths": {"r.corp.io": {"auth":`.
  ///
  /// - Complexity: O(1), some 300 bytes before the name at most.
  static func isOfRegistry(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon, found.name.count == 4, found.quote == .double,
      text.holds("auth", at: found.name.lowerBound),
      found.value.contains(where: { text[$0] == UInt8(ascii: ":") })
    else { return false }
    // Backwards: the brace and colon before the name, the registry in quotes, then the same before that.
    guard let registry = nameEnd(before: found.name.lowerBound - 1, text) else { return false }
    var start = registry - 1
    while registry - start < 200, !text[start].isQuote, text[start] > 0x20 { start -= 1 }
    guard text[start].isQuote, let auths = nameEnd(before: start, text) else { return false }
    return text.holds("\"auths", at: auths - 6)
  }

  /// The end of the name in quotes, without them, that leads to what begins behind a brace: `"x": {` and blanks.
  private static func nameEnd(before offset: Int, _ text: TextWindow) -> Int? {
    var next = offset
    for mark in [UInt8(ascii: "{"), UInt8(ascii: ":"), UInt8(ascii: "\"")] {
      next -= 1
      while offset - next < 64, text[next].isBlank || text[next].isLineEnd { next -= 1 }
      guard text[next] == mark else { return nil }
    }
    return next
  }

  private static func skipMarks(_ offset: Int, _ end: Int, _ text: TextWindow) -> Int {
    var next = offset
    while next < end, !text[next].isAlphanumeric, text[next] < 0x80 { next += 1 }
    return next
  }

  /// Whether a login names its parts by one word each: `user:password`, `login:secret`.
  static func isOfLogin(user: Range<Int>, password: Range<Int>, _ text: TextWindow) -> Bool {
    isOneWord(user, .user, text) && isOneWord(password, .hot, text)
  }

  /// Whether what the value of a header decodes to is no login at all, or one that only names its parts.
  static func isOfHeader(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let (bytes, count) = Base64Glimpse.decoded(value, text)
    let login = TextWindow(bytes.span.extracting(first: count), around: 0)
    // A word that follows, `Basic Operation`, is no text in base64.
    guard !Worth.isBinary(0..<count, login) else { return true }
    guard let colon = (0..<count).first(where: { login[$0] == UInt8(ascii: ":") }),
      colon + 1 < count, (0..<count).allSatisfy({ login[$0] >= 0x20 })
    else { return true }
    return isOfLogin(user: 0..<colon, password: colon + 1..<count, login)
  }

  /// Whether it only says what would stand there: `Bearer token`.
  static func isHotWord(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    isOneWord(value, .hot, text)
  }

  private static func isOneWord(_ range: Range<Int>, _ kind: WordClass, _ text: TextWindow) -> Bool
  {
    var walk = WordWalk(text, range)
    return walk.advance() && walk.range == range && WordClass.table[walk.letters].contains(kind)
  }
}
