import Patterns
import Testing

@Suite struct PatternLimitTests {
  private let run = [UInt8](repeating: 0x61, count: 5_000) + [0x21]

  @Test(arguments: ["(a+)+$", "(*NO_JIT)(a+)+$", "(?:a|a)*$", "(*NO_JIT)(?:a|a)*$"])
  func `catastrophic backtracking is given up`(_ source: String) {
    var scratch = PatternScratch()
    #expect(Pattern(source).firstMatch(in: run.span, using: &scratch) == .limit(.steps))
    #expect(scratch.range(ofGroup: 0) == nil)
    // The scratch is as good as new.
    #expect(Pattern("a!").firstMatch(in: run.span, using: &scratch) == .match(4999..<5001))
  }

  @Test(arguments: ["", "(*NO_JIT)"])
  func `a pattern can lower the limit of steps but not raise it`(_ verb: String) {
    let limits = PatternLimits(steps: 1_000, depth: 1_000_000, memory: 1 << 20, jitStack: 1 << 20)
    var scratch = PatternScratch(limits: limits)
    let text = [UInt8](repeating: 0x61, count: 14) + [0x21]
    let raised = Pattern(verb + "(*LIMIT_MATCH=4000000000)(*LIMIT_DEPTH=4000000000)(a+)+$")
    #expect(raised.firstMatch(in: text.span, using: &scratch) == .limit(.steps))
    var generous = PatternScratch()
    let lowered = Pattern(verb + "(*LIMIT_MATCH=100)(a+)+$")
    #expect(Pattern("(a+)+$").firstMatch(in: text.span, using: &generous) == .none)
    #expect(lowered.firstMatch(in: text.span, using: &generous) == .limit(.steps))
  }

  @Test func `the JIT stack has an end`() {
    let limits = PatternLimits(steps: .max, depth: .max, memory: .max, jitStack: 32 << 10)
    var scratch = PatternScratch(limits: limits)
    #expect(
      Pattern("(?:(a)|b)*[cd]").firstMatch(in: run.span, using: &scratch) == .limit(.jitStack)
    )
  }

  @Test func `the interpreter's depth and memory have an end`() {
    let pattern = Pattern("(*NO_JIT)(?:(a)|b)*[cd]")
    var shallow = PatternScratch(
      limits: PatternLimits(steps: .max, depth: 100, memory: 1 << 20, jitStack: 1 << 20)
    )
    #expect(pattern.firstMatch(in: run.span, using: &shallow) == .limit(.depth))
    var small = PatternScratch(
      limits: PatternLimits(steps: .max, depth: .max, memory: 40, jitStack: 1 << 20)
    )
    #expect(pattern.firstMatch(in: run.span, using: &small) == .limit(.memory))
  }
}
