import Bytes
import Detection
import Judgement
import Patterns
import Rules
import TestSupport
import Testing

/// Scanning only what a delta changes finds what scanning everything finds.
@Suite struct DetectorDeltaTests {
  @Test func findsInDeltasWhatAScanFindsWithTroublesomeRules() throws {
    let detector = try Detector(RuleSet(TroublesomeRules.rules))
    let reference = ReferenceDetector(TroublesomeRules.rules)
    try followChains(detector, chains: 100, sizes: [0, 100, 900, 6000]) {
      .fragments(seed: $0, text: 150)
    } also: { content, found, note in
      guard content.count < 500 else { return }
      let expected = reference.matches(in: content)
      #expect(difference(found, expected) == nil, "\(note)")
    }
  }

  @Test func findsInDeltasWhatAScanFindsWithBuiltInRules() throws {
    try followChains(Detector(.builtin), chains: 60, sizes: [1000, 10_000, 40_000]) {
      .examples(seed: $0, text: 400)
    }
  }

  @Test func findsInDeltasWhatAScanFindsWithOneRuleAtATime() throws {
    for rule in TroublesomeRules.rules {
      let detector = try Detector(RuleSet([rule]))
      try followChains(detector, chains: 10, sizes: [100, 400]) {
        .fragments(of: rule, seed: $0)
      }
    }
  }

  @Test func findsHeadingsInDeltasToo() throws {
    let rules = try RuleSet.builtin.selecting(only: ["personal-data-*"])
    let detector = try Detector(rules)
    var random = SeededRandom()
    var scratch = DetectionScratch(for: detector)
    var twin = DetectionScratch(for: detector, remembers: false)
    let words = ["Customer_No", "phone", "member id", "customer", "_no", " 0123 ", "accountNumber"]
    func text(_ pieces: Int) -> [UInt8] {
      (0..<pieces).flatMap { _ in
        Array((random.pick(words) + random.pick(["", " ", "\n,", ";;"])).utf8)
      }
    }
    var headings = 0
    for _ in 0..<50 {
      var base = text(60)
      detector.scan(base.span, using: &scratch)
      for _ in 0..<20 {
        let copies = insert(text(2), into: &base, &random)
        let memory = scratch.memory()
        detector.rescan(base.span, base: memory, copies: copies.span, using: &scratch)
        detector.scan(base.span, using: &twin)
        try #require(scratch.headings == twin.headings, "\(random)")
        headings += twin.headings.count
      }
    }
    #expect(headings > 1000)
  }

  /// Inserts bytes somewhere, and tells the copies of a delta that does.
  private func insert(
    _ bytes: [UInt8],
    into base: inout [UInt8],
    _ random: inout SeededRandom
  ) -> [CopiedRange] {
    let at = Int.random(in: 0...base.count, using: &random)
    let count = base.count
    base.insert(contentsOf: bytes, at: at)
    return [
      CopiedRange(target: 0, source: 0, count: at),
      CopiedRange(target: at + bytes.count, source: at, count: count - at),
    ]
  }

  /// The heading is copied, rows come and go.
  @Test func findsPasswordsInColumnsThatChange() throws {
    let rules = try RuleSet.builtin.selecting(only: ["table-column-password", "generic-password"])
    let (detector, reference) = (try Detector(rules), ReferenceDetector(rules.rules))
    var random = SeededRandom()
    var scratch = DetectionScratch(for: detector)
    let pieces = [
      "\nuser,password\n", "bob,k7secreT1\n", "\n\nuser,password\nann,k4secreT1\n", "\n", "x",
      "| user | password |\n|---|---|\n", "| a | `k8Secret2` |\n",
      "insert into t (id, password) values (1, 'k3Secret3'),", "(1, 'k9Secret3'),", ";\n",
      "password = \"k5Secret4\"\n", "\nname;pwd\n", "b;k6Secret5\n",
      "\n\nuser,password,db_password\n", "amy,k2secreT6,k1secreT7\n",
      "insert into t (id, pwd, pass, user_pass) values (1, 'k3Secret8', 'k3Secret9', 'k4Secret8');\n",
    ]
    func text(_ count: Int) -> [UInt8] {
      (0..<count).flatMap { _ in Array(random.pick(pieces).utf8) }
    }
    var columns = 0
    for _ in 0..<40 {
      var base = text(40)
      detector.scan(base.span, using: &scratch)
      for _ in 0..<10 {
        let copies = insert(text(2), into: &base, &random)
        let memory = scratch.memory()
        detector.rescan(base.span, base: memory, copies: copies.span, using: &scratch)
        let found = scratch.found(by: detector)
        let expected = reference.matches(in: base)
        try #require(difference(found, expected) == nil, "\(random)")
        columns += found.count { $0.rule == "table-column-password" }
      }
    }
    #expect(columns > 100)
  }

  @Test(arguments: [1, 20, 3000])
  func examinesOnlyWhatADeltaChanges(inserted: Int) throws {
    let detector = try Detector(.builtin)
    var maker = ContentMaker.examples(seed: TestEnvironment.seed, text: 4000)
    let base = maker.content(200_000)
    let insert = maker.random.bytes(inserted, from: Alphabet.source)
    let content = base[..<90_000] + insert + base[90_000...]
    let copies = [
      CopiedRange(target: 0, source: 0, count: 90_000),
      CopiedRange(target: 90_000 + inserted, source: 90_000, count: base.count - 90_000),
    ]
    var scratch = DetectionScratch(for: detector)
    detector.scan(base.span, using: &scratch)
    let memory = scratch.memory()
    #expect(scratch.examined == base.count)
    detector.rescan(
      Array(content).span,
      base: memory,
      copies: copies.span,
      using: &scratch
    )
    let next = scratch.memory()
    // Two pieces, and near both ends of each hot words are looked for again.
    let margins = 2 * Judge.narrowWindow
    #expect(scratch.examined < inserted + 40 + 2 * margins, "\(maker.random)")
    let whole = [CopiedRange(target: 0, source: 0, count: content.count)]
    detector.rescan(Array(content).span, base: next, copies: whole.span, using: &scratch)
    #expect(scratch.examined < 20 + margins, "\(maker.random)")
  }

  @Test(arguments: [#"(?<=x)tok_[a-z]{4}"#, #"tok_[a-z]{4}(?=x)"#, #"tok_[a-z]{4}x{2}"#])
  func seesWhatADeltaPutsBesideItsWholeBase(pattern: String) throws {
    let detector = try Detector(RuleSet([Rule(id: "rule", name: "rule", pattern: pattern)]))
    var scratch = DetectionScratch(for: detector)
    let token = Array("tok_qwzt".utf8)
    let base = token + Array(repeating: UInt8(ascii: " "), count: 200) + token
    let around = Array("xx".utf8)
    detector.scan(base.span, using: &scratch)
    let memory = scratch.memory()
    #expect(scratch.matches.isEmpty)
    let copies = [CopiedRange(target: around.count, source: 0, count: base.count)]
    let content = around + base + around
    detector.rescan(content.span, base: memory, copies: copies.span, using: &scratch)
    #expect(scratch.matches.count == 1)
  }

  /// Follows random deltas on deltas, each scanned with the memory of the one before.
  private func followChains(
    _ detector: Detector,
    chains: Int,
    sizes: [Int],
    maker: (UInt64) -> ContentMaker,
    also check: ([UInt8], Set<FoundMatch>, String) -> Void = { _, _, _ in }
  ) throws {
    let seed = TestEnvironment.seed
    var deltas = DeltaMaker(contents: maker(seed))
    var scratch = DetectionScratch(for: detector)
    var twin = DetectionScratch(for: detector, remembers: false)
    var (examined, expanded) = (0, 0)
    for chain in 0..<chains * Effort.factor {
      var base = deltas.contents.content(deltas.contents.random.pick(sizes))
      detector.scan(base.span, using: &scratch)
      var memory = scratch.memory()
      for step in 0..<20 {
        let places = scratch.matches.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
        let delta = deltas.delta(on: base, near: places)
        base = delta.content
        detector.rescan(
          base.span,
          base: memory,
          copies: delta.copies.span,
          using: &scratch
        )
        memory = scratch.memory()
        detector.scan(base.span, using: &twin)
        let note = "seed \(seed), chain \(chain), step \(step)"
        let found = scratch.found(by: detector)
        let expected = twin.found(by: detector)
        try #require(difference(found, expected) == nil, "\(note)")
        try #require(scratch.matches == twin.matches, "in the same order; \(note)")
        try #require(scratch.limitHits == twin.limitHits, "\(note)")
        try #require(scratch.headings == twin.headings, "\(note)")
        check(base, found, note)
        examined += scratch.examined
        expanded += base.count
        if base.isEmpty {
          base = deltas.contents.content(deltas.contents.random.pick(sizes))
          detector.scan(base.span, using: &scratch)
          memory = scratch.memory()
        }
      }
    }
    #expect(examined * 2 < expanded, "most is taken over from the base; seed \(seed)")
  }
}
