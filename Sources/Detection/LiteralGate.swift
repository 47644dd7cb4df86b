import Patterns

/// Which bytes stand beside a literal wherever one of its rules matches around it.
///
/// Most hits of frequent literals are within other words: the byte before or behind says so, and nothing else needs a look.
struct LiteralGate {
  private var neighbors = Neighbors.any
  /// How long the literal is, in bytes.
  private var length = 0
  /// Whether the rules were asked.
  private(set) var isKnown = false

  init() {}

  /// Asks all rules of a literal; this prepares their patterns.
  init(_ literal: Int, of detector: Detector) {
    isKnown = true
    guard detector.hotWords[literal] == nil else { return }
    let bytes = detector.literals[literal]
    var all = Neighbors.none
    for index in Int(detector.firstRules[literal])..<Int(detector.firstRules[literal + 1]) {
      let rule = detector.compiled[Int(detector.ruleNumbers[index])]
      guard case .around = rule.search, let filter = rule.pattern.startFilter() else { return }
      all.formUnion(
        filter.neighbors(of: bytes.bytes, caseless: bytes.isCaseless, after: rule.before)
      )
    }
    neighbors = all
    length = bytes.bytes.count
  }

  /// Whether a rule may match around the literal at a place; false only if none does.
  ///
  /// Nothing but the bytes right before and behind it decides; that the content begins or ends there is no hindrance.
  func admits(_ content: Span<UInt8>, at position: Int) -> Bool {
    if position > 0, !has(content[position - 1], from: 0) { return false }
    let end = position + length
    return end >= content.count || has(content[end], from: 4)
  }

  private func has(_ byte: UInt8, from word: Int) -> Bool {
    // Through a span: to read an element of an inline array by itself copies all of it (Swift 6.3).
    neighbors.bits.span[word + Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0
  }
}
