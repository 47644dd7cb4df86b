import Bytes
import Findings
import KeyhaulKit
import TestSupport
import Testing

/// What several mirrors share is scanned once, and no mirror's records tell.
@Suite struct SharedObjectTests {
  /// Each mirror's records of a run over all are those of a run over it alone.
  func expectSameRecords(_ mirrors: [String], in folder: TemporaryFolder) throws {
    var alone: Set<Record> = []
    for mirror in mirrors { alone.formUnion(try Scanned(folder.path(mirror)).timeless) }
    for jobs in [1, 3] {
      let together = try Scanned(folder.path) { $0.jobs = jobs }
      #expect(together.repositories.count == mirrors.count)
      #expect(together.timeless == alone, "\(jobs) workers")
    }
  }

  /// A history with secrets, long enough for chains of deltas, as a bare repository.
  func mirror(_ name: String, in folder: TemporaryFolder) throws -> String {
    let work = try WorkTree(in: folder, name: "work")
    var random = SeededRandom(seed: 7)
    var lines = (0..<120).map { Array("line \($0) that all versions of this file share\n".utf8) }
    for version in 0..<30 {
      let at = Int.random(in: lines.indices, using: &random)
      let isSecret = version.isMultiple(of: 4)
      lines.insert(isSecret ? try Sample(version).text : Array("v\(version)\n".utf8), at: at)
      if version % 8 == 7 { lines.remove(at: at) }
      try work.commit(Array(lines.joined()), as: "file\(version % 3)")
    }
    try work.git("repack", "-adfq", "--depth=50")
    let path = folder.path(name)
    try work.git("clone", "-q", "--bare", work.path, path)
    try Command(["rm", "-rf", "--", work.path]).runChecked()
    return path
  }

  @Test func copiesOfAMirrorTellTheSame() throws {
    let folder = try TemporaryFolder()
    let first = try mirror("a.git", in: folder)
    for name in ["b.git", "c.git"] {
      try Command(["cp", "-r", first, folder.path(name)]).runChecked()
    }
    try expectSameRecords(["a.git", "b.git", "c.git"], in: folder)
  }

  @Test func forksThatWentOnTellWhatTheyTellAlone() throws {
    let folder = try TemporaryFolder()
    let first = try mirror("a.git", in: folder)
    for (number, name) in ["b.git", "c.git", "d.git"].enumerated() {
      let work = folder.path("fork")
      try Git(in: folder.path)("clone", "-q", first, work)
      for version in 0..<5 {
        let sample = try Sample(1000 + number * 10 + version % 3)
        let file = TestFile("\(work)/file\(version % 3)")
        try file.write(file.read() + sample.text)
        try Git(in: work)("commit", "-qam", "go on")
      }
      // Some packs reuse the origin's deltas, some are made anew.
      try Git(in: work)("repack", "-adq" + (number == 1 ? "f" : ""), "--depth=\(20 + number)")
      try Git(in: folder.path)("clone", "-q", "--bare", work, folder.path(name))
      try Command(["rm", "-rf", "--", work]).runChecked()
    }
    try expectSameRecords(["a.git", "b.git", "c.git", "d.git"], in: folder)
  }

  /// Pack indexes can claim anything: what one says of an id hides nothing in another mirror.
  @Test(arguments: [("honest", "lying"), ("lying", "honest")])
  func aFalseClaimHidesNothing(_ names: (first: String, second: String)) throws {
    let folder = try TemporaryFolder()
    let harmless = Array("nothing to see in this file, whoever looks at it\n".utf8)
    let sample = try Sample(1)
    // Both lengths are the same, so that only the bytes tell.
    let secret = sample.text + harmless
    let other = [UInt8](repeating: 0x78, count: secret.count)
    for (number, name) in [names.first, names.second].enumerated() {
      let path = folder.path("\(number)-\(name).git")
      try Git(in: folder.path)("init", "-q", "--bare", path)
      var pack = PackBuilder()
      let id = HashKind.sha1.objectID(type: "blob", secret)
      pack.add(.blob, data: name == "honest" ? secret : other, id: id)
      pack.add(.blob, harmless)
      try pack.write(toObjectsOf: path)
    }
    let scanned = try Scanned(folder.path) { $0.jobs = 1 }
    #expect(scanned.findings.count == 1)
    #expect(scanned.repositories.count == 2)
    let objects = scanned.summary.objects[.blob]
    #expect(objects.promised == 4 && objects.scanned + objects.problems == 4)
  }

  /// The same delta on another base makes another object, whatever the ids are said to be.
  @Test func theSameDeltaOnAnotherBaseIsScannedAgain() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(2)
    let empty = [UInt8](repeating: 0x2E, count: sample.text.count + 40)
    let full = sample.text + empty.dropFirst(sample.text.count)
    let script = DeltaScript(
      baseSize: empty.count,
      [.copy(offset: 0, size: empty.count), .insert(Array("\nend\n".utf8))]
    )
    let baseID = HashKind.sha1.objectID(type: "blob", empty)
    let resultID = HashKind.sha1.objectID(type: "blob", script.applied(to: empty))
    for (number, base) in [empty, full].enumerated() {
      let path = folder.path("\(number).git")
      try Git(in: folder.path)("init", "-q", "--bare", path)
      var pack = PackBuilder()
      let entry = pack.add(.blob, data: base, id: baseID)
      pack.add(.delta(onEntry: entry), data: script.encoded, id: resultID)
      try pack.write(toObjectsOf: path)
    }
    let scanned = try Scanned(folder.path) { $0.jobs = 1 }
    let finding = try #require(scanned.finding(sample))
    #expect(finding.repository?.path.last == UInt8(ascii: "t"))
    #expect(finding.occurrences.objects == 2)
  }

  /// A copy that was damaged later is read as it is, and told.
  @Test func aDamagedCopyIsReported() throws {
    let folder = try TemporaryFolder()
    let first = try mirror("a.git", in: folder)
    try Command(["cp", "-r", first, folder.path("b.git")]).runChecked()
    let packs = try Command(["find", folder.path("b.git"), "-name", "*.pack"]).runChecked().lines
    let file = TestFile(try #require(packs.first))
    var bytes = try file.read()
    bytes[bytes.count / 2] ^= 0x10
    try file.write(bytes)
    try expectSameRecords(["a.git", "b.git"], in: folder)
    #expect(!(try Scanned(folder.path("b.git")).problems.isEmpty))
  }
}
