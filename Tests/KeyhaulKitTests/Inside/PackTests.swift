import Findings
import KeyhaulKit
import TestSupport
import Testing

/// What git keeps, inside of other things: packs, bundles and loose objects in archives and blobs.
@Suite struct PackTests {
  /// A history with a secret that was taken out, one in a commit's message and lines around them.
  private static func history(_ gone: Sample, _ message: Sample) throws -> HistoryScript {
    let script = try HistoryScript()
    let lines = (0..<300).flatMap { Array("line \($0) of a file that changes little\n".utf8) }
    let first = script.commit([], ["a.txt": lines + gone.text + lines])
    let second = script.commit([first], ["a.txt": lines + lines])
    script.ref("refs/heads/main", second)
    try script.finish()
    let text = "hide it\n\n\(String(decoding: message.line, as: UTF8.self))\n"
    let tree = try script.git("rev-parse", "main^{tree}").lines[0]
    let commit = try script.git("commit-tree", "-m", text, "-p", "main", tree).lines[0]
    try script.git("update-ref", "refs/heads/main", commit)
    return script
  }

  private static func blobOfSecret(_ script: HistoryScript) throws -> [UInt8] {
    Array(try script.git("rev-parse", "main~2:a.txt").lines[0].utf8)
  }

  @Test func aZippedRepositoryTellsItsDeletedFiles() throws {
    let (gone, message) = (try Sample(1), try Sample(2))
    let script = try Self.history(gone, message)
    try script.git("repack", "-adfq")
    let zip = script.root + "/site.zip"
    try Command(["/usr/bin/python3", "-m", "zipfile", "-c", zip, script.path]).runChecked()
    let run = try Scanned(zip)
    let finding = try #require(run.finding(gone))
    #expect(finding.location.inner.map(\.kind) == ["zip", "git-pack"])
    #expect(
      finding.location.inner[1].path == (try Self.blobOfSecret(script)) + Array("/a.txt".utf8)
    )
    #expect(finding.location.line == 301)
    #expect(run.finding(message)?.location.inner.map(\.kind) == ["zip", "git-pack"])
    #expect(run.problems == [])
  }

  @Test func looseObjectsInAnArchiveAreRead() throws {
    let (gone, message) = (try Sample(3), try Sample(4))
    let script = try Self.history(gone, message)
    let pack = try Command(["sh", "-c", "cat \(script.path)/objects/pack/*.pack"]).runChecked()
      .output
    let folder = try TemporaryFolder()
    let git = Git(in: folder.path)
    try git("init", "-q", "--bare", folder.path("loose.git"))
    try Git(in: folder.path("loose.git"))("unpack-objects", "-q", input: pack)
    let zip = folder.path("site.zip")
    try Command(["/usr/bin/python3", "-m", "zipfile", "-c", zip, folder.path("loose.git")])
      .runChecked()
    let run = try Scanned(zip)
    let finding = try #require(run.finding(gone))
    #expect(finding.location.inner.map(\.kind) == ["zip", "git-object"])
    let id = try Self.blobOfSecret(script)
    #expect(finding.location.inner[0].path?.suffix(38) == id.suffix(38))
    #expect(finding.location.line == 301)
    #expect(run.problems == [])
  }

  @Test(arguments: ["sha1", "sha256"]) func packsAndBundlesInBlobsAreRead(format: String) throws {
    let secret = try Sample(5)
    let folder = try TemporaryFolder()
    try Git(in: folder.path)("init", "-q", "--object-format=\(format)", folder.path("inner"))
    try folder.write(secret.text, to: "inner/key")
    let inner = Git(in: folder.path("inner"))
    try inner("add", "key")
    try inner("commit", "-q", "-m", "first")
    try inner("repack", "-adq")
    try inner("bundle", "create", "-q", folder.path("x.bundle"), "--all")
    let pack = try Command(["sh", "-c", "cat \(folder.path)/inner/.git/objects/pack/*.pack"])
      .runChecked().output
    let script = try HistoryScript()
    let both = script.commit(
      [],
      ["x.pack": pack, "x.bundle": try TestFile(folder.path("x.bundle")).read()]
    )
    script.ref("refs/heads/main", script.commit([both], ["x.pack": nil, "x.bundle": nil]))
    try script.finish()
    let run = try Scanned(script.path)
    let finding = try #require(run.finding(secret))
    let id = try inner("rev-parse", "HEAD:key").lines[0]
    #expect(finding.location.inner.first?.path == Array("\(id)/key".utf8))
    #expect(finding.occurrences.objects == 2)
    #expect(["git-pack", "git-bundle"].contains(finding.location.inner.first?.kind))
    #expect(run.problems == [])
    #expect(run.summary.state == .complete)
  }

  @Test func aBundleThatBuildsOnOthersSaysWhatIsMissing() throws {
    let script = try HistoryScript()
    let secret = try Sample(6)
    let first = script.commit([], ["old": Array("old\n".utf8)])
    script.ref("refs/heads/main", script.commit([first], ["new": secret.text]))
    script.ref("refs/tags/base", first)
    try script.finish()
    let folder = try TemporaryFolder()
    try script.git("bundle", "create", "-q", folder.path("x.bundle"), "base..main")
    let bundle = try TestFile(folder.path("x.bundle")).read()
    let path = try folder.write(try Packing.pack(["zip"], bundle), to: "x.zip")
    let run = try Scanned(path)
    #expect(run.finding(secret)?.location.inner.map(\.kind) == ["zip", "git-bundle"])
    #expect(run.problems.map(\.kind) == [.missingObject])
  }

  @Test func zlibStreamsAreRead() throws {
    let folder = try TemporaryFolder()
    let secret = try Sample(7)
    let path = try folder.write(Zlib.deflated(Array("first\n".utf8) + secret.text), to: "x")
    let finding = try #require(try Scanned(path).finding(secret))
    #expect(finding.location.inner == [InnerPlace(kind: "zlib")])
    #expect(finding.location.line == 2)
  }

  @Test func whatIsNoStreamIsNotTold() throws {
    let folder = try TemporaryFolder()
    for (number, text) in ["x^2 + y^2 = z^2\n", "x^", "x^\u{1}\u{2}aaaaaaaaaaaaa", "xylophone"]
      .enumerated()
    {
      try folder.write(text, to: "\(number)")
    }
    var random = SeededRandom(seed: 5)
    for number in 0..<2000 {
      let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
      try folder.write([0x78, 0x5E] + bytes, to: "random-\(number)")
    }
    let run = try Scanned(folder.path)
    #expect(run.problems == [])
    #expect(run.summary.objects[.file].scanned == 2004)
  }

  @Test(arguments: [true, false]) func aCutStreamIsToldAndReadAsFarAsItGoes(isObject: Bool) throws {
    let folder = try TemporaryFolder()
    let secret = try Sample(8)
    var random = SeededRandom(seed: 3)
    let noise = random.bytes(9000)
    let head = isObject ? Array("blob \(secret.text.count + noise.count)\0".utf8) : []
    let stream = Zlib.deflated(head + secret.text + noise)
    let path = try folder.write(Array(stream.dropLast(2000)), to: "x")
    let run = try Scanned(path)
    #expect(run.finding(secret)?.location.line == 1)
    #expect(run.problems.map(\.kind) == [.corrupt])
  }

  /// Half a gigabyte out of forty kilobytes.
  @Test func aPackThatUnfoldsWithoutEndIsCut() throws {
    var builder = PackBuilder()
    let base = Array(repeating: UInt8(ascii: "b"), count: 1 << 20)
    let secret = try Sample(9)
    builder.add(.blob, secret.text)
    builder.add(.blob, base)
    for number in 0..<500 {
      let own = Array("\(number)".utf8)
      let script = DeltaScript(
        baseSize: 1 << 20,
        [.copy(offset: 0, size: 1 << 20 - 1), .insert(own)]
      )
      // The pack does not tell the id.
      builder.add(.delta(onEntry: 1), data: script.encoded, id: Array(repeating: 0, count: 20))
    }
    let folder = try TemporaryFolder()
    let run = try Scanned(try folder.write(builder.pack, to: "x.pack"))
    #expect(run.finding(secret) != nil)
    #expect(run.problems.map(\.kind) == [.limit])
    #expect(run.summary.bytes.examined < 64 << 20)
  }

  @Test func whatHasNoRoomIsTold() throws {
    var builder = PackBuilder()
    let secret = try Sample(10)
    builder.add(.blob, Array(repeating: UInt8(ascii: "b"), count: 2 << 20))
    builder.add(.blob, secret.text)
    let folder = try TemporaryFolder()
    let run = try Scanned(try folder.write(builder.pack, to: "x.pack")) {
      $0.maximumMemory = 16 << 20
    }
    #expect(run.finding(secret) != nil)
    #expect(run.problems.map(\.kind) == [.limit])
  }

  /// Packs in an archive of some kilobytes, each of which takes some work before it turns out to be broken.
  @Test func manyBrokenPacksAreLeftInTime() throws {
    let folder = try TemporaryFolder()
    let script = """
      import random
      random.seed(1)
      head = b"PACK" + struct.pack(">II", 2, 9)
      # What looks like the head of an entry and of zlib data, again and again.
      body = (b"\\xbf\\xff\\x7f\\x78\\x9c" + bytes(11)) * 600
      out = io.BytesIO()
      with tarfile.open(fileobj=out, mode="w:gz") as archive:
          for number in range(3000):
              data = head + struct.pack(">I", number) + body
              member = tarfile.TarInfo(str(number))
              member.size = len(data)
              archive.addfile(member, io.BytesIO(data))
      sys.stdout.buffer.write(out.getvalue())
      """
    let path = try folder.write(try Packing.run(script), to: "x.tar.gz")
    // By the program: within the tests' process each of the errors is taken down with the calls that led to it.
    let run = try Program.run("scan", "-q", "-f", "jsonl", path)
    let problems = try run.records().filter { $0.record == "problem" }
    #expect(problems.count > 10)
    #expect(Set(problems.map(\.kind)).isSubset(of: ["corrupt", "limit"]))
  }
}
