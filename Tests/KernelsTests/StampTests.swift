import CKernels
import TestSupport
import Testing

@Suite struct StampTests {
  @Test(arguments: availableLevels)
  func agreesWithItsDefinitionAtEverySize(level: kh_level) {
    let seed = TestEnvironment.seed
    var random = SeededRandom(seed: seed)
    withLevel(level) {
      for size in Array(0...300) + [Int(KH_STAMP_MOST) - 1, Int(KH_STAMP_MOST)] {
        let key = (0..<Int(KH_STAMP_KEY)).map { _ in UInt32(truncatingIfNeeded: random.next()) }
        let data = random.bytes(size, from: random.pick([Array(0...255), [0xFF]]))
        for side in GuardedBuffer.Guard.allCases {
          let guarded = GuardedBuffer(data, guard: side)
          let stamp = unsafe guarded.withPointer { unsafe kh_stamp_of($0, $1, key) }
          let naive = (Self.sum(data, key[...]), Self.sum(data, key.dropFirst(8)))
          #expect((stamp.first, stamp.second) == naive, "size \(size), seed \(seed)")
        }
      }
    }
  }

  /// One of the two sums, word by word.
  private static func sum(_ data: [UInt8], _ key: ArraySlice<UInt32>) -> UInt64 {
    let padded = data + [UInt8](repeating: 0, count: (32 - data.count % 32) % 32)
    let words = stride(from: 0, to: padded.count, by: 4).map { place in
      unsafe padded.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      }
    }
    let sums = zip(words, key).map { UInt64($0 &+ $1) }
    return stride(from: 0, to: sums.count, by: 2).reduce(0) { $0 &+ sums[$1] &* sums[$1 + 1] }
  }
}
