import Findings
import Reports
import TestSupport
import Testing

@Suite struct ReportTests {
  private func output(
    _ batches: [[Record]],
    writer: any RecordWriter = JSONLinesWriter(),
    options: Report.Options = Report.Options()
  ) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let sink = try OutputSink(path: folder.path("out"))
    let report = Report(writer: writer, sink: sink, options: options)
    for batch in batches { #expect(report.write(batch) == .written) }
    #expect(report.finish(SampleRecords(bytes: []).summary) == nil)
    return try Command(["cat", folder.path("out")]).runChecked().output
  }

  /// Several mirrors with findings and problems, all different.
  private func batches(_ random: inout SeededRandom) -> [[Record]] {
    (0..<6).map { mirror in
      let path = Array("mirror-\(mirror)".utf8)
      var records: [Record] = (0..<8).map { number in
        let sample = SampleRecords(bytes: random.bytes(12, from: Alphabet.alphanumeric))
        guard number > 3 else {
          var finding = sample.plainFinding
          finding.repository?.path = path
          finding.rule.id = "rule-\(number / 2)"
          return .finding(finding)
        }
        var problem = sample.problem(number % 2 == 0 ? .corrupt : .limit)
        problem.repository?.path = path
        return .problem(problem)
      }
      var end = SampleRecords(bytes: []).repositoryRecord
      end.repository.path = path
      records.append(.repository(end))
      return records
    }
  }

  @Test func recordsAppearBeforeTheEnd() throws {
    let folder = try TemporaryFolder()
    let sink = try OutputSink(path: folder.path("out"))
    let report = Report(writer: JSONLinesWriter(), sink: sink)
    report.write([.problem(SampleRecords(bytes: [0x61]).problem(.limit))])
    #expect(try Command(["cat", folder.path("out")]).runChecked().lines.count == 1)
    #expect(report.finish(SampleRecords(bytes: []).summary) == nil)
    #expect(try Command(["cat", folder.path("out")]).runChecked().lines.count == 2)
  }

  @Test func sortedOutputIsTheSameWhateverTheOrder() throws {
    var random = SeededRandom()
    let batches = batches(&random)
    let options = Report.Options(isSorted: true)
    let expected = try output(batches, options: options)
    for _ in 0..<5 {
      let shuffled = batches.map { $0.shuffled(using: &random) }.shuffled(using: &random)
      #expect(try output(shuffled, options: options) == expected, "\(random)")
    }
    let lines = String(decoding: expected, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 6 * 9 + 1)
    #expect(lines.last?.contains("\"record\":\"summary\"") == true)
    for (number, line) in lines.dropLast().enumerated() {
      #expect(line.contains("\"path\":\"mirror-\(number / 9)\""))
      let record = number % 9 < 4 ? "finding" : number % 9 < 8 ? "problem" : "repository"
      #expect(line.hasPrefix("{\"record\":\"\(record)\""))
    }
    #expect(try SchemaValidator.problems(in: expected) == [])
  }

  @Test func sortedOutputDoesNotDependOnTime() throws {
    let options = Report.Options(isSorted: true)
    var slow = SampleRecords(bytes: []).repositoryRecord
    slow.seconds = 99
    let fast = SampleRecords(bytes: []).repositoryRecord
    let output = try output([[.repository(slow)]], options: options)
    #expect(try self.output([[.repository(fast)]], options: options) == output)
  }

  @Test func redactionLeavesNoSecretInAnyField() throws {
    var random = SeededRandom()
    for isSorted in [false, true] {
      for isPretty in [false, true] {
        // None is a plain word, which names of mirrors keep.
        let secrets = (0..<30).map { _ in
          random.bytes(Int.random(in: 3...19, using: &random), from: Alphabet.alphanumeric)
            + [UInt8(ascii: "7")]
        }
        // Each finding also shows another's secret; problems and mirrors show them in paths.
        let records: [Record] = secrets.flatMap { secret -> [Record] in
          let other = random.pick(secrets)
          let sample = SampleRecords(bytes: other + [0x2D] + secret)
          var finding = random.pick([sample.attributedFinding, sample.fileFinding])
          finding.secret = SensitiveBytes(secret)
          return [
            .finding(finding), .problem(sample.problem(.corrupt)),
            .repository(sample.repositoryRecord),
          ]
        }
        let writer: any RecordWriter =
          isPretty ? PrettyWriter(usesColor: false) : JSONLinesWriter()
        let options = Report.Options(isSorted: isSorted)
        let text = String(
          decoding: try output([redacted(records)], writer: writer, options: options),
          as: UTF8.self
        )
        for secret in secrets {
          #expect(!text.contains(String(decoding: secret, as: UTF8.self)), "\(random)")
        }
        #expect(text.contains("REDACTED:"))
        #expect(!text.contains("secret_base64"))
        if !isPretty { #expect(try SchemaValidator.problems(in: Array(text.utf8)) == []) }
      }
    }
  }

  @Test func aSecretThatIsNotTextIsRedactedToo() throws {
    var finding = SampleRecords(bytes: [0xFF, 0xFE, 0x41, 0x42, 0x43]).attributedFinding
    finding.secret = SensitiveBytes([0xFF, 0xFE, 0x41, 0x42, 0x43])
    let text = String(decoding: try output([redacted([.finding(finding)])]), as: UTF8.self)
    #expect(!text.contains("_base64"))
    #expect(!text.contains("ABC"))
  }

  /// Records without the secrets of their findings.
  private func redacted(_ records: [Record]) -> [Record] {
    let redactor = Redactor(
      records.compactMap { if case .finding(let finding) = $0 { finding } else { nil } }
    )
    return records.map { redactor.redact($0) }
  }

  @Test func aFailureEndsTheReport() throws {
    let report = Report(writer: JSONLinesWriter(), sink: try OutputSink(path: "/dev/full"))
    let record = Record.problem(SampleRecords(bytes: [0x61]).problem(.limit))
    guard case .failed = report.write([record]) else {
      Issue.record("the write should fail")
      return
    }
    #expect(report.write([record]) == .closed)
    #expect(report.finish(SampleRecords(bytes: []).summary) == nil)
  }
}
