import Patterns
import Testing

/// What `PatternShape` promises, held against what PCRE2 finds.
@Suite struct ShapePropertyTests {
  /// A promise that did not hold.
  struct Violation: Error, CustomStringConvertible {
    var description: String
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `every promise holds for every match`(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    // Some random patterns backtrack without end; their outcomes say nothing.
    let limits = PatternLimits(steps: 10_000, depth: 1_000, memory: 1 << 10, jitStack: 1 << 18)
    var scratch = PatternScratch(limits: limits)
    var matches = 0
    var withLiterals = 0
    for round in 0..<150 {
      let made = RandomPattern(&random)
      let pattern = Pattern(made.source, caseless: made.isCaseless)
      guard (try? pattern.prepare()) != nil else { continue }
      let shape = PatternShape(made.source, caseless: made.isCaseless)
      let subject = ShapeSubject(pattern: pattern, shape: shape)
      for _ in 0..<3 {
        let text = made.text(&random)
        for start in 0...text.count {
          let found = subject.violation(in: text, at: start, &random, &scratch)
          if let message = found.message {
            throw Violation(
              description: """
                seed \(seed), round \(round), pattern \(made.source.debugDescription) \
                \(made.isCaseless ? "caseless " : "")on \
                \(String(decoding: text, as: UTF8.self).debugDescription) at \(start): \(message)
                """
            )
          }
          matches += found.isMatch ? 1 : 0
          withLiterals += found.isMatch && !shape.literals.isEmpty ? 1 : 0
        }
      }
    }
    // The generator must make matches, or the test says nothing.
    #expect(matches > 1_000)
    #expect(withLiterals > 100)
  }
}

/// A pattern whose promises are checked at one start after another.
private struct ShapeSubject {
  let pattern: Pattern
  let shape: PatternShape

  func violation(
    in text: [UInt8],
    at start: Int,
    _ random: inout TestRandom,
    _ scratch: inout PatternScratch
  ) -> (message: String?, isMatch: Bool) {
    let outcome = attempt(text, start, &scratch)
    if case .limit = outcome { return (nil, false) }
    if let count = shape.captureCount, count != (try? pattern.captureCount()) {
      return ("\(count) groups", false)
    }
    if let extent = shape.extent {
      let found = changeBeyond(start + extent, outcome, text, start, &random, &scratch)
      if let found { return ("extent \(extent): \(found)", false) }
    }
    guard case .match(let range) = outcome else { return (nil, false) }
    if range.count < shape.width.minimum || range.count > shape.width.maximum ?? .max {
      return ("width \(range.count) not in \(shape.width)", true)
    }
    if !shape.literals.isEmpty, !hasLiteral(text, range) {
      return ("no literal of \(shape.literals) at \(shape.before)", true)
    }
    if let ahead = shape.lookAhead {
      let found = changeBeyond(range.upperBound + ahead, outcome, text, start, &random, &scratch)
      if let found { return ("look-ahead \(ahead): \(found)", true) }
    }
    return (nil, true)
  }

  private func attempt(
    _ text: [UInt8],
    _ start: Int,
    _ scratch: inout PatternScratch
  ) -> PatternOutcome {
    pattern.firstMatch(in: text.span, from: start, startingAtMost: start, using: &scratch)
  }

  private func hasLiteral(_ text: [UInt8], _ match: Range<Int>) -> Bool {
    let least = match.lowerBound + shape.before.minimum
    let most = min(shape.before.maximum.map { match.lowerBound + $0 } ?? .max, match.upperBound)
    guard least <= most else { return false }
    return (least...most).contains { position in
      shape.literals.contains { literal in
        guard position + literal.bytes.count <= match.upperBound else { return false }
        let found = text[position..<position + literal.bytes.count]
        return zip(found, literal.bytes).allSatisfy { byte, wanted in
          (literal.caseless && ByteClass.isUpper(byte) ? byte | 0x20 : byte) == wanted
        }
      }
    }
  }

  /// Changes bytes from `end` on and before the look-behind; what happens then, if it differs.
  private func changeBeyond(
    _ end: Int,
    _ outcome: PatternOutcome,
    _ text: [UInt8],
    _ start: Int,
    _ random: inout TestRandom,
    _ scratch: inout PatternScratch
  ) -> String? {
    for way in 0..<4 {
      var changed = text
      if end <= text.count {
        changed.removeSubrange(end...)
        if way > 0 {
          changed += (0..<random.below(6)).map { _ in random.pick(RandomPattern.alphabet) }
          changed += text[end...].dropFirst(random.below(2))
        }
      }
      var shift = 0
      if let behind = shape.lookBehind, behind <= start {
        changed.removeSubrange(..<(start - behind))
        let before = (0..<(way > 1 ? random.below(5) : 0)).map { _ in
          random.pick(RandomPattern.alphabet)
        }
        changed = before + changed
        shift = before.count - (start - behind)
      }
      var expected = outcome
      if case .match(let range) = outcome {
        expected = .match(range.lowerBound + shift..<range.upperBound + shift)
      }
      let found = attempt(changed, start + shift, &scratch)
      if found != expected {
        return
          "\(expected) became \(found) in \(String(decoding: changed, as: UTF8.self).debugDescription)"
      }
    }
    return nil
  }
}
