import Detection
import Patterns
import Rules
import TestSupport
import Testing

/// Scanning with literals and windows finds what each pattern finds by itself.
@Suite struct DetectorTests {
  @Test func findsWhatTheReferenceFindsWithTroublesomeRules() throws {
    let detector = try Detector(RuleSet(TroublesomeRules.rules))
    #expect(detector.invalidPatterns().isEmpty)
    let reference = ReferenceDetector(TroublesomeRules.rules)
    var maker = ContentMaker.fragments(seed: TestEnvironment.seed)
    var scratch = DetectionScratch(for: detector)
    var seen: Set<String> = []
    var rounds = 0
    // By chance a rule may need more contents until one holds a match of it.
    while rounds < 1500 * Effort.factor
      || (seen.count < TroublesomeRules.rules.count && rounds < 30_000 * Effort.factor)
    {
      rounds += 1
      let content = maker.content(maker.random.pick([0, 1, 5, 20, 60, 200, 600]))
      let path = maker.random.pick([nil, "test/a", "a/b.env"]).map { Array($0.utf8) }
      detector.scan(content.span, path: path, using: &scratch)
      let found = scratch.found(by: detector)
      let expected = reference.matches(in: content, path: path)
      #expect(difference(found, expected) == nil, "\(maker.random)")
      #expect(scratch.limitHits.isEmpty)
      #expect(scratch.matches.count == found.count, "no match is told twice")
      seen.formUnion(expected.map(\.rule))
    }
    let idle = TroublesomeRules.rules.map(\.id).filter { !seen.contains($0) }
    #expect(idle.isEmpty, "every rule is put to the test")
  }

  @Test func findsWhatTheReferenceFindsWithBuiltInRules() throws {
    let rules = RuleSet.builtin.rules
    let detector = try Detector(.builtin)
    #expect(detector.invalidPatterns().isEmpty)
    let reference = ReferenceDetector(rules)
    var maker = ContentMaker.examples(seed: TestEnvironment.seed)
    var scratch = DetectionScratch(for: detector)
    for _ in 0..<40 * Effort.factor {
      let content = maker.content(maker.random.pick([100, 1000, 8000]))
      detector.scan(content.span, using: &scratch)
      let found = scratch.found(by: detector)
      let expected = reference.matches(in: content)
      #expect(difference(found, expected) == nil, "\(maker.random)")
      #expect(scratch.limitHits.isEmpty)
    }
  }

  @Test func findsEachExampleAtBothEndsOfAContent() throws {
    let detector = try Detector(.builtin)
    var scratch = DetectionScratch(for: detector)
    for (number, rule) in detector.rules.enumerated() {
      for example in rule.examples(seed: TestEnvironment.seed) {
        detector.scan(example.bytes.span, using: &scratch)
        let isFound = scratch.matches.contains {
          $0.rule == number && $0.secret == example.secret
        }
        #expect(isFound, "an example of \(rule.id) by itself")
      }
    }
  }

  @Test func ordersMatchesByTheirStart() throws {
    let detector = try Detector(.builtin)
    var scratch = DetectionScratch(for: detector)
    var maker = ContentMaker.examples(seed: TestEnvironment.seed)
    detector.scan(maker.content(80_000).span, using: &scratch)
    let starts = scratch.matches.map(\.range.lowerBound)
    #expect(starts == starts.sorted() && starts.count > 100)
  }

  @Test func forgetsTheFormerContent() throws {
    let detector = try Detector(RuleSet(TroublesomeRules.rules))
    var maker = ContentMaker.fragments(seed: TestEnvironment.seed)
    var used = DetectionScratch(for: detector)
    for _ in 0..<50 {
      let content = maker.content(200)
      var fresh = DetectionScratch(for: detector)
      detector.scan(content.span, using: &used)
      detector.scan(content.span, using: &fresh)
      #expect(used.matches == fresh.matches, "\(maker.random)")
    }
  }
}

/// How many times as many random cases to try as usual: `KEYHAUL_TEST_EFFORT`.
enum Effort {
  static let factor = TestEnvironment.number("KEYHAUL_TEST_EFFORT") ?? 1
}
