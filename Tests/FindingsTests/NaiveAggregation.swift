import Findings

/// A match as a test feeds it to an aggregator.
struct FedMatch: Hashable {
  var rule: Int
  var secret: [UInt8]
  var offset: Int
  var confidence = RuleReference.Confidence.low
}

/// A content with its matches.
struct FedContent: Hashable {
  var kind: Location.Kind
  var key: [UInt8]
  var matches: [FedMatch]
}

extension FindingAggregator {
  /// Feeds a content whose matches lie in text made for them.
  mutating func feed(_ content: FedContent) {
    begin(content.kind, key: content.key.span)
    for match in content.matches {
      add(
        rule: match.rule,
        secret: match.secret.span,
        offset: match.offset,
        confidence: match.confidence
      ) {
        MatchDetails.made(for: match, in: content)
      }
    }
  }
}

extension MatchDetails {
  /// Details that differ for every place, so that a wrong choice of place shows.
  static func made(for match: FedMatch, in content: FedContent) -> MatchDetails {
    let text = content.key + Array("\n\(match.offset)=".utf8) + match.secret
    let secret = text.count - match.secret.count..<text.count
    return MatchDetails(
      content: text.span,
      match: 0..<text.count,
      secret: secret,
      verified: VerifiedState(checksum: .none)
    )
  }
}

/// What the aggregator should say, in the most obvious way.
func naiveRecords(
  _ contents: [FedContent],
  rules: [RuleReference],
  fingerprinter: Fingerprinter
) -> [FindingRecord] {
  struct Key: Hashable {
    var rule: Int
    var secret: [UInt8]
  }
  var places: [Key: [(content: FedContent, match: FedMatch)]] = [:]
  for content in contents {
    for match in content.matches {
      places[Key(rule: match.rule, secret: match.secret), default: []].append((content, match))
    }
  }
  let keys = places.keys.sorted {
    $0.rule != $1.rule
      ? $0.rule < $1.rule : $0.secret.lexicographicallyPrecedes($1.secret)
  }
  return keys.compactMap { key in
    let all = places[key, default: []].sorted {
      $0.content.key != $1.content.key
        ? $0.content.key.lexicographicallyPrecedes($1.content.key)
        : $0.match.offset < $1.match.offset
    }
    guard let first = all.first else { return nil }
    let details = MatchDetails.made(for: first.match, in: first.content)
    var rule = rules[key.rule]
    let feeds = key.secret.dropLast().filter { $0 == 10 }.count
    rule.confidence = all.map(\.match.confidence).max() ?? .low
    var record = FindingRecord(
      fingerprint: fingerprinter.fingerprint(
        rule: rules[key.rule].id,
        secret: SensitiveBytes(key.secret)
      ),
      rule: rule,
      secret: SensitiveBytes(key.secret),
      match: details.match,
      excerpt: details.excerpt,
      verified: details.verified,
      repository: nil,
      location: Location(
        object: first.content.key.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(),
        kind: first.content.kind,
        line: details.position.line,
        endLine: feeds == 0 ? nil : details.position.line + feeds,
        column: details.position.column,
        offset: first.match.offset,
        length: key.secret.count
      ),
      occurrences: Occurrences(objects: Set(all.map(\.content.key)).count)
    )
    // Without paths a message's is unknown, and a file's as good as production.
    record.settings = SettingSet(
      all.map { SettingSet($0.content.kind == .blob ? .production : .unknown) }
    )
    return record
  }
}
