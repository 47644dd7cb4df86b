/// A random pattern together with a way to make texts that it likely matches.
struct RandomPattern {
  /// A part of a pattern: how it is written, and texts of it.
  private indirect enum Part: Sendable {
    case text(source: String, samples: [[UInt8]])
    case sequence([Part])
    case alternation(open: String, [Part])
    case repetition(Part, quantifier: String, counts: ClosedRange<Int>)

    var source: String {
      switch self {
      case .text(let source, _): source
      case .sequence(let parts): parts.map(\.source).joined()
      case .alternation(let open, let parts):
        open + parts.map(\.source).joined(separator: "|") + ")"
      case .repetition(let part, let quantifier, _): part.source + quantifier
      }
    }

    func sample(_ random: inout TestRandom) -> [UInt8] {
      switch self {
      case .text(_, let samples): return random.pick(samples)
      case .sequence(let parts): return parts.flatMap { $0.sample(&random) }
      case .alternation(let open, let parts):
        // Look-arounds take nothing.
        let takes = !open.hasPrefix("(?=") && !open.hasPrefix("(?!") && !open.hasPrefix("(?<=")
        let text = random.pick(parts).sample(&random)
        return takes || random.oneIn(4) ? text : []
      case .repetition(let part, _, let counts):
        return (0..<Int.random(in: counts, using: &random)).flatMap { _ in part.sample(&random) }
      }
    }
  }

  private let root: Part
  let isCaseless: Bool

  var source: String { root.source }

  init(_ random: inout TestRandom) {
    root = Self.sequence(&random, depth: 0)
    isCaseless = random.oneIn(6)
  }

  /// Samples of the pattern, whole and cut, between noise.
  func text(_ random: inout TestRandom) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<3 {
      text += (0..<random.below(4)).map { _ in random.pick(Self.alphabet) }
      let sample = root.sample(&random)
      text += random.oneIn(4) ? Array(sample.dropLast()) : sample
    }
    if random.oneIn(4) { text = text.map { $0 | (ByteClass.isUpper($0) ? 0x20 : 0) } }
    return Array(text.prefix(60))
  }

  // MARK: Making

  static let alphabet = Array("abcABé_-=1 \n.".utf8)

  private static func sequence(_ random: inout TestRandom, depth: Int) -> Part {
    .sequence((0..<random.below(5) + (depth == 0 ? 1 : 0)).map { _ in item(&random, depth: depth) })
  }

  private static func item(_ random: inout TestRandom, depth: Int) -> Part {
    switch random.below(depth > 3 ? 12 : 20) {
    case 0..<6: return literal(&random)
    case 6..<9: return random.pick(sets)
    case 9..<11: return repeated(random.oneIn(2) ? literal(&random) : random.pick(sets), &random)
    case 11: return random.pick(oddities)
    case 12..<17: return group(&random, depth: depth)
    case 17: return look(&random, depth: depth)
    default: return repeated(group(&random, depth: depth), &random)
    }
  }

  private static func literal(_ random: inout TestRandom) -> Part {
    let byte = random.pick(Array("abcABC_-=1".utf8))
    let character = String(UnicodeScalar(byte))
    if random.oneIn(12) {
      return .text(source: "\\Q\(character)a\\E", samples: [[byte, 0x61]])
    }
    if random.oneIn(12) {
      return .text(source: "\\x{\(String(byte, radix: 16))}", samples: [[byte]])
    }
    return .text(source: character, samples: [[byte]])
  }

  private static func group(_ random: inout TestRandom, depth: Int) -> Part {
    let open = random.pick(["(", "(?:", "(?:", "(?>", "(?i:", "(?i)(?:", "(?|", "(?s-i:", "(?x: "])
    let branches = (0..<random.below(3) + 1).map { _ in sequence(&random, depth: depth + 1) }
    return .alternation(open: open, branches)
  }

  private static func look(_ random: inout TestRandom, depth: Int) -> Part {
    let open = random.pick(["(?=", "(?!", "(?<=", "(?<!", "(*pla:", "(*nlb:"])
    return .alternation(open: open, [sequence(&random, depth: max(depth + 1, 3))])
  }

  private static func repeated(_ part: Part, _ random: inout TestRandom) -> Part {
    // PCRE2 10.42 misses the empty match of some groups with {0}, such as `(?:b|(?=-)B){0}` on "",
    // unless (*NO_START_OPT) is given: a failure with such a pattern may be PCRE2's.
    let (quantifier, counts) = random.pick([
      ("?", 0...1), ("*", 0...3), ("+", 1...3), ("{2}", 2...2), ("{1,3}", 1...3), ("{2,}", 2...4),
      ("{0}", 0...0), ("{0,2}", 0...2),
    ])
    return .repetition(
      part,
      quantifier: quantifier + random.pick(["", "", "", "?", "+"]),
      counts: counts
    )
  }

  private static func text(_ source: String, _ samples: String...) -> Part {
    .text(source: source, samples: samples.map { Array($0.utf8) })
  }

  private static let sets: [Part] = [
    text("[abc]", "a", "b", "c"), text("[^a-c\\n]", "_", "=", "1"), text("\\w", "a", "B", "_"),
    text("\\d", "1"), text("[-_]", "-", "_"), text("[aA]", "a", "A"), text(".", "a", "=", " "),
    text("\\s", " ", "\n"), text("\\R", "\n", "\r\n"), text("[]a]", "]", "a"),
    text("[[:alpha:]_]", "a", "_"), text("\\W", "-", "="), text("[a-c-]", "-", "b"),
    text("[\\x61\\102]", "a", "B"), text("\\S", "a", "="), text("[^\\W_]", "a", "1"),
  ]

  /// Rare syntax; texts of it where it takes any.
  private static let oddities: [Part] = [
    text("^", ""), text("$", "", "\n"), text("\\b", ""), text("\\B", ""), text("\\A", ""),
    text("\\z", ""), text("\\Z", ""), text("(?m)^", ""), text("(?m:$)", ""), text("(?i)", ""),
    text("(?x) ", ""), text("(?#b)", ""), text("\\1", "a", ""), text("(?1)", "a", ""),
    text("(?(1)a|b)", "a", "b"), text("(?(?=a)ab|B)", "ab", "B"), text("é", "é"),
    text("[é]", "é"), text("\\141", "a"), text("\\E", ""), text("a\\Q\\E+", "aa"),
    text("(?U)", ""), text("(?s)", ""), text("(?-i)", ""), text("\\X", "a"), text("\\h", " "),
    text("(?<n\(0)>a)?", "a"), text("[[:<:]]", ""), text("(?|(a)|(b)(c))", "a", "bc"),
    text("a\\K", "a"), text("\\Gb", "b"), text("(*COMMIT)", ""), text("(*ACCEPT)", ""),
    text("(?^)", ""), text("{", "{"), text("a{,2}", "a{,2}"), text("[a\\Q]\\E]", "]"),
    text("(?xx:[ a]b)", "ab"), text("(?x:a +)", "aa"), text("(?x:a#b\n)", "a"), text("\\N", "a"),
  ]
}

/// The classes of bytes that the generator needs.
enum ByteClass {
  static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
