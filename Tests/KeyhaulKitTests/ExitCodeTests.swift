import Rules
import TestSupport
import Testing

/// What the command line promises to scripts.
@Suite struct ExitCodeTests {
  @Test func tellsWhatCameOut() throws {
    let folder = try TemporaryFolder()
    let clean = try folder.write("nothing", to: "clean")
    let leaky = try folder.write(Sample(1).text, to: "leaky")
    #expect(try Program.run("scan", clean).status == 0)
    #expect(try Program.run(clean).status == 0)
    #expect(try Program.run("scan", leaky).status == 1)
    #expect(try Program.run("scan", "--exit-code", "0", leaky).status == 0)
    #expect(try Program.run("scan", "--exit-code", "42", leaky).status == 42)
    #expect(try Program.run("scan", "--exit-code", "42", clean).status == 0)
    #expect(try Program.run("scan", leaky, folder.path("gone")).status == 3)
    #expect(try Program.run("--version").status == 0)
  }

  @Test(arguments: [
    ["--no-such-flag"], ["--jobs", "0"], ["--jobs", "x"], ["--max-memory", "1M"],
    ["--max-memory", "much"], ["--exit-code", "300"], ["--format", "xml"],
    ["--min-confidence", "some"], ["--only-rule", "no-such-rule*"], ["--rules", "/no/such/file"],
    ["--repos-from", "/no/such/file"], ["--fingerprint-key", "/no/such/file"],
    ["--output", "/no/such/folder/file"], ["--state", "/no/such/folder/file"],
    ["--no-builtin-rules", "--only-rule", "aws-*"], ["--no-builtin-rules"], ["--skip-rule", "*"],
  ])
  func wrongUsageIsTwo(arguments: [String]) throws {
    let result = try Command([Program.path, "scan"] + arguments + ["/dev/null"]).run()
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  /// A folder that is not mounted looks like an empty one.
  @Test func thatThereWasNothingToScanIsSaid() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.makeFolder("empty")
    let result = try Command([Program.path, "scan", "-f", "jsonl", empty]).run()
    #expect(result.status == 0)
    #expect(String(decoding: result.errors, as: UTF8.self).contains("nothing to scan"))
    #expect(try Command([Program.path, "scan", "-q", empty]).run().errors.isEmpty)
    let clean = try folder.write("nothing", to: "clean")
    #expect(try Command([Program.path, "scan", clean]).run().errors.isEmpty)
    withExtendedLifetime(folder) {}
  }

  @Test func linesAreOfTheSchemas() throws {
    let mirror = try SecretMirror()
    let folder = try TemporaryFolder()
    try folder.write(Sample(1).text, to: "file")
    let damaged = try GitFixture(.flippedZlibData)
    for flags in [[], ["--redact"], ["--sort"]] {
      let paths = [mirror.path, folder.path, damaged.root, folder.path("gone")]
      let result = try Command([Program.path, "scan", "-f", "jsonl"] + flags + paths).run()
      #expect(result.status == 3)
      #expect(try SchemaValidator.problems(in: result.output) == [])
      let kinds = Set(try result.records().map(\.record))
      #expect(kinds == ["finding", "problem", "repository", "summary"])
    }
  }

  /// A run is not called clean where its reader went before the findings came; a list is no run.
  @Test func aReaderThatHasSeenEnoughIsNotTold() throws {
    let folder = try TemporaryFolder()
    for number in 0..<400 { try folder.write(Sample(number).text, to: "\(number)") }
    for (command, status) in [(["scan", "-f", "jsonl", folder.path], 3), (["rules", "list"], 0)] {
      let script = "\"$0\" \"$@\" | head -c 10 > /dev/null; exit ${PIPESTATUS[0]}"
      let result = try Command(["bash", "-c", script, Program.path] + command).run()
      #expect(result.status == status)
      #expect(result.errors.isEmpty)
    }
  }

  /// What is written for people counts as what is written for programs.
  @Test func aListThatCannotBeWrittenIsTold() throws {
    let mirror = try SecretMirror()
    let folder = try TemporaryFolder()
    let file = try folder.write("password = \"kR7!vq2#Lm9z\"\n", to: "file")
    for arguments in [
      ["rules", "list"], ["rules", "list", "-f", "jsonl"], ["rules", "show", "github-pat-classic"],
      ["rules", "check", "--only-rule", "github-pat-classic"], ["rules", "explain", file],
      ["rules", "test", "github-pat-classic", file], ["repos", mirror.path],
    ] {
      let script = "exec \"$0\" \"$@\" > /dev/full"
      let result = try Command(["sh", "-c", script, Program.path] + arguments).run()
      #expect(result.status == 3, "\(arguments)")
      #expect(result.errorText.contains("No space left on device"), "\(arguments)")
    }
  }

  @Test func aFullDiskLeavesWholeLines() throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 { try folder.write(Sample(number).text, to: "files/\(number)") }
    for flags in [[], ["--sort"]] {
      let script = "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\""
      let arguments = ["scan", "-f", "jsonl", "-o", folder.path("out")] + flags
      let result = try Command(
        ["sh", "-c", script, Program.path] + arguments + [folder.path("files")]
      ).run()
      #expect(result.status == 3)
      #expect(result.errorText.contains("free some room"))
      let written = try TestFile(folder.path("out")).read()
      #expect(written.count > 4_000 && written.count <= 8_192)
      #expect(written.last == 0x0A)
      #expect(try SchemaValidator.problems(in: written) == [])
    }
  }

  @Test func howManyEntriesAreToldIsAskedOfTheWorklistAlone() throws {
    let folder = try TemporaryFolder()
    let leaky = try folder.write(Sample(1).text, to: "leaky")
    let run = folder.path("run")
    #expect(try Program.run("scan", leaky, "-o", run).status == 1)
    let list = try Program.run("report", "--worklist", "--first", "1", run)
    #expect(list.status == 0 && list.output.count > 0)
    let impact = try Program.run("report", "--impact", "--first", "1", run)
    #expect(impact.status == 2 && impact.output.isEmpty)
    #expect(impact.errorText.contains("--first goes with --worklist"))
  }

  /// Else the file would be empty before it is read.
  @Test func whatIsReadIsNotOverwritten() throws {
    let folder = try TemporaryFolder()
    let leaky = try folder.write(Sample(1).text, to: "leaky")
    let run = folder.path("run")
    #expect(try Program.run("scan", leaky, "-o", run).status == 1)
    let rules = try folder.write(
      "[[rules]]\nid = \"odd\"\nregex = \"odd-[0-9]{9}\"\n",
      to: "rules.toml"
    )
    try Command(["ln", "-s", "run", folder.path("link")]).runChecked()
    for (file, arguments) in [
      (run, ["merge", run, "-o", run]), (run, ["merge", folder.path("link"), "-o", run]),
      (run, ["report", "--impact", run, "-o", run]),
      (rules, ["rules", "import", rules, "-o", rules]),
      (leaky, ["scan", leaky, "-o", leaky]), (run, ["scan", leaky, "--baseline", run, "-o", run]),
      (rules, ["scan", leaky, "--rules", rules, "-o", rules]),
    ] {
      let before = try TestFile(file).read()
      let result = try Program.run(arguments)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.errorText.contains("write to another file"), "\(arguments)")
      #expect(try TestFile(file).read() == before, "\(arguments)")
    }
  }

  @Test func anOutputThatCannotBeWrittenIsToldAsIncomplete() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Sample(1).text, to: "file")
    let script = "exec \"$0\" scan -f jsonl \"$1\" > /dev/full"
    let result = try Command(["sh", "-c", script, Program.path, path]).run()
    #expect(result.status == 3)
    #expect(result.errorText.contains("No space left on device"))
  }
}
