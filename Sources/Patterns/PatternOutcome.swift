/// What a search for a pattern came to.
public enum PatternOutcome: Hashable, Sendable {
  /// The leftmost match: its bytes, as offsets into the subject.
  case match(Range<Int>)

  /// No match starts where one was asked for.
  case none

  /// The search was given up; whether there is a match is not known.
  case limit(PatternLimit)
}

/// Why a search was given up.
public enum PatternLimit: Hashable, Sendable {
  /// ``PatternLimits/steps`` was reached: the pattern backtracks too much on this subject.
  case steps

  /// ``PatternLimits/depth`` was reached (only without JIT code).
  case depth

  /// ``PatternLimits/memory`` was reached (only without JIT code), or memory ran out.
  case memory

  /// ``PatternLimits/jitStack`` was reached (only with JIT code).
  case jitStack

  /// The pattern cannot be compiled; ``Pattern/prepare()`` says why.
  case invalidPattern

  /// PCRE2 stopped with another (negative) error number, such as "recursion loop".
  case engine(Int32)
}

/// How much one search may cost before it is given up.
///
/// A pattern can lower the first three for itself, with `(*LIMIT_MATCH=…)` and its like at its
/// start; PCRE2 ignores an attempt to raise them.
public struct PatternLimits: Hashable, Sendable {
  /// Backtracking steps for each start position that is tried.
  ///
  /// The cost of a whole search is bounded by this times the number of start positions.
  public var steps: UInt32

  /// Nested backtracking points of the interpreter.
  public var depth: UInt32

  /// The interpreter's backtracking memory, in KiB.
  public var memory: UInt32

  /// The most that the JIT code's stack may grow to, in bytes.
  public var jitStack: Int

  /// Limits that no well-behaved pattern comes near.
  public static let standard = PatternLimits(
    steps: 1_000_000,
    depth: 100_000,
    memory: 16 << 10,
    jitStack: 1 << 20
  )

  /// Makes limits from their values; see the properties for units.
  public init(steps: UInt32, depth: UInt32, memory: UInt32, jitStack: Int) {
    self.steps = steps
    self.depth = depth
    self.memory = memory
    self.jitStack = jitStack
  }
}
