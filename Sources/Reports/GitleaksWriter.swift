#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

public import Findings

/// Writes findings as the list that gitleaks writes, for dashboards and scripts that read that.
///
/// It is one JSON array with an element for each finding, at its first place, as it comes. Such a list has no word for what could not be
/// read and none for several places: both are told by JSON lines alone, the former also by the exit code. A member `Repository` is ours,
/// since gitleaks reads one repository at a time; columns count from 1 in each line.
///
/// Source: gitleaks 8, `gitleaks git -f json`.
public struct GitleaksWriter: RecordWriter {
  private let isRedacted: Bool
  private var json = JSONText()
  private var hasBegun = false

  /// Makes a writer for one list.
  ///
  /// - Parameter isRedacted: whether what stands for secrets says nothing of them, so that its entropy is none of theirs.
  public init(isRedacted: Bool = false) {
    self.isRedacted = isRedacted
  }

  /// Appends what can be written by now.
  public mutating func append(_ record: Record, to output: inout [UInt8]) {
    swap(&json.bytes, &output)
    if !hasBegun {
      json.beginList()
      hasBegun = true
    }
    switch record {
    case .finding(let finding):
      let entropy = isRedacted ? 0 : Self.entropy(finding.secret.bytes)
      json.element { Self.write(finding, entropy, to: &$0) }
    case .problem, .repository: break
    case .summary:
      json.endList()
      json.endLine()
    }
    swap(&json.bytes, &output)
  }

  private static func write(
    _ finding: FindingRecord,
    _ entropy: Double,
    to json: inout JSONText
  ) {
    let (location, commit) = (finding.location, finding.commit)
    let file = file(location)
    json.member("RuleID", finding.rule.id)
    json.member("Description", finding.rule.name)
    json.member("StartLine", location.line)
    json.member("EndLine", location.endLine ?? location.line)
    json.member("StartColumn", location.column)
    json.member("EndColumn", endColumn(finding))
    json.member("Match", bytes: finding.match.bytes)
    json.member("Secret", bytes: finding.secret.bytes)
    json.member("File", bytes: file)
    json.member("SymlinkFile", "")
    json.member("Commit", commit?.id ?? "")
    json.member("Entropy", decimal: entropy)
    json.member("Author", bytes: commit?.author ?? [])
    json.member("Email", bytes: commit?.email ?? [])
    json.member("Date", commit?.date?.rfc3339 ?? "")
    json.member("Message", bytes: commit?.subject.bytes ?? [])
    json.member("Tags", list: tags(finding))
    let prefix = commit.map { Array("\($0.id):".utf8) } ?? []
    let place = Array(":\(finding.rule.id):\(location.line)".utf8)
    json.member("Fingerprint", bytes: prefix + file + place)
    if let repository = finding.repository { json.member("Repository", bytes: repository.path) }
  }

  /// The path, or the object where none is known; what lies inside behind a `!` each.
  private static func file(_ location: Location) -> [UInt8] {
    location.inner.reduce(into: location.path ?? Array((location.object ?? "").utf8)) {
      if let path = $1.path { $0 += [UInt8(ascii: "!")] + path }
    }
  }

  /// The column of the secret's last byte; zero where the secret has several lines and what is told of it is not all of it.
  private static func endColumn(_ finding: FindingRecord) -> Int {
    let (location, secret) = (finding.location, finding.secret.bytes)
    guard location.endLine != nil else { return location.column + location.length - 1 }
    guard secret.count == location.length else { return 0 }
    return secret.count - 1 - (secret.lastIndex(of: 0x0A) ?? -1)
  }

  private static func tags(_ finding: FindingRecord) -> [[UInt8]] {
    [
      "severity:\(finding.rule.severity.rawValue)",
      "confidence:\(finding.rule.confidence.rawValue)", "setting:\(finding.setting.rawValue)",
    ].map { Array($0.utf8) }
  }

  /// Shannon's entropy, in bits a byte.
  private static func entropy(_ bytes: [UInt8]) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    return counts.reduce(0) { sum, count in
      let share = Double(count) / Double(bytes.count)
      return count == 0 ? sum : sum - share * log2(share)
    }
  }
}
