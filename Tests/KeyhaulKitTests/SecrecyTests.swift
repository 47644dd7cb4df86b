import TestSupport
import Testing

/// Secrets stay where they were asked for.
@Suite struct SecrecyTests {
  @Test(arguments: ["jsonl", "pretty"])
  func aRedactedReportHoldsNoSecret(format: String) throws {
    let mirror = try SecretMirror()
    let remote = try Sample(60)
    let text = String(decoding: remote.secret, as: UTF8.self)
    try Git(in: mirror.path)("remote", "add", "origin", "https://me:\(text)@example.com/a.git")
    let folder = try TemporaryFolder()
    let named = try Sample(61)
    let name = String(decoding: named.secret, as: UTF8.self)
    try folder.write(named.text, to: "\(name).txt")
    let result = try Program.run(
      "scan",
      "--redact",
      "-f",
      format,
      mirror.path,
      folder.path
    )
    #expect(result.status == 1)
    for sample in Array(mirror.samples.values) + [remote, named] {
      let isShown = sample.isIn(result.output)
      #expect(!isShown)
      let isTold = sample.isIn(result.errors)
      #expect(!isTold)
    }
  }

  /// Names of files are put together from anything: letters before a token, addresses with their special characters encoded.
  @Test func secretsWithinNamesAreHidden() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    let (glued, encoded, shown) = (try Sample(90), try Sample(91), try Sample(92))
    func name(_ sample: Sample) -> String { String(decoding: sample.secret, as: UTF8.self) }
    let cut = name(encoded).replacing("_", with: "%5F")
    try work.commit(shown.text, as: "backup\(name(glued)).txt")
    try work.commit(shown.text + [0x0A], as: "https%3A%2F%2Fme%3A\(cut)%40host")
    for format in ["jsonl", "pretty"] {
      let result = try Program.run("scan", "--redact", "-f", format, work.git.folder)
      let text = String(decoding: result.output, as: UTF8.self)
      for sample in [glued, encoded, shown] {
        let isShown = sample.isIn(result.output) || text.contains(name(sample).dropFirst(8))
        #expect(!isShown)
      }
      #expect(text.contains("backupREDACTED:"))
    }
  }

  /// Of a run without `--redact` the secrets that it found are in the records, and not in the worklist.
  @Test func aWorklistShowsNoSecret() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    let (one, other) = (try Sample(93), try Sample(94))
    let name = String(decoding: other.secret, as: UTF8.self)
    try work.commit(one.text + other.text, as: "\(name).txt")
    let run = try Program.run("scan", "-f", "jsonl", work.git.folder)
    #expect(run.status == 1)
    let file = try folder.write(run.output, to: "run.jsonl")
    let list = try Program.run("report", "--worklist", file)
    #expect(list.status == 0)
    let isShown = one.isIn(list.output) || other.isIn(list.output)
    #expect(!isShown)
    #expect(String(decoding: list.output, as: UTF8.self).contains("REDACTED:"))
  }

  /// Mirrors and files are the titles of the impact; of a redacted run they are hidden in the records.
  @Test func theImpactOfARedactedRunShowsNoSecretInNames() throws {
    let folder = try TemporaryFolder()
    let (mirror, file, found) = (try Sample(95), try Sample(96), try Sample(97))
    func name(_ sample: Sample) -> String { String(decoding: sample.secret, as: UTF8.self) }
    let work = try WorkTree(in: folder, name: "copy-of-\(name(mirror))")
    try work.commit(found.text, as: "settings")
    try folder.write(found.text, to: "plain/old\(name(file)).txt")
    let run = try Program.run("scan", "--redact", "-f", "jsonl", folder.path)
    #expect(run.status == 1)
    let records = try folder.write(run.output, to: "run.jsonl")
    for report in ["--impact", "--worklist"] {
      let result = try Program.run("report", report, records)
      #expect(result.status == 0)
      for sample in [mirror, file, found] {
        let isShown = sample.isIn(result.output)
        #expect(!isShown, "\(report)")
      }
      #expect(String(decoding: result.output, as: UTF8.self).contains("copy-of-REDACTED:"))
    }
  }

  /// What a former run told is not listed again, and must not be shown either.
  @Test func aSecretThatIsNotListedIsHiddenToo() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    let (old, new) = (try Sample(70), try Sample(71))
    let text = String(decoding: old.secret, as: UTF8.self)
    try work.commit([0x31], as: "first")
    try work.git("commit", "-q", "--allow-empty", "-m", "use \(text)")
    let former = try Program.run("scan", "-f", "jsonl", work.git.folder)
    let baseline = try folder.write(former.output, to: "baseline.jsonl")
    try work.commit(new.text, as: "second")
    try work.git("commit", "-q", "--amend", "-m", "use \(text) again")
    let result = try Program.run(
      "scan",
      "--redact",
      "-f",
      "jsonl",
      "--baseline",
      baseline,
      work.git.folder
    )
    #expect(result.status == 1)
    for sample in [old, new] {
      let isShown = sample.isIn(result.output)
      #expect(!isShown)
    }
  }

  /// Problems are told by many parts of a run, and name refs, files and where the mirror comes from.
  @Test func problemsHoldNoSecret() throws {
    let mirror = try SecretMirror()
    let samples = try (80..<84).map { try Sample($0) }
    let texts = samples.map { String(decoding: $0.secret, as: UTF8.self) }
    try Git(in: mirror.path)(
      "remote",
      "add",
      "origin",
      "https://me:\(texts[0])@example.com/\(texts[0]).git"
    )
    try Command([
      "sh", "-c",
      """
      cd "$0" && mkdir -p objects/info refs/heads && echo "../../$1/objects" > objects/info/alternates &&
      echo nothing > "refs/heads/$2" && mkdir -p "../aside-$3" && echo "gitdir: /none/$3" > "../aside-$3/.git"
      """, mirror.path, texts[1], texts[2], texts[3],
    ]).runChecked()
    let redacted = [
      ["--redact", "-f", "jsonl"], ["--redact", "-f", "pretty"], ["--redact", "-f", "gitleaks"],
      ["-f", "sarif"],
    ]
    for flags in redacted {
      let result = try Program.run(["scan"] + flags + ["\(mirror.path)/.."])
      #expect(result.status == 3)
      for sample in samples + Array(mirror.samples.values) {
        let isShown = sample.isIn(result.output) || sample.isIn(result.errors)
        #expect(!isShown)
      }
    }
  }

  @Test func secretsAreNeverWrittenToStandardError() throws {
    let mirror = try SecretMirror()
    let result = try Program.run("scan", "-f", "jsonl", mirror.path, "/no/such/path")
    for sample in mirror.samples.values {
      let (isShown, isTold) = (sample.isIn(result.output), sample.isIn(result.errors))
      #expect(isShown && !isTold)
    }
  }

  @Test func anOutputFileIsForItsOwnerOnly() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Sample(1).text, to: "file")
    let output = folder.path("report")
    let script = "umask 0; exec \"$0\" scan -o \"$1\" \"$2\""
    let result = try Command(["sh", "-c", script, Program.path, output, path]).run()
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(try Command(["stat", "-c", "%a", output]).runChecked().text == "600")
    #expect(try SchemaValidator.problems(in: TestFile(output).read()) == [])
  }

  @Test func bytesThatAreNotTextAreKeptExactly() throws {
    let folder = try TemporaryFolder()
    let rule = """
      [[rules]]
      id = "bytes"
      regex = '''needle=([^;]+)'''
      """
    let rules = try folder.write(rule, to: "rules.toml")
    let name = Array("\(folder.path)/odd-".utf8) + [0xFF, 0xFE]
    try TestFile(path: name).write(Array("needle=".utf8) + [0x80, 0xC3, 0x41, 0xFF] + [0x3B])
    try Command(["rm", "-f", folder.path("report")]).runChecked()
    let result = try Program.run(
      "scan",
      "-f",
      "jsonl",
      "--rules",
      rules,
      "--only-rule",
      "bytes",
      folder.path
    )
    let encodedName = try base64(name)
    // The rule file lies in the folder too, and holds its own pattern.
    let finding = try #require(
      try result.records().first { $0.location?.path_base64 == encodedName }
    )
    #expect(finding.secret_base64 == "gMNB/w==")
    #expect(finding.record == "finding")
    #expect(try SchemaValidator.problems(in: result.output) == [])
    // Such a name can be given on the command line too.
    let script = "exec \"$0\" scan -f jsonl --rules \"$1\" --only-rule bytes \"$2\"/odd-*"
    let named = try Command(["sh", "-c", script, Program.path, rules, folder.path]).run()
    #expect(try named.records().first?.location?.path_base64 == encodedName)
  }

  private func base64(_ bytes: [UInt8]) throws -> String {
    try Command(["base64", "-w0"], input: bytes).runChecked().text
  }
}
