import Judgement
import TestSupport
import Testing

/// Long bare values that hot words stand in close together are none, so that reading a line of such costs no more than its length.
@Suite struct CrowdTests {
  /// None that hot words are made of.
  private static let letters = Array("BCDFGHJLMNQRVWXZbcdfghjlmnqrvwxz23456789")

  /// A value with so many names between its first bytes.
  private static func value(_ names: Int, _ name: String, _ random: inout SeededRandom) -> String {
    func letters(_ count: Int) -> String {
      String((0..<count).map { _ in random.pick(Self.letters) })
    }
    return (0...names).map { _ in letters(40) }.joined(separator: name) + letters(500)
  }

  @Test(arguments: ["key:", "-Api_token=", "%3Fkey%3D", "密码=", "парол:"])
  func crowdsLeadToNothing(name: String) {
    var random = SeededRandom()
    let few = Self.value(3, name, &random)
    let many = Self.value(4, name, &random)
    for end in ["\n", ",", " ", ""] {
      #expect(Self.secrets("run --token=\(few)\(end)").contains(few), "\(random)")
      #expect(!Self.secrets("run --token=\(many)\(end)").contains(many), "\(random)")
      // The word that begins a line leads to all of it.
      #expect(Self.secrets("token=\(many)\(end)").contains { $0.hasPrefix(many) }, "\(random)")
    }
  }

  @Test(arguments: [7, 8]) func closerOnesAreSeenSooner(count: Int) {
    let value =
      String(repeating: "key=aB3", count: count) + String(repeating: "hT9kwQz4vRxW", count: 11)
    #expect(Self.secrets("run --token=\(value) x\n").contains(value) == (count == 7))
  }

  /// What the judge would have to weigh, as credentials of any likelihood: no forest decides here.
  private static func secrets(_ text: String) -> [String] {
    let content = Array(text.utf8)
    return hotWords(in: content).compactMap { place, word in
      Judge.explanation(of: content.span, word, at: place).map {
        String(decoding: content[$0.secret], as: UTF8.self)
      }
    }
  }
}
