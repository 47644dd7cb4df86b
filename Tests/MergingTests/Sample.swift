import Findings
import Reports
import TestSupport

/// A finding as a run of a mirror would report it.
struct Sample {
  var path: String
  var introduced: String
  var at: Int64
  var removed: Int64?
  var author = "a@b.example"
  var secret = Array("not-a-real-secret".utf8)

  init(
    path: String,
    introduced: String,
    at: Int64,
    author: String = "a@b.example",
    secret: [UInt8] = Array("not-a-real-secret".utf8)
  ) {
    self.path = path
    self.introduced = introduced
    self.at = at
    self.author = author
    self.secret = secret
  }

  var finding: FindingRecord {
    let rule = RuleReference(id: "sample", name: "Sample", severity: .high, confidence: .high)
    return FindingRecord(
      fingerprint: Fingerprinter().fingerprint(rule: rule.id, secret: SensitiveBytes(secret)),
      rule: rule,
      secret: SensitiveBytes(secret),
      match: SensitiveBytes(secret),
      verified: VerifiedState(checksum: .none),
      repository: RepositoryReference(path: Array(path.utf8)),
      location: Location(
        object: String(repeating: "0a", count: 20),
        kind: .blob,
        path: Array("conf/a.env".utf8),
        line: 1,
        column: 1,
        offset: 0,
        length: secret.count
      ),
      exposure: Exposure(
        introduced: commit(introduced, at),
        removed: removed.map { commit("ff", $0) },
        days: 1,
        reachable: true,
        atTips: removed == nil ? [Array("refs/heads/main".utf8)] : []
      ),
      occurrences: Occurrences(objects: 1, paths: [Array("conf/a.env".utf8)], commits: 1)
    )
  }

  private func commit(_ pair: String, _ seconds: Int64) -> CommitReference {
    CommitReference(
      id: String(repeating: pair, count: 20),
      author: Array("A".utf8),
      email: Array(author.utf8),
      date: CommitDate(seconds: seconds, zoneMinutes: 540),
      subject: SensitiveBytes([])
    )
  }

  /// The lines of a complete run with these findings.
  static func lines(
    _ findings: [FindingRecord],
    lookedFor: [String] = [],
    counts: FindingCounts = FindingCounts(),
    mirrors: [RepositoryRecord] = [],
    fingerprints: String = "plain"
  ) -> [UInt8] {
    var writer = JSONLinesWriter()
    var output: [UInt8] = []
    for finding in findings { writer.append(.finding(finding), to: &output) }
    for mirror in mirrors { writer.append(.repository(mirror), to: &output) }
    let summary = SummaryRecord(
      state: .complete,
      version: "0",
      rulesDigest: "00",
      fingerprints: fingerprints,
      lookedFor: lookedFor,
      repositories: .init(),
      objects: ObjectTally(),
      bytes: ByteCounts(),
      findings: counts,
      problems: 0,
      seconds: nil,
      cpuSeconds: nil
    )
    writer.append(.summary(summary), to: &output)
    return output
  }
}

extension RepositoryRecord {
  /// What became of a mirror of which findings are not listed.
  init(_ path: String, unlisted: Int) {
    self.init(
      repository: RepositoryReference(path: Array(path.utf8)),
      state: .complete,
      objects: ObjectTally(),
      bytes: ByteCounts(),
      findings: 0,
      suppressed: [.baseline: unlisted],
      seconds: nil
    )
  }
}

extension TemporaryFolder {
  /// Writes a file and returns its path.
  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    try TestFile(path(name)).write(bytes)
    return path(name)
  }
}
