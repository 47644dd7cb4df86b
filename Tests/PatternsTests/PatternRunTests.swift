import Patterns
import TestSupport
import Testing

/// The quick look for a run of bytes that stands in every match, against PCRE2 and against a naive search.
@Suite struct PatternRunTests {
  private static let patterns = [
    "key[^\\n]{0,9}?[0-9a-f]{12}", "key.{0,5}(?:[0-9a-f]{4}-){3}[0-9a-f]{4}",
    "key(?:=[a-z]{11,}|:[0-9]{12})", "key\\s*(?=k)[a-k]{9}(?:[a-k]{2})?", "key(?:[a-f]{2}[0-9]){4}",
    "key(a{3}|b{3})[ab]{5}(?<!bb)", "(?i)key[a-f]{3}(?:x|y)?[a-f]{6}",
    "ke?y?[0-9]{8}.{0,99}[a-f]{9}",
    "key(?>[a-f]{0,4})[0-9a-f]{9}", "key([0-9a-f]{8})\\1",
    "(?:key[a-z]{70}|ke?y?)[0-9a-f]{12}",
  ]

  @Test(arguments: patterns)
  func hidesNoMatch(_ source: String) throws {
    let pattern = Pattern(source, startsAreKnown: true)
    defer { extendLifetime(pattern) }
    let filter = try #require(pattern.startFilter())
    var scratch = PatternScratch()
    var random = SeededRandom()
    let runs = [
      "0123456789ab", "abcdefab", "abababab", "aaabbbab", "12345678", "12ab-", "12ab-12ab-12ab-",
      "ab1ab2ab3ab4",
    ]
    let pieces =
      runs + runs + ["key", "key=", "key:", "KEY", " ", "-", "x", "\n", "kkkabcdefghi", "9"]
    var (matches, refusals) = (0, 0)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1..<9, using: &random)).reduce(into: Array("key".utf8)) {
        text,
        _ in
        text += random.pick(pieces).utf8
      }
      for start in 0...text.count {
        let found = pattern.firstMatch(
          in: text.span,
          from: start,
          startingAtMost: start,
          using: &scratch
        )
        let admitted = filter.holdsRun(text.span, from: start, through: start)
        let nearby = filter.admitsNearby(text.span, at: start)
        if case .match = found {
          matches += 1
          #expect(admitted && nearby, "\(text) at \(start); \(random)")
        }
        if !admitted { refusals += 1 }
        // Nothing further away decides.
        let near = Array(text[max(start - 1, 0)..<min(start + StartFilter.nearReach, text.count)])
        let nearbyAlone = filter.admitsNearby(near.span, at: min(start, 1))
        #expect(nearby == nearbyAlone, "\(text) at \(start); \(random)")
      }
    }
    #expect(matches > 0)
    #expect(refusals > 1000)
  }

  @Test func findsRunsWhereTheNaiveSearchDoes() throws {
    let pattern = Pattern("key[^\\n]{0,9}?[0-9a-f]{12}", startsAreKnown: true)
    defer { extendLifetime(pattern) }
    let filter = try #require(pattern.startFilter())
    var random = SeededRandom()
    var found = 0
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        // A byte that belongs to no run now and then.
        Int.random(in: 0..<14, using: &random) == 0 ? UInt8(ascii: "x") : UInt8(ascii: "c")
      }
      for first in 0...text.count {
        for last in [first, first + 3, first + 70] {
          // 3 bytes, 9 more, 12 of the run.
          let end = min(last + 24, text.count)
          let expected = (first..<max(first, end - 11)).contains { start in
            text[start..<start + 12].allSatisfy { $0 == UInt8(ascii: "c") }
          }
          let holds = filter.holdsRun(text.span, from: first, through: last)
          #expect(holds == expected, "\(text) \(first) \(last)")
          if expected { found += 1 }
        }
      }
    }
    #expect(found > 100)
  }

  @Test(arguments: [
    "key[^\\n]{20}", "key[a-z]{3}", "key.{0,2000}[0-9]{40}", "key[0-9]{0,40}", "key(?:|[0-9]{40})",
  ])
  func looksForNothingThatTellsLittle(_ source: String) throws {
    let pattern = Pattern(source, startsAreKnown: true)
    defer { extendLifetime(pattern) }
    let filter = try #require(pattern.startFilter())
    let nothing: [UInt8] = []
    let holds = filter.holdsRun(nothing.span, from: 0, through: 0)
    #expect(holds)
  }
}
