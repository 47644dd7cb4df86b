/// Bracketed classes.
extension PatternParser {
  /// Parses a class whose opening bracket has been taken.
  mutating func parseBracket(_ options: PatternOptions) throws(NotUnderstood) -> PatternNode {
    if take("[:<:]]") || take("[:>:]]") { return .assertion(.wordContext) }
    let negated = take("^")
    var set = ByteSet()
    var quoting = false
    var isFirst = true
    /// The byte before, which a hyphen would make the start of a range.
    var rangeStart: UInt8?
    while true {
      if quoting {
        if take("\\E") {
          quoting = false
          continue
        }
      } else {
        if starts(with: "\\E") || starts(with: "\\Q") {
          // Whether a bracket or a circumflex behind it is still "first" is too subtle.
          guard !isFirst else { throw NotUnderstood() }
          quoting = starts(with: "\\Q")
          position += 2
          continue
        }
        if options.contains(.extendedMore), take(" ") || take("\t") { continue }
        if !isFirst, take("]") { break }
        if let low = rangeStart, starts(with: "-"), try isRange(options) {
          position += 1
          let high = try parseRangeEnd()
          guard low <= high else { throw NotUnderstood() }
          set.insert(low...high)
          rangeStart = nil
          continue
        }
      }
      isFirst = false
      rangeStart = try parseMember(quoting, into: &set, caseless: options.contains(.caseless))
    }
    if options.contains(.caseless) { set = set.caseFolded }
    return .set(negated ? set.complement : set)
  }

  /// Parses one member of a class; returns it if it is a byte and hence can start a range.
  private mutating func parseMember(
    _ quoting: Bool,
    into set: inout ByteSet,
    caseless: Bool
  ) throws(NotUnderstood) -> UInt8? {
    guard let byte = next else { throw NotUnderstood() }
    if !quoting, byte == UInt8(ascii: "["), let named = try parsePOSIXClass(caseless) {
      set.formUnion(named)
      return nil
    }
    position += 1
    guard !quoting, byte == UInt8(ascii: "\\") else {
      set.insert(byte)
      return byte
    }
    if let escaped = try parseClassByteEscape() {
      set.insert(escaped)
      return escaped
    }
    guard let named = try parseSetEscape() else { throw NotUnderstood() }
    set.formUnion(named)
    return nil
  }

  /// An escape for one byte, as it is read within a class.
  private mutating func parseClassByteEscape() throws(NotUnderstood) -> UInt8? {
    if take("b") { return 0x08 }
    if let digit = next, digit != UInt8(ascii: "0"), ByteSet.octalDigits.contains(digit) {
      return try byte(takeOctal(atMost: 3), radix: 8)
    }
    return try parseByteEscape()
  }

  /// Whether the hyphen here makes a range: not before the end, a set or a POSIX class.
  private func isRange(_ options: PatternOptions) throws(NotUnderstood) -> Bool {
    var ahead = self
    ahead.position += 1
    guard let byte = ahead.next else { throw NotUnderstood() }
    switch byte {
    case UInt8(ascii: "]"): return false
    case UInt8(ascii: "["): return try ahead.parsePOSIXClass(false) == nil
    case UInt8(ascii: "\\"):
      ahead.position += 1
      // Rare enough, and subtle: a quotation as the range's end.
      guard let letter = ahead.next, letter != UInt8(ascii: "Q"), letter != UInt8(ascii: "E") else {
        throw NotUnderstood()
      }
      return try ahead.parseSetEscape() == nil
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      guard !options.contains(.extendedMore) else { throw NotUnderstood() }
      return true
    default: return true
    }
  }

  private mutating func parseRangeEnd() throws(NotUnderstood) -> UInt8 {
    guard let byte = next else { throw NotUnderstood() }
    position += 1
    guard byte == UInt8(ascii: "\\") else { return byte }
    guard let escaped = try parseClassByteEscape() else { throw NotUnderstood() }
    return escaped
  }

  /// Parses `[:name:]` or `[:^name:]`; takes nothing if that does not stand here.
  private mutating func parsePOSIXClass(_ caseless: Bool) throws(NotUnderstood) -> ByteSet? {
    // [.x.] and [=x=] are errors, but only where they are closed.
    guard !starts(with: "[."), !starts(with: "[=") else { throw NotUnderstood() }
    guard starts(with: "[:") else { return nil }
    let start = position
    position += 2
    let negated = take("^")
    let name = takeAll(.lower)
    guard take(":]") else {
      // PCRE2 looks further for the terminator than this does.
      if pattern[start...].contains(UInt8(ascii: "]")) { throw NotUnderstood() }
      position = start
      return nil
    }
    guard let set = Self.posixClass(String(decoding: name, as: UTF8.self), caseless) else {
      throw NotUnderstood()
    }
    return negated ? set.complement : set
  }

  private static func posixClass(_ name: String, _ caseless: Bool) -> ByteSet? {
    switch name {
    case "alpha": .letters
    case "lower": caseless ? .letters : .lower
    case "upper": caseless ? .letters : .upper
    case "alnum": .alphanumerics
    case "ascii": ByteSet(0...127)
    case "blank": ByteSet("\t ")
    case "cntrl": ByteSet(0...31).union(ByteSet(127...127))
    case "digit": .digits
    case "graph": ByteSet(33...126)
    case "print": ByteSet(32...126)
    case "punct": ByteSet(33...126).intersection(.alphanumerics.complement)
    case "space": .space
    case "word": .word
    case "xdigit": .hexDigits
    default: nil
    }
  }
}
