public import Rules

/// How the matches of a rule are found, for people who want to know what it costs.
public struct SearchPlan: Sendable {
  /// The ways in which a rule is searched, from cheap to dear.
  public enum Kind: Sendable {
    /// The pattern runs around its literals only.
    case aroundLiterals
    /// The pattern runs over the whole of each content with one of its literals.
    case whereLiteralsOccur
    /// The pattern runs over the whole of each content with one of its keywords.
    case whereKeywordsOccur
    /// The pattern runs over every content.
    case everywhere
    /// The pattern runs over contents of the lengths that its matches have.
    case wholeContents
    /// Hot words lead to candidates, which are judged.
    case judged
    /// Values are counted; there are no single matches.
    case counted
  }

  /// The way in which the rule is searched.
  public let kind: Kind
  /// The literals, or keywords, that lead to it.
  public let literals: [LiteralMatcher.Literal]

  /// Finds out how a rule is searched.
  public init(_ rule: Rule) { self.init(CompiledRule(rule)) }

  init(_ rule: CompiledRule) {
    literals = rule.literals
    switch rule.search {
    case .around: kind = .aroundLiterals
    case .wholeContent: kind = .wholeContents
    case .judged: kind = .judged
    case .counted: kind = .counted
    case .whole where rule.literals.isEmpty: kind = .everywhere
    case .whole: kind = rule.usesKeywords ? .whereKeywordsOccur : .whereLiteralsOccur
    }
  }
}

extension Detector {
  /// How a rule is searched.
  ///
  /// - Precondition: `rule` is the number of a rule.
  public func search(of rule: Int) -> SearchPlan.Kind { SearchPlan(compiled[rule]).kind }
}
