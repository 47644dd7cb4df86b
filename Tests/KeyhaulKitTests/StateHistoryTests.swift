import Bytes
import Findings
import GitStorage
import History
import KeyhaulKit
import TestSupport
import Testing

/// What is kept of histories: nothing of them is read again, and all is told as it is now.
extension StateTests {
  /// What may change in a mirror from one day to the next.
  enum Change: CaseIterable {
    case newRef, lostRef, movedHead, reflog, shallow, looseBlob, looseCommit, promisor, settings
  }

  /// A mirror with secrets that came and went, on two branches.
  private func makeMirror(_ seed: UInt64) throws -> String {
    let work = try makeWork(seed)
    try work.git("branch", "side", "HEAD~6")
    try work.git("branch", "old", "HEAD~15")
    try work.git("rm", "-q", "file3")
    try work.git("commit", "-q", "-m", "away with it")
    return try makeMirror(of: work, named: "\(seed).git")
  }

  private func commits(_ scanned: Scanned) -> ObjectCounts { scanned.summary.objects[.commit] }

  @Test func aHistoryIsReadOnce() throws {
    let path = try makeMirror(20)
    let partial = try GitFixture(.partial)
    try Command(["cp", "-r", partial.gitDirectory, "\(mirrors)/partial.git"]).runChecked()
    try settle()
    let first = try scan()
    #expect(commits(first).known == 0)
    #expect(first.problems.contains { $0.kind == .missingObject })
    try expectNothingHidden(first)
    for jobs in [1, 4] {
      let second = try scan { $0.jobs = jobs }
      #expect(commits(second).scanned == 0 && commits(second).known > 20)
      try expectNothingHidden(second)
    }
    // Other objects, and those from other packs.
    try Git(in: path)("repack", "-adfq")
    try expectNothingHidden(try scan())
  }

  @Test(arguments: Change.allCases)
  func aHistoryIsToldAsItIsNow(_ change: Change) throws {
    let path = try makeMirror(21)
    let git = Git(in: path)
    try settle()
    _ = try scan()
    let old = try git("rev-parse", "old").text
    switch change {
    case .newRef: try git("update-ref", "refs/heads/new", "old~2")
    case .lostRef: try git("update-ref", "-d", "refs/heads/main")
    case .movedHead: try git("symbolic-ref", "HEAD", "refs/heads/side")
    case .reflog:
      try git("update-ref", "-d", "refs/heads/old")
      try git("update-ref", "-d", "refs/heads/main")
      try git("update-ref", "-d", "refs/heads/side")
      _ = try scan()
      let zero = String(repeating: "0", count: old.count)
      let line = "\(zero) \(old) A <a@example.com> 1500000000 +0000\tmade\n"
      try Command(["mkdir", "-p", "\(path)/logs/refs/heads"]).runChecked()
      try TestFile("\(path)/logs/refs/heads/gone").write(Array(line.utf8))
    case .shallow: try TestFile("\(path)/shallow").write(Array("\(old)\n".utf8))
    case .looseBlob:
      try git("hash-object", "-w", "--stdin", input: try Sample(2101).text)
    case .looseCommit:
      let commit = try git("commit-tree", "-p", "main", "-m", "more", "old^{tree}").text
      try git("update-ref", "refs/heads/main", commit)
    case .promisor:
      let packs = try Command(["find", path, "-name", "*.pack"]).runChecked().lines
      for pack in packs { try TestFile("\(pack.dropLast(5)).promisor").write([]) }
    case .settings:
      // Nothing is read of the history but for what is found now and was not before.
      let settings = try TestFile("\(path)/config").read()
      try TestFile("\(path)/config").write(
        settings + Array("[x]\nkey = ".utf8) + (try Sample(2102)).secret + [0x0A]
      )
    }
    try settle()
    let second = try scan()
    if change != .settings { #expect(commits(second).known == 0) }
    try expectNothingHidden(second)
    let third = try scan()
    #expect(commits(third).known > 20)
    try expectNothingHidden(third)
  }

  /// Loose objects are known by their files; one that was written to is read.
  @Test func aDamagedLooseTreeIsRead() throws {
    let path = try makeMirror(22)
    let packs = try Command(["find", path, "-name", "*.pack"]).runChecked().lines
    for pack in packs {
      let contents = try TestFile(pack).read()
      try Command(["sh", "-c", "rm -f \(pack.dropLast(5)).*"]).runChecked()
      try Git(in: path)("unpack-objects", "-q", input: contents)
    }
    try settle()
    _ = try scan()
    try expectNothingHidden(try scan())
    let tree = try Git(in: path)("rev-parse", "main~3^{tree}").text
    let file = "\(path)/objects/\(tree.prefix(2))/\(tree.dropFirst(2))"
    try Command(["chmod", "u+w", file]).runChecked()
    var bytes = try TestFile(file).read()
    bytes[bytes.count / 2] ^= 4
    try TestFile(file).write(bytes)
    let second = try scan()
    #expect(!second.problems.isEmpty)
    try expectNothingHidden(second)
    try settle()
    _ = try scan()
    try expectNothingHidden(try scan())
  }

  /// What somebody does to the file changes nothing of what is told.
  @Test func aHistoryThatSomebodyWroteIsNotBelieved() throws {
    _ = try makeMirror(23)
    _ = try makeMirror(24)
    try settle()
    _ = try scan()
    let changes = [
      "bytes([value[0] ^ 1]) + value[1:]", "value[:-1] + bytes([value[-1] ^ 1])",
      "value[:len(value) // 2]", "b''", "b'x' * 100000000", "values[1 - i]",
    ]
    for change in changes {
      let script = """
        import sqlite3, sys
        database = sqlite3.connect(sys.argv[1])
        rows = database.execute("SELECT rowid, value FROM kept WHERE CAST(name AS TEXT) LIKE 'history%'").fetchall()
        values = [value for row, value in rows]
        assert len(values) == 2
        for i, (row, value) in enumerate(rows):
            database.execute("UPDATE kept SET value = ? WHERE rowid = ?", (\(change), row))
        database.commit()
        """
      try Command(["/usr/bin/python3", "-c", script, state.description]).runChecked()
      let scanned = try scan()
      #expect(commits(scanned).known == 0, "\(change)")
      try expectNothingHidden(scanned)
      #expect(commits(try scan()).known > 40)
    }
  }

  /// Neither what was found nor where can be read in the file.
  @Test func theFileTellsNothing() throws {
    let work = try makeWork(25)
    let sample = try Sample(2501)
    try work.commit(sample.text, as: "customers-of-somebody")
    _ = try makeMirror(of: work, named: "a.git")
    try settle()
    let finding = try #require(try scan().finding(sample))
    #expect(finding.location.path?.elementsEqual("customers-of-somebody".utf8) == true)
    #expect(commits(try scan()).known > 20)
    let bytes = try TestFile(state.description).read()
    #expect(!sample.isIn(bytes))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("history of"))
    #expect(!text.contains("customers") && !text.contains("file1"))
  }

  /// What is kept comes back as it was; anything else is refused.
  @Test func keptHistoriesAreReadWithCare() throws {
    let store = try ObjectStore(gitDirectory: BytePath(try makeMirror(26))) { _ in true }
    var random = SeededRandom(seed: 26)
    var subjects: [[UInt32]] = [[]]
    var places = [SubjectPlace()]
    for number in 0..<40 {
      subjects.append((0...number % 4).map { UInt32($0 + number) })
      var place = SubjectPlace()
      place.commits = random.below(1 << 20)
      place.introduced = random.chance(1, outOf: 2) ? random.below(store.numberCount) : nil
      place.removed = random.chance(1, outOf: 2) ? random.below(store.numberCount) : nil
      place.mayBeOlder = random.chance(1, outOf: 2)
      place.isReachable = random.chance(1, outOf: 2)
      place.isKeptByReflog = random.chance(1, outOf: 2)
      place.hasMorePaths = random.chance(1, outOf: 2)
      place.tips = (0..<random.below(3)).map { _ in random.below(8) }
      place.tipCount = place.tips.count + random.below(300)
      place.paths = (0..<random.below(4)).map { _ in Array("path\(random.below(9))".utf8) }
      places.append(place)
    }
    var kept = try #require(KeptHistory(HistoryPart()))
    kept.keep(places, of: subjects)
    let bytes = kept.bytes
    let read = try #require(KeptHistory(bytes, of: store, refs: 8))
    #expect(read.places(of: subjects) == places)
    #expect(read.places(of: subjects.reversed()) == places.reversed())
    #expect(read.places(of: [subjects[3], [9999]]) == nil)
    #expect(read.bytes == bytes)
    #expect(KeptHistory(bytes, of: store, refs: 7) == nil)
    #expect(KeptHistory(bytes + [0], of: store, refs: 8) == nil)
    for end in bytes.indices {
      #expect(KeptHistory(Array(bytes[..<end]), of: store, refs: 8) == nil)
      var other = bytes
      other[end] = random.below(2) == 0 ? 0xFF : UInt8(random.below(256))
      // It may be read as something else, but names nothing that is not there.
      guard let place = KeptHistory(other, of: store, refs: 8)?.places(of: [subjects[5]])?.first
      else { continue }
      for number in [place.introduced, place.removed] {
        #expect(number.map { $0 < store.numberCount } ?? true)
      }
      #expect(place.tips.allSatisfy { $0 < 8 })
    }
  }
}
