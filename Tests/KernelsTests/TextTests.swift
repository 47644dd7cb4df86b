import CKernels
import TestSupport
import Testing

/// Beside unreadable pages, at all sizes, against loops over single bytes.
@Suite struct TextTests {
  @Test func runsEndWhereTheyShould() {
    var random = SeededRandom()
    for size in 0...80 {
      for _ in 0..<8 {
        let isOther = Int.random(in: 0...1, using: &random) == 0
        // Long runs of what belongs to both kinds, and few of the bytes that end them.
        let data = (0..<size).map { _ in
          Int.random(in: 0..<20, using: &random) == 0
            ? (isOther ? UInt8.random(in: 0...255, using: &random) : random.pick(Self.borders))
            : random.pick(Array("aZz09_-.".utf8))
        }
        for side in GuardedBuffer.Guard.allCases {
          let guarded = GuardedBuffer(data, guard: side)
          let runs = unsafe guarded.withPointer {
            unsafe [
              kh_name_run($0, $1), kh_name_run_back($0, $1), kh_line_run($0, $1),
              kh_line_run_back($0, $1),
            ]
          }
          let expected = [
            data.prefix(while: Self.isName).count, data.reversed().prefix(while: Self.isName).count,
            data.prefix { !Self.isLineEnd($0) }.count,
            data.reversed().prefix { !Self.isLineEnd($0) }.count,
          ]
          #expect(runs == expected, "\(random)")
        }
      }
    }
  }

  @Test func wordsAndTextsAreMarked() {
    var random = SeededRandom()
    let bytes = Array("abcXYZ  09_@".utf8) + [0x80, 0xFF, 0x7B, 0x40, 0x5B]
    for size in 1...200 {
      let data = (0..<size).map { _ in random.pick(bytes) }
      let (before, behind) = (random.pick(bytes), random.pick(bytes))
      for side in GuardedBuffer.Guard.allCases {
        let guarded = GuardedBuffer(data, guard: side)
        var (starts, ends): ([Int], [Int]) = ([], [])
        unsafe guarded.withPointer { pointer, length in
          for at in stride(from: 0, to: size, by: 64) {
            let marks = unsafe kh_mark_words(pointer, length, at)
            for bit in 0..<min(64, size - at) {
              if marks.starts >> UInt64(bit) & 1 == 1 { starts.append(at + bit) }
              if marks.ends >> UInt64(bit) & 1 == 1 { ends.append(at + bit) }
            }
            if size - at < 64 {
              #expect(marks.starts >> UInt64(size - at) == 0 && marks.ends >> 63 == 1)
            }
          }
        }
        #expect(starts == data.indices.filter { Self.isStart($0, data) }, "\(random)")
        #expect(
          ends == data.indices.filter { !Self.isLetter(data[$0]) || Self.isStart($0, data) },
          "\(random)"
        )
        if size <= Int(KH_WORDS_BYTES) {
          var words = [UInt64](repeating: 0, count: Int(KH_WORDS_MOST))
          let count = unsafe guarded.withPointer { unsafe kh_list_words($0, $1, &words) }
          #expect(Array(words.prefix(count)) == Self.words(data), "\(random)")
        }
        let counts = unsafe guarded.withPointer { unsafe kh_count_text($0, $1, before, behind) }
        let all = [before] + data + [behind]
        #expect(counts.wide == data.count { $0 >= 0x80 }, "\(random)")
        #expect(
          counts.pairs
            == (1...size).count {
              all[$0] == 0x20 && Self.isText(all[$0 - 1]) && Self.isText(all[$0 + 1])
            },
          "\(random)"
        )
      }
    }
  }

  private static let borders = Array("\n\r\0 /:@[`{,^".utf8)

  /// The first letters of the words of at least two.
  private static func words(_ data: [UInt8]) -> [UInt64] {
    data.indices.filter { isStart($0, data) }.compactMap { start in
      let end =
        data.indices.first { $0 > start && (!isLetter(data[$0]) || isStart($0, data)) }
        ?? data.count
      return end - start < 2
        ? nil : data[start..<min(end, start + 8)].reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
    }
  }

  private static func isStart(_ index: Int, _ data: [UInt8]) -> Bool {
    guard isLetter(data[index]) else { return false }
    guard index > 0, isLetter(data[index - 1]) else { return true }
    let isCapital = data[index] & 0x20 == 0
    let isBeforeSmall = index + 1 < data.count && isSmall(data[index + 1])
    return isCapital && (isSmall(data[index - 1]) || isBeforeSmall)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isText(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x80 }
  private static func isLineEnd(_ byte: UInt8) -> Bool { [0, 0x0A, 0x0D].contains(byte) }
  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || [0x5F, 0x2D, 0x2E].contains(byte)
  }
}
