import Bytes
import GitStorage
import TestSupport
import Testing

/// Streams of one stored or fixed block, which have a way of their own, beside zlib.
@Suite struct ShortStreamTests {
  /// Bytes between none and a bit more than the short way takes: random ones, ones with repetitions
  /// near and far, and deltas' mixtures.
  private static func contents(_ random: inout SeededRandom) -> [UInt8] {
    let most = [8, 60, 300, 1100][Int.random(in: 0..<4, using: &random)]
    let count = Int.random(in: 0...most, using: &random)
    var bytes: [UInt8] = []
    while bytes.count < count {
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where !bytes.isEmpty:
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let length = Int.random(in: 1...min(300, bytes.count - start), using: &random)
        bytes += bytes[start..<start + length]
      case 1:
        let byte = UInt8.random(in: 0...255, using: &random)
        bytes += Array(repeating: byte, count: Int.random(in: 1...280, using: &random))
      default: bytes.append(UInt8.random(in: 0...255, using: &random))
      }
    }
    return Array(bytes.prefix(count))
  }

  /// Inflates and compares with zlib, whatever is in the stream.
  private func check(_ stream: [UInt8], size: Int, _ label: @autoclosure () -> String) {
    let truth = Zlib.inflated(stream, limit: 4096).flatMap { $0.contents.count == size ? $0 : nil }
    GuardedBuffer(stream).withSpan { span in
      let found = Deflated.inflate(span, size: size)
      #expect(found?.data == truth?.contents, "\(label())")
      #expect(found?.length == truth?.length, "\(label())")
    }
  }

  @Test(arguments: 0..<6)
  func `streams inflate to what zlib says`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var forms: [UInt8: Int] = [:]
    for round in 0..<400 {
      let contents = Self.contents(&random)
      let stream = Zlib.deflated(
        contents,
        level: Int32.random(in: 0...9, using: &random),
        usesFixedCode: Bool.random(using: &random)
      )
      forms[stream[2] & 7, default: 0] += 1
      // Bytes behind a stream, as in a pack, are none of its business.
      let more = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      check(stream + more, size: contents.count, "seed \(seed), round \(round)")
      check(stream + more, size: contents.count + 1, "too large, \(seed), \(round)")
      if !contents.isEmpty {
        check(stream + more, size: contents.count - 1, "too small, \(seed), \(round)")
      }
    }
    #expect(forms[1, default: 0] > 20 && forms[3, default: 0] > 20)
  }

  @Test(arguments: 0..<4)
  func `damaged streams are what zlib takes them for`(seed: UInt64) {
    var random = SeededRandom(seed: seed + 100)
    for round in 0..<60 {
      let contents = Array(Self.contents(&random).prefix(80))
      let stream = Zlib.deflated(contents, usesFixedCode: Bool.random(using: &random))
      for place in stream.indices {
        var damaged = stream
        damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        check(damaged, size: contents.count, "seed \(seed), round \(round), byte \(place)")
        check(Array(stream.prefix(place)), size: contents.count, "cut \(seed) \(round) \(place)")
      }
    }
  }
}
