import Patterns
import Rules

/// A rule made ready for scanning.
///
/// Immutable; shared by all workers.
final class CompiledRule: Sendable {
  /// How a rule's matches are found.
  enum Search: Sendable, Hashable {
    /// Around each of its literals; nil where there is no bound to how far its pattern looks.
    case around(CandidateWindow?)
    /// Over the whole content, where it holds one of the rule's literals or keywords; over every content where the rule
    /// has neither.
    case whole
    /// From the start of contents of these lengths alone: a match is the whole content.
    case wholeContent(ClosedRange<Int>)
    /// By the judge, wherever a hot word stands.
    case judged
    /// Not at all: its literals are headings, which are only noted.
    case counted
  }

  let rule: Rule
  let pattern: Pattern
  let search: Search
  /// The bytes between a match's start and its literal: at least, at most.
  let before: ClosedRange<Int>
  let literals: [LiteralMatcher.Literal]
  /// Keywords of which the content must hold one; none where the literals see to that.
  let keywords: [String]
  let allowlists: [CompiledAllowlist]
  let path: Pattern?

  init(_ rule: Rule) {
    self.rule = rule
    allowlists = rule.allowlists.map { CompiledAllowlist($0) }
    path = rule.path.map { Pattern($0) }
    if rule.counted != nil {
      pattern = Pattern(rule.pattern)
      (search, before, keywords) = (.counted, 0...0, [])
      literals = rule.keywords.map { LiteralMatcher.Literal(Array($0.utf8), isCaseless: true) }
      return
    }
    if rule.judged != nil {
      pattern = Pattern(rule.pattern)
      (search, before, literals, keywords) = (.judged, 0...0, [], [])
      return
    }
    if let anchors = rule.anchors {
      literals = anchors.literals.map { LiteralMatcher.Literal(Array($0.utf8), isCaseless: true) }
      before = 0...0
      search = .around(
        CandidateWindow(
          behind: anchors.lookBehind,
          ahead: max(anchors.extent, LiteralMatcher.lengths.upperBound)
        )
      )
      pattern = Pattern(rule.pattern, startsAreKnown: true)
      keywords = Self.areImplied(rule.keywords, by: literals) ? [] : rule.keywords
      return
    }
    let shape = PatternShape(rule.pattern)
    let usable = shape.literals.map { LiteralMatcher.Literal($0.bytes, isCaseless: $0.caseless) }
    if !usable.isEmpty, let most = shape.before.maximum {
      literals = usable
      before = shape.before.minimum...most
      search = .around(Self.window(shape, most))
    } else {
      // A literal at no known distance still tells which contents need a look.
      literals = usable.isEmpty ? Self.keywordLiterals(rule) : usable
      before = 0...0
      if literals.isEmpty, shape.isWholeSubject, let most = shape.width.maximum {
        search = .wholeContent(shape.width.minimum...most)
      } else {
        search = .whole
      }
    }
    pattern = Pattern(rule.pattern, startsAreKnown: search != .whole)
    keywords = Self.areImplied(rule.keywords, by: literals) ? [] : rule.keywords
  }

  private static func window(_ shape: PatternShape, _ longestBefore: Int) -> CandidateWindow? {
    guard let behind = shape.lookBehind, let extent = shape.extent else { return nil }
    return CandidateWindow(
      behind: longestBefore + behind,
      ahead: max(extent - shape.before.minimum, LiteralMatcher.lengths.upperBound)
    )
  }

  /// Whether a content that holds one of the literals holds one of the keywords.
  private static func areImplied(
    _ keywords: [String],
    by literals: [LiteralMatcher.Literal]
  ) -> Bool {
    !literals.isEmpty
      && literals.allSatisfy { literal in
        keywords.contains { literal.bytes.span.containsIgnoringCase($0) }
      }
  }

  /// Literals of which one stands in every content that holds one of the rule's keywords.
  private static func keywordLiterals(_ rule: Rule) -> [LiteralMatcher.Literal] {
    let keywords = rule.keywords.map { Array($0.lowercased().utf8) }
    guard keywords.allSatisfy({ $0.count >= LiteralMatcher.lengths.lowerBound }) else { return [] }
    return keywords.map {
      LiteralMatcher.Literal(Array($0.prefix(LiteralMatcher.lengths.upperBound)), isCaseless: true)
    }
  }

  /// The secret inside the last match: the rule's group, or the first group that took part and is
  /// not empty, or all.
  func secret(in match: Range<Int>, _ scratch: borrowing PatternScratch) -> Range<Int> {
    if let group = rule.secretGroup {
      return group == 0 ? match : scratch.range(ofGroup: group) ?? match
    }
    var group = 1
    while group <= captureCount {
      if let range = scratch.range(ofGroup: group), !range.isEmpty { return range }
      group += 1
    }
    return match
  }

  /// The lengths of the contents that it finds as a whole, in bytes; nil for rules that find a part of a content.
  var wholeLengths: ClosedRange<Int>? {
    if case .wholeContent(let lengths) = search { lengths } else { nil }
  }

  /// Whether it finds whole contents under some paths, so that nothing but the path tells what they are.
  var isWholeContentOfPath: Bool { path != nil && wholeLengths != nil }

  /// Whether keywords stand in for literals that the pattern does not give.
  var usesKeywords: Bool { PatternShape(rule.pattern).literals.isEmpty }

  private var captureCount: Int { (try? pattern.captureCount()) ?? 0 }
}

/// An allowlist with its patterns.
struct CompiledAllowlist: Sendable {
  let allowlist: Allowlist
  let regexes: [Pattern]
  let paths: [Pattern]

  init(_ allowlist: Allowlist) {
    self.allowlist = allowlist
    regexes = allowlist.regexes.map { Pattern($0) }
    paths = allowlist.paths.map { Pattern($0) }
  }
}
