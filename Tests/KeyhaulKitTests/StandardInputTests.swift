import Findings
import TestSupport
import Testing

/// Standard input, as a pipe brings it.
@Suite struct StandardInputTests {
  @Test func isScannedAsAFileCalledDash() throws {
    let sample = try Sample(1)
    let result = try Program.run("scan", "-f", "jsonl", "-", input: [0x0A] + sample.text)
    let finding = try #require(try result.records().first { $0.record == "finding" })
    #expect(result.status == 1)
    #expect(finding.secret == String(decoding: sample.secret, as: UTF8.self))
    #expect(finding.location?.path == "-")
    #expect(finding.location?.line == 2)
  }

  @Test func isJoinedAndReportedOnAsAFileIs() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Sample(1).text, to: "file")
    let run = try Program.run("scan", "-f", "jsonl", file).output
    let named = try folder.write(run, to: "run.jsonl")
    for command in [["merge"], ["report", "--impact"], ["report", "--worklist"]] {
      let expected = try Program.run(command + [named])
      let piped = try Command([Program.path] + command + ["-"], in: folder.path, input: run).run()
      #expect(piped.status == 0)
      #expect(piped.output == expected.output)
      let redirected = "exec \"$0\" \"$@\" - < run.jsonl"
      let result = try Command(["sh", "-c", redirected, Program.path] + command, in: folder.path)
        .run()
      #expect(result.output == expected.output)
      let twice = try Command([Program.path] + command + ["-", "-"], in: folder.path).run()
      #expect(twice.status == 2)
    }
    let over = "exec \"$0\" merge - -o run.jsonl < run.jsonl"
    #expect(try Command(["sh", "-c", over, Program.path], in: folder.path).run().status == 2)
    #expect(try TestFile(named).read() == run)
  }

  /// Who names it twice would find nothing in what is scanned, since the first reader took all.
  @Test func isReadForOnePurposeOnly() throws {
    for option in ["--rules", "--baseline", "--allow", "--repos-from", "--fingerprint-key"] {
      let result = try Program.run("scan", option, "-", "-", input: try Sample(1).text)
      #expect(result.status == 2)
      #expect(result.errorText.contains("standard input"))
    }
  }

  @Test func aPathWithoutANameIsWrongUsage() throws {
    for arguments in [
      ["scan", ""], ["repos", ""], ["merge", ""], ["report", "--impact", ""],
      ["scan", "--allow", "", "/dev/null"],
    ] {
      let result = try Program.run(arguments)
      #expect(result.status == 2)
      #expect(result.errorText.contains("empty"))
    }
  }

  @Test func aPipeThatIsNamedIsToldHowToRead() throws {
    let folder = try TemporaryFolder()
    try Command(["mkfifo", folder.path("pipe")]).runChecked()
    let result = try Program.run("scan", "-f", "jsonl", folder.path("pipe"))
    #expect(result.status == 3)
    #expect(String(decoding: result.output, as: UTF8.self).contains("keyhaul scan - <"))
  }

  /// The parts of an input of 16 MiB bound begin at multiples of 512 KiB, sharing 128 KiB.
  @Test func secretsAcrossTheBordersOfPartsAreFoundOnce() throws {
    let samples = try (0..<40).map { try Sample($0) }
    var content: [UInt8] = []
    var places: [String: (line: Int, column: Int, offset: Int)] = [:]
    var line = 1
    for (number, sample) in samples.enumerated() {
      // Around each multiple of 64 KiB, every time one byte further from it.
      let target = (number + 1) * (64 << 10) - sample.line.count + number * 3
      while target - content.count > 200 {
        content += [UInt8](repeating: 0x2E, count: 99) + [0x0A]
        line += 1
      }
      content += [UInt8](repeating: 0x20, count: target - content.count)
      let start = content.count - ((content.lastIndex(of: 0x0A) ?? -1) + 1)
      let inLine = sample.line.count - sample.secret.count
      places[String(decoding: sample.secret, as: UTF8.self)] =
        (line, start + inLine + 1, content.count + inLine)
      content += sample.text
      line += 1
    }
    let result = try Program.run(
      "scan",
      "--max-memory",
      "16M",
      "-f",
      "jsonl",
      "-",
      input: content
    )
    let findings = try result.records().filter { $0.record == "finding" }
    #expect(findings.count == samples.count)
    for finding in findings {
      let place = try #require(places[finding.secret ?? ""])
      let location = try #require(finding.location)
      #expect((location.line, location.column, location.offset) == place)
    }
  }

  /// Records differ in the path, and what it tells, alone; of 16 MiB bound 2 MiB are held.
  @Test(arguments: ["zip", "tar", "tar.gz", "xz", "zstd", "sqlite", "pdf", "utf-16le", "base64"])
  func isOpenedAsAFileWouldBe(_ layer: String) throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(3)
    let text =
      sample.text + Array(repeatElement(Array("a line of text\n".utf8), count: 9000).joined())
    let packed = try Packing.pack([layer], text)
    let path = try folder.write(packed, to: "packed")
    let input = try recordsOfInput(packed)
    #expect(input == (try recordsOfFile(path)))
    #expect(input.contains { $0.contains("\"finding\"") && $0.contains("\"inner\":[{") })
    #expect(!input.contains { $0.contains("\"problem\"") })
  }

  @Test(arguments: [-1, 0, 1, 5000, 700_000])
  func isScannedInPartsWhereAFileWouldBe(_ more: Int) throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(4)
    // Stored, so that its size is known; the text in it is the same.
    var packed = try Packing.pack(
      ["stored-zip"],
      sample.text + Array(repeating: 0x20, count: 1 << 20)
    )
    packed += Array(repeating: 0x0A, count: (2 << 20) + more - packed.count)
    let path = try folder.write(packed, to: "packed")
    let input = try recordsOfInput(packed)
    #expect(input == (try recordsOfFile(path)))
    #expect(input.contains { $0.contains("\"finding\"") })
    #expect(input.contains { $0.contains("\"limit\"") } == (more > 0))
  }

  private func recordsOfInput(_ bytes: [UInt8]) throws -> [String] {
    let result = try Program.run("scan", "--max-memory", "16M", "-f", "jsonl", "-", input: bytes)
    return comparable(result, path: "-")
  }

  private func recordsOfFile(_ path: String) throws -> [String] {
    comparable(try Program.run("scan", "--max-memory", "16M", "-f", "jsonl", path), path: path)
  }

  /// The findings and problems, without the path and the setting that it tells.
  private func comparable(_ result: Command.Result, path: String) -> [String] {
    String(decoding: result.output, as: UTF8.self).split(separator: "\n")
      .filter { $0.contains("\"record\":\"finding\"") || $0.contains("\"record\":\"problem\"") }
      .map { String($0.replacing("\"\(path)\"", with: "PATH")) }
      .map { $0.replacing("\"setting\":\"production\"", with: "\"setting\":\"unknown\"") }
      .sorted()
  }

  @Test func cannotBeListAndInputAtOnce() throws {
    let result = try Program.run("scan", "--repos-from", "-", "-")
    #expect(result.status == 2)
    #expect(result.errorText.contains("standard input"))
  }

  @Test func listsPathsForReposFrom() throws {
    let folder = try TemporaryFolder()
    let (first, second) = (try Sample(1), try Sample(2))
    let paths = [try folder.write(first.text, to: "a b"), try folder.write(second.text, to: "c")]
    let list = paths.map { "\($0)\n" }.joined()
    let fromInput = try Program.run("scan", "--repos-from", "-", input: Array(list.utf8))
    let file = try folder.write(list, to: "list")
    let fromFile = try Program.run("scan", "--repos-from", file)
    for result in [fromInput, fromFile] {
      #expect(try result.records().filter { $0.record == "finding" }.count == 2)
    }
    #expect(try Program.run("scan", "--repos-from", folder.path("gone")).status == 2)
  }
}
