import Findings
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct JSONLinesWriterTests {
  private func lines(_ records: [Record]) -> [UInt8] {
    var writer = JSONLinesWriter()
    var output: [UInt8] = []
    for record in records { writer.append(record, to: &output) }
    return output
  }

  private func parse(_ record: Record) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(lines([record])))
    return try #require(object as? [String: Any])
  }

  @Test func everyVariantIsValidUnderItsSchema() throws {
    var random = SeededRandom()
    var output: [UInt8] = []
    for bytes in hostileContents(&random) { output += lines(SampleRecords(bytes: bytes).all) }
    let sample = SampleRecords(bytes: [0x61])
    output += lines(ProblemKind.allCases.map { .problem(sample.problem($0)) })
    #expect(try SchemaValidator.problems(in: output) == [], "\(random)")
  }

  /// What a writer remembers of the findings before changes nothing of the next one.
  @Test func eachRecordIsWrittenAsIfItWereTheFirst() {
    var random = SeededRandom()
    var records: [Record] = []
    for bytes in hostileContents(&random).prefix(12) + [Array(repeating: 0x61, count: 6000)] {
      records += SampleRecords(bytes: bytes).all
    }
    var chosen: [Record] = []
    for _ in 0..<400 {
      guard var record = records.randomElement(using: &random) else { continue }
      // The same again, or with one thing changed.
      if let last = chosen.last, Bool.random(using: &random) { record = last }
      if case .finding(var finding) = record {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: finding.rule.confidence = .low
        case 1: finding.location.path = [0x62]
        case 2: finding.occurrences.objects += 1
        case 3: finding.settings = SettingSet(.test)
        case 4: finding.location.line += 1
        default: break
        }
        record = .finding(finding)
      }
      chosen.append(record)
    }
    #expect(lines(chosen) == chosen.flatMap { lines([$0]) })
  }

  @Test func theValidatorSeesWhatIsWrong() throws {
    let good = String(
      decoding: lines([.problem(SampleRecords(bytes: [0x61]).problem(.corrupt))]),
      as: UTF8.self
    )
    let changes = [
      ("\"corrupt\"", "\"currupt\""), ("\"schema\":1", "\"schema\":2"), ("\"a\"", "\"\u{1}\""),
      ("\"a\"", "\"\\ud800\""), ("\"file\"", "\"detail\""), ("}\n", "\n"), ("}\n", "} {}\n"),
      ("\"detail\"", "\"details\""), ("\"record\":\"problem\"", "\"record\":\"trouble\""),
      ("}\n", "}"),
    ]
    let bad = changes.map { good.replacing($0.0, with: $0.1) }.joined()
    #expect(!changes.contains { good.replacing($0.0, with: $0.1) == good })
    let problems = try SchemaValidator.problems(in: Array((good + bad).utf8))
    let lines = Set(problems.compactMap { $0.split(separator: ":").first })
    #expect(!lines.contains("line 1"))
    #expect(lines.count == changes.count)
  }

  @Test func everyByteStringComesBack() throws {
    var random = SeededRandom()
    for bytes in hostileContents(&random) {
      let object = try parse(.finding(SampleRecords(bytes: bytes).attributedFinding))
      // Swift's own decoder is the twin of ours.
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(object["secret"] as? String == text, "\(random)")
      let base64 = (object["secret_base64"] as? String).flatMap { Data(base64Encoded: $0) }
      let isExact = Array(text.utf8) == bytes
      #expect(base64.map(Array.init) == (isExact ? nil : bytes), "\(random)")

      let exposure = try #require(object["exposure"] as? [String: Any])
      let tips = try #require(exposure["at_tips"] as? [String])
      #expect(tips == ["refs/heads/main", text], "\(random)")
      let exactTips = (exposure["at_tips_base64"] as? [String])?.map { Data(base64Encoded: $0) }
      #expect((exactTips == nil) == isExact, "\(random)")
      if let exactTips { #expect(exactTips[1].map(Array.init) == bytes, "\(random)") }
    }
  }

  @Test func aRecordIsOneLineOfVisibleText() {
    var random = SeededRandom()
    for bytes in hostileContents(&random) {
      for record in SampleRecords(bytes: bytes).all {
        let line = lines([record])
        #expect(line.last == 0x0A)
        #expect(line.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(random)")
        #expect(isVisible(Array(line.dropLast())), "\(random)")
      }
    }
  }

  /// All scalars are tried; the standard library's own table of categories decides.
  @Test func noInvisibleScalarIsWrittenAsItIs() {
    let hidden = (0x80...0x10FFFF).compactMap { Unicode.Scalar($0 as UInt32) }.filter(isHidden)
    #expect(hidden.count > 100)
    for scalar in hidden {
      let line = lines(SampleRecords(bytes: Array(String(scalar).utf8)).all)
      #expect(isVisible(line.filter { $0 != 0x0A }), "U+\(String(scalar.value, radix: 16))")
    }
  }

  private func isVisible(_ line: [UInt8]) -> Bool {
    !String(decoding: line, as: UTF8.self).unicodeScalars.contains(where: isHidden)
  }

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let hidden: Set<Unicode.GeneralCategory> = [
      .control, .format, .lineSeparator, .paragraphSeparator,
    ]
    return hidden.contains(scalar.properties.generalCategory)
  }

  @Test func membersHaveTheOrderOfTheContract() {
    let finding = String(
      decoding: lines([.finding(SampleRecords(bytes: [0x78, 0xFF]).plainFinding)]),
      as: UTF8.self
    )
    #expect(
      finding == """
        {"record":"finding","schema":1,"fingerprint":"\
        \(SampleRecords(bytes: [0x78, 0xFF]).plainFinding.fingerprint)",\
        "rule":{"id":"sample-token","name":"Sample token","severity":"critical",\
        "confidence":"medium","leaks":"opens the sample"},\
        "secret":"x\u{FFFD}","secret_base64":"eP8=",\
        "match":"key = x\u{FFFD}","match_base64":"a2V5ID0geP8=","verified":{"checksum":"none"},\
        "repository":{"path":"mirrors/x\u{FFFD}","path_base64":"bWlycm9ycy94/w==",\
        "remote":"https://git.example/x\u{FFFD}",\
        "remote_base64":"aHR0cHM6Ly9naXQuZXhhbXBsZS94/w=="},\
        "location":{"object":"\(String(repeating: "0a", count: 32))","kind":"blob","path":null,\
        "line":1,"column":7,"offset":6,"length":2},"commit":null,"exposure":null,\
        "occurrences":{"objects":3,"paths":[],"commits":null,"more":false},"setting":"unknown"}

        """
    )
    let repository = String(
      decoding: lines([.repository(SampleRecords(bytes: [0x78]).repositoryRecord)]),
      as: UTF8.self
    )
    #expect(
      repository.hasPrefix(
        """
        {"record":"repository","schema":1,"repository":{"path":"mirrors/x",\
        "remote":"https://git.example/x"},"state":"incomplete",\
        "objects":{"blob":{"promised":1000,"scanned":998,"known":0,"problems":2,"excluded":0},"tree":
        """
      )
    )
    #expect(
      repository.hasSuffix(
        """
        "bytes":{"packed":1,"expanded":20,"examined":3},"findings":2,\
        "suppressed":{"baseline":4,"allowed":0,"marked":0,"ignored":0,"out_of_place":0,"setting":0},\
        "seconds":0.013}

        """
      )
    )
  }

  @Test(
    arguments: [
      (0, "0.000"), (1, "1.000"), (0.0004, "0.000"), (0.0005, "0.001"), (59.9996, "60.000"),
      (123_456.789, "123456.789"), (-1, "0.000"), (1e300, "1000000000000.000"), (.nan, "null"),
      (.infinity, "null"),
    ] as [(Double, String)]
  )
  func secondsAreWrittenToTheMillisecond(seconds: Double, expected: String) {
    var record = SampleRecords(bytes: []).repositoryRecord
    record.seconds = seconds
    let line = String(decoding: lines([.repository(record)]), as: UTF8.self)
    #expect(line.hasSuffix("\"seconds\":\(expected)}\n"))
  }
}
