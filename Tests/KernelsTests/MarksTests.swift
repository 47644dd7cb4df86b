import CKernels
import TestSupport
import Testing

@Suite struct MarksTests {
  private let naive: NaiveMarks

  init() throws { naive = try NaiveMarks() }

  @Test func findsTheMarksOfEverySizeAndOffset() {
    var random = SeededRandom(seed: 3)
    let data = Self.content(700, &random)
    let all = naive.find(in: data, 0..<data.count)
    func check(_ range: Range<Int>) {
      expect(all.filter { range.contains($0.position) }, in: data, range)
    }
    for size in 0...300 {
      for start in [0, 1 + size % 67, 333] { check(start..<start + size) }
    }
    for start in 0..<64 { check(start..<start + 130) }
  }

  @Test func readsNothingOutsideOfTheBytes() {
    var random = SeededRandom(seed: 4)
    let data = Self.content(300, &random)
    for size in 0...300 {
      let part = Array(data.suffix(size))
      let expected = naive.find(in: part, 0..<size)
      for side in GuardedBuffer.Guard.allCases {
        let guarded = GuardedBuffer(part, guard: side)
        for level in availableLevels {
          withLevel(level) {
            let found = unsafe guarded.withPointer { unsafe Self.marks($0, $1, 0..<size) }
            #expect(found == expected, "size \(size), level \(level.rawValue)")
          }
        }
      }
    }
  }

  @Test func agreesWithTheNaiveSearchOnRandomText() {
    let seed = TestEnvironment.seed
    var random = SeededRandom(seed: seed)
    var marks = 0
    for _ in 0..<500 {
      let data = Self.content(Int.random(in: 0...400, using: &random), &random)
      let start = Int.random(in: 0...data.count, using: &random)
      let expected = naive.find(in: data, start..<data.count)
      expect(expected, in: data, start..<data.count, "seed \(seed)")
      marks += expected.count
    }
    #expect(marks > 500, "there is something to be found; seed \(seed)")
  }

  @Test func goesOnWhereTheBufferWasFull() {
    let data = Array(String(repeating: "%41", count: 2000).utf8)
    for level in availableLevels {
      withLevel(level) {
        let found = unsafe data.withUnsafeBufferPointer { bytes in
          unsafe bytes.baseAddress.map { unsafe Self.marks($0, data.count, 0..<data.count) } ?? []
        }
        #expect(found.count == 2000)
      }
    }
  }

  // MARK: Helpers

  /// Lets all levels search.
  private func expect(
    _ expected: Set<NaiveMarks.Mark>,
    in data: [UInt8],
    _ range: Range<Int>,
    _ note: String = ""
  ) {
    for level in availableLevels {
      withLevel(level) {
        let found = unsafe data.withUnsafeBufferPointer { bytes in
          unsafe bytes.baseAddress.map { unsafe Self.marks($0, data.count, range) } ?? []
        }
        #expect(found == expected, "level \(level.rawValue), \(range); \(note)")
      }
    }
  }

  private static func marks(
    _ data: UnsafePointer<UInt8>,
    _ length: Int,
    _ range: Range<Int>
  ) -> Set<NaiveMarks.Mark> {
    var found: Set<NaiveMarks.Mark> = []
    var buffer = [kh_mark](repeating: kh_mark(), count: KH_MARKS_MIN_CAPACITY)
    var from = range.lowerBound
    while from < range.upperBound {
      var resume = 0
      let count = unsafe kh_marks_find(
        data,
        length,
        from,
        range.upperBound,
        &buffer,
        buffer.count,
        &resume
      )
      for mark in buffer[..<count] {
        found.insert(.init(position: Int(mark.position), isRun: mark.is_run))
      }
      precondition(resume > from, "no progress")
      from = resume
    }
    return found
  }

  /// Text in which marks, and what is nearly one, are frequent.
  private static func content(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    let pieces = [
      "aGVsbG8sIHdvcmxk", "eyJhbGciOiJI", "Q29uZmlnOiAx", "68656c6c6f", "0x7365637265", "\\x6b6579",
      "H4sIAAAA", "KLUv/SAA", "UEsDBBQA", "/Td6WFoA", "77u/Zm9v", "//4AaABl", "//5hAGIA",
      "/v8AaABl",
      "aABlAGwAbABvAA", "%41", "%3D", "%0a", "%0b", "%5d", "%", "=3D", "=0A", "=\n", "=\r\n", "=",
      "&#65;", "&#x41", "&quot;", "&amp", "&lt;", "&", "\\x41", "\\x1b", "\\u0041", "\\u{41}",
      "\\U00000041", "\\101", "\\012", "\\177", "\\033", "\\303\\251", "\\0", "\\18", "\\nA",
      "\\n ", "\\/a", "\\/\\", "\\", "x", "X", "_", "-", "/", "+", " ", "\n",
      "0", "A", "z", "é", "word", "Words",
    ].map { Array($0.utf8) }
    var content: [UInt8] = []
    while content.count < count {
      if random.chance(1, outOf: 8) {
        content += random.bytes(random.pick([1, 5, 20]), from: random.pick(alphabets))
      } else if random.chance(1, outOf: 8) {
        // A string of bytes.
        let isOctal = random.chance(1, outOf: 2)
        for byte in random.bytes(random.pick([3, 20, 60]), from: Array(0...255)) {
          let digits = String(Int(byte) + 512, radix: 8).dropFirst()
          content += Array(
            isOctal
              ? "\\\(digits)".utf8 : "\\x\(String(Int(byte) + 256, radix: 16).dropFirst())".utf8
          )
        }
      } else {
        content += random.pick(pieces)
      }
    }
    return Array(content.prefix(count))
  }

  private static let alphabets = [Alphabet.all, Alphabet.base64, Alphabet.hexadecimal]
}
