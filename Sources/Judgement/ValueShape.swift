/// What a value looks like as a whole.
enum ValueShape: Int {
  case other, number, hexNumber, identifier, constant, dotted, path, url, email, version, uuid
  case variable, template, call, date, domain, crypt, sentence, masked, base64Block, phc

  /// The shape of a value whose bytes are counted.
  ///
  /// - Complexity: O(1) for most values; O(length of the value) where two marks may stand together.
  static func of(
    _ value: Range<Int>,
    _ text: TextWindow,
    _ counts: borrowing ByteCounts
  ) -> ValueShape {
    let (start, end) = (value.lowerBound, value.upperBound)
    let (first, last) = (text[start], text[end - 1])
    let seen = Seen(counts, value, text)
    if isVariable(first, text[start + 1], last) { return .variable }
    if seen.hasTemplate { return .template }
    if seen.isMasked { return .masked }
    if first == UInt8(ascii: "$"), text[start + 1].isAlphanumeric,
      text[start + 2] == first
        || text[start + 3] == first
    {
      return .crypt
    }
    if seen.digits == value.count { return .number }
    if first == UInt8(ascii: "0"), text[start + 1] | 0x20 == UInt8(ascii: "x") { return .hexNumber }
    if value.count == 36, seen.dashes == 4, text[start + 8] == UInt8(ascii: "-"),
      text[start + 13] == UInt8(ascii: "-")
    {
      return .uuid
    }
    if seen.spaces >= 2 || seen.spaces == 1 && seen.isPlain { return .sentence }
    if seen.hasScheme { return .url }
    if seen.ats == 1, seen.dots > 0, seen.isPlain { return .email }
    if first == UInt8(ascii: "/") && seen.slashes > 1 || first == UInt8(ascii: ".")
      || first == UInt8(ascii: "~") || seen.slashes > 0 && seen.dots == 1 && !seen.hasBase64Only
    {
      return .path
    }
    if seen.parens > 0, first.isLetter, text[end - 1] == UInt8(ascii: ")") { return .call }
    if seen.isVersionLike, seen.dots > 0 { return .version }
    if seen.digits * 2 > value.count, seen.dashes == 2 || seen.colons >= 2, seen.letters < 4 {
      return .date
    }
    if seen.isName, first.isLetter || first == UInt8(ascii: "_") {
      if seen.dots > 0 { return seen.dashes > 0 ? .domain : .dotted }
      if seen.lower == 0 { return .constant }
      return .identifier
    }
    if seen.hasBase64Only, last == UInt8(ascii: "=") { return .base64Block }
    return .other
  }

  private static func isVariable(_ first: UInt8, _ second: UInt8, _ last: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "$"): second == UInt8(ascii: "{") || second == UInt8(ascii: "(")
    case UInt8(ascii: "<"): last == UInt8(ascii: ">")
    case UInt8(ascii: "%"): last == UInt8(ascii: "%")
    case UInt8(ascii: "{"): last == UInt8(ascii: "}")
    case UInt8(ascii: "["): last == UInt8(ascii: "]")
    case UInt8(ascii: "#"): second == UInt8(ascii: "{")
    default: false
    }
  }

  /// What occurs in a value.
  private struct Seen {
    let (digits, lower, letters, dashes, spaces, ats, dots, slashes, colons):
      (Int, Int, Int, Int, Int, Int, Int, Int, Int)
    let parens: Int
    /// Whether `//` stands behind the first two bytes.
    private(set) var hasScheme = false
    private(set) var hasTemplate = false
    /// Whether all are letters, digits, `-`, `_`, `.`.
    let isName: Bool
    /// Whether there is nothing but letters, blanks and what prose has.
    let isPlain: Bool
    let isVersionLike: Bool
    let hasBase64Only: Bool
    let isMasked: Bool

    init(_ counts: borrowing ByteCounts, _ value: Range<Int>, _ text: TextWindow) {
      let total = value.count
      digits = counts.digits
      lower = counts.lower
      letters = counts.lower + counts.upper
      dashes = counts["-"]
      spaces = counts[" "]
      ats = counts["@"]
      dots = counts["."]
      slashes = counts["/"]
      colons = counts[":"]
      parens = counts["("]
      let name = letters + digits + dashes + dots + counts["_"]
      isName = name == total
      isPlain = name + spaces + ats + slashes + colons + counts[","] + counts["'"] == total
      hasBase64Only = counts.base64 == total
      let version = digits + letters + dashes + dots + spaces + colons
      let range = counts["^"] + counts["~"] + counts[">"] + counts["<"]
      isVersionLike = letters <= 4 && version + range == total
      var marks = counts["*"]
      let (crosses, openings) = (counts["x"] + counts["X"], counts["{"] + counts["%"])
      if dots > 1 || slashes > 1 || crosses > 1 || openings > 0 {
        for offset in value.dropFirst() {
          let (before, byte) = (text[offset - 1], text[offset])
          switch byte {
          case UInt8(ascii: "."), UInt8(ascii: "x"), UInt8(ascii: "X"):
            if before == byte { marks += 1 }
          case UInt8(ascii: "/"):
            if before == byte, offset - value.lowerBound > 2 { hasScheme = true }
          case UInt8(ascii: "{"):
            if before == byte || before == UInt8(ascii: "$") || before == UInt8(ascii: "#")
              || before == UInt8(ascii: "%")
            {
              hasTemplate = true
            }
          case UInt8(ascii: "%"):
            if before == UInt8(ascii: "{") || before == UInt8(ascii: "<") { hasTemplate = true }
          default: break
          }
        }
      }
      isMasked = marks * 2 > total && total > 2
    }
  }
}
