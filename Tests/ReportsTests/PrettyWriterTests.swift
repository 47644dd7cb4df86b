import Findings
import Reports
import TestSupport
import Testing

@Suite struct PrettyWriterTests {
  private func text(_ records: [Record], usesColor: Bool = false) -> String {
    var writer = PrettyWriter(usesColor: usesColor)
    var output: [UInt8] = []
    for record in records { writer.append(record, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func nothingFromOutsideReachesTheTerminalUnescaped() {
    var random = SeededRandom()
    for bytes in hostileContents(&random) {
      var records = SampleRecords(bytes: bytes).all
      // Without an excerpt, as in redacted records, the match is shown.
      var bare = SampleRecords(bytes: bytes).plainFinding
      bare.excerpt = nil
      records.insert(.finding(bare), at: 0)
      let plain = text(records)
      let hidden: Set<Unicode.GeneralCategory> = [
        .control, .format, .lineSeparator, .paragraphSeparator,
      ]
      let isPlain = plain.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || scalar.value >= 0x20 && scalar.value < 0x7F
          || !hidden.contains(scalar.properties.generalCategory)
      }
      #expect(isPlain, "\(random)")
      // With colours, ours are all that is added.
      #expect(withoutOwnColors(text(records, usesColor: true)) == plain, "\(random)")
    }
  }

  private func withoutOwnColors(_ text: String) -> String {
    // Bytes, not characters: a combining mark behind the m would make it another character.
    var bytes = Array(text.utf8)
    for code in ["0", "1", "2", "32", "33", "1;31", "1;33"] {
      bytes.replace(Array("\u{1B}[\(code)m".utf8), with: [])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func secretsThatAreNoTextAreShownInBase64() {
    let bytes = [UInt8](0..<64)
    let shown = text([.finding(SampleRecords(bytes: bytes).plainFinding)])
    let beginning = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v"
    #expect(shown.contains("  | 64 bytes, in base64 \(beginning)...\n"))
    // A line end may come first.
    let short = text([.finding(SampleRecords(bytes: [0x0A, 0x00, 0xFF]).plainFinding)])
    #expect(short.contains("  | 3 bytes, in base64 CgD/\n"))
  }

  @Test func whatStillHoldsASecretIsSaid() {
    func text(tips: Int = 0, reachable: Bool?, keptByReflog: Bool = false) -> String {
      var finding = SampleRecords(bytes: Array("token".utf8)).attributedFinding
      finding.exposure?.removed = nil
      finding.exposure?.tips = tips
      finding.exposure?.reachable = reachable
      finding.exposure?.keptByReflog = keptByReflog
      return self.text([.finding(finding)])
    }
    #expect(text(tips: 1, reachable: true).contains(", still there  fingerprint"))
    #expect(text(reachable: true).contains(", still in the history  fingerprint"))
    #expect(text(reachable: false).contains(", kept by no ref, still in the store  fingerprint"))
    #expect(text(reachable: nil).contains(", still in the store  fingerprint"))
    #expect(
      text(reachable: false, keptByReflog: true).contains(", kept by a reflog alone  fingerprint")
    )
  }

  @Test func aFindingIsReadAtAGlance() {
    let sample = SampleRecords(bytes: Array("tok\ten".utf8))
    var test = sample.plainFinding
    test.settings = SettingSet(.test)
    #expect(text([.finding(test)]).contains("  in 3 objects, only in tests  fingerprint"))
    // Among what was exposed, too.
    #expect(
      text([.finding(test), .summary(sample.summary)]).contains("1 secret (1 only in tests); ")
    )
    #expect(
      text([.finding(sample.plainFinding)]) == """
        CRITICAL  Sample token  (sample-token, medium confidence)
          mirrors/tok\\ten  blob \(String(repeating: "0a", count: 32)):1:7
          | key = tok\\ten # end
          in 3 objects  fingerprint \(sample.plainFinding.fingerprint)
          opens the sample


        """
    )
    #expect(
      text([.finding(sample.attributedFinding)]).contains(
        """
          since commit abababababab by tok\\ten on 2022-09-15T09:00:00+09:00: tok\\ten
          until commit abababababab by tok\\ten: tok\\ten

        """
      )
    )
    #expect(
      text([.finding(sample.attributedFinding)]).contains(
        "in 1 object, 17 commits, exposed for 1,749 days, removed since"
      )
    )
    #expect(
      text([.finding(sample.attributedFinding)]).contains(
        "  mirrors/tok\\ten  tok\\ten:1:7  blob \(String(repeating: "0a", count: 32))\n"
      )
    )
    #expect(
      text([.finding(sample.fileFinding)]).contains("\n  tok\\ten:1:7\n")
    )
  }

  @Test func problemsAreGroupedAndCounted() {
    let sample = SampleRecords(bytes: [0x78])
    var records: [Record] = []
    for number in (0..<25).reversed() {
      var problem = sample.problem(.corrupt)
      problem.file = Array("pack-\(number + 10)".utf8)
      records.append(.problem(problem))
      if number == 7 { records.append(.problem(sample.problem(.limit))) }
    }
    let output = text(records + [.summary(sample.summary)])
    #expect(text(records).isEmpty)
    #expect(output.hasPrefix("25 problems: corrupt\n  mirrors/x pack-10 "))
    #expect(output.contains("pack-19"))
    #expect(!output.contains("pack-20"))
    #expect(output.contains("  and 15 more; the format jsonl names them all\n"))
    #expect(output.contains("\n1 problem: limit\n"))
  }

  @Test(arguments: [
    (SummaryRecord.State.complete, "The scan is complete: everything was read."),
    (.incomplete, "The scan is NOT complete: 11 problems, named above, hid something from it."),
    (.interrupted, "The scan was INTERRUPTED: what was found until then is above."),
  ])
  func theSummarySaysPlainlyWhatItIsWorth(state: SummaryRecord.State, verdict: String) {
    var summary = SampleRecords(bytes: []).summary
    summary.state = state
    #expect(
      text([.summary(summary)]) == """
        \(verdict)
          mirrors   3, 1 of them not wholly scanned
          blobs     998 of 1,000 scanned, 2 not readable
          trees     0 of 500 scanned, 500 left out on purpose
          bytes     386 MB stored, 5.81 GB unpacked, 9 B examined
          time      12.5 s (24.8 s of processor time)
          findings  3, 3 critical
                    3  sample-token

        """
    )
  }

  @Test func whatIsNotListedIsCounted() {
    var summary = SampleRecords(bytes: []).summary
    summary.findings = FindingCounts()
    for _ in 0..<1000 { summary.findings.add(.baseline) }
    summary.findings.add(.setting)
    #expect(
      text([.summary(summary)]).hasSuffix(
        """
          findings  0
          unlisted  1,000 known from the baseline, 1 in settings that were left out

        """
      )
    )
  }

  @Test func thatThereWasNothingToScanIsSaid() {
    var summary = SampleRecords(bytes: []).summary
    summary.repositories = .init()
    summary.objects = ObjectTally()
    summary.problems = 0
    summary.state = .complete
    #expect(text([.summary(summary)]).hasPrefix("There was NOTHING to scan: "))
  }

  @Test func aProblemOfNothingInParticularHasNoPlace() {
    let problem = ProblemRecord(repository: nil, kind: .missingObject, detail: "no ref matches")
    let output = text([.problem(problem), .summary(SampleRecords(bytes: []).summary)])
    #expect(output.hasPrefix("1 problem: missing-object\n  no ref matches\n"))
  }

  @Test func onlyTheSecretIsHighlightedInItsLine() {
    let sample = SampleRecords(bytes: Array("token".utf8))
    #expect(
      text([.finding(sample.plainFinding)], usesColor: true).contains(
        "key = \u{1B}[33mtoken\u{1B}[0m # end"
      )
    )
  }
}
