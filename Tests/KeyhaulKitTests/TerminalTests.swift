import TestSupport
import Testing

/// What people see, and scripts do not.
@Suite struct TerminalTests {
  /// Runs the program with a terminal as its standard output and standard error.
  private func runOnTerminal(_ arguments: String...) throws -> [UInt8] {
    let script = "import pty, sys; pty.spawn(sys.argv[1:])"
    let command = ["python3", "-c", script, Program.path] + arguments
    return try Command(command, environment: ["TERM": "xterm"]).run().output
  }

  @Test func recordsArePrettyOnATerminalAndJSONElsewhere() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(1)
    let path = try folder.write(sample.text, to: "file")
    let shown = try runOnTerminal("scan", path)
    #expect(sample.isIn(shown))
    #expect(shown.contains(0x1B))
    #expect(!String(decoding: shown, as: UTF8.self).contains("{\"record\""))
    let piped = try Program.run("scan", path)
    #expect(try SchemaValidator.problems(in: piped.output) == [])
    let asked = try runOnTerminal("scan", "-f", "jsonl", path)
    #expect(String(decoding: asked, as: UTF8.self).contains("{\"record\":\"finding\""))
  }

  @Test func shortRunsSayNothingOnStandardError() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Sample(1).text, to: "file")
    let result = try Program.run("scan", path)
    #expect(result.errors.isEmpty)
  }

  /// Else nobody would see that the run ended, or that it was not complete.
  @Test func whatWentToAFileIsToldInALine() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Sample(1).text, to: "file")
    let out = folder.path("out")
    let whole = try Program.run("scan", path, "-o", out)
    #expect(whole.errorText == "keyhaul: complete: 1 finding in 1 file, told in \(out)\n")
    let part = try Program.run("scan", path, folder.path("gone"), "-o", out)
    #expect(part.errorText.hasPrefix("keyhaul: NOT complete, 1 problem: 1 finding in 1 file, "))
    #expect(try Program.run("scan", "-q", path, "-o", out).errors.isEmpty)
    withExtendedLifetime(folder) {}
  }

  @Test func namesCannotSteerTheTerminal() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(1)
    try folder.write(sample.text, to: "odd\u{1B}]0;title\u{7}\u{202E}")
    let work = try WorkTree(in: folder, name: "mirror\u{1B}[2J")
    try work.commit(sample.text, as: "file")
    for arguments in [["scan", "-f", "pretty"], ["scan", "-f", "jsonl"], ["repos"]] {
      let result = try Command([Program.path] + arguments + [folder.path]).run()
      #expect(!result.output.contains(0x1B) && !result.output.contains(0x07))
      #expect(!result.text.unicodeScalars.contains("\u{202E}"))
      #expect(!result.errors.contains(0x1B))
    }
  }

  @Test func rulesOfOthersCannotSteerTheTerminal() throws {
    let folder = try TemporaryFolder()
    let odd = "\\u001b[2J\\u0007\\u202e"
    let sound = try folder.write(
      """
      format = "keyhaul"
      [[rules]]
      id = "odd"
      name = "name\(odd)"
      description = "summary\(odd)"
      leaks = "leaks\(odd)"
      tags = ["tag\(odd)"]
      regex = "odd-[0-9]{9}"
      """,
      to: "sound.toml"
    )
    let wrong = try folder.write(
      "format = \"keyhaul\"\n[[rules]]\nid = \"x\(odd)\"\nregex = \"odd-[0-9]{9}\"\n\"key\(odd)\" = 1\n",
      to: "wrong.toml"
    )
    for arguments in [
      ["rules", "list", "--no-builtin-rules"], ["rules", "show", "odd"],
      ["rules", "check", "--no-builtin-rules"], ["rules", "import"], ["scan", "-q", folder.path],
    ] {
      for file in [sound, wrong] {
        let flag = arguments[1] == "import" ? [] : ["--rules"]
        let result = try Command([Program.path] + arguments + flag + [file]).run()
        for bytes in [result.output, result.errors] {
          #expect(!bytes.contains(0x1B) && !bytes.contains(0x07), "\(arguments) \(file)")
          #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
        }
      }
    }
    let shown = try Program.run("rules", "show", "odd", "--rules", sound).text
    #expect(shown.contains("name\\u{1b}[2J"))
  }

  @Test func reposTellsWhatWouldBeScanned() throws {
    let mirror = try SecretMirror()
    let result = try Program.run("repos", mirror.path)
    #expect(result.status == 0)
    #expect(result.lines.count == 1)
    #expect(result.text.contains(mirror.path) && result.text.contains("sha1"))
    let damaged = try GitFixture(.missingPack)
    #expect(try Program.run("repos", damaged.root).status == 3)
  }

  /// A file is no mirror, but for a bundle; nothing would be said of it otherwise.
  @Test func filesAreRefusedWhereMirrorsAreListed() throws {
    let mirror = try SecretMirror()
    let folder = try TemporaryFolder()
    let file = try folder.write("text", to: "file")
    let bundle = folder.path("all.bundle")
    try Git(in: mirror.path)("bundle", "create", "-q", bundle, "--all")
    let result = try Program.run("repos", file, mirror.path, bundle)
    #expect(result.status == 2)
    #expect(result.errorText.contains("\(file): a file and no bundle"))
    let lines = result.output.split(separator: 0x0A)
    #expect(
      lines.map { $0.starts(with: mirror.path.utf8) || $0.starts(with: bundle.utf8) } == [
        true, true,
      ]
    )
    // In a folder they are nothing of note.
    let inside = try Program.run("repos", folder.path)
    #expect(inside.status == 0 && inside.errors.isEmpty)
  }
}
