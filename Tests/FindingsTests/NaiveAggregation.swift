import Findings
import TestSupport

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

/// The fingerprint of a text as it stands.
func literalFingerprint(_ rule: String, _ text: [UInt8]) -> Fingerprint {
  let digits = hexadecimal(Digest.sha256(Array("\(rule)\0".utf8) + text).prefix(16))
  return Fingerprint(digits) ?? Fingerprint(high: 0, low: 0)
}

/// What is the same in all forms of a ``SampleKey``, and the secret itself of anything else.
private func identity(_ secret: [UInt8]) -> [UInt8] {
  guard secret.starts(with: "-----".utf8) else { return secret }
  let text = String(decoding: secret, as: UTF8.self)
  return Array(
    text.replacing("\\u002B", with: "+").replacing("\\n", with: " ").replacing("\\r", with: " ")
      .utf8.filter {
        UnicodeScalar($0).properties.isAlphabetic || "0"..."9" ~= UnicodeScalar($0)
      }
  )
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
      places[Key(rule: match.rule, secret: identity(match.secret)), default: []]
        .append((content, match))
    }
  }
  let findings = places.values.map { all in
    all.sorted {
      $0.content.key != $1.content.key
        ? $0.content.key.lexicographicallyPrecedes($1.content.key)
        : $0.match.offset < $1.match.offset
    }
  }.sorted {
    $0[0].match.rule != $1[0].match.rule
      ? $0[0].match.rule < $1[0].match.rule
      : $0[0].match.secret.lexicographicallyPrecedes($1[0].match.secret)
  }
  return findings.map { all in
    let first = all[0]
    let key = first.match
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
    let others = Set(all.map(\.match.secret)).subtracting([key.secret])
    record.writtenForms = ([key.secret] + others.sorted { $0.lexicographicallyPrecedes($1) })
      .map {
        WrittenForm(
          text: SensitiveBytes($0),
          fingerprint: literalFingerprint(rules[key.rule].id, $0)
        )
      }.filter { $0.text.bytes != key.secret || $0.fingerprint != record.fingerprint }
    // Without paths a message's is unknown, and a file's as good as production.
    record.settings = SettingSet(
      all.map { SettingSet($0.content.kind == .blob ? .production : .unknown) }
    )
    return record
  }
}
