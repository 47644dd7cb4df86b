extension Doubt {
  /// Whether it consists of words that are common in names of such things: `my-password`, `randomSecretString`,
  /// `You_Should_Override_This`; but not `correct-horse-battery`.
  ///
  /// Of two words, or a word and a number, both must be known and one must be hot; of more, two of them and a third of the letters.
  static func describesItself(_ value: Range<Int>, _ text: TextWindow) -> Bool {
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
  static func isPlain(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    let isShort = value.count < 8
    guard isShort || value.count <= 32 && !isPassword(found, text) else { return false }
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
  package static func known(_ range: Range<Int>, _ text: TextWindow) -> WordClass? {
    guard !range.isEmpty, text[range.lowerBound].isLetter, text[range.upperBound - 1].isLetter
    else { return nil }
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
}
