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
