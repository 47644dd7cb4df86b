/// Random numbers that are the same in each run.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(limit))
  }
}

/// A pattern that Go and PCRE2 in UTF mode read alike.
struct RandomGoPattern {
  private(set) var text = ""

  init(_ random: inout SplitMix) { text = Self.alternatives(&random, depth: 3) }

  private static func alternatives(_ random: inout SplitMix, depth: Int) -> String {
    (0...random.next(below: 2)).map { _ in
      (0...random.next(below: 3)).map { _ in item(&random, depth: depth) }.joined()
    }
    .joined(separator: "|")
  }

  private static func item(_ random: inout SplitMix, depth: Int) -> String {
    let atoms = [
      "a", "b", "B", "1", "-", "\\n", "é", "€", "😀", ".", "[^a]", "[^é]", "[a-c]", "[é-€]", "\\d",
      "\\w", "\\W", "\\D", "[^\\n-]", "(?s:.)", "[\\w€]",
    ]
    // What a group finds when it is repeated and may be empty differs between engines, and \b sees bytes here.
    if depth > 0, random.next(below: 5) == 0 {
      let opening = ["(", "(?:", "(?i:"][random.next(below: 3)]
      return opening + alternatives(&random, depth: depth - 1) + ")"
    }
    let quantifiers = ["", "", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "*?", "+?", "{0,2}?"]
    return atoms[random.next(below: atoms.count)]
      + quantifiers[random.next(below: quantifiers.count)]
  }
}
