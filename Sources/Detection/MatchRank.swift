import Judgement
import Rules

/// How much a match tells of a secret, by its rule.
package enum MatchRank: Int, Comparable, CaseIterable, Sendable {
  /// That it is all of a content, under a path that may turn out to be another one.
  case file
  /// What its name and surroundings say.
  case name
  /// What a header or URL says.
  case scheme
  /// A pattern of the place in which it stands: a call, a command, a setting.
  case place
  /// A pattern of its own form.
  case form

  init(_ rule: CompiledRule) {
    self =
      switch rule.rule.judged {
      case nil where rule.isWholeContentOfPath: .file
      case nil: PlaceRules.ids.contains(rule.rule.id) ? .place : .form
      case .basicAuthorization, .bearerAuthorization, .urlPassword: .scheme
      default: .name
      }
  }

  /// Whether the judge, or a heading, found it.
  var isJudged: Bool { self == .name || self == .scheme }

  /// Orders ranks by how much they tell, the least first.
  package static func < (a: MatchRank, b: MatchRank) -> Bool { a.rawValue < b.rawValue }
}
