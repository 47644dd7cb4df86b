/// What an opening parenthesis introduces.
extension PatternParser {
  /// Parses a group whose opening parenthesis has been taken.
  ///
  /// - Returns: `nil` for an option setting, which changes `options` instead.
  mutating func parseGroup(_ options: inout PatternOptions) throws(NotUnderstood) -> PatternNode? {
    if starts(with: "*") { return try parseVerb(options) }
    guard take("?") else {
      return options.contains(.noCapture) ? try parseBody(options) : try parseCapture(options)
    }
    if let look = takeLook() { return try parseLook(look, options) }
    if take(":") || take(">") { return try parseBody(options) }
    if take("|") {
      sharesNumbers = true
      return try parseBody(options, resetsGroups: true)
    }
    if take("(") { return try parseConditional(options) }
    if let end = takeNameStart() {
      _ = try takeThrough(end)
      return try parseCapture(options)
    }
    if isReference {
      _ = try takeThrough(UInt8(ascii: ")"))
      return .opaque
    }
    return try parseOptions(&options)
  }

  /// Parses a capture group's body.
  private mutating func parseCapture(_ options: PatternOptions) throws(NotUnderstood) -> PatternNode
  {
    captureCount += 1
    let number = captureCount
    let body = try parseBody(options)
    groupWidths[number] = PatternExtent(of: body).maximum
    return body
  }

  /// Parses alternatives and the closing parenthesis.
  private mutating func parseBody(
    _ options: PatternOptions,
    resetsGroups: Bool = false
  ) throws(NotUnderstood) -> PatternNode {
    let node = try parseAlternatives(options: options, resetsGroups: resetsGroups)
    try expect(")")
    return node
  }

  /// Steps over what introduces a name; returns the byte that ends the name.
  private mutating func takeNameStart() -> UInt8? {
    if take("P<") || take("<") { return UInt8(ascii: ">") }
    return take("'") ? UInt8(ascii: "'") : nil
  }

  /// Whether a back reference or a recursion stands here: `R`, `1`, `+1`, `-1`, `&n`, `P>n`, `P=n`.
  private var isReference: Bool {
    guard let byte = next else { return false }
    if ByteSet.digits.contains(byte) || starts(with: "R") || starts(with: "&") || starts(with: "P>")
      || starts(with: "P=")
    {
      return true
    }
    guard starts(with: "+") || starts(with: "-"), position + 1 < pattern.count else { return false }
    return ByteSet.digits.contains(pattern[position + 1])
  }

  // MARK: Look-arounds

  private typealias Look = (direction: LookDirection, negative: Bool)

  private mutating func takeLook() -> Look? {
    if take("=") || take("*") { return (.ahead, false) }
    if take("!") { return (.ahead, true) }
    if take("<=") || take("<*") { return (.behind, false) }
    return take("<!") ? (.behind, true) : nil
  }

  private mutating func parseLook(
    _ look: Look,
    _ options: PatternOptions
  ) throws(NotUnderstood) -> PatternNode {
    .look(body: [try parseBody(options)], direction: look.direction, negative: look.negative)
  }

  /// The spelled-out look-arounds and atomic groups; all other verbs change how a search goes on.
  private mutating func parseVerb(_ options: PatternOptions) throws(NotUnderstood) -> PatternNode {
    position += 1
    let name = String(decoding: takeAll(.lower.union(ByteSet("_"))), as: UTF8.self)
    try expect(":")
    switch name {
    case "atomic": return try parseBody(options)
    case "pla", "positive_lookahead", "napla", "non_atomic_positive_lookahead":
      return try parseLook((.ahead, false), options)
    case "nla", "negative_lookahead":
      return try parseLook((.ahead, true), options)
    case "plb", "positive_lookbehind", "naplb", "non_atomic_positive_lookbehind":
      return try parseLook((.behind, false), options)
    case "nlb", "negative_lookbehind":
      return try parseLook((.behind, true), options)
    default: throw NotUnderstood()
    }
  }

  // MARK: Conditionals

  /// Parses `(?(condition)yes|no)` from behind the condition's parenthesis.
  private mutating func parseConditional(
    _ options: PatternOptions
  ) throws(NotUnderstood) -> PatternNode {
    var condition: [PatternNode] = []
    if starts(with: "*") {
      condition = [try parseVerb(options)]
    } else if take("?") {
      guard let look = takeLook() else { throw NotUnderstood() }
      condition = [try parseLook(look, options)]
    } else {
      _ = try takeThrough(UInt8(ascii: ")"))
    }
    let body = try parseBody(options)
    // "Or nothing" is right for one alternative and for DEFINE, and only adds matches for two. The condition itself
    // need not hold.
    return .sequence([
      .alternation([.sequence(condition), .sequence([])]), .alternation([body, .sequence([])]),
    ])
  }

  // MARK: Options

  /// Parses `(?i)`, which changes the options for what follows, or `(?i:…)`.
  private mutating func parseOptions(
    _ options: inout PatternOptions
  ) throws(NotUnderstood) -> PatternNode? {
    var changed = options
    var setting = true
    if take("^") {
      changed.subtract([.caseless, .multiline, .dotAll, .extended, .extendedMore, .noCapture])
    }
    while let letter = next {
      position += 1
      let option: PatternOptions
      switch letter {
      case UInt8(ascii: "i"): option = .caseless
      case UInt8(ascii: "m"): option = .multiline
      case UInt8(ascii: "s"): option = .dotAll
      case UInt8(ascii: "n"): option = .noCapture
      case UInt8(ascii: "U"): option = .ungreedy
      case UInt8(ascii: "J"): option = []
      case UInt8(ascii: "x"):
        changed.remove(.extendedMore)
        option = setting && !take("x") ? .extended : [.extended, .extendedMore]
      case UInt8(ascii: "-"):
        guard setting else { throw NotUnderstood() }
        setting = false
        continue
      case UInt8(ascii: ")"):
        options = changed
        return nil
      case UInt8(ascii: ":"): return try parseBody(changed)
      default: throw NotUnderstood()
      }
      if setting { changed.formUnion(option) } else { changed.subtract(option) }
    }
    throw NotUnderstood()
  }
}
