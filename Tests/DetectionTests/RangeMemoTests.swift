import Bytes
import Detection
import Rules
import TestSupport
import Testing

/// What is remembered of pieces that come again changes nothing of what is found.
@Suite struct RangeMemoTests {
  @Test func findsTheSameInPiecesThatComeAgainWithTroublesomeRules() throws {
    let reference = ReferenceDetector(TroublesomeRules.rules)
    try compare(Detector(RuleSet(TroublesomeRules.rules)), [0, 30, 90, 200, 600]) {
      .fragments(seed: $0, text: 60)
    } also: { content, found, note in
      guard content.count < 500 else { return }
      #expect(difference(found, reference.matches(in: content)) == nil, "\(note)")
    }
  }

  @Test func findsTheSameInPiecesThatComeAgainWithBuiltInRules() throws {
    try compare(Detector(.builtin), [20, 100, 500, 2000, 9000]) { .examples(seed: $0, text: 200) }
  }

  /// What a keyword far away decides is not taken for known.
  @Test func asksForKeywordsInEachContent() throws {
    let rule = Rule(id: "rule", name: "rule", pattern: "tok_[a-z]{4}", keywords: ["magic"])
    let detector = try Detector(RuleSet([rule]))
    var scratch = DetectionScratch(for: detector)
    let text = Array((String(repeating: "a line\n", count: 60) + "tok_qwzt\n").utf8)
    let content = text + Array(String(repeating: "another line\n", count: 60).utf8)
    for isThere in [false, true, false, true] {
      let content = content + Array((isThere ? "magic" : "no").utf8)
      detector.scan(content.span, using: &scratch)
      #expect(scratch.matches.count == (isThere ? 1 : 0))
    }
  }

  /// Pieces of no more than what is compared, at the beginning, within and at the end of contents.
  @Test(arguments: [
    #"\btok_[a-z]{4}\b"#, #"(?<=x)tok_[a-z]{4}"#, #"tok_[a-z]{4}(?=x)"#, #"tok_[a-z]{4}\z"#,
  ])
  func seesWhatStandsBesideAPiece(pattern: String) throws {
    let rule = Rule(id: "rule", name: "rule", pattern: pattern)
    let (detector, reference) = (try Detector(RuleSet([rule])), ReferenceDetector([rule]))
    var scratch = DetectionScratch(for: detector)
    var random = SeededRandom()
    let piece = Array("tok_qwzt".utf8)
    for _ in 0..<2000 {
      var content: [UInt8] = []
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let count = random.pick([0, 0, 1, 2, 47, 48, 49, 88, 95, 96, 97, 200])
        content += random.bytes(count, from: Array("x ".utf8)) + piece
      }
      content += random.bytes(random.pick([0, 0, 1, 2, 95, 96, 97]), from: Array("x ".utf8))
      detector.scan(content.span, using: &scratch)
      let found = scratch.found(by: detector)
      try #require(difference(found, reference.matches(in: content)) == nil, "\(random)")
    }
  }

  /// A delta of more pieces than are expected at a time.
  @Test func findsTheSameInManyPieces() throws {
    let rule = Rule(id: "rule", name: "rule", pattern: #"\btok_[a-z]{4}\b"#)
    let detector = try Detector(RuleSet([rule]))
    var scratch = DetectionScratch(for: detector)
    var twin = DetectionScratch(for: detector, remembers: false)
    var random = SeededRandom(seed: 71)
    let base = random.bytes(1200, from: Array("abc \n".utf8))
    detector.scan(base.span, using: &scratch)
    let memory = scratch.memory()
    let blocks = ["", "x", " tok_qwzt ", "tok_", "qwzt tok_abcd"].map { Array($0.utf8) }
    var content: [UInt8] = []
    var copies: [CopiedRange] = []
    for _ in 0..<18_000 {
      copies.append(CopiedRange(target: content.count, source: 0, count: base.count))
      content += base + random.pick(blocks)
    }
    detector.rescan(content.span, base: memory, copies: copies.span, using: &scratch)
    detector.scan(content.span, using: &twin)
    #expect(scratch.matches == twin.matches)
    #expect(scratch.matches.count > 5000)
  }

  /// Scans contents that are put together of the same blocks, with memory and without: as they are, and as deltas that insert the
  /// blocks between copies of one text.
  private func compare(
    _ detector: Detector,
    _ sizes: [Int],
    maker: (UInt64) -> ContentMaker,
    also check: ([UInt8], Set<FoundMatch>, String) -> Void = { _, _, _ in }
  ) throws {
    let seed = TestEnvironment.seed
    var contents = maker(seed)
    var scratch = DetectionScratch(for: detector)
    var twin = DetectionScratch(for: detector, remembers: false)
    for round in 0..<10 * Effort.factor {
      let base = contents.content(contents.random.pick([210, 300, 500]))
      detector.scan(base.span, using: &scratch)
      let memory = scratch.memory()
      let blocks = (0..<8).map { _ in contents.content(contents.random.pick(sizes)) }
      for step in 0..<60 {
        var content: [UInt8] = []
        var copies: [CopiedRange] = []
        let isDelta = contents.random.chance(2, outOf: 3)
        for _ in 0..<Int.random(in: 1...6, using: &contents.random) {
          if isDelta {
            copies.append(CopiedRange(target: content.count, source: 0, count: base.count))
            content += base
          }
          content += contents.random.pick(blocks)
        }
        if isDelta {
          detector.rescan(content.span, base: memory, copies: copies.span, using: &scratch)
        } else {
          detector.scan(content.span, using: &scratch)
        }
        detector.scan(content.span, using: &twin)
        let note = "seed \(seed), round \(round), step \(step)"
        try #require(scratch.matches == twin.matches, "\(note)")
        try #require(scratch.limitHits == twin.limitHits, "\(note)")
        try #require(scratch.headings == twin.headings, "\(note)")
        check(content, scratch.found(by: detector), note)
      }
    }
  }
}
