/// Reads a pattern of Go's or Rust's dialect.
///
/// Recursive descent, bounded in depth and length.
struct ForeignRegexParser {
  static let maximumDepth = 100
  static let maximumLength = 1 << 15
  /// The greatest count of a repetition: in Go, and in PCRE2.
  var maximumCount: Int { dialect == .go ? 1000 : 65_535 }

  struct Flags {
    var isCaseless = false
    var isMultiline = false
    var dotMatchesAll = false
    var isUngreedy = false
    var isVerbose = false
    var isUnicode = false
  }

  let dialect: RegexDialect
  let pattern: [Unicode.Scalar]
  var position = 0
  var depth = 0
  /// What the translation does not keep.
  var losses: [String] = []
  /// The number of capture groups so far.
  var groupCount = 0

  init(_ pattern: String, dialect: RegexDialect) {
    self.dialect = dialect
    self.pattern = Array(pattern.unicodeScalars)
  }

  /// Parses the whole pattern.
  mutating func parse() throws(ForeignRegexError) -> ForeignRegexNode {
    guard pattern.count <= Self.maximumLength else { throw error("the pattern is too long") }
    var flags = Flags()
    let node = try parseAlternatives(&flags)
    guard position == pattern.count else { throw error("an unmatched )") }
    return node
  }

  /// The number of the last character; of the last byte where bytes are matched.
  func last(_ flags: Flags) -> UInt32 {
    dialect == .go || flags.isUnicode ? ScalarSet.lastScalar : 0xFF
  }

  var next: Unicode.Scalar? { position < pattern.count ? pattern[position] : nil }

  func starts(with text: String) -> Bool {
    pattern[position...].starts(with: text.unicodeScalars)
  }

  mutating func take(_ text: String) -> Bool {
    guard starts(with: text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  func error(_ problem: String) -> ForeignRegexError {
    ForeignRegexError(problem: problem, offset: position)
  }

  /// Parses up to a closing parenthesis, which is left, or the end; flags set inside stay set.
  mutating func parseAlternatives(
    _ flags: inout Flags
  ) throws(ForeignRegexError) -> ForeignRegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw error("groups are nested too deep") }
    var alternatives: [ForeignRegexNode] = []
    var sequence: [ForeignRegexNode] = []
    while let scalar = next, scalar != ")" {
      if skipIgnored(flags) { continue }
      if take("|") {
        alternatives.append(.sequence(sequence))
        sequence = []
      } else if take("\\Q"), dialect == .go {
        while position < pattern.count, !take("\\E") {
          let quoted = pattern[position].value
          position += 1
          sequence.append(literal(quoted, flags))
        }
        if !sequence.isEmpty { try parseRepetitions(of: &sequence, flags) }
      } else if let item = try parseItem(&flags) {
        sequence.append(item)
        try parseRepetitions(of: &sequence, flags)
      }
    }
    alternatives.append(.sequence(sequence))
    return alternatives.count == 1 ? alternatives[0] : .alternation(alternatives)
  }

  /// Skips a blank or a comment of the verbose mode, and a comment group.
  mutating func skipIgnored(_ flags: Flags) -> Bool {
    if dialect == .rust, starts(with: "(?#") {
      while let scalar = next, scalar != ")" {
        _ = scalar
        position += 1
      }
      _ = take(")")
      return true
    }
    guard flags.isVerbose, let scalar = next else { return false }
    if scalar.properties.isWhitespace {
      position += 1
      return true
    }
    guard scalar == "#" else { return false }
    while let scalar = next, scalar != "\n" {
      _ = scalar
      position += 1
    }
    return true
  }

  private mutating func parseItem(
    _ flags: inout Flags
  ) throws(ForeignRegexError) -> ForeignRegexNode? {
    let scalar = pattern[position]
    switch scalar {
    case "\\": return try parseEscape(flags)
    case "[": return .set(try parseClass(flags))
    case "(": return try parseGroup(&flags)
    case "*", "+", "?": throw error("nothing stands before \(scalar)")
    default: break
    }
    position += 1
    switch scalar {
    case ".":
      let all = ScalarSet([0...last(flags)])
      return .set(flags.dotMatchesAll ? all : all.subtracting(.lineFeed))
    // PCRE2's own ^ does not match behind a last line feed, its $ does match before one.
    case "^": return .assertion(flags.isMultiline ? "(?<![^\\n])" : "\\A")
    case "$": return .assertion(flags.isMultiline ? "(?![^\\n])" : "\\z")
    default: return character(scalar, flags)
    }
  }

  /// A character as it stands in the pattern, whose bytes are meant where bytes are matched.
  private func character(_ scalar: Unicode.Scalar, _ flags: Flags) -> ForeignRegexNode {
    guard scalar.value > 0x7F, dialect == .rust else { return literal(scalar.value, flags) }
    return .sequence(
      UTF8Alternatives.bytes(scalar.value).map { .literal(UInt32($0), bothCases: false) }
    )
  }

  /// A character as it stands; in both cases where flags say so.
  func literal(_ scalar: UInt32, _ flags: Flags) -> ForeignRegexNode {
    guard flags.isCaseless else { return .literal(scalar, bothCases: false) }
    guard scalar > 0x7F else {
      return .literal(scalar, bothCases: ScalarSet.letters.contains(scalar))
    }
    guard dialect == .go || flags.isUnicode else { return .literal(scalar, bothCases: false) }
    let others = ScalarSet.otherCases(of: scalar)
    return others.isEmpty
      ? .literal(scalar, bothCases: false)
      : .set(ScalarSet(([scalar] + others).map { $0...$0 }))
  }

  // MARK: Repetitions

  private mutating func parseRepetitions(
    of sequence: inout [ForeignRegexNode],
    _ flags: Flags
  ) throws(ForeignRegexError) {
    var count = 0
    while true {
      while skipIgnored(flags) {}
      let start = position
      guard let (least, most) = try parseBounds() else { return }
      if count > 0, dialect == .go {
        position = start
        throw error("a repetition of a repetition")
      }
      let isLazy = take("?") != flags.isUngreedy
      count += 1
      guard count <= Self.maximumDepth else { throw error("repetitions are nested too deep") }
      guard let body = sequence.popLast() else { throw error("nothing to repeat") }
      sequence.append(.repetition(body, least: least, most: most, isLazy: isLazy))
    }
  }

  private mutating func parseBounds() throws(ForeignRegexError) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard next == "{" else { return nil }
    let start = position
    position += 1
    skipBlanks()
    let least = parseNumber()
    skipBlanks()
    var most = least
    if take(",") {
      skipBlanks()
      most = parseNumber()
      skipBlanks()
      if least == nil, most == nil || dialect == .go { return asText(start) }
    } else if least == nil {
      return asText(start)
    }
    guard take("}") else { return asText(start) }
    let low = least ?? 0
    guard low <= maximumCount, most ?? low <= maximumCount, low <= most ?? low else {
      throw error("a repetition count that is none, or more than \(maximumCount)")
    }
    return (low, most)
  }

  /// In Go a brace that begins no repetition stands for itself.
  private mutating func asText(_ start: Int) -> (Int, Int?)? {
    position = start
    return nil
  }

  private mutating func skipBlanks() {
    guard dialect == .rust else { return }
    while let scalar = next, scalar.properties.isWhitespace { position += 1 }
  }

  private mutating func parseNumber() -> Int? {
    var number: Int?
    while let digit = next, ("0"..."9").contains(digit) {
      number = min((number ?? 0) * 10 + Int(digit.value - 0x30), 1 << 20)
      position += 1
    }
    return number
  }
}
