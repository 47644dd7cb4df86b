import Judgement
import Patterns
import PersonalData

/// Which bytes stand beside a literal wherever one of its rules matches around it, or the judge finds something.
///
/// Most hits of frequent literals are within other words: the byte before or behind says so, and nothing else needs a look.
/// Most hot words lead to nothing, which some more bytes show, and so do most short literals that matches begin with.
struct LiteralGate {
  private var neighbors = Neighbors.any
  private var glance = HotWordGlance.none
  /// Whether rules have the hot word, too.
  private var isShared = false
  /// What tells where matches start, if all of them begin with the literal.
  private var starts: (StartFilter, StartFilter?)?
  /// Whether the name of a column may end with it.
  private var headsColumns = false
  /// How long the literal is, in bytes.
  private var length = 0
  /// Whether the rules were asked.
  private(set) var isKnown = false

  init() {}

  /// Asks all rules of a literal; this prepares their patterns.
  init(_ literal: Int, of detector: Detector) {
    isKnown = true
    let range = Int(detector.firstRules[literal])..<Int(detector.firstRules[literal + 1])
    let rules = detector.ruleNumbers[range]
    let bytes = detector.literals[literal]
    if let word = detector.hotWords[literal] {
      glance = HotWordGlance(bytes.bytes, word)
      isShared = !rules.isEmpty
      headsColumns = detector.headsColumns(word)
      return
    }
    neighbors = Self.neighbors(of: bytes, rules, detector.compiled)
    length = bytes.bytes.count
    starts = Self.starts(rules, detector)
  }

  /// The filters of rules whose matches all begin with a literal; nil where that is not so, or where they are many.
  private static func starts(
    _ rules: some Collection<Int32>,
    _ detector: Detector
  ) -> (StartFilter, StartFilter?)? {
    guard detector.seamMargin > StartFilter.nearReach, 1...2 ~= rules.count else { return nil }
    let filters = rules.compactMap { number -> StartFilter? in
      let rule = detector.compiled[Int(number)]
      guard case .around = rule.search, rule.before == 0...0 else { return nil }
      return rule.pattern.startFilter()
    }
    guard filters.count == rules.count else { return nil }
    return (filters[0], filters.count > 1 ? filters[1] : nil)
  }

  /// What stands beside a literal wherever one of some rules matches around it.
  static func neighbors(
    of literal: LiteralMatcher.Literal,
    _ rules: some Sequence<Int32>,
    _ compiled: [CompiledRule]
  ) -> Neighbors {
    var all = Neighbors.none
    for number in rules {
      let rule = compiled[Int(number)]
      guard case .around = rule.search, let filter = rule.pattern.startFilter() else { return .any }
      all.formUnion(
        filter.neighbors(of: literal.bytes, caseless: literal.isCaseless, after: rule.before)
      )
    }
    return all
  }

  /// Whether a rule may match around the literal at a place; false only if none does.
  ///
  /// Nothing but the bytes right before and behind it decides, or those of ``Judge/narrowWindow`` where literals are looked for again as
  /// far from seams.
  func admits(_ content: Span<UInt8>, at position: Int) -> Bool {
    if position > 0, !has(content[position - 1], from: 0) { return false }
    let end = position + length
    guard end >= content.count || has(content[end], from: 4) else { return false }
    if let starts {
      return starts.0.admitsNearby(content, at: position)
        || starts.1.map { $0.admitsNearby(content, at: position) } ?? false
    }
    return isShared || !glance.refuses(content, at: position)
      || headsColumns && PasswordColumn.mayBeHeading(content, at: position)
  }

  /// Whether a hot word that rules have, too, leads the judge to nothing, as few bytes beside it show.
  ///
  /// That is known of all others that are admitted.
  func isHopeless(_ content: Span<UInt8>, at position: Int) -> Bool {
    isShared && glance.refuses(content, at: position)
  }

  private func has(_ byte: UInt8, from word: Int) -> Bool {
    // Through a span: to read an element of an inline array by itself copies all of it (Swift 6.3).
    neighbors.bits.span[word + Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0
  }
}
