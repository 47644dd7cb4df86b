import Patterns

/// What every candidate of a rule needs to know of it.
///
/// Plain values: millions of candidates a second must not touch reference counts, which all workers share.
struct RuleGate: Sendable {
  private let search: Search
  private let nearest: Int
  private let farthest: Int

  private enum Search: Sendable { case around, whole, elsewhere, counted }

  init(_ rule: CompiledRule) {
    (nearest, farthest) = (rule.before.lowerBound, rule.before.upperBound)
    search =
      switch rule.search {
      case .around: .around
      case .whole: .whole
      case .judged, .wholeContent: .elsewhere
      case .counted: .counted
      }
  }

  /// Whether its literals are headings, which are only noted.
  var isCounted: Bool { if case .counted = search { true } else { false } }

  /// Where a match can start that has a literal at a place, in a content of so many bytes.
  func starts(around position: Int, in count: Int) -> Range<Int> {
    switch search {
    case .around: max(position - farthest, 0)..<max(position - nearest + 1, 0)
    case .whole: 0..<count + 1
    case .elsewhere, .counted: 0..<0
    }
  }
}

/// A rule's ``StartFilter``, as one worker knows it.
struct FilterSlot {
  private var isKnown = false
  private var filter: StartFilter?

  /// Whether a match of a rule may start in a range; false only if none does.
  ///
  /// Looks at the beginning of the rule's pattern when first asked.
  mutating func admits(
    _ rule: Int,
    _ starts: Range<Int>,
    _ content: Span<UInt8>,
    of detector: Detector
  ) -> Bool {
    if !isKnown {
      filter = detector.compiled[rule].pattern.startFilter()
      isKnown = true
    }
    guard let filter else { return true }
    // For all of them together first: most are refused by that.
    if starts.count > 1,
      !filter.holdsRun(content, from: starts.lowerBound, through: starts.upperBound - 1)
    {
      return false
    }
    return filter.admits(content, atAnyOf: starts)
  }
}
