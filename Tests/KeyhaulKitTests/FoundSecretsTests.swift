import Containers
import KeyhaulKit
import TestSupport
import Testing

/// What was found in a content is known when something inside of it asks, however late.
@Suite struct FoundSecretsTests {
  private static let texts = [
    "a", "b%41", "bA", "c\\n", "c\n", "c", "d&amp;e", "d&e", "%41%42", "AB",
  ]
  .map { Array($0.utf8) }

  @Test func itKnowsWhatASetOfAllWouldKnow() {
    var random = SeededRandom()
    for _ in 0..<200 {
      var found = FoundSecrets(maximumBytes: 1 << 16, judgedRules: [1, 2])
      var naive: Set<Told> = []
      for _ in 0..<30 {
        let (rule, text) = (Int.random(in: 0..<3, using: &random), random.pick(Self.texts))
        switch Int.random(in: 0..<20, using: &random) {
        case 0:
          found.removeAll()
          naive = []
        case 1..<8:
          let isKnown = found.contains(rule: rule, text.span)
          #expect(isKnown == naive.contains(Told(rule: rule, secret: text)), "\(random)")
        default:
          found.insert(rule: rule, text.span)
          naive.insert(Told(rule: rule, secret: text))
          for meaning in EscapedValue.meanings(of: text.span) {
            for other in [rule, 1, 2] { naive.insert(Told(rule: other, secret: meaning)) }
          }
        }
        #expect(found.isEmpty == naive.isEmpty)
      }
    }
  }

  /// Whatever has no room may be told twice; nothing is taken for known that is not.
  @Test func withoutRoomItForgets() {
    var found = FoundSecrets(maximumBytes: 1 << 10, judgedRules: [])
    let texts =
      [[UInt8](repeating: 0x78, count: 4000)] + (0..<500).map { Array("secret \($0)".utf8) }
    for text in texts { found.insert(rule: 0, text.span) }
    var known: [Bool] = []
    for text in texts + [Array("other".utf8)] {
      known.append(found.contains(rule: 0, text.span))
    }
    #expect(known[0] && known[1])
    #expect(!known[500] && !known[501])
  }

  private struct Told: Hashable {
    let rule: Int
    let secret: [UInt8]
  }
}
