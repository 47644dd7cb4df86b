import Findings
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct SARIFWriterTests {
  private func text(_ records: [Record]) -> [UInt8] {
    var writer = SARIFWriter()
    var output: [UInt8] = []
    for record in records { writer.append(record, to: &output) }
    return output
  }

  private func run(_ records: [Record]) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(text(records)))
    let log = try #require(object as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return runs[0]
  }

  @Test func aRunWithoutFindingsIsALogToo() throws {
    let run = try run([.summary(SampleRecords(bytes: [0x61]).summary)])
    #expect((run["results"] as? [Any])?.isEmpty == true)
    let tool = try #require(run["tool"] as? [String: [String: Any]])
    #expect(tool["driver"]?["name"] as? String == "keyhaul")
    #expect(tool["driver"]?["version"] as? String == "1.2.3")
    let invocations = try #require(run["invocations"] as? [[String: Any]])
    #expect(invocations[0]["executionSuccessful"] as? Bool == false)
  }

  @Test func resultsSayWhereAndSinceWhen() throws {
    let sample = SampleRecords(bytes: Array("a b/ä%".utf8))
    let records: [Record] = [
      .finding(sample.attributedFinding), .problem(sample.problem(.corrupt)),
      .finding(sample.fileFinding), .repository(sample.repositoryRecord), .summary(sample.summary),
    ]
    let run = try run(records)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 2)
    #expect(results.allSatisfy { $0["level"] as? String == "error" })
    let prints = results.compactMap { $0["partialFingerprints"] as? [String: String] }
    #expect(prints.allSatisfy { $0["keyhaul/v1"] == "\(sample.plainFinding.fingerprint)" })
    let places = try results.map { result in
      let locations = try #require(result["locations"] as? [[String: Any]])
      return try #require(locations[0]["physicalLocation"] as? [String: [String: Any]])
    }
    let artifacts = places.compactMap { $0["artifactLocation"] }
    #expect(artifacts.map { $0["uri"] as? String } == ["a%20b/%C3%A4%25", "a%20b/%C3%A4%25"])
    #expect(artifacts[0]["uriBaseId"] as? String == "mirrors/a%20b/%C3%A4%25")
    #expect(artifacts[1]["uriBaseId"] == nil)
    #expect(places.map { $0["region"]?["startLine"] as? Int } == [1, 1])
    #expect(places.map { $0["region"]?["endLine"] as? Int } == [nil, 3])
    #expect(places.map { $0["region"]?["byteOffset"] as? Int } == [6, 6])
    let properties = try #require(results[0]["properties"] as? [String: Any])
    #expect(properties["setting"] as? String == "unknown")
    #expect(properties["introduced"] as? String == String(repeating: "ab", count: 20))
    #expect(properties["introducedDate"] as? String == "2022-09-15T09:00:00+09:00")
    let rules = try #require((run["tool"] as? [String: [String: Any]])?["driver"]?["rules"])
    #expect((rules as? [[String: Any]])?.map { $0["id"] as? String } == ["sample-token"])
    let invocations = try #require(run["invocations"] as? [[String: Any]])
    let notes = try #require(invocations[0]["toolExecutionNotifications"] as? [[String: Any]])
    #expect(notes.map { ($0["descriptor"] as? [String: String])?["id"] } == ["corrupt"])
  }

  /// Logs are passed on: they say where secrets are, and never what they are.
  @Test func noSecretIsTold() throws {
    let sample = SampleRecords(bytes: Array("correct horse".utf8))
    var findings = [sample.plainFinding, sample.attributedFinding, sample.exposedFinding]
    for index in findings.indices {
      findings[index].repository = nil
      findings[index].location.path = [0x70]
      findings[index].exposure?.atTips = []
    }
    let log = String(decoding: text(findings.map { .finding($0) }), as: UTF8.self)
    #expect(log.contains("\"uri\":\"p\""))
    #expect(!log.contains("correct horse"))
  }

  /// Steps of what lies inside are named; its lines are not those of the file.
  @Test func whatIsInsideHasNoRegion() throws {
    let sample = SampleRecords(bytes: [0x61])
    var finding = sample.fileFinding
    finding.location.inner = [InnerPlace(kind: "zip", path: Array("b/c".utf8))]
    let run = try run([.finding(finding), .summary(sample.summary)])
    let results = try #require(run["results"] as? [[String: Any]])
    let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    #expect((location["physicalLocation"] as? [String: Any])?["region"] == nil)
    let steps = try #require(location["logicalLocations"] as? [[String: String]])
    #expect(steps == [["kind": "zip", "name": "b/c"]])
  }

  @Test func hostileBytesStayInTheirStrings() throws {
    var random = SeededRandom()
    for bytes in hostileContents(&random) {
      let sample = SampleRecords(bytes: bytes)
      let run = try run(sample.all)
      let results = try #require(run["results"] as? [[String: Any]], "\(random)")
      let findings = sample.all.filter { if case .finding = $0 { true } else { false } }
      #expect(results.count == findings.count, "\(random)")
      let log = String(decoding: text(sample.all), as: UTF8.self)
      #expect(log.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 }, "\(random)")
    }
  }
}
