/// The pattern has something that the analysis does not understand.
struct NotUnderstood: Error {}

/// Reads PCRE2's pattern syntax into a tree, for patterns without UTF mode.
///
/// Recursive descent; the depth and the number of nodes are bounded, so that no pattern can
/// exhaust the stack or the time. It need not reject what PCRE2 rejects, but must never read a
/// valid pattern in another way than PCRE2 does (pcre2pattern(3)): whatever is rare or differs
/// between PCRE2's versions throws ``NotUnderstood``.
struct PatternParser {
  /// Nested groups; PCRE2 itself allows 250.
  static let maximumDepth = 100
  /// In bytes; also what ``PatternCompiler`` accepts.
  static let maximumLength = PatternCompiler.maximumLength

  let pattern: [UInt8]
  var position = 0
  var captureCount = 0
  /// The most bytes that each capture group takes, by its number, once it is closed.
  var groupWidths: [Int: Int] = [:]
  /// Whether groups may share a number.
  var sharesNumbers = false
  var depth = 0
  /// Whether `position` is between `\Q` and `\E`.
  var isQuoting = false

  init(_ pattern: [UInt8]) {
    self.pattern = pattern
  }

  /// Parses the whole pattern.
  mutating func parse(caseless: Bool) throws(NotUnderstood) -> PatternNode {
    guard pattern.count <= Self.maximumLength else { throw NotUnderstood() }
    let root = try parseAlternatives(options: caseless ? .caseless : [])
    guard position == pattern.count else { throw NotUnderstood() }
    return root
  }

  /// Parses up to the closing parenthesis, which is left, or the pattern's end.
  ///
  /// `resetsGroups`: as in `(?|…)`, each alternative numbers its groups from the same start.
  mutating func parseAlternatives(
    options: PatternOptions,
    resetsGroups: Bool = false
  ) throws(NotUnderstood) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw NotUnderstood() }
    // Options set in one alternative stay set in those that follow.
    var options = options
    var alternatives: [PatternNode] = []
    var sequence: [PatternNode] = []
    sequence.reserveCapacity(8)
    let firstGroup = captureCount
    var mostGroups = captureCount
    while true {
      skipIgnored(options)
      guard position < pattern.count, isQuoting || pattern[position] != UInt8(ascii: ")") else {
        break
      }
      if !isQuoting, take("|") {
        alternatives.append(Self.joined(sequence))
        sequence = []
        mostGroups = max(mostGroups, captureCount)
        if resetsGroups { captureCount = firstGroup }
        continue
      }
      guard let item = try parseItem(&options) else { continue }
      let node = try parseQuantifier(of: item, options)
      if case .sequence(let nodes) = node { sequence += nodes } else { sequence.append(node) }
    }
    captureCount = max(mostGroups, captureCount)
    alternatives.append(Self.joined(sequence))
    return Self.alternation(alternatives)
  }

  /// Parses one item; `nil` when it was an option setting such as `(?i)`.
  private mutating func parseItem(_ options: inout PatternOptions) throws(NotUnderstood)
    -> PatternNode?
  {
    let byte = pattern[position]
    position += 1
    if isQuoting { return Self.literal(byte, options) }
    switch byte {
    case 0x85 where options.contains(.extended):
      // NEL, white space for some of PCRE2's versions; also a part of many UTF-8 characters.
      throw NotUnderstood()
    case UInt8(ascii: "\\"): return try parseEscape(options)
    case UInt8(ascii: "["): return try parseBracket(options)
    case UInt8(ascii: "("): return try parseGroup(&options)
    case UInt8(ascii: "."): return .set(options.contains(.dotAll) ? .all : .lineFeed.complement)
    case UInt8(ascii: "^"):
      return .assertion(options.contains(.multiline) ? .lineStart : .subjectStart)
    case UInt8(ascii: "$"):
      return .assertion(options.contains(.multiline) ? .lineEnd : .lastLineEnd)
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): throw NotUnderstood()
    case UInt8(ascii: "{"):
      position -= 1
      guard try parseBraces() == nil else { throw NotUnderstood() }
      position += 1
      return Self.literal(byte, options)
    default: return Self.literal(byte, options)
    }
  }

  /// One byte of the pattern's text.
  static func literal(_ byte: UInt8, _ options: PatternOptions) -> PatternNode {
    let bothCases = options.contains(.caseless) && ByteSet.letters.contains(byte)
    return .byte(bothCases ? byte | 0x20 : byte, bothCases: bothCases)
  }

  /// A sequence of one node is that node.
  private static func joined(_ nodes: [PatternNode]) -> PatternNode {
    nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  /// An alternation; one of single bytes is a set.
  private static func alternation(_ nodes: [PatternNode]) -> PatternNode {
    guard nodes.count > 1 else { return nodes[0] }
    var set = ByteSet()
    for node in nodes {
      switch node {
      case .byte(let byte, let bothCases): set.formUnion(ByteSet(byte, bothCases: bothCases))
      case .set(let bytes): set.formUnion(bytes)
      default: return .alternation(nodes)
      }
    }
    return .set(set)
  }
}

/// The options that change how what follows is read.
struct PatternOptions: OptionSet {
  let rawValue: UInt8

  static let caseless = PatternOptions(rawValue: 1 << 0)
  static let multiline = PatternOptions(rawValue: 1 << 1)
  static let dotAll = PatternOptions(rawValue: 1 << 2)
  static let extended = PatternOptions(rawValue: 1 << 3)
  static let extendedMore = PatternOptions(rawValue: 1 << 4)
  static let noCapture = PatternOptions(rawValue: 1 << 5)
  static let ungreedy = PatternOptions(rawValue: 1 << 6)
}
