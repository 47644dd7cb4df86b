import Detection
import Judgement
import Patterns
import PersonalData
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
  /// How much the matches of a rule tell, by its id.
  private let ranks: [String: Int]

  init(_ rules: [Rule]) {
    self.rules = rules.map { ReferenceRule($0) }
    ranks = Dictionary(rules.map { ($0.id, Self.rank($0)) }, uniquingKeysWith: { $1 })
  }

  private static func rank(_ rule: Rule) -> Int {
    switch rule.judged {
    case nil where rule.path != nil && PatternShape(rule.pattern).isWholeSubject: 0
    case nil: PlaceRules.ids.contains(rule.id) ? 3 : 4
    case .basicAuthorization, .bearerAuthorization, .urlPassword: 2
    default: 1
    }
  }

  /// All matches of all rules, rejected ones too.
  func matches(in content: [UInt8], path: [UInt8]? = nil) -> Set<FoundMatch> {
    let found = withoutParts(
      rules.filter { $0.rule.judged == nil && $0.rule.counted == nil }.flatMap {
        $0.matches(in: content, path: path)
      }
    )
    let judged = rules.filter { $0.rule.judged != nil }
    let credentials = judged.isEmpty ? [] : ReferenceJudge.credentials(in: content)
    let others = judged.flatMap { rule in
      credentials.filter { $0.kind == rule.rule.judged }.map { rule.match($0, content, path) }
    }
    let columns = judged.filter { $0.rule.judged == .columnPassword }.flatMap {
      $0.columns(in: content, path)
    }
    return withoutYielding(found.union(others).union(columns))
  }

  /// Leaves out the matches whose secret is a part of another rule's.
  private func withoutParts(_ found: [FoundMatch]) -> Set<FoundMatch> {
    Set(found).filter { match in
      !found.contains { other in
        guard case .accepted = other.verdict else { return false }
        return other.secret.overlaps(match.secret)
          && Pairs.wholes.contains { $0.whole == other.rule && $0.part == match.rule }
      }
    }
  }

  /// Leaves out the matches of which another match tells more.
  private func withoutYielding(_ found: Set<FoundMatch>) -> Set<FoundMatch> {
    func rank(_ match: FoundMatch) -> Int { ranks[match.rule] ?? 4 }
    func isJudged(_ match: FoundMatch) -> Bool { (1...2).contains(rank(match)) }
    // How sure a match is; a rejected one is less than sure.
    func confidence(_ match: FoundMatch) -> Int {
      guard case .accepted(let confidence, _) = match.verdict else { return -1 }
      return Confidence.allCases.firstIndex(of: confidence) ?? 0
    }
    func yields(_ match: FoundMatch, in others: Set<FoundMatch>) -> Bool {
      others.contains {
        $0.secret.overlaps(match.secret) && rank($0) > rank(match)
          && confidence($0) >= max(confidence(match), 0)
      }
    }
    // A pattern's match is as sure as what is judged of the same secret, or of one that ends with it.
    var kept = Set(
      found.map { match in
        let ending = found.lazy.filter {
          $0.secret.upperBound == match.secret.upperBound
            && $0.secret.lowerBound <= match.secret.lowerBound && isJudged($0)
        }
        let most = ending.map(confidence).max() ?? 0
        guard rank(match) >= 3, confidence(match) > 0, most > confidence(match),
          case .accepted(_, let checksum) = match.verdict
        else { return match }
        var match = match
        match.verdict = .accepted(confidence: Confidence.allCases[most], checksum: checksum)
        return match
      }
    )
    // Of judged matches of one rule that tell the same the surest is told, or else the first.
    kept = kept.filter { match in
      !isJudged(match) || confidence(match) < 0
        || !kept.contains {
          $0.secret == match.secret && $0.rule == match.rule
            && (-confidence($0), $0.range.lowerBound) < (-confidence(match), match.range.lowerBound)
        }
    }
    for each in [3, 2, 1, 0] {
      kept = kept.filter { rank($0) != each || !yields($0, in: kept) }
    }
    return kept
  }
}

/// Tries every place for every hot word, and lets the judge see nothing but its window.
enum ReferenceJudge {
  static func credentials(in content: [UInt8]) -> [Credential] {
    content.indices.flatMap { place in
      HotWord.literals.compactMap { text, word in
        guard holds(content, text, at: place) else { return nil }
        let low = max(place - Judge.window.behind, 0)
        let window = Array(content[low..<min(place + Judge.window.ahead, content.count)])
        guard var found = Judge.credential(window.span, word, at: place - low) else {
          return nil
        }
        found.range = found.range.lowerBound + low..<found.range.upperBound + low
        found.secret = found.secret.lowerBound + low..<found.secret.upperBound + low
        return found
      }
    }
  }

  private static func holds(_ content: [UInt8], _ text: String, at place: Int) -> Bool {
    content[place...].prefix(text.utf8.count).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      .elementsEqual(text.utf8)
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

  /// What the judge found, as a match of this rule.
  func match(_ found: Credential, _ content: [UInt8], _ path: [UInt8]?) -> FoundMatch {
    let isAllowed = isAllowed(content, found.range, found.secret, path)
    return FoundMatch(
      rule: rule.id,
      range: found.range,
      secret: found.secret,
      verdict: isAllowed
        ? .rejected(.allowlist)
        : .accepted(confidence: Confidence(found.likelihood), checksum: .none)
    )
  }

  /// The passwords under headings, each word of a password tried.
  func columns(in content: [UInt8], _ path: [UInt8]?) -> [FoundMatch] {
    var found: [FoundMatch] = []
    var (rows, columns) = (0..<0, 0)
    // No word in a table's rows, and four columns of each table.
    for place in content.indices
    where place >= rows.upperBound || place < rows.lowerBound && columns < 4 {
      let isWord = ["pass", "pwd", "senha"].contains { word in
        content[place...].prefix(word.utf8.count).map { $0 | 0x20 }.elementsEqual(word.utf8)
      }
      // Each word alone: nothing is known of the content from the words before.
      var memo = ColumnMemo()
      guard isWord, let column = PasswordColumn(content.span, at: place, memo: &memo) else {
        continue
      }
      columns = column.start == rows.lowerBound ? columns + 1 : 1
      let (end, _) = column.forEach(content.span) { value in
        guard Detector.isLikePassword(content.span.extracting(value)) else { return false }
        found.append(
          FoundMatch(
            rule: rule.id,
            range: value,
            secret: value,
            verdict: judge(content, value, value, path)
          )
        )
        return true
      }
      rows = column.start..<max(end, columns > 1 ? rows.upperBound : 0)
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
    return isAllowed(content, match, secret, path) ? .rejected(.allowlist) : verdict
  }

  private func isAllowed(
    _ content: [UInt8],
    _ match: Range<Int>,
    _ secret: Range<Int>,
    _ path: [UInt8]?
  ) -> Bool {
    for (list, regexes, paths) in allowlists {
      let target = Array(content[self.target(of: list, content, match, secret)])
      let isAllowed = list.allows(
        secret: content[secret].span,
        regexFound: { regexes.contains { $0.isFound(in: target) } },
        pathFound: { path.map { path in paths.contains { $0.isFound(in: path) } } ?? false },
        commitFound: { false }
      )
      if isAllowed { return true }
    }
    return false
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
