import Detection
import Rules

/// How the matches of a rule are searched, in words.
struct RuleSearchExplanation: CustomStringConvertible {
  let description: String

  init(_ rule: Rule) {
    let plan = SearchPlan(rule)
    let literals = plan.literals.map { literal in
      "\"" + String(decoding: literal.bytes, as: UTF8.self) + "\""
        + (literal.isCaseless ? " (any case)" : "")
    }
    .joined(separator: ", ")
    switch plan.kind {
    case .aroundLiterals: description = "around \(literals)"
    case .whereLiteralsOccur, .whereKeywordsOccur:
      description = "in the whole of each content that holds \(literals)"
    case .everywhere: description = "in every content"
    case .wholeContents: description = "in contents that are as short as its matches"
    case .counted: description = "in every content; distinct values are counted"
    case .judged: description = "near words such as password, secret, token; each value is judged"
    }
  }
}
