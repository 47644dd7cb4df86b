import Bytes
import Findings
import Merging
import TestSupport
import Testing

/// Baselines that other scanners wrote, in the forms in which they write them.
@Suite struct ForeignReportTests {
  /// Two secrets with what JSON escapes in them; not secrets of anything.
  private static let one = "first-\"quoted\"-0123456789"
  private static let two = "second-9876543210-/\\"

  private static func json(_ text: String) -> String {
    let escaped = text.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\""
  }

  private static func hex(_ digest: [UInt8]) -> String {
    digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private static func sha256(_ text: String) -> String { hex(Digest.sha256(Array(text.utf8))) }
  private static func sha1(_ text: String) -> String { hex(Digest.sha1(Array(text.utf8))) }

  private static func detectSecrets(_ entries: String) -> String {
    "{\"version\": \"1.5.0\", \"plugins_used\": [], \"results\": {\"a.py\": [\(entries)]}}"
  }

  private static func hashed(_ type: String, _ text: String) -> String {
    "{\"type\": \"\(type)\", \"hashed_secret\": \"\(sha1(text))\", \"line_number\": 1}"
  }

  /// What tells both secrets.
  static let reports: [String: String] = [
    "gitleaks": """
    [
     {"RuleID": "a", "Match": "x", "Secret": \(json(one)), "Tags": [], "Fingerprint": "a:b:1"},
     {"RuleID": "b", "Secret": \(json(two)), "Entropy": 3.5}
    ]
    """,
    "betterleaks lines": """
    {"schema_version":"1","finding":{"rule_id":"a","match":{"full":"x","value":"REDACTED","fingerprint":"\(sha256(one))"}}}
    {"schema_version":"1","finding":{"rule_id":"b","match":{"value":\(json(two)),"fingerprint":"hmac-sha256:00"}}}
    {"schema_version":"1","scan":{"state":"complete","num_findings":2}}
    """,
    "betterleaks document": """
    {
     "schema_version": "1",
     "findings": [
      {"rule_id": "a", "match": {"value": \(json(one))}},
      {"rule_id": "b", "match": {"value": "REDACTED", "fingerprint": "\(sha256(two).uppercased())"}}
     ],
     "scan": {}
    }
    """,
    "betterleaks ignore file": "# ours\n\n\(sha256(one))\n  \(sha256(two)) # the other\r\n",
    "kingfisher lines": """
    {"rule":{"id":"a"},"finding":{"snippet":\(json(one)),"entropy":"3.5"}}
    {"rule":{"id":"b"},"finding":{"snippet":\(json(two))}}
    {"audit":{"schema":"x"}}
    {"findings":2,"rules_applied":3}
    """,
    "kingfisher document of one line":
      "{\"findings\":[{\"finding\":{\"snippet\":\(json(one))}},{\"finding\":{\"snippet\":\(json(two))}}],\"audit\":{}}",
    "trufflehog": """
    {"SourceMetadata":{},"DetectorName":"A","Raw":\(json(one)),"RawV2":""}
    {"SourceMetadata":{},"DetectorName":"B","Raw":\(json(two))}
    """,
    "Nosey Parker": """
    [{"finding_id":"1","groups":["Zmlyc3QtInF1b3RlZCItMDEyMzQ1Njc4OQ=="],"matches":[]},
    {"finding_id":"2","groups":["c2Vjb25kLTk4NzY1NDMyMTAtL1w="],"matches":[]}]
    """,
    "detect-secrets": detectSecrets(hashed("Secret Keyword", one) + "," + hashed("Slack", two)),
    "CredSweeper": """
    [{"rule": "Pair", "line_data_list": [{"line": "x", "value": \(json(one))}, {"value": \(json(two))}]}]
    """,
  ]

  @Test(arguments: reports.keys.sorted())
  func secretsAreKnownAgain(tool: String) throws {
    let baseline = try read(try #require(Self.reports[tool]))
    #expect(baseline.secrets.count == 2)
    #expect(baseline.losses.isEmpty)
    #expect(baseline.fingerprints.isEmpty)
    #expect(knows(baseline, Self.one))
    #expect(knows(baseline, Self.two))
    #expect(!knows(baseline, Self.one + " "))
    #expect(!knows(baseline, ""))
  }

  /// A report that was cut off is no report: what it lacks would be news.
  @Test(arguments: reports.keys.sorted())
  func aReportThatWasCutOffIsRefused(tool: String) throws {
    let text = try #require(Self.reports[tool])
    // Digests have no end that would be missed but within one.
    let lost = tool == "betterleaks ignore file" ? 25 : 3
    #expect(throws: Merge.Fault.self) { try read(String(text.dropLast(lost))) }
  }

  @Test func aPrivateKeyOfManyLinesIsOneSecret() throws {
    let lines = ["-----BEGIN A KEY-----", "MIIE", "-----END A KEY-----"]
    let list = lines.map { "{\"value\": \"\($0)\"}" }.joined(separator: ", ")
    let baseline = try read("[{\"rule\": \"PEM\", \"line_data_list\": [\(list)]}]")
    #expect(baseline.secrets.count == 1)
    #expect(knows(baseline, lines.joined(separator: "\n")))
  }

  @Test func whatCannotBeKnownAgainIsCounted() throws {
    let redacted = try read(
      "[{\"Secret\":\"REDACTED\"},{\"Secret\":\"abc...\"},{\"Secret\":\"\"},{\"Secret\":\"abc\"}]"
    )
    #expect(redacted.losses == [.redacted: 3])
    #expect(redacted.secrets.count == 1)
    let short = try read("{\"finding\":{\"snippet\":\"[REDACTED:0b4f2dad]\"}}\n")
    #expect(short.losses == [.redacted: 1])
    let keyed = try read("hmac-sha256:\(Self.sha256("key"))\n\(Self.sha256(Self.one))\n")
    #expect(keyed.losses == [.keyed: 1])
    #expect(knows(keyed, Self.one))
    let both = try read(
      "{\"finding\":{\"match\":{\"value\":\"REDACTED\",\"fingerprint\":\"hmac-sha256:00\"}}}\n"
    )
    #expect(both.losses == [.redacted: 1])
    let header = try read(Self.detectSecrets(Self.hashed("Private Key", "BEGIN RSA PRIVATE KEY")))
    #expect(header.losses == [.header: 1])
    #expect(header.secrets.count == 0)
  }

  @Test func aReportWithoutFindingsKnowsNothing() throws {
    for text in ["[]", "{\"findings\":[]}", Self.detectSecrets(""), "", "\n", "# none yet\n"] {
      #expect(try read(text).secrets.count == 0, "\(text)")
    }
  }

  @Test(arguments: [
    "no report\n", "\"text\"", "[1, 2]", "[{}]", "{}", "{\"findings\":1}",
    "{\"version\":\"2.1.0\",\"runs\":[]}",
    "[{\"Secret\":1}]", "0123456789abcdef\n", "{\"Raw\":\"x\"}\n{}\n", "{\"finding\":{}}",
    "{\"results\":{\"a\":[{\"type\":\"b\",\"hashed_secret\":\"xyz\"}]}}",
    "{\"record\":\"finding\",\"schema\":1}\n[{\"Secret\":\"x\"}]\n",
  ])
  func whatIsNoReportIsRefused(text: String) throws {
    #expect(throws: Merge.Fault.self) { try read(text) }
  }

  private func knows(_ baseline: Baseline, _ text: String) -> Bool {
    baseline.secrets.contains(SensitiveBytes(Array(text.utf8)))
  }

  private func read(_ text: String) throws -> Baseline {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    return try Baseline(BytePath(try folder.write(Array(text.utf8), to: "report")))
  }
}
