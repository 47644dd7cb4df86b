import Judgement
public import Patterns
public import Rules

/// All rules, made ready to find their matches in contents.
///
/// Immutable and shared by all workers; each brings its own ``DetectionScratch``. What counts as a
/// match is defined in docs/MATCHING.md. Patterns are compiled when their first candidate shows up,
/// so that starting costs little.
public final class Detector: Sendable {
  /// The rules by number.
  public let rules: [Rule]

  let compiled: [CompiledRule]
  let gates: [RuleGate]
  let matcher: LiteralMatcher
  /// The rules of all literals, one literal after the other.
  let ruleNumbers: [Int32]
  /// Where the rules of each literal begin in ``ruleNumbers``, and where the last ones end.
  let firstRules: [Int32]
  /// How far the rules of each literal look; nil where there is no bound.
  let windows: [CandidateWindow?]
  /// The same where the judge looked no further than at its near window.
  let nearWindows: [CandidateWindow?]
  /// The same where it looked no further than at its close window.
  let closeWindows: [CandidateWindow?]
  /// What the judge finds less likely than this is none.
  let leastLikelihood: Likelihood
  /// What rules need of other rules, by their numbers.
  let required: [Int: [Demand]]
  /// The rules that others need.
  let needed: Set<Int>
  /// The rules whose matches are told together with those of each rule, by its number.
  let partnerRules: [[Int]]
  /// What belongs to the matches of each rule and has no rule of its own, by the rule's number.
  package let companionRoles: [Set<Pairs.Role>]
  /// The rules whose secret holds that of another one, and that other one.
  package let wholes: [(whole: Int, part: Int)]
  /// How much the matches of each rule tell.
  let ranks: [MatchRank]
  /// Rules without literals, which are run over every content.
  let alwaysRun: [Int]
  /// Rules that find whole contents, and the lengths of these in bytes.
  let wholeContents: [(rule: Int, lengths: ClosedRange<Int>)]
  /// The longest of these; −1 where there is no such rule.
  let longestWholeContent: Int
  /// The literals by number.
  let literals: [LiteralMatcher.Literal]
  let longestLiteral: Int
  /// How far from a seam literals are looked for again, in bytes.
  let seamMargin: Int
  /// The hot word that each literal is.
  let hotWords: [HotWord?]
  /// The number of the rule for each kind of judged secret.
  let judgedRules: [SecretKind: Int]
  /// The numbers of the rules whose secrets are judged, in no order.
  package var judgedRuleNumbers: some Collection<Int> { judgedRules.values }

  /// Prepares rules.
  ///
  /// - Parameters:
  ///   - set: the rules.
  ///   - least: the least confidence of judged matches that are wanted; leaving out the others spares time.
  /// - Throws: ``DetectorError`` where there are more literals than the matcher takes.
  /// - Complexity: O(length of all patterns).
  public init(_ set: RuleSet, judgedFrom least: Confidence = .low) throws(DetectorError) {
    rules = set.rules
    leastLikelihood = Likelihood(least)
    required = Self.demands(set.rules)
    partnerRules = Self.partnerRules(set.rules)
    companionRoles = set.rules.map { Pairs.roles(of: $0.id) }
    wholes = Self.wholes(set.rules)
    needed = Set(required.values.joined().compactMap(\.number))
    let compiled = CompiledRule.all(of: set.rules)
    self.compiled = compiled
    gates = compiled.map { RuleGate($0) }
    ranks = compiled.map { MatchRank($0) }
    var numbers: [LiteralMatcher.Literal: Int] = .init(minimumCapacity: 2 * compiled.count)
    var literals: [LiteralMatcher.Literal] = []
    var owners: [[Int32]] = []
    for (number, rule) in compiled.enumerated() {
      for literal in rule.literals {
        if let known = numbers[literal] {
          if owners[known].last != Int32(number) { owners[known].append(Int32(number)) }
        } else {
          numbers[literal] = literals.count
          literals.append(literal)
          owners.append([Int32(number)])
        }
      }
    }
    judgedRules = Dictionary(
      compiled.indices.compactMap { number in set.rules[number].judged.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first }
    )
    var words: [HotWord?] = Array(repeating: nil, count: literals.count)
    for (text, word) in judgedRules.isEmpty ? [] : HotWord.literals {
      let literal = LiteralMatcher.Literal(Array(text.utf8), isCaseless: true)
      if let known = numbers[literal] {
        words[known] = word
      } else {
        literals.append(literal)
        owners.append([])
        words.append(word)
      }
    }
    hotWords = words
    seamMargin = judgedRules.isEmpty ? 1 : Judge.narrowWindow
    do throws(LiteralMatcherError) {
      matcher = try LiteralMatcher(literals) { number in
        let neighbors =
          words[number] == nil
          ? LiteralGate.neighbors(of: literals[number], owners[number], compiled) : .any
        return { neighbors.hasBehind($0) }
      }
    } catch {
      throw DetectorError()
    }
    ruleNumbers = owners.flatMap { $0 }
    firstRules = owners.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
    let ruleWindows = owners.map { rules in
      rules.reduce(CandidateWindow(behind: 0, ahead: 0) as CandidateWindow?) { window, rule in
        guard let window, case .around(let own?) = compiled[Int(rule)].search else { return nil }
        return window.union(own)
      }
    }
    func windows(_ judge: (behind: Int, ahead: Int)) -> [CandidateWindow?] {
      zip(ruleWindows, words).map { window, word in
        word == nil
          ? window : window?.union(CandidateWindow(behind: judge.behind, ahead: judge.ahead))
      }
    }
    self.windows = windows(Judge.window)
    nearWindows = windows(Judge.nearWindow)
    closeWindows = windows(Judge.closeWindow)
    alwaysRun = compiled.indices.filter {
      compiled[$0].search == .whole && compiled[$0].literals.isEmpty
    }
    let wholeContents = compiled.indices.compactMap { rule in
      compiled[rule].wholeLengths.map { (rule: rule, lengths: $0) }
    }
    self.wholeContents = wholeContents
    longestWholeContent = wholeContents.map(\.lengths.upperBound).max() ?? -1
    self.literals = literals
    longestLiteral = literals.map(\.bytes.count).max() ?? 1
  }

  /// What rules need of other rules.
  private static func demands(_ rules: [Rule]) -> [Int: [Demand]] {
    let needy = rules.indices.filter { !rules[$0].requires.isEmpty }
    guard !needy.isEmpty else { return [:] }
    let numbers = Dictionary(
      rules.indices.map { (rules[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return Dictionary(
      uniqueKeysWithValues: needy.map { number in
        (number, rules[number].requires.map { Demand(rule: $0, number: numbers[$0.rule]) })
      }
    )
  }

  /// Compiles every pattern, to find those that PCRE2 does not accept.
  ///
  /// - Returns: the numbers of the rules and what is wrong with a pattern of theirs; empty when all
  ///   are well.
  public func invalidPatterns() -> [(rule: Int, error: PatternError)] {
    var faults: [(rule: Int, error: PatternError)] = []
    for (number, rule) in compiled.enumerated() {
      let patterns =
        [rule.pattern] + (rule.path.map { [$0] } ?? [])
        + rule.allowlists.flatMap { $0.regexes + $0.paths }
      for pattern in patterns {
        do throws(PatternError) { try pattern.prepare() } catch { faults.append((number, error)) }
      }
    }
    return faults
  }
}

/// The rules have more literals than one pass can look for.
public struct DetectorError: Error, Hashable, Sendable {}
