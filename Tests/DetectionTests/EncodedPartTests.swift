import Containers
import Detection
import Rules
import TestSupport
import Testing

/// Decoding a content in parts finds what decoding it as a whole finds, however far a stretch goes on.
@Suite struct EncodedPartTests {
  @Test func findsInPartsWhatDecodingTheWholeFinds() throws {
    let seed = TestEnvironment.seed
    var random = SeededRandom(seed: seed)
    let detector = try Detector(.builtin)
    var long = 0
    for round in 0..<30 * Effort.factor {
      let tokens = EncodedText.tokens(&random)
      // Stretches of several parts, of all that there are tokens of.
      let longer = (0..<8).map { _ in
        let size = random.pick([100, 3000, 9000, 30_000])
        var text: [UInt8] = []
        while text.count < size { text += random.pick(tokens) + [random.pick([0x0A, 0x20])] }
        return EncodedText.encode(text, &random)
      }
      var maker = ContentMaker(
        random: SeededRandom(seed: random.next()),
        tokens: tokens + longer + longer + longer,
        text: random.pick([30, 300, 3000])
      )
      let content = maker.content(random.pick([9000, 20_000, 60_000]))
      var (whole, parted) = (ContentReader(detector), ContentReader(detector))
      _ = whole.read(content)
      parted.read(
        content,
        parts: 14_000 + Int.random(in: 0..<3000, using: &random),
        sharing: 12_000
      )
      let note = "seed \(seed), round \(round)"
      try #require(parted.outermost == whole.outermost, "\(note)")
      try #require(parted.told == whole.told, "\(note)")
      #expect(parted.faults == whole.faults, "\(note)")
      #expect(parted.held == 0, "\(note)")
      long += whole.outermost.count { $0.decoded.count > 14_000 }
    }
    #expect(long > 5, "seed \(seed)")
  }
}
