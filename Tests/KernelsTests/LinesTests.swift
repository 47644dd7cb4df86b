import CKernels
import TestSupport
import Testing

@Suite struct LinesTests {
  @Test func countsNewlinesOfEverySize() {
    var random = SeededRandom(seed: 7)
    let data = (0..<20_000).map { _ in UInt8.random(in: 9...11, using: &random) }
    for size in Array(0...300) + [8160, 8161, 8192, 20_000] {
      let part = Array(data.suffix(size))
      let expected = part.count { $0 == 0x0A }
      for side in GuardedBuffer.Guard.allCases {
        let guarded = GuardedBuffer(part, guard: side)
        for level in availableLevels {
          withLevel(level) {
            let count = unsafe guarded.withPointer { unsafe kh_count_newlines($0, $1) }
            #expect(count == expected, "size \(size)")
          }
        }
      }
    }
  }

  @Test func findsWhereTheLineBegins() {
    let text = Array("ab\n\ncd".utf8)
    let starts = (0...text.count).map { length in
      unsafe text.withUnsafeBufferPointer { bytes in
        unsafe bytes.baseAddress.map { unsafe kh_line_start($0, length) } ?? 0
      }
    }
    #expect(starts == [0, 0, 0, 3, 4, 4, 4])
  }

  @Test func findsWhereTheLineEnds() {
    let text = Array("ab\n\ncd".utf8)
    let ends = (0...text.count).map { start in
      unsafe text.withUnsafeBufferPointer { bytes in
        unsafe bytes.baseAddress.map { unsafe kh_line_end($0 + start, text.count - start) + start }
      }
    }
    #expect(ends == [2, 2, 2, 3, 6, 6, 6])
  }
}
