/// Tells values without quotes that are code or prose, not credentials: constants of languages, calls, variables.
///
/// These are most of what a hot word leads to in source code; seeing them early spares the forest.
enum CodeValue {
  /// Whether a value without quotes is code or prose.
  ///
  /// - Complexity: O(length of the value's first word).
  static func isOne(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
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
    // `The password must …`
    case .blank: return isPlain && text[end].isBlank
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
