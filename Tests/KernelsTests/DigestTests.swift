import CKernels
import TestSupport
import Testing

@Suite struct DigestTests {
  @Test func agreesWithItsDefinitionAtEverySize() {
    let seed = TestEnvironment.seed
    var random = SeededRandom(seed: seed)
    for size in 0...300 {
      let key = kh_digest_key(words: random.next() >> 5, lanes: random.next() >> 5)
      let data = random.bytes(size, from: random.pick([Array(0...255), [0xFF]]))
      for side in GuardedBuffer.Guard.allCases {
        let guarded = GuardedBuffer(data, guard: side)
        let digest = unsafe guarded.withPointer { unsafe kh_digest($0, $1, key) }
        #expect(digest == Self.naive(data, key), "size \(size), seed \(seed)")
      }
    }
  }

  @Test func staysExactInLongContents() {
    // The largest words and keys, so that sums come to their bounds.
    let data = [UInt8](repeating: 0xFF, count: 100_000)
    let key = kh_digest_key(words: (1 << 59) - 1, lanes: (1 << 59) - 1)
    let digest = unsafe data.withUnsafeBufferPointer { data in
      unsafe data.baseAddress.map { unsafe kh_digest($0, data.count, key) }
    }
    #expect(digest == Self.naive(data, key))
  }

  /// The polynomials, power by power.
  private static func naive(_ data: [UInt8], _ key: kh_digest_key) -> UInt64 {
    var digest: UInt64 = 0
    for lane in 0..<8 {
      var sum: UInt64 = 0
      for round in stride(from: 0, to: data.count, by: 56) {
        let start = min(round + 7 * lane, data.count)
        let word = data[start..<min(start + 7, data.count)].reversed()
          .reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        // A word that the content's end cuts has zeros behind.
        sum = (times(sum, key.words) + word) % prime
      }
      digest = (times(digest, key.lanes) + sum) % prime
    }
    return digest
  }

  private static let prime: UInt64 = 1 << 61 - 1

  private static func times(_ left: UInt64, _ right: UInt64) -> UInt64 {
    prime.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder
  }
}
