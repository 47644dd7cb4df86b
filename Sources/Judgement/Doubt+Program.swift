// What programs count, name and report in words that lead to credentials elsewhere.

extension Doubt {
  /// Whether a value is such: a constant, a component's number, a verdict, a name that stands for itself among others.
  ///
  /// - Complexity: O(length of name and value), and 96 bytes around them.
  static func isOfProgram(_ found: Assignment, _ text: TextWindow) -> Bool {
    isConstantNumber(found, text) || isOfComponent(found, text) || isVerdict(found, text)
      || isOfThing(found.name, text) || isOtherWord(found.name, text)
      || isOneOfOwnNames(found, text) || isOptionalPart(found, text)
      || isOneOfNumbers(found, text)
  }

  /// One of several constants that are UUIDs, by which a program names kinds of things, and whose own name ends with what happened:
  /// `const USER_PASSWORD_ADDED = '…'` beside `const USER_REMOVED = '…'`.
  private static func isOneOfNumbers(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.value.count == 36, found.quote != .none, isUUID(found.value.lowerBound, text),
      text.holds("const ", at: found.name.lowerBound - 6)
    else { return false }
    let next = AssignmentReader(text).skipBlanks(found.end + 2, lines: 1)
    let isBelow =
      text.holds("const ", at: next) && isUUID(text.lineEnd(next, upTo: next + 160) - 38, text)
    let last = skipBack(found.name.lowerBound - 6, text) { $0.isBlank || $0.isLineEnd }
    let isAbove = isUUID(last - 38, text)
    // A secret stands beside its client's number.
    return isBelow && isAbove || (isBelow || isAbove) && !endsHot(found.name, text)
  }

  private static func isUUID(_ start: Int, _ text: TextWindow) -> Bool {
    (start..<start + 36).allSatisfy {
      switch $0 - start {
      case 8, 13, 18, 23: text[$0] == UInt8(ascii: "-")
      default: text[$0].isHex
      }
    }
  }

  /// Whether the last word of a name is a hot one.
  private static func endsHot(_ name: Range<Int>, _ text: TextWindow) -> Bool {
    var walk = WordWalk(text, name)
    var isHot = false
    while walk.advance() { isHot = WordClass.table[walk.letters].contains(.hot) }
    return isHot
  }

  /// Numbers of resources, which compilers write: `const int avd_hide_password = 2130837877`.
  private static func isConstantNumber(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.quote == .none && found.value.count >= 9
      && text.holds("int ", at: found.name.lowerBound - 4)
      && found.value.allSatisfy { text[$0].isDigit }
  }

  /// A UUID under a plain key, as components, rows and entries have it: `"Key": "…"`, `"componentKey":"…"`.
  private static func isOfComponent(_ found: Assignment, _ text: TextWindow) -> Bool {
    let (name, value) = (found.name, found.value)
    guard value.count == 36,
      value.allSatisfy({ text[$0].isHex || text[$0] == UInt8(ascii: "-") }),
      text[value.lowerBound + 8] == UInt8(ascii: "-"),
      text[value.lowerBound + 13] == UInt8(ascii: "-")
    else { return false }
    return isWhole("key", name, text) || isWhole("componentkey", name, text)
      || isWhole("keyvalue", name, text)
  }

  /// What a test or check came to: `'pass' => 'green', 'fail' => 'red'`, `pass=3 fail=0`, a heading `### PASS …`.
  private static func isVerdict(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard isWhole("pass", found.name, text) else { return false }
    let start = found.name.lowerBound
    if text.holds("# ", at: start - 2) { return true }
    let end = text.lineEnd(found.value.upperBound, upTo: found.value.upperBound + 48)
    return (found.value.lowerBound..<end).contains {
      text[$0] | 0x20 == UInt8(ascii: "f") && text.holds("fail", at: $0)
    }
  }

  /// Keys by which programs find things again, and those that pages and shops show to everybody; libraries' functions that ask whether
  /// all, or one, of some tests pass.
  private static func isOfThing(_ name: Range<Int>, _ text: TextWindow) -> Bool {
    if isWhole("anypass", name, text) || isWhole("allpass", name, text) { return true }
    return things.contains { text.holds($0, at: name.upperBound - $0.utf8CodeUnitCount) }
  }

  private static let things: [StaticString] = [
    "meta_key", "fontkey", "font_key", "slot_key", "monitor_key", "dedup_key",
    "deduplication_key", "repo_key", "module_key", "writekey", "websitekey",
  ]

  /// Words of other meaning that begin as one for a password does: Portuguese and Italian steps, passengers, passages.
  private static func isOtherWord(_ name: Range<Int>, _ text: TextWindow) -> Bool {
    guard let start = name.first(where: { text.holds("pass", at: $0) }) else { return false }
    if others.contains(where: { text.holds($0, at: start) }) { return true }
    return text.holds("passo", at: start) && !text[start + 5].isLetter
  }

  private static let others: [StaticString] = [
    "passou", "passos", "passag", "passat", "passeng", "passion", "passiv",
  ]

  /// Whether name and value are the same, and so are those of the two entries before, as lists of fields have it:
  /// `"phone": "phone", "login": "login", "password": "password"`.
  ///
  /// One more alone may be a login that is in use.
  private static func isOneOfOwnNames(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard isSameText(found.name, found.value, text),
      let before = ownNameStart(before: found.name.lowerBound, text)
    else { return false }
    return ownNameStart(before: before, text) != nil
  }

  /// Where an entry begins that stands before an offset, if its name and value are the same.
  private static func ownNameStart(before offset: Int, _ text: TextWindow) -> Int? {
    let end = skipBack(offset, text) { !$0.isWord && $0 != 0 }
    let start = skipBack(end, text) { $0.isWord }
    let nameEnd = skipBack(start, text) { !$0.isWord && !$0.isLineEnd && $0 != UInt8(ascii: ",") }
    let nameStart = skipBack(nameEnd, text) { $0.isWord }
    let isOwn = end - start > 3 && isSameText(nameStart..<nameEnd, start..<end, text)
    return isOwn ? nameStart : nil
  }

  /// Where bytes of a kind begin that end at an offset, 24 at most.
  private static func skipBack(
    _ offset: Int,
    _ text: TextWindow,
    while isOfKind: (UInt8) -> Bool
  ) -> Int {
    var start = offset
    while offset - start < 24, isOfKind(text[start - 1]) { start -= 1 }
    return start
  }

  /// What a manual writes into brackets: `ssh://user[:password]@host`.
  private static func isOptionalPart(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.sign == .userInfo && text[found.value.upperBound - 1] == UInt8(ascii: "]")
      && text[found.value.lowerBound - 2] == UInt8(ascii: "[")
  }

  private static func isWhole(_ word: StaticString, _ range: Range<Int>, _ text: TextWindow) -> Bool
  {
    range.count == word.utf8CodeUnitCount && text.holds(word, at: range.lowerBound)
  }

  private static func isSameText(_ a: Range<Int>, _ b: Range<Int>, _ text: TextWindow) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { text[$0].lowercased == text[$1].lowercased }
  }
}
