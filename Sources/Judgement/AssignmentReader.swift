/// Reads the assignment that a hot word is part of, in whatever language it is written.
///
/// A reader looks forward and backward a bounded way and never tries twice, so its cost is bounded by the window.
struct AssignmentReader: ~Escapable {
  let text: TextWindow

  @_lifetime(copy text)
  init(_ text: TextWindow) { self.text = text }

  /// The longest name, in bytes, on each side of the hot word.
  private static var nameReach: Int { 64 }
  /// The longest value, in bytes; what is longer is text of another kind.
  static var valueReach: Int { 6144 }

  /// Reads the name that a hot word is in and what gives it a value.
  ///
  /// - Returns: the assignment without its value, and where that may begin; nil where nothing is assigned, or where the
  ///   name has an earlier hot word that leads to the same.
  func head(_ word: HotWord, at place: Int) -> (found: Assignment, value: Int)? {
    let length: Int
    if let known = text.hotWord(at: place)?.length {
      length = known
    } else if word == .password, !text.holds("pass", at: place) {
      length = foreignLength(at: place)
    } else {
      return nil
    }
    var end = place + length
    let limit = end + Self.nameReach
    end = text.nameEnd(end, upTo: limit)
    while end + 2 < limit, isForeignLetter(end) { end = text.nameEnd(end + 2, upTo: limit) }
    // An arrow can only stand at the end, since its head is no part of a name.
    if end > place + length, isArrow(end - 1) { end -= 1 }
    // Mostly no value follows, which shows soonest here.
    guard end < limit, mayLeadToValue(end) else { return nil }
    while end > place + length, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    var start = text.nameStart(place, downTo: place - Self.nameReach)
    guard place - start < Self.nameReach else { return nil }
    for earlier in start..<place where text.hotWord(at: earlier) != nil { return nil }
    while start < place, text[start] == UInt8(ascii: ".") { start += 1 }
    var found = Assignment(
      word: word,
      name: start..<end,
      value: end..<end,
      expression: end,
      end: end
    )
    guard let behind = readSign(&found) else { return nil }
    return (found, behind)
  }

  /// The length of a word that is not of ASCII letters, with the blanks in it.
  private func foreignLength(at place: Int) -> Int {
    if text.holds("identified by", at: place) { return 13 }
    var end = place
    while end - place < 12, text[end] >= 0x80 { end += 1 }
    return max(end - place, 1)
  }

  /// Whether a letter of Latin, Greek or Cyrillic that ASCII has not stands there, two bytes of UTF-8: `passwort_für_db`.
  ///
  /// Of Chinese and its like words of sentences stand there as well, without a blank between them.
  private func isForeignLetter(_ offset: Int) -> Bool {
    (0xC3...0xD3).contains(text[offset]) && (0x80...0xBF).contains(text[offset + 1])
  }

  func isArrow(_ offset: Int) -> Bool {
    text[offset] == UInt8(ascii: "-") && text[offset + 1] == UInt8(ascii: ">")
  }

  private func mayLeadToValue(_ offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "]"),
      UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: ","), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "}"),
      UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\n"),
      UInt8(ascii: "-"), 0xEF:
      true
    default: false
    }
  }

  /// Skips blanks, and line ends where told.
  func skipBlanks(_ offset: Int, lines: Int = 0) -> Int {
    var (next, left) = (offset, lines)
    while next - offset < 120 {
      if text[next].isBlank || text[next] == 0x0D {
        next += 1
      } else if left > 0, text[next] == 0x0A {
        next += 1
        left -= 1
      } else {
        break
      }
    }
    return next
  }
}
