/// Tells values without quotes that are code or prose, not credentials: constants of languages, calls, variables,
/// symbols, numbers of a list.
///
/// These are most of what a hot word leads to in source code; seeing them early spares the forest.
enum CodeValue {
  /// Whether a value without quotes is code or prose.
  ///
  /// - Complexity: O(length of the value).
  static func isOne(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    if isNumbers(found, text) || isSymbol(value, text) { return true }
    var end = value.lowerBound
    while end < value.upperBound, isMark(text[end]) { end += 1 }
    let start = end
    var isPlain = true
    while end < value.upperBound, text[end].isWord {
      isPlain = isPlain && !text[end].isDigit
      end += 1
    }
    guard end > start, !text[start].isDigit else { return false }
    let isWhole = end == value.upperBound
    if isWhole, start == value.lowerBound, isConstant(value, text) { return true }
    if !isWhole { return isApplied(end, text) }
    switch found.sign {
    // `password = other1;`, but not `Password=letmein;` of a connection string.
    case .equals, .colonEquals:
      return text[end] == UInt8(ascii: ";") && found.blanks > 0
        && text[value.lowerBound - 1].isBlank
    // `secret: SecretKeyType,` names a type.
    // In `"secret": other_secret,` only a variable has no quotes; in YAML, the name has none either.
    case .colon:
      return isTypeName(value, behind: text[end], text)
        || found.nameCloser.isQuote && !text[end].isLineEnd
    // `The password must …`, `pass notification`; but `requirepass …`, and .netrc.
    case .blank:
      return isPlain && (text[end].isBlank || text[end].isLineEnd) && !isDirective(found, text)
    default: return false
    }
  }

  /// Whether a name without any sign is one that takes a value of one word.
  private static func isDirective(_ found: Assignment, _ text: TextWindow) -> Bool {
    text.holds("require", at: found.name.lowerBound)
      || AssignmentReader(text).followsLogin(found.name.lowerBound)
  }

  /// Whether words with capitals, a hot one among them, stand before more on the line.
  private static func isTypeName(_ value: Range<Int>, behind: UInt8, _ text: TextWindow) -> Bool {
    guard text[value.lowerBound].isUpper, text[value.lowerBound + 1].isLower, !behind.isLineEnd
    else { return false }
    return value.contains { text[$0].isUpper && text.hotWord(at: $0) != nil }
  }

  /// A variable or symbol of Ruby, and what decorates: `@user`, `:encrypted`.
  private static func isSymbol(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let first = text[value.lowerBound]
    guard first == UInt8(ascii: "@") || first == UInt8(ascii: ":"),
      text[value.lowerBound + 1].isLetter
    else { return false }
    return value.dropFirst().allSatisfy { text[$0].isWord }
  }

  /// Numbers in a row, as in `[9,3,4`, or in what compilers tell debuggers: `pass:387,412`, `auth:450=ar1`.
  private static func isNumbers(_ found: Assignment, _ text: TextWindow) -> Bool {
    var end = found.value.lowerBound
    while end < found.value.upperBound, text[end].isDigit { end += 1 }
    guard end > found.value.lowerBound else {
      return text[end] == UInt8(ascii: "[") && text[end + 1].isDigit
    }
    switch text[end] {
    case UInt8(ascii: ","): return text[end + 1].isDigit
    case UInt8(ascii: "="):
      return found.sign == .colon && (text[end + 1].isLower || text[end + 1] == UInt8(ascii: "*"))
    default: return false
    }
  }

  /// A mark that stands before a variable: `*p`, `&x`, `!done`.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!")
  }

  /// Whether a name is called, or looked into: `f(`, `a[`, `p->`, `N::`.
  private static func isApplied(_ end: Int, _ text: TextWindow) -> Bool {
    switch text[end] {
    case UInt8(ascii: "("), UInt8(ascii: "["): true
    case UInt8(ascii: "-"): text[end + 1] == UInt8(ascii: ">")
    case UInt8(ascii: ":"): text[end + 1] == UInt8(ascii: ":")
    default: false
    }
  }

  private static func isConstant(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 9 else { return false }
    for constant in constants
    where constant.utf8CodeUnitCount == value.count && text.holds(constant, at: value.lowerBound) {
      return true
    }
    return false
  }

  private static let constants: [StaticString] = [
    "nil", "true", "null", "none", "void", "false", "undefined", "nullptr",
  ]
}
