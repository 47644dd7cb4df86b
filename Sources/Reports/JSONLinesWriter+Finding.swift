internal import Findings
internal import PersonalData

extension JSONLinesWriter {
  mutating func write(_ finding: FindingRecord, to json: inout JSONText) {
    if fragments.head.isEmpty {
      let start = json.bytes.count
      Self.writeHead("finding", to: &json)
      fragments.head = Array(json.bytes[start...])
    } else {
      json.repeatMembers(fragments.head)
    }
    json.member("fingerprint", hex: finding.fingerprint.high, finding.fingerprint.low)
    json.members(of: finding, &fragments[finding.rule])
    json.member("secret", bytes: finding.secret.bytes)
    json.member("match", bytes: finding.match.bytes)
    if finding.isMatchTruncated { json.member("match_truncated", true) }
    json.members(of: finding, &fragments.holder)
    json.member("line", finding.location.line)
    if let endLine = finding.location.endLine { json.member("end_line", endLine) }
    json.member("column", finding.location.column)
    json.member("offset", finding.location.offset)
    json.member("length", finding.location.length)
    json.endObject()
    json.members(of: finding, &fragments.history)
    if !finding.companions.isEmpty {
      json.list("companions", finding.companions) { Self.write($1, to: &$0) }
    }
    if let personalData = finding.personalData { Self.write(personalData, to: &json) }
  }

  private static func write(_ companion: Companion, to json: inout JSONText) {
    switch companion.kind {
    case .match(let rule, let fingerprint):
      json.member("rule", rule)
      json.member("fingerprint", fingerprint.description)
      json.member("secret", bytes: companion.text.bytes)
    case .value(let role):
      json.member("role", role)
      json.member("value", bytes: companion.text.bytes)
    }
    if let object = companion.object { json.member("object", object) }
    json.member("line", companion.position.line)
    json.member("column", companion.position.column)
    json.member("offset", companion.offset)
    json.member("length", companion.length)
  }

  static func write(_ rule: RuleReference, to json: inout JSONText) {
    json.member("id", rule.id)
    json.member("name", rule.name)
    json.member("severity", rule.severity.rawValue)
    json.member("confidence", rule.confidence.rawValue)
    json.member("leaks", rule.leaks)
  }

  /// Writes how many values of personal data there are, and the values where they were asked for.
  static func write(_ personalData: PersonalDataFound, to json: inout JSONText) {
    json.object("personal_data") { json in
      json.object("counts") { json in
        for kind in personalData.kinds {
          json.member(foreignKey: kind.rawValue, personalData.counts[kind] ?? 0)
        }
      }
      guard !personalData.values.isEmpty else { return }
      json.object("values") { json in
        for kind in personalData.kinds {
          json.member(
            foreignKey: kind.rawValue,
            list: (personalData.values[kind] ?? []).map(\.bytes)
          )
        }
      }
    }
  }

  /// Writes the steps to something inside, where there are any.
  static func write(_ inner: [InnerPlace], to json: inout JSONText) {
    guard !inner.isEmpty else { return }
    json.list("inner", inner) { json, step in
      json.member("kind", step.kind)
      if let path = step.path { json.member("path", bytes: path) }
      if let offset = step.offset { json.member("offset", offset) }
    }
  }

  static func write(_ commit: CommitReference, to json: inout JSONText) {
    json.member("id", commit.id)
    json.member("author", bytes: commit.author)
    json.member("email", bytes: commit.email)
    json.member("date", commit.date?.rfc3339)
    json.member("subject", bytes: commit.subject.bytes)
  }

  static func write(_ exposure: Exposure, to json: inout JSONText) {
    json.object("introduced", exposure.introduced) { write($1, to: &$0) }
    if exposure.mayBeOlder { json.member("may_be_older", true) }
    json.object("removed", exposure.removed) { write($1, to: &$0) }
    json.member("days", exposure.days)
    json.member("reachable", exposure.reachable)
    if exposure.keptByReflog { json.member("kept_by_reflog", true) }
    json.member("at_tips", list: exposure.atTips)
    json.member("tips", exposure.tips)
  }
}
