import CKernels
import Detection
import TestSupport
import Testing

@Suite struct LiteralMatcherTests {
  /// Compares all levels with the naive search.
  private func check(
    _ literals: [LiteralMatcher.Literal],
    in data: [UInt8],
    range: Range<Int>? = nil,
    capacity: Int = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let matcher = try LiteralMatcher(literals)
    let range = range ?? 0..<data.count
    let expected = naiveHits(of: literals, in: data, range: range)
    for level in availableLevels {
      withLevel(level) {
        let found = matcher.allHits(in: data.span, range: range, capacity: capacity)
        #expect(found == expected, "level \(level.rawValue)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func findsLiteralsAtTheBeginAndTheEnd() throws {
    let set = literals(["abcd", "xyz", "no", "~Token", "-----begin"])
    try check(set, in: Array("abcd".utf8))
    try check(set, in: Array("no".utf8))
    try check(set, in: Array("tOKEN and xyz".utf8))
    try check(set, in: Array("xyz no -----begin".utf8))
    try check(set, in: [])
  }

  @Test func findsOverlappingAndNestedOccurrences() throws {
    let set = literals(["aa", "aaa", "aaaa", "~AA", "~aaaab", "aaaabaaaa"])
    try check(set, in: Array("aaaa".utf8))
    try check(set, in: Array("aaaAabaaaabaaaabaaaa".utf8))
  }

  @Test func distinguishesCaseOnlyOfLetters() throws {
    // 0x40, 0x5B and 0x60, 0x7B are a bit apart like the cases of a letter, but are none.
    let set = literals(["~@[\\]^_", "~`{|}~", "~[a]", "~k@", "A_B", "a_b"])
    try check(set, in: Array("@[\\]^_ `{|}~ `{|}~\u{7f} [A] {a} [a] K@ k@ k` A_B a_b A_b".utf8))
  }

  @Test func findsBytesAboveASCII() throws {
    let set = [
      LiteralMatcher.Literal([0xFF, 0xFE, 0x80], isCaseless: true),
      LiteralMatcher.Literal([0xC3, 0xA4]),
      LiteralMatcher.Literal([0x00, 0x00, 0x00, 0x00]),
      LiteralMatcher.Literal([0xC1, 0x41, 0xE1, 0x61], isCaseless: true),
    ]
    try check(set, in: [0xFF, 0xFE, 0x80, 0xC3, 0xA4, 0, 0, 0, 0, 0, 0xC1, 0x61, 0xE1, 0x41, 0xE1])
  }

  @Test func findsTheSameForEverySizeAndAlignment() throws {
    let set = literals(["ab", "bab", "abba", "~ABAB", "bbbbbbbb", "abababababababab"])
    let matcher = try LiteralMatcher(set)
    var random = SeededRandom(seed: 1)
    let data = (0..<364).map { _ in UInt8.random(in: 0x61...0x62, using: &random) }
    for level in availableLevels {
      withLevel(level) {
        for size in 0...300 {
          for start in [0, 1 + size % 63] {
            let range = start..<start + size
            let found = matcher.allHits(in: data.span, range: range)
            #expect(found == naiveHits(of: set, in: data, range: range), "\(range)")
          }
        }
        for start in 0..<64 {
          let range = start..<start + 130
          let found = matcher.allHits(in: data.span, range: range)
          #expect(found == naiveHits(of: set, in: data, range: range), "\(range)")
        }
      }
    }
  }

  /// Literals with other bytes behind them may be left out, but for those at the data's end; nothing else changes.
  @Test func leavesOutOnlyWhatMayNotFollow() throws {
    let set = literals(["AC", "AAA", "~server", "ser", "https://", "cu", "key", "zebra"])
    let sets: [String] = [
      "0123456789abcdef", "A", " =\t\r\n", "v", "cdp", "rl \t", "=:\"\0\u{7F}", "-",
    ]
    let matcher = try LiteralMatcher(set) { number in { sets[number].utf8.contains($0) } }
    var random = SeededRandom()
    var (kept, leftOut) = (0, 0)
    for size in 0..<1500 {
      var data: [UInt8] = []
      while data.count < size % 300 {
        data += random.pick(set).bytes
        data += (0..<Int.random(in: 0...2, using: &random)).map { _ in
          random.pick(Array(random.pick(sets).utf8) + [0xFF, UInt8(ascii: "_")])
        }
      }
      let all = naiveHits(of: set, in: data, range: 0..<data.count)
      let needed = all.filter { hit in
        let end = hit.position + set[hit.literal].bytes.count
        return end < data.count && sets[hit.literal].utf8.contains(data[end])
      }
      for level in availableLevels {
        withLevel(level) {
          let found = matcher.allHits(in: data.span, range: 0..<data.count)
          #expect(found.count == Set(found).count, "\(random)")
          #expect(Set(found).isSubset(of: all) && Set(found).isSuperset(of: needed), "\(random)")
          #expect(found == all.filter(Set(found).contains), "\(random)")
          kept += found.count
          leftOut += all.count - found.count
          // At the end nobody knows what would stand there.
          if let last = all.last, last.position + set[last.literal].bytes.count == data.count {
            #expect(found.last == last, "\(random)")
          }
        }
      }
    }
    #expect(leftOut > 1000 && kept > 1000, "\(random)")
  }

  @Test func readsNothingOutsideOfTheBytes() throws {
    let set = literals(
      ["e", "ee", "end", "~eNd.", "a long literal..", "begin"].filter { $0.count > 1 }
    )
    let matcher = try LiteralMatcher(set)
    for size in 0...300 {
      var data = Array("begin ".utf8)
      while data.count < size { data += Array("xxend.".utf8) }
      data = Array(data.suffix(size))
      let expected = naiveHits(of: set, in: data, range: 0..<size)
      for side in GuardedBuffer.Guard.allCases {
        let guarded = GuardedBuffer(data, guard: side)
        for level in availableLevels {
          withLevel(level) {
            let found = guarded.withSpan { matcher.allHits(in: $0, range: 0..<size) }
            #expect(found == expected, "size \(size), \(side)")
          }
        }
      }
    }
  }

  @Test func resumesWhenTheHitBufferIsFull() throws {
    // Every suffix of a run of 16 is a literal, exact and caseless: 30 hits at each position.
    let set = (2...16).flatMap { length in
      [false, true].map {
        LiteralMatcher.Literal([UInt8](repeating: 0x61, count: length), isCaseless: $0)
      }
    }
    try check(set, in: [UInt8](repeating: 0x61, count: 1000))
    try check(set, in: [UInt8](repeating: 0x61, count: 1000), range: 13..<777, capacity: 4096)
  }

  @Test(arguments: [1, 20, 250, 2000])
  func agreesWithTheNaiveSearchOnRandomSets(count: Int) throws {
    for seed in 0..<UInt64(count > 1000 ? 1 : 4) {
      var random = SeededRandom(seed: seed)
      let alphabet: [UInt8] = Array("abcdeABC_-.0189:/ \n".utf8) + [0x80, 0xC3, 0xFF]
      func string(_ lengths: ClosedRange<Int>) -> [UInt8] {
        (0..<Int.random(in: lengths, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? 0
        }
      }
      var set: [LiteralMatcher.Literal] = []
      var seen = Set<LiteralMatcher.Literal>()
      while set.count < count {
        // Shared prefixes and suffixes: half of the literals are made of others.
        var bytes = string(2...16)
        if let other = set.randomElement(using: &random), Bool.random(using: &random) {
          bytes = Bool.random(using: &random) ? other.bytes + bytes : bytes + other.bytes
        }
        let literal = LiteralMatcher.Literal(
          Array(bytes.prefix(16)),
          isCaseless: Bool.random(using: &random)
        )
        if seen.insert(literal).inserted { set.append(literal) }
      }
      var data: [UInt8] = []
      while data.count < (count > 100 ? 700 : 3000) {
        data += string(0...30)
        data += set.randomElement(using: &random)?.bytes ?? []
      }
      try check(set, in: data, range: 3..<data.count - 5)
    }
  }

  @Test func rejectsWhatItCannotFind() {
    func code(_ literals: [LiteralMatcher.Literal]) -> LiteralMatcherError? {
      do throws(LiteralMatcherError) {
        _ = try LiteralMatcher(literals)
        return nil
      } catch { return error }
    }
    #expect(code([.init([])]) == LiteralMatcherError(code: .wrongLength, literal: 0))
    #expect(
      code([.init([1, 2]), .init([1])]) == LiteralMatcherError(code: .wrongLength, literal: 1)
    )
    #expect(code([.init([UInt8](repeating: 1, count: 17))])?.code == .wrongLength)
    #expect(
      code(literals(["~Ab", "ab", "~aB"])) == LiteralMatcherError(code: .duplicate, literal: 2)
    )
    #expect(code([]) == nil)
  }

  @Test func anEmptySetFindsNothing() throws {
    try check(
      [],
      in: Array("some text that is longer than one block of sixty-four bytes, a bit".utf8)
    )
  }
}
