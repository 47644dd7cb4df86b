extension ForeignRegexParser {
  /// Parses what a backslash begins, outside of classes.
  mutating func parseEscape(_ flags: Flags) throws(ForeignRegexError) -> ForeignRegexNode {
    position += 1
    if let set = try parseSetEscape(flags) { return .set(set) }
    guard let scalar = next else { throw error("a backslash at the end") }
    switch scalar {
    case "A":
      position += 1
      return .assertion("\\A")
    case "z":
      position += 1
      return .assertion("\\z")
    case "b":
      position += 1
      return .assertion(try wordAssertion(flags))
    case "B":
      position += 1
      noteUnicode("\\B", flags)
      // Not between the bytes of a character.
      return .assertion(dialect == .go ? "\\B(?![\\x80-\\xbf])" : "\\B")
    case "<" where dialect == .rust, ">" where dialect == .rust:
      position += 1
      return .assertion(scalar == "<" ? "\\b(?=\\w)" : "\\b(?<=\\w)")
    default:
      return literal(try parseCharacterEscape(flags), flags)
    }
  }

  /// What stands behind `\b`: in Rust possibly `{start}` or another half of a boundary.
  private mutating func wordAssertion(_ flags: Flags) throws(ForeignRegexError) -> String {
    noteUnicode("\\b", flags)
    guard dialect == .rust else { return "\\b" }
    if take("{start}") { return "\\b(?=\\w)" }
    if take("{end}") { return "\\b(?<=\\w)" }
    if take("{start-half}") { return "(?<!\\w)" }
    if take("{end-half}") { return "(?!\\w)" }
    return "\\b"
  }

  mutating func noteUnicode(_ escape: String, _ flags: Flags) {
    if flags.isUnicode { losses.append("\(escape) knows ASCII only") }
  }

  /// A class of characters, such as `\d`, behind a backslash; nil for something else.
  mutating func parseSetEscape(_ flags: Flags) throws(ForeignRegexError) -> ScalarSet? {
    guard let scalar = next else { return nil }
    let set: ScalarSet
    switch scalar {
    case "d", "D": set = .digits
    case "w", "W": set = .word
    case "s", "S": set = dialect == .go ? .goSpace : .rustSpace
    case "p", "P": return try parseProperty(flags)
    default: return nil
    }
    position += 1
    noteUnicode("\\\(scalar)", flags)
    return scalar.properties.isUppercase ? set.complement(upTo: last(flags)) : set
  }

  /// `\pL`, `\p{Lu}`, `\P{^Nd}`.
  private mutating func parseProperty(_ flags: Flags) throws(ForeignRegexError) -> ScalarSet {
    var isNegated = next == "P"
    position += 1
    var name = ""
    if take("{") {
      while let scalar = next, scalar != "}" {
        name.unicodeScalars.append(scalar)
        position += 1
      }
      guard take("}") else { throw error("a } is missing") }
    } else if let scalar = next {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    if name.hasPrefix("^") {
      isNegated.toggle()
      name.removeFirst()
    }
    guard last(flags) == ScalarSet.lastScalar else { throw error("\\p without Unicode mode") }
    guard let set = GeneralCategories.set(name) else {
      throw error("the Unicode class \(name.prefix(32)) is not known here")
    }
    return isNegated ? set.complement(upTo: last(flags)) : set
  }

  /// A character that is written with a backslash; `position` is behind that.
  mutating func parseCharacterEscape(_ flags: Flags) throws(ForeignRegexError) -> UInt32 {
    guard let scalar = next else { throw error("a backslash at the end") }
    position += 1
    switch scalar {
    case "a": return 0x07
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "v": return 0x0B
    case "x": return try parseHex(2, flags)
    case "u" where dialect == .rust: return try parseHex(4, flags)
    case "U" where dialect == .rust: return try parseHex(8, flags)
    case "0"..."7" where dialect == .go: return try parseOctal(scalar)
    default:
      let isPlain = scalar.value < 0x80 && !ScalarSet.letters.union(.digits).contains(scalar.value)
      guard isPlain else {
        position -= 1
        throw error("an escape that the tool does not have")
      }
      return scalar.value
    }
  }

  private mutating func parseHex(_ count: Int, _ flags: Flags) throws(ForeignRegexError) -> UInt32 {
    var digits = ""
    if take("{") {
      while let scalar = next, scalar != "}", digits.utf8.count <= 8 {
        digits.unicodeScalars.append(scalar)
        position += 1
      }
      guard take("}") else { throw error("a } is missing") }
    } else {
      for _ in 0..<count {
        guard let scalar = next else { break }
        digits.unicodeScalars.append(scalar)
        position += 1
      }
    }
    let isSigned = digits.hasPrefix("+") || digits.hasPrefix("-")
    guard !isSigned, let number = UInt32(digits, radix: 16), number <= last(flags) else {
      throw error("no hexadecimal number of a character")
    }
    return number
  }

  /// `\123`, and `\0`; other digits are back references, which Go does not have.
  private mutating func parseOctal(_ first: Unicode.Scalar) throws(ForeignRegexError) -> UInt32 {
    var number = first.value - 0x30
    var count = 1
    while count < 3, let digit = next, ("0"..."7").contains(digit) {
      number = number * 8 + digit.value - 0x30
      position += 1
      count += 1
    }
    guard first == "0" || count == 3 else { throw error("a back reference") }
    return number
  }
}
