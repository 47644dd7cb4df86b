import Rules
import Testing

/// A made-up secret that a built-in rule reports, with some text around it.
///
/// No secret stands in the tests' source: all come from the rules' own examples.
struct Sample: Hashable {
  let rule: String
  /// A text of one line in which the rule reports exactly this secret.
  let line: [UInt8]
  let secret: [UInt8]

  /// The sample with a number; others have other secrets.
  init(_ number: Int, rule id: String = Sample.rule) throws {
    let rule = try #require(Self.rules[id])
    let example = try #require(rule.examples(seed: UInt64(number) &+ 1).first)
    self.rule = id
    line = Array("key: ".utf8) + example.bytes[example.secret]
    secret = Array(example.bytes[example.secret])
  }

  /// A rule whose secrets carry a checksum, so that none is found by chance.
  static let rule = "github-pat-classic"

  private static let rules = Dictionary(
    uniqueKeysWithValues: RuleSet.builtin.rules.map { ($0.id, $0) }
  )

  /// The line with a line break.
  var text: [UInt8] { line + [0x0A] }

  /// Whether some bytes hold the secret.
  func isIn(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= secret.count else { return false }
    return (0...(bytes.count - secret.count)).contains { start in
      bytes[start] == secret[0] && bytes[start..<start + secret.count].elementsEqual(secret)
    }
  }
}
