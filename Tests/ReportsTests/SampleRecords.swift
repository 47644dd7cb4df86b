import Findings
import TestSupport

/// Records of every variant, with the given bytes wherever bytes from outside may stand.
struct SampleRecords {
  /// What stands in every field that comes from a mirror.
  var bytes: [UInt8]

  let rule = RuleReference(
    id: "sample-token",
    name: "Sample token",
    severity: .critical,
    confidence: .medium,
    leaks: "opens the sample"
  )

  var repository: RepositoryReference {
    RepositoryReference(
      path: Array("mirrors/".utf8) + bytes,
      remote: RemoteURL(removingCredentialsFrom: Array("https://a:b@git.example/".utf8) + bytes)
    )
  }

  private var commit: CommitReference {
    CommitReference(
      id: String(repeating: "ab", count: 20),
      author: bytes,
      email: bytes,
      date: CommitDate(seconds: 1_663_200_000, zoneMinutes: 540),
      subject: SensitiveBytes(bytes)
    )
  }

  /// A finding in a git object of which no history is known.
  var plainFinding: FindingRecord {
    let text = Array("key = ".utf8) + bytes + Array(" # end".utf8)
    let secret = 6..<6 + bytes.count
    let details = MatchDetails(
      content: text.span,
      match: 0..<secret.upperBound,
      secret: secret,
      verified: VerifiedState(checksum: .none)
    )
    return FindingRecord(
      fingerprint: Fingerprinter().fingerprint(rule: rule.id, secret: SensitiveBytes(bytes)),
      rule: rule,
      secret: SensitiveBytes(bytes),
      match: details.match,
      excerpt: details.excerpt,
      verified: details.verified,
      repository: repository,
      location: Location(
        object: String(repeating: "0a", count: 32),
        kind: .blob,
        line: 1,
        column: 7,
        offset: 6,
        length: bytes.count
      ),
      occurrences: Occurrences(objects: 3)
    )
  }

  /// A finding in a file outside any mirror.
  var fileFinding: FindingRecord {
    var finding = plainFinding
    finding.rule.leaks = nil
    finding.repository = nil
    finding.isMatchTruncated = true
    finding.verified = VerifiedState(checksum: .invalid)
    finding.location.object = nil
    finding.location.kind = .file
    finding.location.path = bytes
    finding.location.endLine = 3
    finding.occurrences = Occurrences(objects: 1, paths: [bytes])
    return finding
  }

  /// A finding with all that the history tells.
  var attributedFinding: FindingRecord {
    var finding = plainFinding
    finding.verified = VerifiedState(checksum: .valid)
    finding.location.path = bytes
    finding.commit = commit
    var undated = commit
    undated.date = nil
    finding.exposure = Exposure(
      introduced: commit,
      removed: undated,
      days: 1749,
      reachable: true,
      atTips: [Array("refs/heads/main".utf8), bytes]
    )
    finding.occurrences = Occurrences(objects: 1, paths: [[0x61], bytes], commits: 17, more: false)
    return finding
  }

  /// The same while nobody has taken the secret out.
  var exposedFinding: FindingRecord {
    var finding = attributedFinding
    finding.exposure = Exposure(
      introduced: nil,
      removed: nil,
      days: nil,
      reachable: false,
      atTips: []
    )
    return finding
  }

  func problem(_ kind: ProblemKind) -> ProblemRecord {
    ProblemRecord(
      repository: repository,
      object: String(repeating: "c", count: 40),
      file: bytes,
      kind: kind,
      detail: String(decoding: bytes, as: UTF8.self)
    )
  }

  var repositoryRecord: RepositoryRecord {
    RepositoryRecord(
      repository: repository,
      state: .incomplete,
      objects: tally,
      bytes: ByteCounts(packed: 1, expanded: 20, examined: 3),
      findings: 2,
      suppressed: [.baseline: 4],
      seconds: 0.0125
    )
  }

  var summary: SummaryRecord {
    var findings = FindingCounts()
    findings.add(rule, count: 3)
    return SummaryRecord(
      state: .incomplete,
      version: "1.2.3",
      rulesDigest: "00ff",
      repositories: SummaryRecord.RepositoryCounts(total: 3, complete: 2, incomplete: 1),
      objects: tally,
      bytes: ByteCounts(packed: 386_000_000, expanded: 5_808_000_000, examined: 9),
      findings: findings,
      problems: 11,
      seconds: 12.5,
      cpuSeconds: 24.75
    )
  }

  private var tally: ObjectTally {
    var tally = ObjectTally()
    tally[.blob] = ObjectCounts(promised: 1000, scanned: 998, problems: 2)
    tally[.tree] = ObjectCounts(promised: 500, excluded: 500)
    return tally
  }

  /// Every variant, the summary last.
  var all: [Record] {
    var nowhere = problem(.limit)
    nowhere.repository = nil
    nowhere.object = nil
    nowhere.file = nil
    var complete = repositoryRecord
    complete.state = .complete
    complete.seconds = nil
    complete.repository.remote = nil
    var records: [Record] = [plainFinding, fileFinding, attributedFinding, exposedFinding]
      .map(Record.finding)
    records += [.problem(problem(.corrupt)), .problem(nowhere)]
    records += [.repository(repositoryRecord), .repository(complete), .summary(summary)]
    return records
  }
}

/// Contents that output formats like to stumble over.
func hostileContents(_ random: inout SeededRandom) -> [[UInt8]] {
  var contents: [[UInt8]] = [[], Array(UInt8.min...UInt8.max), Array("plain".utf8)]
  contents += (UInt8.min...UInt8.max).map { [0x61, $0, 0x62] }
  let texts = [
    "\u{1B}[31mred\u{1B}]0;title\u{07}",
    "a\u{202E}gpj.exe",
    "\u{2028}\u{2029}\u{85}\u{9B}31m",
    "\u{FEFF}\u{200B}\u{E0041}",
    "\"\\/\u{8}\u{C}\n\r\t",
    "ж漢👩‍👩‍👧🇩🇪",
    "\u{10FFFF}\u{FFFE}",
  ]
  contents += texts.map { Array($0.utf8) }
  contents += [
    [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],
    [0xF4, 0x90, 0x80, 0x80],
    [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x61, 0xF0, 0x9F, 0x62], [0xFF, 0xFE],
  ]
  for _ in 0..<40 {
    contents.append(random.bytes(Int.random(in: 1...40, using: &random)))
    // Mostly lead and continuation bytes: sequences that are nearly right.
    let tricky: [UInt8] = [0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4]
    contents.append(random.bytes(Int.random(in: 1...40, using: &random), from: tricky))
  }
  return contents
}
