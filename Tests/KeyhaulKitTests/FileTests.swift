import Bytes
import Findings
import KeyhaulKit
import Rules
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Plain files, small and large, and folders full of them.
@Suite struct FileTests {
  /// The largest file that is read instead of mapped.
  private static let border = 128 << 10

  @Test(arguments: [0, 1, border - 1, border, border + 1, 3 << 20])
  func secretsAreFoundAtBothEndsOfAFile(size: Int) throws {
    let folder = try TemporaryFolder()
    let (first, last) = (try Sample(1), try Sample(2))
    let ends = first.text.count + last.line.count + 1
    let filling = [UInt8](repeating: 0x2E, count: max(0, size - ends))
    let content = first.text + filling + [0x0A] + last.line
    let path = try folder.write(content, to: "file")
    let run = try Scanned(path)
    #expect(run.summary.state == .complete)
    let head = try #require(run.finding(first))
    let tail = try #require(run.finding(last))
    #expect(head.location.line == 1)
    #expect(tail.location.line == 3)
    #expect(tail.location.column == last.line.count - last.secret.count + 1)
    #expect(tail.location.offset == content.count - last.secret.count)
    #expect(tail.location.path == Array(path.utf8))
    #expect(run.summary.bytes.expanded == content.count)
    #expect(run.summary.objects[.file] == ObjectCounts(promised: 1, scanned: 1))
  }

  @Test func theRunsOwnOutputIsPassedOver() throws {
    let folder = try TemporaryFolder()
    let (own, other) = (try Sample(1), try Sample(2))
    let output = try folder.write(own.text, to: "below/output.jsonl")
    _ = try folder.write(other.text, to: "below/other")
    let run = try Scanned(folder.path) { $0.outputs = [BytePath(output)] }
    #expect(run.finding(own) == nil)
    #expect(run.finding(other) != nil)
    #expect(run.summary.objects[.file] == ObjectCounts(promised: 1, scanned: 1))
  }

  /// Such a file is scanned in parts.
  @Test func aFileAboveTheMemoryBoundIsScannedToTheByte() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("file")
    let samples = try (0..<9).map { try Sample($0) }
    var content: [UInt8] = []
    for sample in samples {
      content += sample.text
      content += [UInt8](repeating: 0x2E, count: (512 << 10) - sample.text.count - 1 - 7) + [0x0A]
    }
    try TestFile(path).write(content)
    let run = try Scanned(path) { $0.maximumMemory = 16 << 20 }
    for (number, sample) in samples.enumerated() {
      let finding = try #require(run.finding(sample))
      #expect(finding.location.line == 2 * number + 1)
      #expect(finding.location.column == sample.line.count - sample.secret.count + 1)
      #expect(finding.occurrences.objects == 1)
    }
    #expect(run.findings.count == samples.count)
    #expect(run.summary.bytes.expanded == content.count)
    #expect(run.summary.objects.addsUp)
  }

  @Test func eachFileHasFindingsOfItsOwn() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(1)
    for name in ["a", "b", "sub/c"] { try folder.write(sample.text, to: name) }
    let run = try Scanned(folder.path)
    #expect(
      Set(run.findings.map(\.location.path))
        == Set(["a", "b", "sub/c"].map { Array(folder.path($0).utf8) })
    )
    #expect(run.findings.allSatisfy { $0.repository == nil && $0.location.kind == .file })
  }

  @Test func aWorkTreeIsScannedBesideItsRepository() throws {
    let folder = try TemporaryFolder()
    let (committed, loose, inner) = (try Sample(1), try Sample(2), try Sample(3))
    let module = try WorkTree(in: folder, name: "module")
    try module.commit(inner.text, as: "inner")
    let work = try WorkTree(in: folder)
    try work.commit(committed.text, as: "committed")
    try work.git("submodule", "add", "-q", module.path, "sub")
    try work.write(loose.text, as: "untracked")
    let run = try Scanned(work.path)
    #expect(run.summary.state == .complete)
    let places = run.findings.map { finding in
      [finding.secret.bytes, finding.location.path ?? [], finding.repository?.path ?? []]
    }
    let path = Array(work.path.utf8)
    let expected = [
      [committed.secret, Array("committed".utf8), path],
      [committed.secret, path + Array("/committed".utf8), []],
      [loose.secret, path + Array("/untracked".utf8), []],
      [inner.secret, path + Array("/sub/inner".utf8), []],
      [inner.secret, Array("inner".utf8), path + Array("/.git/modules/sub".utf8)],
    ]
    #expect(places.count == expected.count)
    #expect(Set(places) == Set(expected))
    #expect(run.repositories.count == 2)
  }

  /// Two rules of which each match of the one lies within a match of the other.
  @Test func positionsAreRightHoweverMatchesOverlap() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 3)
    var text: [UInt8] = []
    for number in 100..<300 {
      let filling = random.bytes(Int.random(in: 0...300, using: &random), from: Array("ab \n".utf8))
      text += filling + Array("<outer \(number)\n <inner\(number)> key\(number)>".utf8)
    }
    let path = try folder.write(text, to: "file")
    let rules = try RuleSet([
      Rule(id: "outer", name: "Outer", pattern: "<outer [0-9]+\\s[^k]+(key[0-9]+)>"),
      Rule(id: "inner", name: "Inner", pattern: "<(inner[0-9]+)>"),
    ])
    let run = try Scanned(path) { $0.rules = rules }
    #expect(run.findings.count == 400)
    for finding in run.findings {
      let before = text[..<finding.location.offset]
      let line = before.count { $0 == 0x0A } + 1
      let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
      #expect(finding.location.line == line)
      #expect(finding.location.column == column)
      #expect(text[finding.location.offset...].starts(with: finding.secret.bytes))
    }
  }

  /// The first file's finding is the moment at which the second one goes.
  @Test func aFileThatVanishesIsToldAndTheRestScanned() throws {
    let folder = try TemporaryFolder()
    let paths = try (0..<3).map { try folder.write(Sample($0).text, to: "file\($0)") }
    let plan = ScanPlan(roots: [BytePath(folder.path)])
    let run = try Scanned(plan) { _ in
      unsafe unlink(paths[1])
      return false
    }
    #expect(run.findings.map(\.location.path) == [Array(paths[0].utf8), Array(paths[2].utf8)])
    #expect(run.problems.map(\.file) == [Array(paths[1].utf8)])
    #expect(run.summary.state == .incomplete)
    #expect(run.summary.objects.addsUp)
  }

  @Test func linksBelowARootAreNotFollowed() throws {
    let (folder, outside) = (try TemporaryFolder(), try TemporaryFolder())
    let sample = try Sample(1)
    try outside.write(sample.text, to: "file")
    try Command(["ln", "-s", outside.path, folder.path("folder")]).runChecked()
    try Command(["ln", "-s", outside.path("file"), folder.path("file")]).runChecked()
    let below = try Scanned(folder.path)
    #expect(below.findings.isEmpty && below.summary.state == .incomplete)
    #expect(below.problems.map(\.kind) == [.outsideRoots])
    let named = try Scanned(folder.path("file"))
    #expect(named.finding(sample) != nil)
  }

  @Test func whatCannotBeReadIsToldAndTheRestScanned() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(1)
    try folder.write(sample.text, to: "file")
    let run = try Scanned(folder.path("gone"), folder.path)
    #expect(run.finding(sample) != nil)
    #expect(run.summary.state == .incomplete)
    #expect(run.problems.map(\.file) == [Array(folder.path("gone").utf8)])
    #expect(run.summary.problems == 1)
  }

  @Test func aFileWithoutRightsIsAProblem() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text", to: "file")
    try Command(["chmod", "000", path]).runChecked()
    try Command(["chmod", "755", folder.path]).runChecked()
    let result = await #expect(
      processExitsWith: .success,
      observing: [\.standardOutputContent]
    ) { [path = folder.path as String] in
      // Nothing is closed to root; user 65534 is nobody.
      if getuid() == 0 { _ = setuid(65534) }
      let run = try Scanned(path)
      print(run.problems.map(\.kind.rawValue), run.summary.objects[.file])
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    let counts = ObjectCounts(promised: 1, problems: 1)
    #expect(output.contains("\(["unreadable"]) \(counts)\n"))
  }

  @Test(.enabled(if: ((try? TestFile("/proc/kallsyms").read()) ?? []).count > border))
  func aFileThatHidesItsSizeIsNotReadWithoutEnd() throws {
    let run = try Scanned("/proc/kallsyms")
    #expect(run.problems.map(\.kind) == [.changedWhileReading])
    #expect(run.summary.bytes.expanded <= Self.border)
    #expect(run.summary.objects.addsUp)
  }
}
