import Bytes
import Detection
import Patterns
import Rules
import TestSupport
import Testing

/// The examples of every rule with a pattern pass through the whole scanner, wherever they stand.
///
/// What is judged depends on the text around it, so that those of judged rules stand between empty lines, and are the same in
/// each run.
@Suite struct CatalogueScanTests {
  @Test func findsEachExampleInsideOfText() throws {
    let detector = try Detector(.builtin)
    var scratch = DetectionScratch(for: detector)
    var random = SeededRandom()
    for (number, rule) in detector.rules.enumerated()
    where rule.judged == nil && rule.counted == nil && !rule.beginsContent {
      for example in rule.examples(seed: random.next()) {
        let text = random.lines()
        let content = text + example.bytes + random.lines()
        detector.scan(content.span, using: &scratch)
        let secret = example.secret.moved(by: text.count)
        let isFound = scratch.hasAccepted(secret, of: number)
        let shown = String(decoding: example.bytes, as: UTF8.self)
        #expect(isFound, "an example of \(rule.id) in text: \(shown); \(random)")
      }
    }
  }

  @Test func reportsNoCounterexampleInsideOfText() throws {
    let detector = try Detector(.builtin)
    var scratch = DetectionScratch(for: detector)
    var random = SeededRandom()
    for (number, rule) in detector.rules.enumerated()
    where rule.judged == nil && rule.counted == nil {
      for example in rule.counterexamples(seed: random.next()) {
        let content = random.lines() + example.bytes + random.lines()
        detector.scan(content.span, using: &scratch)
        let reports = scratch.matches.filter { match in
          guard match.rule == number, case .accepted(_, let checksum) = match.verdict else {
            return false
          }
          return checksum != .invalid
        }
        #expect(reports.isEmpty, "a counterexample of \(rule.id) in text; \(random)")
      }
    }
  }

  /// The halves stand apart in the base; the delta copies them side by side.
  @Test func findsEachExampleAcrossASeam() throws {
    let detector = try Detector(.builtin)
    var scratch = DetectionScratch(for: detector)
    var random = SeededRandom()
    for (number, rule) in detector.rules.enumerated()
    where rule.judged == nil && rule.counted == nil && !rule.beginsContent {
      for example in rule.examples(seed: random.next()) {
        let cut = Int.random(in: 0...example.bytes.count, using: &random)
        let (front, back) = (random.lines(), random.lines())
        let head = front + example.bytes.prefix(cut)
        let tail = example.bytes.dropFirst(cut) + back
        let gap = random.lines()
        let base = head + gap + tail
        let copies = [
          CopiedRange(target: 0, source: 0, count: head.count),
          CopiedRange(target: head.count, source: head.count + gap.count, count: tail.count),
        ]
        detector.scan(base.span, using: &scratch)
        let memory = scratch.memory()
        let content = head + tail
        detector.rescan(
          content.span,
          base: memory,
          copies: copies.span,
          using: &scratch
        )
        let isFound = scratch.hasAccepted(example.secret.moved(by: front.count), of: number)
        #expect(isFound, "an example of \(rule.id) cut at \(cut); \(random)")
      }
    }
  }

  /// What is or begins a file stands in no text: it is tried by itself, also as a delta that copies it from behind text.
  @Test func findsWhatBeginsAContent() throws {
    let detector = try Detector(.builtin)
    var scratch = DetectionScratch(for: detector)
    var random = SeededRandom()
    for (number, rule) in detector.rules.enumerated() where rule.beginsContent {
      for example in rule.examples(seed: random.next()) {
        detector.scan(example.bytes.span, using: &scratch)
        let isFound = scratch.hasAccepted(example.secret, of: number)
        #expect(isFound, "an example of \(rule.id)")
        let base = random.lines() + example.bytes
        detector.scan(base.span, using: &scratch)
        let isFoundInside = scratch.hasAccepted(
          example.secret.moved(by: base.count - example.bytes.count),
          of: number
        )
        #expect(!isFoundInside, "an example of \(rule.id) behind text")
        let memory = scratch.memory()
        let copies = [
          CopiedRange(
            target: 0,
            source: base.count - example.bytes.count,
            count: example.bytes.count
          )
        ]
        detector.rescan(example.bytes.span, base: memory, copies: copies.span, using: &scratch)
        let isFoundAgain = scratch.hasAccepted(example.secret, of: number)
        #expect(isFoundAgain, "an example of \(rule.id) in a delta")
      }
    }
  }

  @Test func judgesExamplesBetweenEmptyLinesAndAcrossSeams() throws {
    let detector = try Detector(.builtin, judgedFrom: .medium)
    var scratch = DetectionScratch(for: detector)
    var random = SeededRandom()
    for (number, rule) in detector.rules.enumerated() where rule.judged != nil {
      for example in rule.examples(seed: 1) {
        let (front, back) = (random.emptyLines(), random.emptyLines())
        let cut = Int.random(in: 0...example.bytes.count, using: &random)
        let (head, tail) = (front + example.bytes.prefix(cut), example.bytes.dropFirst(cut) + back)
        let secret = example.secret.moved(by: front.count)
        let content = head + tail
        detector.scan(content.span, using: &scratch)
        let isFound = scratch.hasAccepted(secret, of: number)
        #expect(isFound, "an example of \(rule.id); \(random)")
        let gap = random.lines()
        let base = head + gap + tail
        detector.scan(base.span, using: &scratch)
        let copies = [
          CopiedRange(target: 0, source: 0, count: head.count),
          CopiedRange(target: head.count, source: head.count + gap.count, count: tail.count),
        ]
        let memory = scratch.memory()
        detector.rescan(content.span, base: memory, copies: copies.span, using: &scratch)
        let isFoundAgain = scratch.hasAccepted(secret, of: number)
        #expect(isFoundAgain, "an example of \(rule.id) cut at \(cut); \(random)")
      }
      for example in rule.counterexamples(seed: 1) {
        let content = random.emptyLines() + example.bytes + random.emptyLines()
        detector.scan(content.span, using: &scratch)
        let isReported = scratch.matches.contains { match in
          guard case .accepted = match.verdict else { return false }
          return match.rule == number
        }
        #expect(!isReported, "a counterexample of \(rule.id)")
      }
    }
  }

  /// What rules say of their patterns without analysis is no less than what the analysis says.
  @Test func anchorsCoverWhatThePatternsLookAt() throws {
    for rule in RuleSet.builtin.rules {
      guard let anchors = rule.anchors else { continue }
      let shape = PatternShape(rule.pattern)
      let lookBehind = try #require(shape.lookBehind, "\(rule.id)")
      let extent = try #require(shape.extent, "\(rule.id)")
      #expect(lookBehind <= anchors.lookBehind, "\(rule.id)")
      #expect(extent <= anchors.extent, "\(rule.id): \(extent)")
      #expect(anchors.literals.allSatisfy { (2...16).contains($0.utf8.count) }, "\(rule.id)")
      #expect(anchors.literals.allSatisfy { $0 == $0.lowercased() }, "\(rule.id)")
    }
  }
}

extension Rule {
  /// Whether a match of it begins a content.
  fileprivate var beginsContent: Bool { pattern.hasPrefix(#"\A"#) }
}

extension DetectionScratch {
  /// Whether the last scan found a secret and took it for one.
  fileprivate func hasAccepted(_ secret: Range<Int>, of rule: Int) -> Bool {
    matches.contains { match in
      guard case .accepted(_, let checksum) = match.verdict else { return false }
      return match.rule == rule && match.secret == secret && checksum != .invalid
    }
  }
}

extension SeededRandom {
  /// Text that ends and begins with a line end, so that it hides nothing beside it.
  fileprivate mutating func lines() -> [UInt8] { [0x0A] + text(300) }
}

extension SeededRandom {
  fileprivate mutating func emptyLines() -> [UInt8] {
    Array(repeating: 0x0A, count: .random(in: 1...700, using: &self))
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
