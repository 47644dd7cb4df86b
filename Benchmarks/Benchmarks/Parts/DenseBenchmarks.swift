import Benchmark
import Detection
import Findings
import PersonalData
import Reports
import Rules

/// Texts of nothing but findings, the worst case: what is spent for each of them is all that counts.
func denseBenchmarks() {
  guard let detector = try? Detector(.builtin, judgedFrom: .medium) else {
    fatalError("too many literals")
  }
  let passwords = (0..<10_000).map { String(Texts.token($0).suffix(14)) }
  let lines = passwords.enumerated().map { "password_\($0.offset) = \"\($0.element)\"\n" }
  let text = Array(lines.joined().utf8)
  var first = DetectionScratch(for: detector)
  detector.scan(text.span, using: &first)
  let found = first.matches.count
  precondition(found > 9_000, "\(found) of 10,000 passwords are found")
  Benchmark("Detector.scan/10000-passwords") { benchmark in
    var scratch = DetectionScratch(for: detector)
    benchmark.measure(text.count, expecting: found) {
      detector.scan(text.span, using: &scratch)
      return scratch.matches.count
    }
  }

  let rule = RuleReference(
    id: "generic-password",
    name: "Password",
    severity: .high,
    confidence: .medium
  )
  let secrets = passwords.map { Array($0.utf8) }
  let path = Array("settings/passwords.env".utf8)
  Benchmark("FindingAggregator+JSONLinesWriter/10000-findings") { benchmark in
    benchmark.measure(text.count, expecting: secrets.count) {
      var findings = FindingAggregator()
      findings.begin(.file, key: path.span)
      for (number, secret) in secrets.enumerated() {
        findings.add(rule: 0, secret: secret.span, offset: number, confidence: .medium) {
          MatchDetails(
            content: secret.span,
            match: 0..<secret.count,
            secret: 0..<secret.count,
            verified: VerifiedState(checksum: .none)
          )
        }
      }
      var (writer, output) = (JSONLinesWriter(), [UInt8]())
      findings.forEachRecord(rules: [rule], repository: nil, fingerprinter: Fingerprinter()) {
        writer.append(.finding($0), to: &output)
      }
      return output.count { $0 == 0x0A }
    }
  }

  let customers = Array(
    (0..<50_000).map { "\($0),\(Texts.token($0).suffix(9).lowercased())@mail.co.jp\n" }.joined()
      .utf8
  )
  var start = Census(CensusOptions())
  let addresses = start.take(customers.span, headings: [Int]().span).dump?.counts
  precondition(addresses?[.emailAddresses] ?? 0 > 45_000, "addresses are found")
  Benchmark("Census.take/50000-addresses") { benchmark in
    var census = Census(CensusOptions())
    benchmark.measure(customers.count, expecting: addresses) {
      census.take(customers.span, headings: [Int]().span).dump?.counts
    }
  }
}
