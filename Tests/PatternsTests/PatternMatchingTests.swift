import Patterns
import Testing

@Suite struct PatternMatchingTests {
  @Test(arguments: 0..<4 as Range<UInt64>)
  func `the range of starts is honoured with and without JIT code`(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed &+ 100)
    var scratch = PatternScratch()
    var matches = 0
    for _ in 0..<80 {
      let made = RandomPattern(&random)
      // What these do depends on where a search starts.
      guard !made.source.contains("(*COMMIT)"), !made.source.contains("\\G") else { continue }
      let fast = Pattern(made.source, caseless: made.isCaseless)
      let slow = Pattern("(*NO_JIT)" + made.source, caseless: made.isCaseless)
      // \G holds only where a search starts: an anchor that owes nothing to the offset limit.
      let anchored = Pattern("\\G(?:" + made.source + ")", caseless: made.isCaseless)
      guard (try? fast.prepare()) != nil, try !slow.isJITCompiled() else { continue }
      let text = made.text(&random)
      for _ in 0..<10 {
        let start = random.below(text.count + 1)
        let last = start - 1 + random.below(text.count - start + 4)
        var expected = PatternOutcome.none
        for place in start...max(start, min(last, text.count)) where place <= last {
          expected = anchored.firstMatch(
            in: text.span,
            from: place,
            startingAtMost: text.count,
            using: &scratch
          )
          if expected != .none { break }
        }
        for pattern in [fast, slow] {
          let found = pattern.firstMatch(
            in: text.span,
            from: start,
            startingAtMost: last,
            using: &scratch
          )
          // Which limit ends a recursion without end is the engine's affair.
          if case (.limit, .limit) = (found, expected) { continue }
          #expect(found == expected, "\(pattern.source) seed \(seed), \(start)...\(last)")
        }
        if case .match = expected { matches += 1 }
      }
    }
    #expect(matches > 100)
  }

  @Test func `look-behind sees what lies before the start`() {
    var scratch = PatternScratch()
    let text = Array("key=abc".utf8)
    let pattern = Pattern("(?<==)\\w+")
    #expect(
      pattern.firstMatch(in: text.span, from: 4, startingAtMost: 4, using: &scratch)
        == .match(4..<7)
    )
    #expect(
      Pattern("^abc").firstMatch(in: text.span, from: 4, startingAtMost: 7, using: &scratch)
        == .none
    )
  }

  @Test func `groups tell where they stand until the next search`() {
    var scratch = PatternScratch()
    let text = Array("--ac".utf8)
    let pattern = Pattern("(a)(b)?(c)?(d)?")
    #expect(pattern.firstMatch(in: text.span, using: &scratch) == .match(2..<4))
    #expect(
      (-1...6).map { scratch.range(ofGroup: $0) } == [nil, 2..<4, 2..<3, nil, 3..<4, nil, nil, nil]
    )
    #expect(Pattern("z").firstMatch(in: text.span, using: &scratch) == .none)
    #expect(scratch.range(ofGroup: 0) == nil)
    #expect(pattern.firstMatch(in: text.span, using: &scratch) == .match(2..<4))
    _ = pattern.firstMatch(in: text.span, from: 3, startingAtMost: 2, using: &scratch)
    #expect(scratch.range(ofGroup: 0) == nil)
  }

  @Test func `a pattern may have more groups than the scratch has seen`() {
    var scratch = PatternScratch()
    let many = String(repeating: "(a)", count: 300)
    let text = [UInt8](repeating: 0x61, count: 300)
    #expect(Pattern(many).firstMatch(in: text.span, using: &scratch) == .match(0..<300))
    #expect(scratch.range(ofGroup: 300) == 299..<300)
    #expect(Pattern("(a)a").firstMatch(in: text.span, using: &scratch) == .match(0..<2))
    #expect(scratch.range(ofGroup: 2) == nil)
  }

  @Test func `a match that is said to start behind its end is empty`() {
    var scratch = PatternScratch()
    let pattern = Pattern("(?(DEFINE)(?<x>ab\\K))(?=(?&x))a")
    #expect(pattern.firstMatch(in: Array("-ab".utf8).span, using: &scratch) == .match(2..<2))
  }

  @Test func `options at a pattern's start are not lost in JIT code`() {
    var scratch = PatternScratch()
    let text = Array("ba".utf8)
    #expect(Pattern("(*NOTEMPTY)a*").firstMatch(in: text.span, using: &scratch) == .match(1..<2))
  }

  @Test func `a start outside the subject is the caller's fault`() async {
    await #expect(processExitsWith: .failure) {
      var scratch = PatternScratch()
      _ = Pattern("a").firstMatch(in: [1, 2].span, from: 3, startingAtMost: 3, using: &scratch)
    }
  }
}
