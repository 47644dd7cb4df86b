/// Tells values of which the text itself says that they stand for others: samples, masks, texts that describe what would stand there.
///
/// They are shown with low confidence, since some are in use all the same.
enum Doubt {
  /// The score of a value; where it is a sample, doubtful at most.
  ///
  /// - Complexity: O(length of the value).
  static func capped(_ score: Int, _ found: Assignment, _ text: TextWindow) -> Int {
    guard score >= Forest.likelyFrom else { return score }
    return isSample(found, text) ? Forest.likelyFrom - 1 : score
  }

  /// Whether it is one.
  ///
  /// - Complexity: O(length of the value).
  static func isSample(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    if isAccessKeyID(value, text) || isMarked(value, text) || isMask(value, text) { return true }
    if found.word == .basic { return isLoginOfNames(value, text) }
    if describesItself(value, text) || isPlain(found, text) || isRun(found, text) { return true }
    return found.sign == .userInfo
      ? namesParts(found.expression..<value.lowerBound - 1, value, text) : isCaption(found, text)
  }

  /// AWS's number of an access key, `AKIA…`, which a rule of its own tells, and which comes here where it is the published sample.
  private static func isAccessKeyID(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    return value.count == 20 && (text.holds("akia", at: start) || text.holds("asia", at: start))
      && value.allSatisfy { text[$0].isUpper || text[$0].isDigit }
  }

  /// Whether providers wrote `EXAMPLE` into it, as they do in what their documentation shows.
  private static func isMarked(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count >= 16 else { return false }
    return value.prefix(128).contains { start in
      text[start] == UInt8(ascii: "E") && text.holds("example", at: start)
        && (start..<start + 7).allSatisfy { text[$0].isUpper }
    }
  }

  /// Whether somebody blanked out its middle: `Iu0z****9PWa`.
  private static func isMask(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.prefix(128).contains { text[$0] == UInt8(ascii: "*") && text.holds("****", at: $0) }
  }

  /// A single word with a capital, as translations have it: `authentication=Uwierzytelnienia`, `Password=Has\u0142o`.
  private static func isCaption(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard found.sign == .equals || found.sign == .colon || found.sign == .arrow, value.count > 4,
      value.count < 32
    else { return false }
    var (offset, letters) = (value.lowerBound, 0)
    while offset < value.upperBound {
      let byte = text[offset]
      if byte == UInt8(ascii: "\\"), text[offset + 1] == UInt8(ascii: "u"),
        (offset + 2..<offset + 6).allSatisfy({ text[$0].isHex })
      {
        offset += 6
      } else {
        let isFitting =
          byte >= 0x80 || (letters == 0 ? byte.isUpper && offset == value.lowerBound : byte.isLower)
        guard isFitting else { return false }
        offset += 1
      }
      letters += 1
    }
    return letters > 4
  }

  /// Whether what is no password consists of digits in a row: `0123456789abcdef`, `012345abcdef`.
  private static func isRun(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard found.word != .password, found.word != .url, value.count >= 8 else { return false }
    var (run, breaks) = (1, 0)
    for offset in value.dropFirst() {
      if isNext(text[offset - 1], text[offset]) {
        run += 1
      } else {
        guard run >= 6 else { return false }
        (run, breaks) = (1, breaks + 1)
      }
    }
    return run >= 6 && breaks * 6 <= value.count
  }

  /// Whether a digit, hexadecimal or not, follows another one; 0 follows 9 and f.
  private static func isNext(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first.isHex, second.isHex else { return false }
    return switch (first.lowercased, second.lowercased) {
    case (UInt8(ascii: "9"), UInt8(ascii: "a")), (UInt8(ascii: "9"), UInt8(ascii: "0")),
      (UInt8(ascii: "f"), UInt8(ascii: "0")):
      true
    case (let first, let second): second == first + 1
    }
  }

  // MARK: Words

  /// Whether it consists of words that are common in names of such things: `my-password`, `randomSecretString`,
  /// `You_Should_Override_This`; but not `correct-horse-battery`.
  ///
  /// Of two words, or a word and a number, both must be known and one must be hot; of more, two of them and a third of the letters.
  private static func describesItself(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 64, let numbers = numbers(value, text) else { return false }
    var walk = WordWalk(text, value)
    let table = WordClass.table
    var (words, known, hot, letters, knownLetters) = (numbers, numbers, 0, 0, 0)
    while walk.advance() {
      words += 1
      letters += walk.range.count
      let word = table[walk.letters]
      guard !word.isDisjoint(with: ofTexts) else { continue }
      known += 1
      knownLetters += walk.range.count
      if word.contains(.hot) { hot += 1 }
    }
    if hot > 0, known > 1, known == words { return true }
    return words > 2 && known > 1 && knownLetters * 3 >= letters
  }

  /// Whether it is short and says no more than what it is, with a number or without: `pass`, `test1`, `badpw`.
  ///
  /// What is no password may be longer, where a hot word is one of several: `mysecret`, `apikey124`. As passwords such texts are in use.
  private static func isPlain(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    let isShort = value.count < 8
    let isPassword = found.word == .password || found.word == .url
    guard isShort || !isPassword && value.count <= 32 else { return false }
    var end = value.upperBound
    while end > value.lowerBound, text[end - 1].isDigit { end -= 1 }
    let letters = value.lowerBound..<end
    guard value.upperBound - end <= 4, letters.allSatisfy({ text[$0].isLetter }) else {
      return false
    }
    var walk = WordWalk(text, letters)
    var (words, isHot) = (end < value.upperBound ? 1 : 0, false)
    while walk.advance() {
      guard let word = glued(walk.range, text) else { return false }
      words += word.count
      isHot = isHot || word.classes.contains(.hot)
    }
    return isShort ? !letters.isEmpty : isHot && words > 1
  }

  /// Of one or two known words without a mark between them how many they are and their classes; nil for others.
  private static func glued(_ range: Range<Int>, _ text: TextWindow) -> (
    count: Int, classes: WordClass
  )? {
    if let word = known(range, text) { return (1, word) }
    guard range.count > 3 else { return nil }
    for middle in range.lowerBound + 2...range.upperBound - 2 {
      if let first = known(range.lowerBound..<middle, text),
        let second = known(middle..<range.upperBound, text)
      {
        return (2, first.union(second))
      }
    }
    return nil
  }

  /// The classes of a word that says what a text is; nil for others.
  private static func known(_ range: Range<Int>, _ text: TextWindow) -> WordClass? {
    var walk = WordWalk(text, range)
    guard walk.advance(), walk.range == range else { return nil }
    let word = WordClass.table[walk.letters]
    return word.isDisjoint(with: ofTexts) ? nil : word
  }

  /// Classes of words that say what a text is.
  ///
  /// What has a secret is none: `mongo-pass` may be in use.
  private static let ofTexts: WordClass = [
    .hot, .standIn, .user, .variant, .action, .language, .test, .prose,
  ]

  /// How many numbers it has, of four digits at most, parted from the words; nil where it has more than these, letters, and what may
  /// part words.
  private static func numbers(_ value: Range<Int>, _ text: TextWindow) -> Int? {
    var (count, digits) = (0, 0)
    for offset in value {
      let byte = text[offset]
      if byte.isDigit {
        if digits == 0 { count += 1 }
        digits += 1
        guard digits <= 4, !text[offset - 1].isLetter || offset == value.lowerBound else {
          return nil
        }
      } else if byte.isLetter {
        guard digits == 0 else { return nil }
      } else {
        guard
          byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
            || byte == 0x20
        else { return nil }
        digits = 0
      }
    }
    return count
  }

  /// Whether the login that the value of a header decodes to names its parts.
  private static func isLoginOfNames(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let (bytes, count) = Base64Glimpse.decoded(value, text)
    let login = TextWindow(bytes.span.extracting(first: count), around: 0)
    guard let colon = (0..<count).first(where: { login[$0] == UInt8(ascii: ":") }),
      colon + 1 < count
    else { return false }
    return namesParts(0..<colon, colon + 1..<count, login)
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
