extension Doubt {
  /// Whether its words, glued or not, say that it is a sample: `testPassword`, `my_secret2`, `fakeuserpass`, `testing123`; or it is
  /// one word of a program: `username`, `incorrect`.
  ///
  /// A number of four digits at most may stand before or behind, and one mark at the end. What only says that it is a secret,
  /// `supersecret`, `mysecretpassword`, is none: such passwords are in use.
  static func isSampleWord(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 32 else { return false }
    var (start, end) = (value.lowerBound, value.upperBound)
    if end > start, isMark(text[end - 1]) { end -= 1 }
    let whole = end - start
    while end > start, text[end - 1].isDigit { end -= 1 }
    while start < end, text[start].isDigit { start += 1 }
    let digits = whole - (end - start)
    if digits == 0, isWordOfPrograms(start..<end, text) { return true }
    guard digits <= 4, let words = parted(start..<end, text, upTo: 3) else { return false }
    let isMadeUp = !words.first.isDisjoint(with: [.standIn, .test])
    switch words.count {
    case 1:
      // `changeme1234` may be in use as `changeme` may.
      return isMadeUp && digits > 0 && !text.holds("changeme", at: start)
    case 2:
      return isMadeUp
        && (words.last.contains(.hot)
          || digits > 0 && !words.last.isDisjoint(with: [.standIn, .test]))
    default: return words.last.contains(.hot) && isFake(start, text)
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "!") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: ".")
  }

  /// Whether a word stands there that says that nothing of it is real.
  private static func isFake(_ start: Int, _ text: TextWindow) -> Bool {
    fakes.contains { text.holds($0, at: start) }
  }

  private static let fakes: [StaticString] = ["test", "dummy", "fake", "mock", "example", "sample"]

  /// Whether it is a single word that programs have for what is no secret: `username`, `disabled`, `incorrect`.
  ///
  /// Not `password` and `changeme`, which people leave as they are, nor what has secrets, as `postgres`.
  private static func isWordOfPrograms(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 12 else { return false }
    var walk = WordWalk(text, value)
    guard walk.advance(), walk.range == value else { return false }
    let word = WordClass.table[walk.letters]
    return !word.isEmpty && word.isDisjoint(with: [.hot, .owner])
      && !text.holds("changeme", at: value.lowerBound)
  }

  /// The known words that a text consists of, as few as possible, with nothing but one mark between two of them; nil for others.
  ///
  /// - Complexity: O(length^count), of 32 bytes and three words at most.
  package static func parted(_ range: Range<Int>, _ text: TextWindow, upTo most: Int) -> Words? {
    if range.count <= 8, let word = known(range, text) {
      return Words(count: 1, first: word, last: word)
    }
    guard most > 1, range.count > 3, text[range.lowerBound].isLetter else { return nil }
    var best: Words?
    for middle in range.lowerBound + 2...range.upperBound - 2 where middle <= range.lowerBound + 8 {
      // Where a word ended before, nothing longer is one.
      let last = text[middle - 1]
      if !last.isLetter || last.isUpper && text[middle - 2].isLower { break }
      guard let first = known(range.lowerBound..<middle, text) else { continue }
      let isParted = !text[middle].isLetter
      let next = middle + (isParted ? 1 : 0)
      guard !isParted || isSeparator(text[middle]), next < range.upperBound,
        let rest = parted(next..<range.upperBound, text, upTo: (best?.count ?? most + 1) - 2)
      else { continue }
      best = Words(count: rest.count + 1, first: first, last: rest.last)
    }
    return best
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == 0x20
  }

  /// Words that a text consists of.
  package struct Words {
    /// How many there are.
    package var count: Int
    /// The classes of the first one.
    package var first: WordClass
    /// The classes of the last one.
    package var last: WordClass
  }

  /// Whether what is no password is three words or more between dashes, as names of things are: `alerts-webhook-url`.
  static func isNameOfThing(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard value.count <= 64,
      value.allSatisfy({
        text[$0].isLower || text[$0] == UInt8(ascii: "-") || text[$0] == UInt8(ascii: "_")
      }), !isPassword(found, text)
    else { return false }
    var walk = WordWalk(text, value)
    var (words, known) = (0, 0)
    while walk.advance() {
      words += 1
      if !WordClass.table[walk.letters].isEmpty { known += 1 }
    }
    return words > 2 && known > 1
  }
}
