/// What a backslash introduces outside of a class.
extension PatternParser {
  /// Parses what follows a backslash.
  mutating func parseEscape(_ options: PatternOptions) throws(NotUnderstood) -> PatternNode {
    if let byte = try parseByteEscape() { return Self.literal(byte, options) }
    if let set = try parseSetEscape() { return .set(set) }
    guard let letter = next else { throw NotUnderstood() }
    position += 1
    switch letter {
    case UInt8(ascii: "b"): return .assertion(.wordBoundary)
    case UInt8(ascii: "B"): return .assertion(.wordContext)
    case UInt8(ascii: "A"): return .assertion(.subjectStart)
    case UInt8(ascii: "Z"): return .assertion(.lastLineEnd)
    case UInt8(ascii: "z"): return .assertion(.subjectEnd)
    case UInt8(ascii: "N"):
      // \N{…} is a quantified \N or a named character.
      guard next != UInt8(ascii: "{") else { throw NotUnderstood() }
      return .set(.lineFeed.complement)
    case UInt8(ascii: "R"):
      return .alternation([
        .sequence([.byte(0x0D, bothCases: false), .byte(0x0A, bothCases: false)]),
        .set(.verticalSpace),
      ])
    case UInt8(ascii: "X"):
      return .repetition(
        body: [.set(.all)],
        bounds: RepetitionBounds(minimum: 1, maximum: Extent.unbounded, mode: .greedy)
      )
    case UInt8(ascii: "1")...UInt8(ascii: "9"): return try parseNumberEscape(letter, options)
    case UInt8(ascii: "g"), UInt8(ascii: "k"):
      try skipReference()
      return .opaque
    // \K moves the match's start, \G depends on the search; others are errors or rare.
    default: throw NotUnderstood()
    }
  }

  /// Parses an escape that stands for one byte and means the same in a class; else takes nothing.
  mutating func parseByteEscape() throws(NotUnderstood) -> UInt8? {
    guard let letter = next else { throw NotUnderstood() }
    guard ByteSet.alphanumerics.contains(letter) else {
      position += 1
      return letter
    }
    guard ByteSet.byteEscapes.contains(letter) else { return nil }
    position += 1
    switch letter {
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "e"): return 0x1B
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "c"):
      guard let key = next, key >= 0x20, key < 0x7F else { throw NotUnderstood() }
      position += 1
      return (ByteSet.lower.contains(key) ? key & ~0x20 : key) ^ 0x40
    case UInt8(ascii: "x"):
      if take("{") { return try braced(radix: 16) }
      return try byte(takeHex(atMost: 2), radix: 16)
    case UInt8(ascii: "o"):
      try expect("{")
      return try braced(radix: 8)
    default:
      return try byte(takeOctal(atMost: 2), radix: 8)
    }
  }

  /// Parses an escape that stands for a set and means the same in a class; else takes nothing.
  mutating func parseSetEscape() throws(NotUnderstood) -> ByteSet? {
    guard let letter = next else { throw NotUnderstood() }
    let set: ByteSet? =
      switch letter {
      case UInt8(ascii: "d"): .digits
      case UInt8(ascii: "D"): .digits.complement
      case UInt8(ascii: "w"): .word
      case UInt8(ascii: "W"): .word.complement
      case UInt8(ascii: "s"): .space
      case UInt8(ascii: "S"): .space.complement
      case UInt8(ascii: "h"): .horizontalSpace
      case UInt8(ascii: "H"): .horizontalSpace.complement
      case UInt8(ascii: "v"): .verticalSpace
      case UInt8(ascii: "V"): .verticalSpace.complement
      default: nil
      }
    if set != nil { position += 1 }
    return set
  }

  /// Up to three octal digits that do not start a back reference, the first already known.
  mutating func takeOctal(atMost count: Int) -> ArraySlice<UInt8> {
    takeDigits(.octalDigits, atMost: count)
  }

  private mutating func takeHex(atMost count: Int) -> ArraySlice<UInt8> {
    takeDigits(.hexDigits, atMost: count)
  }

  private mutating func takeDigits(_ set: ByteSet, atMost count: Int) -> ArraySlice<UInt8> {
    let start = position
    while position - start < count, let byte = next, set.contains(byte) { position += 1 }
    return pattern[start..<position]
  }

  /// The value of digits; none is 0, as in `\x` and `\0`.
  func byte(_ digits: ArraySlice<UInt8>, radix: Int) throws(NotUnderstood) -> UInt8 {
    if digits.isEmpty { return 0 }
    guard let value = Self.number(digits, radix: radix), let byte = UInt8(exactly: value) else {
      throw NotUnderstood()
    }
    return byte
  }

  /// The digits of `\x{…}` and `\o{…}`.
  private mutating func braced(radix: Int) throws(NotUnderstood) -> UInt8 {
    let digits = try takeThrough(UInt8(ascii: "}"))
    // `Int.init` would take a sign.
    guard let first = digits.first, ByteSet.alphanumerics.contains(first) else {
      throw NotUnderstood()
    }
    return try byte(digits, radix: radix)
  }

  /// `\1`…: a back reference, or from 10 on an octal number if there are not so many groups.
  private mutating func parseNumberEscape(
    _ first: UInt8,
    _ options: PatternOptions
  ) throws(NotUnderstood) -> PatternNode {
    guard let second = next, ByteSet.digits.contains(second) else {
      return reference(toGroup: Int(first - UInt8(ascii: "0")))
    }
    guard captureCount == 0, first < UInt8(ascii: "8") else { throw NotUnderstood() }
    position -= 1
    return Self.literal(try byte(takeOctal(atMost: 3), radix: 8), options)
  }

  /// A back reference: at most as many bytes as its group takes, if that group is closed and no
  /// other has its number.
  private func reference(toGroup number: Int) -> PatternNode {
    guard !sharesNumbers, let width = groupWidths[number], width < Extent.unbounded else {
      return .opaque
    }
    let bounds = RepetitionBounds(minimum: 0, maximum: width, mode: .lazy)
    // An alternation, since a reference can fail, other than an optional repetition.
    return .alternation([.repetition(body: [.set(.all)], bounds: bounds), .sequence([])])
  }

  /// Steps over what follows `\g` or `\k`: a number, or something in brackets or quotes.
  private mutating func skipReference() throws(NotUnderstood) {
    if take("{") {
      _ = try takeThrough(UInt8(ascii: "}"))
    } else if take("<") {
      _ = try takeThrough(UInt8(ascii: ">"))
    } else if take("'") {
      _ = try takeThrough(UInt8(ascii: "'"))
    } else {
      _ = takeAll(ByteSet("+-"))
      guard !takeAll(.digits).isEmpty else { throw NotUnderstood() }
    }
  }
}
