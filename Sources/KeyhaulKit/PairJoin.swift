import Findings
import Rules

extension [FindingRecord] {
  /// Tells the halves of a pair with each other that stand in different objects of one mirror.
  ///
  /// Only where nothing else could be meant: the mirror has one id and one secret of that kind, and neither has its
  /// other half beside it.
  ///
  /// - Complexity: O(findings · pairs).
  mutating func joinHalves() {
    for pair in Pairs.certain {
      guard let id = only(pair.id), let secret = only(pair.secret),
        !self[id].hasMatchBeside, !self[secret].hasMatchBeside
      else { continue }
      let (first, second) = (self[id].companion, self[secret].companion)
      self[id].companions.append(second)
      self[secret].companions.append(first)
    }
  }

  /// The only finding of a rule; nil where there are none or several.
  private func only(_ rule: String) -> Int? {
    guard let first = firstIndex(where: { $0.rule.id == rule }),
      lastIndex(where: { $0.rule.id == rule }) == first
    else { return nil }
    return first
  }
}

extension FindingRecord {
  fileprivate var hasMatchBeside: Bool {
    companions.contains { if case .match = $0.kind { true } else { false } }
  }

  /// The finding as a companion of one in another object.
  fileprivate var companion: Companion {
    Companion(
      kind: .match(rule: rule.id, fingerprint: fingerprint),
      text: secret,
      object: location.object,
      position: TextPosition(line: location.line, column: location.column),
      offset: location.offset,
      length: location.length
    )
  }
}
