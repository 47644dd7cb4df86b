import CKernels
import TestSupport
import Testing

/// Counts of short texts at every level, beside unreadable pages, against a walk from byte to byte.
@Suite struct BytesTests {
  @Test func countsAreThoseOfAWalk() {
    var random = SeededRandom()
    let weights = (0...129).map { Int32($0 * $0) }
    let pairs = (0..<26 * 26).map { _ in UInt8.random(in: 0...120, using: &random) }
    let alphabets: [[UInt8]] = [
      Array("abcdefghijklmnopqrstuvwxyz".utf8), Array("ABCabc0123456789".utf8),
      Array("aaaabXY19-_+/=. ".utf8), Array(0...255), [0, 0xFF, 1, 0x80], Array("Az@[`{".utf8),
    ]
    for size in 1...128 {
      let alphabet = random.pick(alphabets)
      let data = (0..<size).map { _ in random.pick(alphabet) }
      let expected = NaiveCounts(data, weights, pairs, heavy: 70)
      for side in GuardedBuffer.Guard.allCases {
        let guarded = GuardedBuffer(data, guard: side)
        for level in availableLevels {
          withLevel(level) {
            var counts = [UInt8](repeating: 0, count: 256)
            let sums = unsafe guarded.withPointer {
              unsafe kh_count_bytes($0, $1, weights, pairs, 70, &counts)
            }
            #expect(NaiveCounts(sums, counts) == expected, "\(random)")
          }
        }
      }
    }
  }
}

private struct NaiveCounts: Equatable {
  var counts = [UInt8](repeating: 0, count: 256)
  var kinds: [UInt32] = []
  var weight: Int32 = 0
  var runs: [UInt32] = []
  var pairs: [UInt32] = []

  init(_ sums: kh_byte_counts, _ counts: [UInt8]) {
    self.counts = counts
    kinds = [
      sums.lower, sums.upper, sums.digits, sums.wide, sums.hexadecimal, sums.base64, sums.distinct,
    ]
    weight = sums.weight
    runs = [sums.turns, sums.steps, sums.letter_run, sums.digit_run, sums.repeats]
    pairs = [sums.pairs, sums.pair_weight, sums.heavy_pairs]
  }

  init(_ data: [UInt8], _ weights: [Int32], _ pairWeights: [UInt8], heavy: UInt8) {
    for byte in data { counts[Int(byte)] += 1 }
    func count(_ isCounted: (UInt8) -> Bool) -> UInt32 { UInt32(data.count(where: isCounted)) }
    kinds = [
      count { Self.kind($0) == 1 }, count { Self.kind($0) == 2 }, count { Self.kind($0) == 3 },
      count { $0 >= 0x80 }, count { "0123456789abcdefABCDEF-".utf8.contains($0) },
      count { Self.kind($0) < 4 || "+/=_-".utf8.contains($0) }, UInt32(Set(data).count),
    ]
    weight = counts.reduce(0) { $0 + weights[Int($1)] }
    var (turns, steps): (UInt32, UInt32) = (0, 0)
    var (pairCount, pairWeight, heavyPairs): (UInt32, UInt32, UInt32) = (0, 0, 0)
    for (before, byte) in zip(data, data.dropFirst()) {
      if Self.kind(before) != Self.kind(byte) { turns += 1 }
      if before != 0, byte == before &+ 1 || byte == before &- 1 { steps += 1 }
      guard Self.kind(before) < 3, Self.kind(byte) < 3 else { continue }
      let weight = pairWeights[26 * (Int(before & 31) - 1) + Int(byte & 31) - 1]
      pairCount += 1
      pairWeight += UInt32(weight)
      if weight >= heavy { heavyPairs += 1 }
    }
    runs = [
      turns, steps, Self.longest(data) { Self.kind($1) < 3 },
      Self.longest(data) { Self.kind($1) == 3 },
      Self.longest(data) { $0 == $1 },
    ]
    pairs = [pairCount, pairWeight, heavyPairs]
  }

  /// The longest run of bytes that belong to it, each by the first one of the run and itself.
  private static func longest(_ data: [UInt8], _ belongs: (UInt8, UInt8) -> Bool) -> UInt32 {
    UInt32(
      data.indices.map { start in data[start...].prefix { belongs(data[start], $0) }.count }.max()
        ?? 0
    )
  }

  /// Small letter, capital, digit, other.
  private static func kind(_ byte: UInt8) -> Int {
    switch byte {
    case 0x61...0x7A: 1
    case 0x41...0x5A: 2
    case 0x30...0x39: 3
    default: 4
    }
  }
}
