import CPCRE2

/// What a search writes to: one for each worker, for searches with any pattern.
///
/// Owns PCRE2's match data (grown for patterns with more groups), the limits and the JIT code's
/// stack, about 32 KiB at first. Making one costs some microseconds; a search allocates nothing.
/// - Note: `Sendable` is sound although the compiler cannot see it: the value is the only owner of
///   its memory, and all uses are exclusive (`inout`) or read-only.
@safe public struct PatternScratch: ~Copyable, @unchecked Sendable {
  private var matchData: OpaquePointer
  private var pairs: Int
  let context: OpaquePointer
  private let stack: OpaquePointer?

  /// What the last search found: how many ranges PCRE2 filled in, and the subject's length.
  private var filled = 0
  private var subjectCount = 0

  /// The limits that searches with this scratch obey.
  public let limits: PatternLimits

  /// Allocates what searches need.
  ///
  /// A JIT stack that cannot be had is no error: PCRE2 then uses 32 KiB of the thread's own stack.
  public init(limits: PatternLimits = .standard) {
    guard let context = unsafe pcre2_match_context_create_8(nil),
      let data = unsafe pcre2_match_data_create_8(16, nil)
    else { fatalError("out of memory") }
    unsafe pcre2_set_match_limit_8(context, limits.steps)
    unsafe pcre2_set_depth_limit_8(context, limits.depth)
    unsafe pcre2_set_heap_limit_8(context, limits.memory)
    unsafe self.stack = pcre2_jit_stack_create_8(32 << 10, max(limits.jitStack, 32 << 10), nil)
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    unsafe self.context = context
    unsafe self.matchData = data
    self.pairs = 16
    self.limits = limits
  }

  deinit {
    unsafe pcre2_match_data_free_8(matchData)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_jit_stack_free_8(stack)
  }

  /// Where a capture group of the last match stands, as offsets into the subject.
  ///
  /// - Parameter group: The group's number; 0 is the whole match.
  /// - Returns: `nil` when the last search found nothing, when the group took no part in the match,
  ///   or when the pattern has no such group.
  public func range(ofGroup group: Int) -> Range<Int>? {
    guard group >= 0, group < filled else { return nil }
    let ovector = unsafe pcre2_get_ovector_pointer_8(matchData)
    guard let ovector = unsafe ovector else { return nil }
    // PCRE2_UNSET is the largest size_t, hence -1 here.
    let lower = unsafe ovector[2 * group]
    let upper = unsafe ovector[2 * group + 1]
    guard lower >= 0, upper >= 0, lower <= subjectCount, upper <= subjectCount else { return nil }
    // With \K in a group that a look-ahead calls, a match can "start" behind its end.
    return lower <= upper ? lower..<upper : upper..<upper
  }

  /// Runs one search; `start` lies in `0...count`.
  mutating func search(
    _ compiled: CompiledPattern,
    in subject: UnsafePointer<UInt8>,
    count: Int,
    from start: Int,
    startingAtMost lastStart: Int
  ) -> PatternOutcome {
    makeRoom(forGroups: compiled.groupCount)
    unsafe pcre2_set_offset_limit_8(context, lastStart)
    let status =
      if compiled.matchesDirectly {
        unsafe pcre2_jit_match_8(compiled.code, subject, count, start, 0, matchData, context)
      } else {
        unsafe pcre2_match_8(compiled.code, subject, count, start, 0, matchData, context)
      }
    filled = Int(max(status, 0))
    subjectCount = count
    if let range = range(ofGroup: 0) { return .match(range) }
    return status == PCRE2_ERROR_NOMATCH ? .none : .limit(PatternLimit(status: status))
  }

  /// Makes ``range(ofGroup:)`` say that there is no match.
  mutating func forgetMatch() {
    filled = 0
  }

  /// Replaces the match data when a pattern has more groups than it can hold.
  private mutating func makeRoom(forGroups groups: Int) {
    guard groups >= pairs else { return }
    guard let larger = unsafe pcre2_match_data_create_8(UInt32(groups) + 1, nil) else {
      fatalError("out of memory")
    }
    unsafe pcre2_match_data_free_8(matchData)
    unsafe matchData = larger
    pairs = groups + 1
  }
}

extension PatternLimit {
  /// The meaning of a negative result of `pcre2_match` other than "no match".
  init(status: Int32) {
    self =
      switch status {
      case PCRE2_ERROR_MATCHLIMIT: .steps
      case PCRE2_ERROR_DEPTHLIMIT: .depth
      case PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_NOMEMORY: .memory
      case PCRE2_ERROR_JIT_STACKLIMIT: .jitStack
      default: .engine(status)
      }
  }
}
