import Detection
import Rules

/// A match as the tests compare it.
struct FoundMatch: Hashable {
  var rule: String
  var range: Range<Int>
  var secret: Range<Int>
  var verdict: Verdict
}

/// docs/MATCHING.md written down as code, with no thought of speed.
///
/// Each rule's pattern runs over the whole content by itself.
final class ReferenceDetector {
  private let rules: [ReferenceRule]

  init(_ rules: [Rule]) {
    self.rules = rules.map { ReferenceRule($0) }
  }

  /// All matches of all rules, rejected ones too.
  func matches(in content: [UInt8], path: [UInt8]? = nil) -> Set<FoundMatch> {
    Set(rules.flatMap { $0.matches(in: content, path: path) })
  }
}

private struct ReferenceRule {
  let rule: Rule
  let pattern: ReferencePattern
  let path: ReferencePattern?
  let allowlists: [(list: Allowlist, regexes: [ReferencePattern], paths: [ReferencePattern])]

  init(_ rule: Rule) {
    self.rule = rule
    pattern = ReferencePattern(rule.pattern)
    path = rule.path.map { ReferencePattern($0) }
    allowlists = rule.allowlists.map {
      ($0, $0.regexes.map { ReferencePattern($0) }, $0.paths.map { ReferencePattern($0) })
    }
  }

  func matches(in content: [UInt8], path: [UInt8]?) -> [FoundMatch] {
    if let pattern = self.path, let path, !pattern.isFound(in: path) { return [] }
    guard rule.keywords.isEmpty || rule.keywords.contains(where: { holds(content, $0) }) else {
      return []
    }
    var found: [FoundMatch] = []
    var start = 0
    while start <= content.count, let groups = pattern.firstMatch(in: content, from: start) {
      guard let range = groups[0] else { break }
      start = max(range.upperBound, range.lowerBound + 1)
      if let most = rule.maximumLength, range.count > most { continue }
      let secret = secret(range, groups)
      let verdict = judge(content, range, secret, path)
      found.append(FoundMatch(rule: rule.id, range: range, secret: secret, verdict: verdict))
    }
    return found
  }

  private func secret(_ range: Range<Int>, _ groups: [Range<Int>?]) -> Range<Int> {
    if let number = rule.secretGroup {
      return (number < groups.count ? groups[number] : nil) ?? range
    }
    return groups.dropFirst().lazy.compactMap(\.self).first { !$0.isEmpty } ?? range
  }

  private func judge(
    _ content: [UInt8],
    _ match: Range<Int>,
    _ secret: Range<Int>,
    _ path: [UInt8]?
  ) -> Verdict {
    let verdict = rule.judge(content[secret].span)
    guard case .accepted = verdict else { return verdict }
    for (list, regexes, paths) in allowlists {
      let target = Array(content[self.target(of: list, content, match, secret)])
      let isAllowed = list.allows(
        secret: content[secret].span,
        regexFound: { regexes.contains { $0.isFound(in: target) } },
        pathFound: { path.map { path in paths.contains { $0.isFound(in: path) } } ?? false },
        commitFound: { false }
      )
      if isAllowed { return .rejected(.allowlist) }
    }
    return verdict
  }

  private func target(
    of list: Allowlist,
    _ content: [UInt8],
    _ match: Range<Int>,
    _ secret: Range<Int>
  ) -> Range<Int> {
    switch list.regexTarget {
    case .secret: return secret
    case .match: return match
    case .line:
      let before = content[..<match.lowerBound].suffix(1024)
      let behind = content[match.upperBound...].prefix(1024)
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
      return start..<(behind.firstIndex(of: 0x0A) ?? behind.endIndex)
    }
  }

  private func holds(_ content: [UInt8], _ keyword: String) -> Bool {
    let wanted = keyword.utf8.map(Self.lowercased)
    let text = content.map(Self.lowercased)
    return text.indices.contains { text[$0...].starts(with: wanted) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

extension DetectionScratch {
  /// What the last scan found, as the reference tells it.
  func found(by detector: Detector) -> Set<FoundMatch> {
    Set(
      matches.map {
        FoundMatch(
          rule: detector.rules[$0.rule].id,
          range: $0.range,
          secret: $0.secret,
          verdict: $0.verdict
        )
      }
    )
  }
}

/// How two sets of matches differ, without a byte of any content; nil where they do not.
func difference(_ found: Set<FoundMatch>, _ expected: Set<FoundMatch>) -> String? {
  func list(_ matches: Set<FoundMatch>) -> String {
    matches.sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }.prefix(3)
      .map { "\($0.rule) \($0.range)" }.joined(separator: ", ")
  }
  guard found != expected else { return nil }
  return "not found: \(list(expected.subtracting(found))); too much: "
    + list(found.subtracting(expected))
}
