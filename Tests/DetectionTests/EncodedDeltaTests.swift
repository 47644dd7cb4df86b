import Bytes
import Containers
import Detection
import Rules
import TestSupport
import Testing

/// Decoding only what a delta changes, and what had something to tell, finds what decoding all finds.
@Suite struct EncodedDeltaTests {
  @Test func findsInDeltasWhatDecodingAllFinds() throws {
    let seed = TestEnvironment.seed
    var random = SeededRandom(seed: seed)
    let detector = try Detector(.builtin)
    var (found, skipped) = (0, 0)
    for chain in 0..<25 * Effort.factor {
      let tokens = EncodedText.tokens(&random)
      let maker = ContentMaker(
        random: SeededRandom(seed: random.next()),
        tokens: tokens,
        text: random.pick([10, 100, 400])
      )
      var deltas = DeltaMaker(contents: maker)
      var base = deltas.contents.content(random.pick([2000, 8000, 20_000]))
      var known = ContentReader(detector)
      var memory = known.read(base)
      for step in 0..<15 {
        let places = known.stretches.flatMap { [$0.lowerBound, $0.upperBound] }
        let delta = deltas.delta(on: base, near: places)
        base = delta.content
        var whole = ContentReader(detector)
        _ = whole.read(base)
        known = ContentReader(detector)
        memory = known.read(base, base: memory, copies: delta.copies)
        let note = "seed \(seed), chain \(chain), step \(step)"
        try #require(known.told == whole.told, "\(note)")
        try #require(known.faults == whole.faults, "\(note)")
        // What is not looked at again had nothing to tell.
        try #require(known.visited.isSubset(of: whole.visited), "\(note)")
        found += whole.told.count
        skipped += whole.visited.count - known.visited.count
      }
    }
    #expect(
      found > 100 && skipped > 10,
      "\(found) and \(skipped), there was something to find and to skip; seed \(seed)"
    )
  }

  @Test func findsTheStretchesThatTheirDefinitionNames() throws {
    let seed = TestEnvironment.seed
    var random = SeededRandom(seed: seed)
    let detector = try Detector(.builtin)
    var count = 0
    for round in 0..<60 * Effort.factor {
      let tokens = EncodedText.tokens(&random)
      var maker = ContentMaker(
        random: SeededRandom(seed: random.next()),
        tokens: tokens,
        text: random.pick([3, 30, 300])
      )
      let content = maker.content(random.pick([100, 1000, 2000]))
      var reader = ContentReader(detector)
      _ = reader.read(content)
      let expected = NaiveStretches.find(in: content)
      let found = Set(reader.stretches.map(\.lowerBound))
      try #require(found == Set(expected.map(\.start)), "seed \(seed), round \(round)")
      try #require(reader.outermost == Set(expected), "seed \(seed), round \(round)")
      count += expected.count
    }
    #expect(count > 100, "seed \(seed)")
  }
}

extension EncodedDeltaTests {
  /// A run of many lines, of which a delta spoils the first: one behind is a run of its own now.
  @Test func findsARunThatWasHiddenByAnother() throws {
    let rule = try #require(RuleSet.builtin.rules.first { $0.id == "stripe-live-secret-key" })
    let example = try #require(rule.examples(seed: 1).first)
    var random = SeededRandom(seed: 1)
    // Lines of 57 bytes; the first is text, then come some that are none, then the example.
    let text = Array(repeating: UInt8(ascii: "a"), count: 57)
    let noise = random.bytes(57 * 20, from: [0x80, 0xFE, 0xFF])
    let encoded = EncodedText.lines(EncodedText.base64(text + noise + example.bytes), 76, "\n")
    let base = Array("\n".utf8) + encoded
    // One digit more, and the first lines stand for something else.
    let content = Array("\nQ".utf8) + encoded
    let copies = [
      CopiedRange(target: 0, source: 0, count: 1),
      CopiedRange(target: 2, source: 1, count: encoded.count),
    ]
    let told = try toldInDelta(content, on: base, copies)
    #expect(told.contains { $0.secret == Array(example.bytes[example.secret]) })
  }

  /// What had something to tell is told again, however much of it there is and wherever it is copied from.
  @Test func tellsThousandsOfStretchesAgain() throws {
    let rule = try #require(RuleSet.builtin.rules.first { $0.id == "stripe-live-secret-key" })
    let example = try #require(rule.examples(seed: 1).first)
    let line = Array("x ".utf8) + EncodedText.base64(example.bytes) + Array(" y\n".utf8)
    let base = Array(repeatElement(line, count: 1500).joined())
    let rest = Array(base.dropFirst(10 * line.count))
    let copies = [CopiedRange(target: 0, source: 10 * line.count, count: rest.count)]
    #expect(try toldInDelta(rest, on: base, copies).count == 1490)
  }

  /// A web token that begins with an escape, and of which a delta brings the end, far away.
  @Test func findsAValueThatIsWholeFarBehindItsStretch() throws {
    let rule = try #require(RuleSet.builtin.rules.first { $0.id == "jwt" })
    let example = try #require(rule.examples(seed: 1).first)
    let token = Array(example.bytes[example.secret])
    let dots = token.indices.filter { token[$0] == UInt8(ascii: ".") }
    // The second part is long.
    var random = SeededRandom(seed: 2)
    let claims =
      Array(#"{"sub":"12345678","iat":1516239022,"scope":""#.utf8)
      + random.bytes(500, from: Alphabet.alphanumeric)
    let long = EncodedText.base64(claims + Array(#""}"#.utf8), padded: false)
    let head = Array("t = \"\\x65".utf8) + token[1..<dots[0]] + [UInt8(ascii: ".")] + long
    let end = token[dots[1]...]
    let base = head + Array("\"\n".utf8)
    let content = head + end + Array("\"\n".utf8)
    let copies = [
      CopiedRange(target: 0, source: 0, count: head.count),
      CopiedRange(target: head.count + end.count, source: head.count, count: 2),
    ]
    #expect(try toldInDelta(content, on: base, copies).contains { $0.secret.count > 700 })
  }

  /// What is told of a delta, which is also what is told of it as a whole.
  private func toldInDelta(
    _ content: [UInt8],
    on base: [UInt8],
    _ copies: [CopiedRange]
  ) throws -> Set<ContentReader.Told> {
    let detector = try Detector(.builtin)
    var (known, whole) = (ContentReader(detector), ContentReader(detector))
    let memory = known.read(base)
    known = ContentReader(detector)
    _ = known.read(content, base: memory, copies: copies)
    _ = whole.read(content)
    #expect(known.told == whole.told)
    return known.told
  }
}

/// Scans a content and all that is encoded in it.
struct ContentReader {
  /// Something that was found in an inner content.
  struct Told: Hashable {
    let trail: [InnerStep]
    let rule: Int
    let secret: [UInt8]
  }

  /// What was decoded.
  struct Visited: Hashable {
    let trail: [InnerStep]
    let content: [UInt8]
  }

  private let detector: Detector
  private var expander = Expander(limits: ExpansionLimits())
  var told: Set<Told> = []
  var visited: Set<Visited> = []
  var faults: [ExpansionFault] = []
  /// How many bytes are held for what is inside.
  private(set) var held = 0

  init(_ detector: Detector) { self.detector = detector }

  /// Where the outermost stretches begin, with one byte, in rising order.
  var stretches: [Range<Int>] {
    visited.compactMap { $0.trail.count == 1 ? $0.trail[0].offset : nil }.sorted().map {
      $0..<$0 + 1
    }
  }

  /// The outermost stretches with what they become.
  var outermost: Set<NaiveStretches.Stretch> {
    Set(
      visited.filter { $0.trail.count == 1 }.map {
        .init(kind: $0.trail[0].kind, start: $0.trail[0].offset ?? -1, decoded: $0.content)
      }
    )
  }

  mutating func read(
    _ content: [UInt8],
    base: ContentMemory? = nil,
    copies: [CopiedRange] = []
  ) -> ContentMemory {
    var scratch = DetectionScratch(for: detector)
    if let base {
      detector.rescan(content.span, base: base, copies: copies.span, using: &scratch)
    } else {
      detector.scan(content.span, using: &scratch)
    }
    let memory = scratch.memory()
    let changes = scratch.changes
    var reader = self
    reader.expander.begin(contentOf: content.count)
    var expander = reader.expander
    let kept = expander.decode(
      content.span,
      changes,
      starts: 0..<content.count + 1,
      into: &reader
    )
    self = reader
    return kept.isEmpty ? memory : memory.keeping(kept)
  }

  /// Decodes a content in parts, which share some bytes.
  mutating func read(_ content: [UInt8], parts size: Int, sharing overlap: Int) {
    var reader = self
    var expander = reader.expander
    expander.begin(contentOf: content.count)
    var offset = 0
    while true {
      let end = min(offset + size, content.count)
      let isLast = end == content.count
      let first = offset == 0 ? 0 : overlap / 2
      let last = isLast ? end - offset + 1 : end - offset - overlap / 2
      _ = expander.decode(
        content.span.extracting(offset..<end),
        [0..<end - offset],
        starts: first..<last,
        offset: offset,
        isLast: isLast,
        into: &reader
      )
      if isLast { break }
      offset = end - overlap
    }
    self = reader
  }
}

extension ContentReader: InnerVisitor {
  mutating func visit(
    _ content: Span<UInt8>,
    trail: [InnerStep],
    decoded: DecodedBytes?
  ) -> Bool {
    var scratch = DetectionScratch(for: detector)
    detector.scan(content, using: &scratch)
    visited.insert(Visited(trail: trail, content: content.array(0..<content.count)))
    var isAny = false
    for match in scratch.matches where decoded?.touch(match.range) ?? true {
      guard case .accepted = match.verdict else { continue }
      told.insert(Told(trail: trail, rule: match.rule, secret: content.array(match.secret)))
      isAny = true
    }
    return isAny
  }

  mutating func visit(_ content: Span<UInt8>, _ part: ContentPart, trail: [InnerStep]) -> Bool {
    fatalError("no content here has no room")
  }

  mutating func failed(_ fault: ExpansionFault, trail: [InnerStep]) { faults.append(fault) }

  mutating func holds(_ bytes: Int) { held += bytes }

  var examined: Int {
    get { 0 }
    set {}
  }

  var isCancelled: Bool { false }
}
