import Findings
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct GitleaksWriterTests {
  private func text(_ records: [Record], isRedacted: Bool = false) -> [UInt8] {
    var writer = GitleaksWriter(isRedacted: isRedacted)
    var output: [UInt8] = []
    for record in records { writer.append(record, to: &output) }
    return output
  }

  private func list(_ records: [Record], isRedacted: Bool = false) throws -> [[String: Any]] {
    let text = text(records, isRedacted: isRedacted)
    let object = try JSONSerialization.jsonObject(with: Data(text))
    return try #require(object as? [[String: Any]])
  }

  @Test func aRunWithoutFindingsIsAnEmptyList() throws {
    let sample = SampleRecords(bytes: [0x61])
    let records: [Record] = [.problem(sample.problem(.corrupt)), .summary(sample.summary)]
    #expect(try list(records).isEmpty)
  }

  /// The members that gitleaks 8.30 writes, by name and type.
  @Test func allMembersAreThere() throws {
    let sample = SampleRecords(bytes: Array("a/ä%".utf8))
    let records: [Record] = [
      .finding(sample.attributedFinding), .finding(sample.fileFinding), .summary(sample.summary),
    ]
    let findings = try list(records)
    #expect(findings.count == 2)
    let texts = [
      "RuleID", "Description", "Match", "Secret", "File", "SymlinkFile", "Commit", "Author",
      "Email", "Date", "Message", "Fingerprint",
    ]
    let numbers = ["StartLine", "EndLine", "StartColumn", "EndColumn", "Entropy"]
    for finding in findings {
      #expect(texts.allSatisfy { finding[$0] is String })
      #expect(numbers.allSatisfy { finding[$0] is NSNumber })
      #expect(finding["Tags"] is [String])
    }
  }

  @Test func placesAndCommitsAreThoseOfTheFinding() throws {
    let sample = SampleRecords(bytes: Array("a/ä%".utf8))
    var finding = sample.attributedFinding
    finding.location.path = Array("src/x.txt".utf8)
    let told = try #require(try list([.finding(finding), .summary(sample.summary)]).first)
    let commit = String(repeating: "ab", count: 20)
    #expect(told["File"] as? String == "src/x.txt")
    #expect(told["Commit"] as? String == commit)
    #expect(told["Secret"] as? String == "a/ä%")
    #expect(told["Date"] as? String == "2022-09-15T09:00:00+09:00")
    #expect(told["Fingerprint"] as? String == "\(commit):src/x.txt:sample-token:1")
    #expect(told["Repository"] as? String == "mirrors/a/ä%")
    #expect(told["StartColumn"] as? Int == 7)
    #expect(told["EndColumn"] as? Int == 11)
    let tags = ["severity:critical", "confidence:medium", "setting:unknown"]
    #expect(told["Tags"] as? [String] == tags)
  }

  @Test func filesHaveNoCommitAndWhatIsInsideItsSteps() throws {
    let sample = SampleRecords(bytes: Array("ab".utf8))
    var finding = sample.fileFinding
    finding.location.path = Array("x.jar".utf8)
    finding.location.endLine = nil
    finding.location.inner = [
      InnerPlace(kind: "zip", path: Array("b/c".utf8)), InnerPlace(kind: "base64"),
    ]
    let told = try #require(try list([.finding(finding), .summary(sample.summary)]).first)
    #expect(told["File"] as? String == "x.jar!b/c")
    #expect(told["Commit"] as? String == "")
    #expect(told["Fingerprint"] as? String == "x.jar!b/c:sample-token:1")
    #expect(told["Entropy"] as? Double == 1)
  }

  @Test func secretsOfSeveralLinesEndInTheirLast() throws {
    let sample = SampleRecords(bytes: Array("one\nthree".utf8))
    var finding = sample.fileFinding
    #expect(finding.location.endLine != nil)
    func end() throws -> Int? {
      try list([.finding(finding), .summary(sample.summary)]).first?["EndColumn"] as? Int
    }
    #expect(try end() == 5)
    finding.secret = SensitiveBytes(Array("REDACTED".utf8))
    #expect(try end() == 0)
  }

  /// What stands for a secret has an entropy of its own, which would be taken for the secret's.
  @Test func nothingOfARedactedSecretIsTold() throws {
    let sample = SampleRecords(bytes: Array("abcdefgh".utf8))
    let records: [Record] = [.finding(sample.plainFinding), .summary(sample.summary)]
    #expect(try list(records)[0]["Entropy"] as? Double == 3)
    #expect(try list(records, isRedacted: true)[0]["Entropy"] as? Double == 0)
  }

  @Test func hostileBytesStayInTheirStrings() throws {
    var random = SeededRandom()
    for bytes in hostileContents(&random) {
      let sample = SampleRecords(bytes: bytes)
      let findings = sample.all.filter { if case .finding = $0 { true } else { false } }
      #expect(try list(sample.all).count == findings.count, "\(random)")
      let log = String(decoding: text(sample.all), as: UTF8.self)
      #expect(log.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 }, "\(random)")
    }
  }
}
