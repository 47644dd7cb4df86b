/// What a rule cost, for people who want to know which rules are dear.
public struct RuleCost: Hashable, Sendable {
  /// How often one of its literals led to it, or a content did where it has none.
  public var candidates = 0
  /// How often PCRE2 was called for its pattern.
  public var searches = 0
  /// How many matches these searches found, rejected ones too.
  public var matches = 0
  /// The time that the searches took, judging the matches included.
  public var nanoseconds = 0

  /// Nothing.
  public init() {}

  /// Adds what the rule cost elsewhere.
  public static func += (cost: inout RuleCost, other: RuleCost) {
    cost.candidates += other.candidates
    cost.searches += other.searches
    cost.matches += other.matches
    cost.nanoseconds += other.nanoseconds
  }
}

/// What each rule cost a worker.
///
/// Measuring takes two readings of the clock for each candidate, about as much as a short search.
struct RuleProfile: Sendable {
  /// The costs by rule.
  private(set) var costs: [RuleCost]
  private var begun = ContinuousClock.now

  init(rules: Int) { costs = Array(repeating: RuleCost(), count: rules) }

  mutating func begin() { begun = .now }

  mutating func end(_ rule: Int, searches: Int, matches: Int) {
    let (seconds, attoseconds) = (ContinuousClock.now - begun).components
    costs[rule] += RuleCost(
      candidates: 1,
      searches: searches,
      matches: matches,
      nanoseconds: Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    )
  }
}

extension RuleCost {
  init(candidates: Int, searches: Int, matches: Int, nanoseconds: Int) {
    self.candidates = candidates
    self.searches = searches
    self.matches = matches
    self.nanoseconds = nanoseconds
  }
}
