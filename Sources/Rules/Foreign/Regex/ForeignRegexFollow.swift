/// What can come behind a part of a pattern.
enum ForeignRegexFollow {
  /// What matches only where a character ends: ASCII, or a condition that sees to it.
  case boundary
  /// Nothing that must match.
  case end
  case anything
}

/// How a part of a pattern begins.
struct ForeignRegexLead {
  /// Whether it begins only where a character ends.
  var isBoundary: Bool
  /// Whether it may be empty.
  var isNullable: Bool

  /// What a part sees behind it that stands before this one.
  func follow(before next: ForeignRegexFollow) -> ForeignRegexFollow {
    if !isBoundary { return .anything }
    return isNullable ? (next == .boundary ? .boundary : .anything) : .boundary
  }
}

extension ForeignRegexNode {
  /// How the part begins.
  ///
  /// - Complexity: O(n).
  var lead: ForeignRegexLead {
    switch self {
    case .literal(let scalar, _):
      return ForeignRegexLead(isBoundary: scalar <= 0x7F, isNullable: false)
    case .set(let set):
      let isASCII = set.ranges.last.map { $0.upperBound <= 0x7F } ?? true
      return ForeignRegexLead(isBoundary: isASCII, isNullable: false)
    // Between the bytes of a character there is no word's boundary, no line's and no text's.
    case .assertion: return ForeignRegexLead(isBoundary: true, isNullable: false)
    case .group(let body): return body.lead
    case .sequence(let nodes):
      for node in nodes {
        let lead = node.lead
        guard lead.isBoundary else { return ForeignRegexLead(isBoundary: false, isNullable: false) }
        guard lead.isNullable else { return lead }
      }
      return ForeignRegexLead(isBoundary: true, isNullable: true)
    case .alternation(let nodes):
      let leads = nodes.map(\.lead)
      return ForeignRegexLead(
        isBoundary: leads.allSatisfy(\.isBoundary),
        isNullable: leads.contains(where: \.isNullable)
      )
    case .repetition(let body, let least, _, _):
      let lead = body.lead
      return ForeignRegexLead(
        isBoundary: lead.isBoundary,
        isNullable: lead.isNullable || least == 0
      )
    }
  }
}
