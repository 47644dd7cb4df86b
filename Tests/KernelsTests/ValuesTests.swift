import CKernels
import TestSupport
import Testing

/// What `kh_values.h` says, byte for byte.
private enum NaiveValues {
  static func numbers(_ data: [UInt8]) -> Set<Int> {
    func digit(_ i: Int) -> Bool { data.indices.contains(i) && (0x30...0x39).contains(data[i]) }
    func byte(_ i: Int) -> UInt8 { data.indices.contains(i) ? data[i] : 0 }
    return Set(
      data.indices.filter { i in
        let three = digit(i - 1) && digit(i - 2) && digit(i - 3)
        if digit(i), three, !digit(i - 4) { return true }
        if !digit(i), three, digit(i - 5), byte(i - 4) == 0x2E || byte(i - 4) == 0x2D {
          return true
        }
        return digit(i) && byte(i - 1) == 0x2B
      }
    )
  }
}

@Suite struct ValuesTests {
  private static let alphabet = Array("0123456789999@.-+ a".utf8)

  private func sample(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    (0..<count).map { _ in
      random.chance(1, outOf: 20)
        ? UInt8.random(in: 0...255, using: &random) : random.pick(Self.alphabet)
    }
  }

  @Test func marksEverySizeAsTheNaiveOneDoes() {
    var random = SeededRandom(seed: 11)
    for size in Array(0...200) + [1000, 4031, 4032, 4033, 4095, 4096] {
      let data = sample(size, &random)
      let numbers = NaiveValues.numbers(data)
      let ats = Set(data.indices.filter { data[$0] == 0x40 })
      for side in GuardedBuffer.Guard.allCases {
        let guarded = GuardedBuffer(data, guard: side)
        for level in availableLevels {
          withLevel(level) {
            let found = Self.marks(guarded, from: 0)
            #expect(found.ats == ats, "size \(size)")
            #expect(found.numbers == numbers, "size \(size)")
            #expect(found.counts.ats == ats.count && found.counts.numbers == numbers.count)
            let counts = unsafe guarded.withPointer { unsafe kh_values_count($0, $1) }
            let digits = data.count { (0x30...0x39).contains($0) }
            #expect(counts.ats == ats.count && counts.numbers == digits, "size \(size)")
          }
        }
      }
    }
  }

  /// Chunks that follow one another see what stood before.
  @Test func goesOnWhereTheChunkBeforeEnded() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<200 {
      let data = sample(Int.random(in: 1...700, using: &random), &random)
      let numbers = NaiveValues.numbers(data)
      for level in availableLevels {
        withLevel(level) {
          var state = kh_values_state()
          var found: Set<Int> = []
          var start = 0
          while start < data.count {
            let count = min(64 * Int.random(in: 1...4, using: &random), data.count - start)
            let part = GuardedBuffer(Array(data[start..<start + count]))
            found.formUnion(Self.marks(part, from: start, &state).numbers)
            start += count
          }
          #expect(found == numbers)
        }
      }
    }
  }

  private static func marks(
    _ data: GuardedBuffer,
    from start: Int
  ) -> (ats: Set<Int>, numbers: Set<Int>, counts: kh_values_counts) {
    var state = kh_values_state()
    return marks(data, from: start, &state)
  }

  private static func marks(
    _ data: GuardedBuffer,
    from start: Int,
    _ state: inout kh_values_state
  ) -> (ats: Set<Int>, numbers: Set<Int>, counts: kh_values_counts) {
    var ats = [UInt64](repeating: 0, count: 64)
    var numbers = ats
    let counts = unsafe data.withPointer { base, count in
      unsafe ats.withUnsafeMutableBufferPointer { ats in
        unsafe numbers.withUnsafeMutableBufferPointer { numbers in
          guard let first = ats.baseAddress, let second = numbers.baseAddress else {
            return kh_values_counts()
          }
          return unsafe kh_values_find(base, count, &state, first, second)
        }
      }
    }
    return (bits(ats, start), bits(numbers, start), counts)
  }

  private static func bits(_ words: [UInt64], _ start: Int) -> Set<Int> {
    Set((0..<4096).filter { words[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }.map { $0 + start })
  }
}
