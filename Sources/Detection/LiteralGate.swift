import Judgement
import Patterns
import PersonalData

/// Which bytes stand beside a literal wherever one of its rules matches around it, or the judge finds something.
///
/// Most hits of frequent literals are within other words: the byte before or behind says so, and nothing else needs a look.
/// Most hot words lead to nothing, which some more bytes show.
struct LiteralGate {
  private var neighbors = Neighbors.any
  private var glance = HotWordGlance.none
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
      if rules.isEmpty { glance = HotWordGlance(bytes.bytes, word) }
      headsColumns = detector.headsColumns(word)
      return
    }
    neighbors = Self.neighbors(of: bytes, rules, detector.compiled)
    length = bytes.bytes.count
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
  /// Nothing but the bytes right before and behind it decides, or those of ``Judge/narrowWindow``; that the content begins
  /// or ends there is no hindrance.
  func admits(_ content: Span<UInt8>, at position: Int) -> Bool {
    if position > 0, !has(content[position - 1], from: 0) { return false }
    let end = position + length
    return (end >= content.count || has(content[end], from: 4))
      && (!glance.refuses(content, at: position)
        || headsColumns && PasswordColumn.mayBeHeading(content, at: position))
  }

  private func has(_ byte: UInt8, from word: Int) -> Bool {
    // Through a span: to read an element of an inline array by itself copies all of it (Swift 6.3).
    neighbors.bits.span[word + Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0
  }
}
