internal import Findings
internal import PersonalData

extension SARIFWriter {
  /// Writes a finding as a result, without the secret.
  static func write(_ finding: FindingRecord, to json: inout JSONText) {
    json.member("ruleId", finding.rule.id)
    json.member("level", level(finding.rule.severity))
    json.object("message") { $0.member("text", message(finding)) }
    json.list("locations", [finding.location]) { json, location in
      json.object("physicalLocation") { write(location, finding.repository, to: &$0) }
      // Inside of a content lines and offsets count from its own start.
      if !location.inner.isEmpty {
        json.list("logicalLocations", location.inner) { json, step in
          json.member("kind", step.kind)
          if let path = step.path { json.member("name", bytes: path) }
        }
      }
    }
    json.object("partialFingerprints") { $0.member("keyhaul/v1", finding.fingerprint.description) }
    json.object("properties") { writeProperties(of: finding, to: &$0) }
  }

  private static func write(
    _ location: Location,
    _ repository: RepositoryReference?,
    to json: inout JSONText
  ) {
    json.object("artifactLocation") { json in
      json.member("uri", reference(location.path ?? Array((location.object ?? "").utf8)))
      if let repository { json.member("uriBaseId", reference(repository.path)) }
    }
    guard location.inner.isEmpty else { return }
    json.object("region") { json in
      json.member("startLine", location.line)
      if let endLine = location.endLine { json.member("endLine", endLine) }
      json.member("byteOffset", location.offset)
      json.member("byteLength", location.length)
    }
  }

  private static func writeProperties(of finding: FindingRecord, to json: inout JSONText) {
    json.member("severity", finding.rule.severity.rawValue)
    json.member("confidence", finding.rule.confidence.rawValue)
    json.member("checksum", finding.verified.checksum.rawValue)
    json.member("kind", finding.location.kind.rawValue)
    json.member("setting", finding.setting.rawValue)
    if let object = finding.location.object { json.member("object", object) }
    if let remote = finding.repository?.remote { json.member("remote", bytes: remote.bytes) }
    if let exposure = finding.exposure {
      json.member("introduced", exposure.introduced?.id)
      json.member("introducedDate", exposure.introduced?.date?.rfc3339)
      json.member("removed", exposure.removed?.id)
      json.member("removedDate", exposure.removed?.date?.rfc3339)
      json.member("reachable", exposure.reachable)
      json.member("tips", exposure.tips)
    }
    if let personalData = finding.personalData {
      for kind in personalData.kinds {
        json.member(foreignKey: kind.rawValue, personalData.counts[kind] ?? 0)
      }
    }
  }

  /// One sentence for people.
  private static func message(_ finding: FindingRecord) -> String {
    var text = finding.rule.name
    if let leaks = finding.rule.leaks { text += ", which opens \(leaks)" }
    if let exposure = finding.exposure, let introduced = exposure.introduced {
      text += "; since \(introduced.date?.rfc3339 ?? introduced.id), \(exposure.standing)"
    }
    return text
  }
}
