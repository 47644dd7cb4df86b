/// A pattern's syntax, reduced to what its matches look like as bytes.
///
/// Capture, atomic and option groups leave no trace: their contents stand in the enclosing
/// sequence. That keeps all of the pattern's matches, and possibly some that it does not have.
enum PatternNode {
  /// Exactly this byte; or a lower-case letter, and its upper case too.
  case byte(UInt8, bothCases: Bool)

  /// One byte, which is in the set.
  case set(ByteSet)

  /// One after another; nothing at all if empty.
  case sequence([PatternNode])

  /// One of several, tried in this order.
  case alternation([PatternNode])

  /// The body (one node) as often as the bounds say.
  case repetition(body: [PatternNode], bounds: RepetitionBounds)

  /// A condition on the bytes at a position; takes none.
  case assertion(Assertion)

  /// A look-around: takes no bytes, whether the body (one node) matches or must not.
  case look(body: [PatternNode], direction: LookDirection, negative: Bool)

  /// Any bytes, depending on any bytes: back references, recursion.
  case opaque
}

extension PatternNode {
  /// Whether each match begins at the subject's start.
  var beginsSubject: Bool {
    switch self {
    case .assertion(let assertion): assertion.subjectEdge == .start
    case .sequence(let nodes): nodes.first?.beginsSubject ?? false
    case .alternation(let nodes): nodes.allSatisfy(\.beginsSubject)
    default: false
    }
  }

  /// Whether each match ends at the subject's end.
  var endsSubject: Bool {
    switch self {
    case .assertion(let assertion): assertion.subjectEdge == .end
    case .sequence(let nodes): nodes.last?.endsSubject ?? false
    case .alternation(let nodes): nodes.allSatisfy(\.endsSubject)
    default: false
    }
  }
}

/// How often something is repeated, and how hard it tries.
struct RepetitionBounds {
  var minimum: Int
  /// `Extent.unbounded` for no limit.
  var maximum: Int
  var mode: Mode

  enum Mode { case greedy, lazy, possessive }
}

/// Which way a look-around looks.
enum LookDirection { case ahead, behind }

/// A simple assertion: how far it sees, and what can follow where it holds.
struct Assertion {
  /// Bytes before and after the position that it depends on.
  var behind: Int
  var ahead: Int
  /// The bytes that can follow the position, if any follows.
  var first: ByteSet
  /// Whether this is `\b`.
  var isWordBoundary = false
  /// Whether it holds at the subject's start or end alone.
  var subjectEdge: SubjectEdge?

  enum SubjectEdge { case start, end }

  /// The subject's start, `^` and `\A`; depends on whether there is a byte before.
  static let subjectStart = Assertion(
    behind: 1,
    ahead: 0,
    first: .all,
    subjectEdge: .start
  )
  /// A line's start, `(?m)^`: a line feed before, and (for PCRE2) not the subject's end after it.
  static let lineStart = Assertion(behind: 1, ahead: 1, first: .all)
  /// The subject's end, `\z`; depends on whether there is a byte after.
  static let subjectEnd = Assertion(
    behind: 0,
    ahead: 1,
    first: .empty,
    subjectEdge: .end
  )
  /// The last line's end, `$` and `\Z`: nothing after, or a line feed and then nothing.
  static let lastLineEnd = Assertion(behind: 0, ahead: 2, first: .lineFeed)
  /// A line's end, `(?m)$`: nothing or a line feed after.
  static let lineEnd = Assertion(behind: 0, ahead: 1, first: .lineFeed)
  /// A word boundary, `\b`.
  static let wordBoundary = Assertion(behind: 1, ahead: 1, first: .all, isWordBoundary: true)
  /// The other conditions on two neighbours: `\B`, `[[:<:]]` and `[[:>:]]`.
  static let wordContext = Assertion(behind: 1, ahead: 1, first: .all)
}

/// Arithmetic on numbers of bytes that may be unbounded.
enum Extent {
  static let unbounded = Int.max

  static func sum(_ left: Int, _ right: Int) -> Int {
    let (result, overflow) = left.addingReportingOverflow(right)
    return overflow ? unbounded : result
  }

  /// Nothing repeated without end is nothing.
  static func product(_ left: Int, _ right: Int) -> Int {
    if left == 0 || right == 0 { return 0 }
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? unbounded : result
  }

  /// What is left of `whole` behind its first `part` bytes; at least 0.
  ///
  /// An unbounded whole stays unbounded; `part` is a known minimum.
  static func rest(_ whole: Int, behind part: Int) -> Int {
    whole == unbounded ? unbounded : max(0, whole - part)
  }

  /// The public spelling: `nil` for unbounded.
  static func bounded(_ value: Int) -> Int? {
    value == unbounded ? nil : value
  }
}
