/// What a value looks like as a whole.
enum ValueShape: Int {
  case other, number, hexNumber, identifier, constant, dotted, path, url, email, version, uuid
  case variable, template, call, date, domain, crypt, sentence, masked, base64Block, phc

  static func of(_ value: Range<Int>, _ text: TextWindow) -> ValueShape {
    let (start, end) = (value.lowerBound, value.upperBound)
    let (first, last) = (text[start], text[end - 1])
    var seen = Seen()
    for offset in value { seen.take(text[offset]) }
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
    if seen.schemeAt > 0 { return .url }
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
    var (digits, lower, letters, dashes, spaces, ats, dots, slashes, colons) =
      (0, 0, 0, 0, 0, 0, 0, 0, 0)
    var parens = 0
    var schemeAt = 0
    var hasTemplate = false
    /// Whether all are letters, digits, `-`, `_`, `.`.
    var isName = true
    /// Whether there is nothing but letters, blanks and what prose has.
    var isPlain = true
    var isVersionLike = true
    var hasBase64Only = true
    private var count = 0
    private var marks = 0
    private var last: UInt8 = 0

    var isMasked: Bool { marks * 2 > count && count > 2 }

    mutating func take(_ byte: UInt8) {
      count += 1
      if byte.isDigit {
        digits += 1
      } else if byte.isLetter {
        letters += 1
        if byte.isLower { lower += 1 }
        if letters > 4 { isVersionLike = false }
      } else {
        switch byte {
        case UInt8(ascii: "-"):
          dashes += 1
        case UInt8(ascii: "_"): isVersionLike = false
        case UInt8(ascii: "."):
          dots += 1
          hasBase64Only = false
          if last == byte { marks += 1 }
        case UInt8(ascii: " "):
          spaces += 1
          isName = false
          hasBase64Only = false
        case UInt8(ascii: "@"):
          ats += 1
          isName = false
          hasBase64Only = false
          isVersionLike = false
        case UInt8(ascii: "/"):
          slashes += 1
          if last == byte, count > 3 { schemeAt = count }
          isName = false
          isVersionLike = false
        case UInt8(ascii: ":"):
          colons += 1
          isName = false
          hasBase64Only = false
        case UInt8(ascii: "+"), UInt8(ascii: "="):
          isName = false
          isPlain = false
          isVersionLike = false
        case UInt8(ascii: "("):
          parens += 1
          other()
        case UInt8(ascii: "{"):
          if last == byte || last == UInt8(ascii: "$") || last == UInt8(ascii: "#")
            || last == UInt8(ascii: "%")
          {
            hasTemplate = true
          }
          other()
        case UInt8(ascii: "%"):
          if last == UInt8(ascii: "{") || last == UInt8(ascii: "<") { hasTemplate = true }
          other()
        case UInt8(ascii: "*"):
          marks += 1
          other()
        case UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: ">"), UInt8(ascii: "<"):
          isName = false
          isPlain = false
          hasBase64Only = false
        case UInt8(ascii: ","), UInt8(ascii: "'"):
          isName = false
          hasBase64Only = false
          isVersionLike = false
        default: other()
        }
      }
      if last == byte, byte | 0x20 == UInt8(ascii: "x") { marks += 1 }
      last = byte
    }

    private mutating func other() {
      isName = false
      isPlain = false
      isVersionLike = false
      hasBase64Only = false
    }
  }
}
