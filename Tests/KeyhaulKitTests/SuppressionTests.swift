import Findings
import Foundation
import Rules
import TestSupport
import Testing

/// What is known already is counted, and everything else is listed.
@Suite struct SuppressionTests {
  @Test func theBaselineSilencesYesterdaysFindingsWhereverTheyStand() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    try work.commit(Sample(1).text, as: "config")
    let run = folder.path("run.jsonl")
    #expect(try scan(work.path + "/.git", "-o", run).status == 1)

    try work.git("mv", "config", "elsewhere")
    try work.git("commit", "-q", "-m", "move")
    try work.git("repack", "-q", "-a", "-d", "-f")
    let again = try scan(work.path + "/.git", "--baseline", run)
    #expect(again.status == 0)
    #expect(try counts(again).suppressed.filter { $0.value > 0 } == ["baseline": 1])

    try work.commit(Sample(2).text, as: "new")
    let third = try scan(work.path + "/.git", "--baseline", run)
    #expect(third.status == 1)
    #expect(try third.records().filter { $0.record == "finding" }.map(\.secret) == [secret(2)])
    #expect(try counts(third).total == 1)
    #expect(try counts(third).suppressed["baseline"] == 1)
    withExtendedLifetime(folder) {}
  }

  /// Otherwise all that is known would be new, and nothing would say why.
  @Test func aBaselineOfAnotherKeyIsRefused() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Sample(1).text, to: "a.env")
    let keys = try (1...2).map { try folder.write([UInt8($0)], to: "key\($0)") }
    let kinds = [[]] + keys.map { ["--fingerprint-key", $0] }
    let runs = kinds.indices.map { folder.path("run\($0).jsonl") }
    for (run, kind) in zip(runs, kinds) {
      #expect(try Program.run(["scan", "-q", "-o", run, file] + kind).status == 1)
    }
    for (made, run) in runs.enumerated() {
      for (used, kind) in kinds.enumerated() {
        let result = try Program.run(["scan", "-q", "--baseline", run, file] + kind)
        #expect(result.status == (made == used ? 0 : 2))
        guard made != used else { continue }
        #expect(result.errorText.contains("\(run): its fingerprints were made "))
        #expect(result.errorText.contains(made == 0 ? "without a key" : "with another key"))
      }
    }
    withExtendedLifetime(folder) {}
  }

  @Test func whatRunsHoldTogetherIsABaseline() throws {
    let folder = try TemporaryFolder()
    let files = try (1...2).map { try folder.write(Sample($0).text, to: "\($0).env") }
    let runs = (1...2).map { folder.path("run\($0).jsonl") }
    for (file, run) in zip(files, runs) { #expect(try scan(file, "-o", run).status == 1) }
    let merged = folder.path("merged.jsonl")
    #expect(try Program.run(["merge", "-o", merged] + runs).status == 0)
    let again = try Program.run(["scan", "-q", "--baseline", merged] + files)
    #expect(again.status == 0)
    #expect(try counts(again).suppressed["baseline"] == 2)
    withExtendedLifetime(folder) {}
  }

  @Test func aKeyThatAFormerVersionKnewByItsTextIsKnown() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    var random = SeededRandom()
    let text = SampleKey(&random).lines().joined(separator: #"\n"#)
    try work.commit(Array("key: \"\(text)\"\n".utf8), as: "key.yaml")
    // As such a version told it.
    let message = Array("pem-rsa-private-key\0\(text)".utf8)
    let former = hexadecimal(Digest.sha256(message).prefix(16))
    let run = try folder.write(
      Array(#"{"record":"finding","schema":1,"fingerprint":"\#(former)"}"#.utf8) + [0x0A],
      to: "run.jsonl"
    )
    let result = try scan(work.path + "/.git", "--baseline", run)
    #expect(result.status == 0)
    #expect(try counts(result).suppressed["baseline"] == 1)
    let allow = try folder.write(
      Array("[[allow]]\nreason = \"known\"\nfingerprint = \"\(former)\"\n".utf8),
      to: "allow.toml"
    )
    #expect(try counts(try scan(work.path + "/.git", "--allow", allow)).suppressed["allowed"] == 1)
    withExtendedLifetime(folder) {}
  }

  @Test func eachConditionOfAnAllowRuleMustHold() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Sample(1).text, to: "config/prod.env")
    func allowed(_ conditions: String) throws -> Bool {
      let text = "[[allow]]\nreason = \"known\"\n\(conditions)\n"
      let allow = try folder.write(Array(text.utf8), to: "allow.toml")
      let result = try scan(file, "--allow", allow)
      let isListed = try result.records().contains { $0.record == "finding" }
      #expect(try counts(result).suppressed["allowed"] == (isListed ? 0 : 1))
      return !isListed
    }
    #expect(try allowed("rule = \"github-*\""))
    #expect(try !allowed("rule = \"gitlab-*\""))
    #expect(try allowed("path = \"*/prod.env\""))
    #expect(try !allowed("path = \"prod.env\""))
    #expect(try allowed("value = \"ghp_*\""))
    #expect(try !allowed("value = \"ghp_\""))
    #expect(try !allowed("rule = \"github-*\"\npath = \"*/test.env\""))
    #expect(try !allowed("repository = \"*\""))
    #expect(try !allowed("commit = \"0123456\""))
    withExtendedLifetime(folder) {}
  }

  @Test func theBaselineSilencesFilesUnderOtherPaths() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Sample(1).text, to: "a/one.env")
    let run = folder.path("run.jsonl")
    #expect(try scan(file, "-o", run).status == 1)
    let moved = try folder.write(Array("moved\n".utf8) + Sample(1).text, to: "b/two.env")
    let again = try scan(moved, "--baseline", run)
    #expect(again.status == 0)
    #expect(try counts(again).suppressed["baseline"] == 1)
    // Another secret in the same place is news.
    try folder.write(Sample(2).text, to: "a/one.env")
    #expect(try scan(file, "--baseline", run).status == 1)
    withExtendedLifetime(folder) {}
  }

  @Test func theBaselineSilencesOldFindingsAmongNewCommits() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    for number in 1...3 { try work.commit(Sample(number).text, as: "file\(number)") }
    let mirror = work.path + "/.git"
    let run = folder.path("run.jsonl")
    #expect(try scan(mirror, "-o", run).status == 1)
    try work.commit(Sample(2).text + Sample(4).text, as: "file1")
    try work.git("repack", "-q", "-a", "-d", "-f", "--depth=50")
    let again = try scan(mirror, "--baseline", run)
    #expect(try again.records().filter { $0.record == "finding" }.map(\.secret) == [secret(4)])
    #expect(try counts(again).suppressed["baseline"] == 3)
    // Two runs as baselines count as one.
    let second = folder.path("second.jsonl")
    #expect(try scan(mirror, "-o", second, "--baseline", run).status == 1)
    let both = try scan(mirror, "--baseline", run, "--baseline", second)
    #expect(both.status == 0)
    #expect(try counts(both).suppressed["baseline"] == 4)
    withExtendedLifetime(folder) {}
  }

  /// Another scanner's rule has another name for the same secret.
  @Test func anotherScannersReportSilencesItsSecrets() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    for number in 1...3 { try work.commit(Sample(number).text, as: "file\(number)") }
    let entries = try [1, 3].map { "{\"RuleID\": \"theirs\", \"Secret\": \"\(try secret($0))\"}" }
    let list = (entries + ["{\"Secret\": \"REDACTED\"}"]).joined(separator: ",\n")
    let report = try folder.write(Array("[\n\(list)\n]\n".utf8), to: "gitleaks.json")
    let mirror = work.path + "/.git"
    let result = try Program.run("scan", "-f", "jsonl", mirror, "--baseline", report)
    #expect(try result.records().filter { $0.record == "finding" }.map(\.secret) == [secret(2)])
    #expect(try counts(result).suppressed["baseline"] == 2)
    let told = "gitleaks.json: 1 of its findings cannot be known again: redacted there"
    #expect(result.errorText.contains(told))
    #expect(try !scan(mirror, "--baseline", report).errorText.contains(told))
    withExtendedLifetime(folder) {}
  }

  /// What we write in gitleaks' form is what we read of it.
  @Test(arguments: [false, true])
  func ourListInGitleaksFormIsABaseline(isRedacted: Bool) throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    for number in 1...3 { try work.commit(Sample(number).text, as: "file\(number)") }
    let (mirror, list) = (work.path + "/.git", folder.path("list.json"))
    let flags = ["scan", "-q", "-f", "gitleaks", "-o", list] + (isRedacted ? ["--redact"] : [])
    #expect(try Program.run(flags + [mirror]).status == 1)
    let again = try Program.run("scan", "-f", "jsonl", mirror, "--baseline", list)
    #expect(again.status == (isRedacted ? 1 : 0))
    #expect(try counts(again).suppressed["baseline"] == (isRedacted ? 0 : 3))
    #expect(again.errorText.contains("cannot be known again: redacted there") == isRedacted)
    withExtendedLifetime(folder) {}
  }

  @Test func inAMirrorEachConditionHoldsToo() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    try work.commit(Sample(1).text, as: "config/prod.env")
    try work.commit(Sample(1).text + Array("more\n".utf8), as: "docs/copy.env")
    let commit = try #require(work.git("rev-parse", "HEAD~1").lines.first).prefix(12)
    let mirror = work.path + "/.git"
    let line = try #require(scan(mirror).output.split(separator: 0x0A).first)
    let fingerprint = try JSONDecoder().decode(Fingerprinted.self, from: Data(line)).fingerprint
    func allowed(_ conditions: String) throws -> Bool {
      let text = "[[allow]]\nreason = \"known\"\n\(conditions)\n"
      let allow = try folder.write(Array(text.utf8), to: "allow.toml")
      let result = try scan(mirror, "--allow", allow)
      #expect(try counts(result).suppressed["allowed"] == (result.status == 0 ? 1 : 0))
      return result.status == 0
    }
    #expect(try allowed("fingerprint = \"\(fingerprint)\""))
    #expect(try !allowed("fingerprint = \"\(String(fingerprint.reversed()))\""))
    #expect(try allowed("commit = \"\(commit)\""))
    #expect(try !allowed("commit = \"\(String(commit.reversed()))\""))
    #expect(try allowed("repository = \"*work\"") || allowed("repository = \"*/.git\""))
    #expect(try !allowed("repository = \"other\""))
    // One place elsewhere is enough to list it.
    #expect(try !allowed("path = \"config/*\""))
    #expect(try allowed("path = \"*.env\""))
    withExtendedLifetime(folder) {}
  }

  private struct Fingerprinted: Decodable { var fingerprint: String }

  @Test(arguments: [
    "[[allow]]\nreason = \"known\"", "[[allow]]\nrule = \"a\"", "[[alow]]\n", "[[allow]\n",
    "[[allow]]\nreason = \"x\"\ncommit = \"xyz\"", "[[allow]]\nreason = \"x\"\nrules = \"a\"",
    "[[allow]]\nreason = \"x\"\nfingerprint = \"00\"",
  ])
  func aFaultyAllowFileIsNamed(text: String) throws {
    #expect(throws: RuleFileErrors.self) { try AllowFile(text: text, label: "allow.toml") }
  }

  @Test func aBaselineThatIsNoneIsRefused() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array("no record\n".utf8), to: "run.jsonl")
    let result = try scan(file, "--baseline", file)
    #expect(result.status == 2)
    #expect(result.errorText.contains("run.jsonl:1"))
    #expect(try scan(file, "--baseline", folder.path("gone")).status == 2)
    withExtendedLifetime(folder) {}
  }

  private struct Summary: Decodable {
    struct Findings: Decodable {
      var total: Int
      var suppressed: [String: Int]
    }
    var findings: Findings
  }

  private func counts(_ result: Command.Result) throws -> Summary.Findings {
    let last = try #require(result.output.split(separator: 0x0A).last)
    return try JSONDecoder().decode(Summary.self, from: Data(last)).findings
  }

  private func secret(_ number: Int) throws -> String {
    String(decoding: try Sample(number).secret, as: UTF8.self)
  }

  private func scan(_ arguments: String...) throws -> Command.Result {
    try Command([Program.path, "scan", "-q", "-f", "jsonl"] + arguments).run()
  }
}
