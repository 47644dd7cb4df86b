import Rules
import TestSupport

/// Makes contents out of tokens, what is nearly one, and text.
struct ContentMaker {
  var random: SeededRandom
  let tokens: [[UInt8]]
  /// The longest stretch of text between two tokens, in bytes.
  let text: Int

  /// Contents of the fragments of ``TroublesomeRules``.
  static func fragments(seed: UInt64, text: Int = 3) -> ContentMaker {
    ContentMaker(
      random: SeededRandom(seed: seed),
      tokens: TroublesomeRules.fragments,
      text: text
    )
  }

  /// Contents of those fragments that a rule's pattern holds, so that its matches and near misses are frequent.
  static func fragments(of rule: Rule, seed: UInt64) -> ContentMaker {
    let own = TroublesomeRules.fragments.filter {
      rule.pattern.contains(String(decoding: $0, as: UTF8.self))
    }
    let others = ["a", "a1b2", "\n", ";", " "].map { Array($0.utf8) }
    return ContentMaker(random: SeededRandom(seed: seed), tokens: own + own + others, text: 40)
  }

  /// Contents of the examples and counterexamples of the built-in rules, new ones for each seed.
  static func examples(seed: UInt64, text: Int = 120) -> ContentMaker {
    let tokens = RuleSet.builtin.rules.flatMap { rule in
      (rule.examples(seed: seed) + rule.counterexamples(seed: seed)).map(\.bytes)
    }
    return ContentMaker(random: SeededRandom(seed: seed), tokens: tokens, text: text)
  }

  /// A content of about `count` bytes.
  mutating func content(_ count: Int) -> [UInt8] {
    var content: [UInt8] = random.chance(1, outOf: 2) ? token() : []
    while content.count < count {
      if random.chance(2, outOf: 3) {
        let length = Int.random(in: 0...text, using: &random)
        content += random.bytes(length, from: Alphabet.source)
      }
      // Many tokens want to stand apart.
      let mark = Array(random.pick(["", "", "", "", "\n", " ", "\"", "="]).utf8)
      content += mark + token() + mark
    }
    // Else the content ends with a token.
    if random.chance(1, outOf: 2) { content += random.bytes(text, from: Alphabet.source) }
    return content
  }

  /// A token, whole, cut, altered, doubled, or run into another one.
  mutating func token() -> [UInt8] {
    let token = random.pick(tokens)
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return Array(token.dropFirst())
    case 1: return Array(token.dropLast())
    case 2: return random.nearMiss(of: token)
    case 3: return token + token
    case 4: return token + Array(repeating: token.last ?? 0, count: 3) + token
    case 5:
      let other = random.pick(tokens)
      let cut = Int.random(in: 0...token.count, using: &random)
      return token.prefix(cut) + other + token.dropFirst(cut)
    default: return token
    }
  }
}
