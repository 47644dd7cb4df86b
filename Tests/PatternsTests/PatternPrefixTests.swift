import Patterns
import TestSupport
import Testing

/// The quick test of a match's first bytes against PCRE2: it may say yes too often, never no.
@Suite struct PatternPrefixTests {
  private static let patterns = [
    "(?i:data source|server)\\s{0,2}=[^;]{1,5};", "ab{2,4}c", "a(?:b|cd)*e", "(?<!x)key[0-9a-f]{3}",
    "(?:ab){2,}c", "a?b?c", "x(?=ab)[a-c]+", "(a)\\1b", "(?s)a.c", "[^a]b\\b", "ab|^ba|c{3}d$",
    "a(?:bc)?(?:d|e{0,3}f)", "(?i)k.y\\s*[=:]", "a[ab]{70}c", "(?:a|b|)c",
    "(?<![a-c])b", "(?:(?<!a)|x)b", "(?<=[ab])(?<!b)c", "x?(?(?<!a)b|c)d",
    "(?:(?<!a)b)+", "(?<!a|b)c", "(?<!ab)c", "(?:(?<!a)b|(?<!c)a)", "\\b(?<!a)(?i:(?<!k)y)",
  ]

  @Test(arguments: patterns)
  func hidesNoMatch(_ source: String) throws {
    let pattern = Pattern(source, startsAreKnown: true)
    defer { extendLifetime(pattern) }
    var scratch = PatternScratch()
    let longRun = String(repeating: "ab", count: 35)
    var state: UInt64 = 88_172_645_463_325_252
    let letters = "aabbccdefkexyK =;:0\n".map { String($0) }
    let pieces = letters + letters + ["server =a;", "key0af", "ababc", "a\(longRun)c"]
    var (matches, refusals) = (0, 0)
    for length in 0..<200 {
      let text = (0..<length % 60).flatMap { _ -> [UInt8] in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Array(pieces[Int(state % UInt64(pieces.count))].utf8)
      }
      for start in 0...text.count {
        let found = pattern.firstMatch(
          in: text.span,
          from: start,
          startingAtMost: start,
          using: &scratch
        )
        let admitted = pattern.startFilter()?.admits(text.span, at: start) ?? true
        let nearby = pattern.startFilter()?.admitsNearby(text.span, at: start) ?? true
        if case .match = found {
          matches += 1
          #expect(admitted && nearby, "\(text) at \(start)")
        }
        if !admitted { refusals += 1 }
      }
      guard let filter = pattern.startFilter() else { continue }
      for last in stride(from: 0, through: text.count, by: 7) {
        let starts = last / 2..<last + 1
        let isAdmitted = filter.admits(text.span, atAnyOf: starts)
        let naive = starts.contains { filter.admits(text.span, at: $0) }
        #expect(isAdmitted == naive, "\(text)")
      }
    }
    #expect(matches > 0)
    // An empty match is possible everywhere.
    #expect(refusals > 0 || source == "a?b?c")
  }

  @Test func looksAtTheByteBefore() {
    let pattern = Pattern("(?<![x-z])(?:(?<!=)key|(?<![=-])api)[0-9]", startsAreKnown: true)
    defer { extendLifetime(pattern) }
    let filter = pattern.startFilter()
    for (text, isAdmitted) in [
      ("xkey1", false), ("wkey1", true), ("=key1", false), ("-key1", true), ("zapi1", false),
      ("=api1", false), ("wapi1", true), ("-api1", true),
    ] {
      let admitted = filter?.admits(Array(text.utf8).span, at: 1) ?? true
      #expect(admitted == isAdmitted, "\(text)")
    }
    let first = filter?.admits(Array("key1".utf8).span, at: 0) ?? true
    #expect(first)
  }

  /// Where a literal is a part of a match, the bytes beside it are among its neighbors.
  @Test(arguments: patterns)
  func neighborsAreThoseOfAllMatches(_ source: String) throws {
    let pattern = Pattern(source, startsAreKnown: true)
    defer { extendLifetime(pattern) }
    let shape = PatternShape(source)
    guard let filter = pattern.startFilter(), let most = shape.before.maximum else { return }
    let distances = shape.before.minimum...most
    var scratch = PatternScratch()
    var random = SeededRandom()
    let pieces = shape.literals.map(\.bytes) + "aabbccdefkexyK =;:0\n-".utf8.map { [$0] }
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0..<40, using: &random)).flatMap { _ in random.pick(pieces) }
      for start in 0...text.count {
        let found = pattern.firstMatch(
          in: text.span,
          from: start,
          startingAtMost: start,
          using: &scratch
        )
        guard case .match(let range) = found else { continue }
        for literal in shape.literals {
          let neighbors = filter.neighbors(
            of: literal.bytes,
            caseless: literal.caseless,
            after: distances
          )
          for place in distances.map({ range.lowerBound + $0 }) {
            let end = place + literal.bytes.count
            guard end <= range.upperBound, literal.stands(in: text[place..<end]) else { continue }
            func has(_ byte: UInt8, _ word: Int) -> Bool {
              neighbors.bits[word + Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
            }
            #expect(place == 0 || has(text[place - 1], 0), "\(text) at \(place); \(random)")
            #expect(end == text.count || has(text[end], 4), "\(text) at \(place); \(random)")
          }
        }
      }
    }
  }

  @Test func neighborsTellWordsApart() {
    let pattern = Pattern("(?<![a-z])server\\s{0,2}=", startsAreKnown: true)
    defer { extendLifetime(pattern) }
    let filter = pattern.startFilter()
    let neighbors = filter?.neighbors(of: Array("server".utf8), caseless: false, after: 0...0)
    func has(_ byte: Character, _ word: Int) -> Bool? {
      let byte = byte.asciiValue ?? 0
      return neighbors.map { $0.bits[word + Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }
    }
    #expect([has("x", 0), has("_", 0)] == [false, true])
    #expect([has("=", 4), has(" ", 4), has("s", 4), has(".", 4)] == [true, true, false, false])
  }

  @Test func looksNoFurtherThanTheSubject() {
    let pattern = Pattern("server\\s*=", startsAreKnown: true)
    defer { extendLifetime(pattern) }
    for text in ["", "s", "server", "server  "] {
      let bytes = Array(text.utf8)
      let admitted = pattern.startFilter()?.admits(bytes.span, at: 0) ?? true
      #expect(!admitted)
    }
    let bytes = Array("server =".utf8)
    let admitted = pattern.startFilter()?.admits(bytes.span, at: 0) ?? true
    #expect(admitted)
  }
}

extension Literal {
  /// Whether a text is this literal.
  fileprivate func stands(in text: ArraySlice<UInt8>) -> Bool {
    text.elementsEqual(bytes) { byte, own in
      byte == own || caseless && (0x61...0x7A).contains(own) && byte | 0x20 == own
    }
  }
}
