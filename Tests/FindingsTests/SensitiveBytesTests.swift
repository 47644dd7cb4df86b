import Findings
import Testing

@Suite struct SensitiveBytesTests {
  /// Assembled here so that it stands nowhere whole.
  private let text = "hun" + "ter" + "22"

  private var finding: FindingRecord {
    let bytes = Array("pw=\(text)".utf8)
    let details = MatchDetails(
      content: bytes.span,
      match: 0..<bytes.count,
      secret: 3..<bytes.count,
      verified: VerifiedState(checksum: .none)
    )
    let secret = SensitiveBytes(Array(text.utf8))
    let path = Array("secrets/\(text)".utf8)
    return FindingRecord(
      fingerprint: Fingerprinter().fingerprint(rule: "r", secret: secret),
      rule: RuleReference(id: "r", name: "R", severity: .low, confidence: .low),
      secret: secret,
      match: details.match,
      excerpt: details.excerpt,
      verified: details.verified,
      repository: RepositoryReference(path: path),
      location: Location(
        object: nil,
        kind: .file,
        path: path,
        line: 1,
        column: 4,
        offset: 3,
        length: 8
      ),
      commit: CommitReference(id: "c", author: [], email: [], date: nil, subject: secret),
      occurrences: Occurrences(objects: 1, paths: [path])
    )
  }

  @Test func noPrintedFormShowsAnything() throws {
    func shows(_ value: some Any) -> Bool {
      var dumped = ""
      dump(value, to: &dumped)
      let forms = ["\(value)", String(describing: value), String(reflecting: value), dumped]
      let numbers = text.utf8.map(String.init).joined(separator: ", ")
      return forms.contains { $0.contains(text) || $0.contains(numbers) }
    }
    #expect(shows(text))
    #expect(shows(Array(text.utf8)))
    let finding = finding
    #expect(!shows(finding.secret))
    #expect(!shows(finding))
    #expect(!shows([finding]))
    #expect(!shows(Optional(finding)))
    #expect(!shows(Record.finding(finding)))
    #expect(!shows(["key": finding]))
    #expect(!shows(try #require(finding.excerpt)))
    #expect(!shows(try #require(finding.commit)))
  }

  @Test func theOrderIsThatOfUnsignedBytes() {
    let values = [[], [0], [0, 0], [1], [127], [128], [255], [255, 0]].map { SensitiveBytes($0) }
    #expect(values.shuffled().sorted() == values)
  }
}
