import Bytes
import Detection
import Patterns
import Rules
import TestSupport
import Testing

/// Searches that cost too much are told, end, and harm no other rule.
@Suite struct DetectionLimitTests {
  private let rules = [
    Rule(id: "costly", name: "costly", pattern: #"key=(?:a+)+b"#),
    Rule(id: "cheap", name: "cheap", pattern: #"tok_[a-z0-9]{4}"#),
  ]
  private let limits = PatternLimits(steps: 1000, depth: 1000, memory: 1000, jitStack: 1 << 20)
  private let trap = Array("key=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; tok_b7w2; ".utf8)

  @Test func tellsWhichRuleGaveUpWhere() throws {
    let detector = try Detector(RuleSet(rules))
    var scratch = DetectionScratch(for: detector, limits: limits)
    detector.scan((Array("--".utf8) + trap).span, using: &scratch)
    #expect(scratch.limitHits == scratch.limitHits.filter { $0.rule == 0 && $0.offset == 2 })
    #expect(scratch.limitHits.count == 1)
    #expect(scratch.matches.map(\.rule) == [1])
  }

  @Test func leavesARuleAsideThatGivesUpAgainAndAgain() throws {
    let detector = try Detector(RuleSet(rules))
    var scratch = DetectionScratch(for: detector, limits: limits)
    let content = Array(repeating: trap, count: 100).flatMap(\.self)
    detector.scan(content.span, using: &scratch)
    #expect(scratch.limitHits.count == 8)
    #expect(scratch.matches.count == 100)
    detector.scan(Array("key=aaab".utf8).span, using: &scratch)
    #expect(scratch.matches.count == 1, "the next content starts afresh")
  }

  @Test func tellsOfADeltaWhatItTellsOfTheWhole() throws {
    let detector = try Detector(RuleSet(rules))
    var scratch = DetectionScratch(for: detector, limits: limits)
    let text = Array(repeating: UInt8(ascii: " "), count: 200)
    let base = text + trap + text
    detector.scan(base.span, using: &scratch)
    let memory = scratch.memory()
    let (matches, limitHits) = (scratch.matches, scratch.limitHits)
    let copies = [CopiedRange(target: 0, source: 0, count: base.count)]
    detector.rescan(base.span, base: memory, copies: copies.span, using: &scratch)
    #expect(scratch.matches == matches && scratch.limitHits == limitHits && !limitHits.isEmpty)
  }

  @Test func scansContentsFullOfCandidates() throws {
    let detector = try Detector(RuleSet(rules))
    var scratch = DetectionScratch(for: detector)
    let base = Array(repeating: Array("tok_".utf8), count: 5000).flatMap(\.self)
    let content = base + Array("a1b2".utf8)
    detector.scan(base.span, using: &scratch)
    let memory = scratch.memory()
    let copies = [CopiedRange(target: 0, source: 0, count: base.count)]
    detector.rescan(content.span, base: memory, copies: copies.span, using: &scratch)
    let next = scratch.memory()
    #expect(scratch.matches.count == 1)
    #expect(scratch.examined == content.count, "too many candidates are not remembered")
    let none: [CopiedRange] = []
    detector.rescan(content.span, base: next, copies: none.span, using: &scratch)
    #expect(scratch.matches.count == 1)
  }
}
