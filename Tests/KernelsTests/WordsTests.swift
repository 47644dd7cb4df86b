import CKernels
import TestSupport
import Testing

/// Every level refuses the same words; that these are the right ones, the judge's tests show.
@Suite struct WordsTests {
  @Test func levelsAgree() {
    var random = SeededRandom()
    let bytes =
      Array("keypasword_-.userlogin \t\r\n\0\"'`\\()[]{}<>=!:+?|%3*,;#&/@$v~é".utf8) + [0xEF, 0xBC]
    let reach = KH_WORD_READ
    var told = 0
    for _ in 0..<20_000 {
      // Runs of each kind, long and short.
      var data: [UInt8] = []
      while data.count < 2 * reach {
        data += Array(
          repeating: random.pick(bytes),
          count: Int.random(in: 0..<40, using: &random) == 0 ? 20 : 1
        )
      }
      data.removeLast(data.count - 2 * reach)
      data.replaceSubrange(reach..<reach + 3, with: "key".utf8)
      let guarded = GuardedBuffer(data, guard: random.pick(GuardedBuffer.Guard.allCases))
      var answers: Set<[Bool]> = []
      for level in availableLevels {
        withLevel(level) {
          unsafe guarded.withPointer { pointer, _ in
            _ = unsafe answers.insert([
              kh_name_leads_nowhere(pointer + Int(reach)),
              kh_url_leads_nowhere(pointer + Int(reach)),
            ])
          }
        }
      }
      #expect(answers.count == 1, "\(random)")
      if answers.first?.contains(true) == true { told += 1 }
    }
    #expect(told > 1000, "\(random)")
  }
}
