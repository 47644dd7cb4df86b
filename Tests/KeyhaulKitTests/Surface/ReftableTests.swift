import Bytes
import Findings
import GitStorage
import History
import KeyhaulKit
import TestSupport
import Testing

/// Mirrors whose refs lie in reftables.
///
/// Git 2.39 cannot make them, so a writer of our own does.
@Suite struct ReftableTests {
  private static func id(_ number: Int, length: Int = 20) -> [UInt8] {
    TableWriter.number(number, 8) + Array(repeating: UInt8(number & 0xFF), count: length - 8)
  }

  private static func names(_ refs: RefSet) -> [String] {
    refs.refs.map { String(decoding: $0.name, as: UTF8.self) }
  }

  @Test(arguments: [0, 128, 256, 4096], [(1, true), (4, false), (16, true)])
  func refsOfManyBlocksAreRead(blockSize: Int, style: (restarts: Int, padsLast: Bool)) throws {
    let mirror = try TableMirror()
    var writer = TableWriter()
    writer.padsLast = style.padsLast
    writer.blockSize = blockSize
    writer.restartInterval = style.restarts
    writer.refs.append(("HEAD", .symbolic("refs/heads/branch-017")))
    for number in 0..<60 {
      let name = "refs/heads/branch-\(number < 10 ? "00" : "0")\(number)"
      writer.refs.append((name, .id(Self.id(number))))
    }
    writer.refs.append(("refs/tags/v1", .peeled(Self.id(70), Self.id(71))))
    try mirror.write([writer])
    let refs = RefSet(gitDirectory: BytePath(mirror.path), format: .sha1)
    #expect(refs.problems.isEmpty)
    #expect(refs.refs.count == 61)
    #expect(refs.head?.bytes == Self.id(17))
    for (number, ref) in refs.refs.prefix(60).enumerated() {
      #expect(ref.id.bytes == Self.id(number))
    }
    #expect(refs.refs.last?.id.bytes == Self.id(70))
  }

  @Test func laterTablesWinAndTakeAway() throws {
    let mirror = try TableMirror()
    var first = TableWriter()
    first.refs = [
      ("HEAD", .symbolic("refs/heads/a")), ("refs/heads/a", .id(Self.id(1))),
      ("refs/heads/b", .id(Self.id(2))),
    ]
    var second = TableWriter()
    second.refs = [("refs/heads/a", .id(Self.id(3))), ("refs/heads/b", .gone)]
    try mirror.write([first, second])
    // These only keep old versions of git away.
    try TestFile("\(mirror.path)/HEAD").write(Array("ref: refs/heads/.invalid\n".utf8))
    let refs = RefSet(gitDirectory: BytePath(mirror.path), format: .sha1)
    #expect(Self.names(refs) == ["refs/heads/a"])
    #expect(refs.head?.bytes == Self.id(3))
    #expect(refs.problems.isEmpty)
  }

  @Test func longerIdsNeedTheirOwnVersion() throws {
    let mirror = try TableMirror()
    var writer = TableWriter()
    writer.version = 2
    writer.refs = [("refs/heads/main", .id(Self.id(5, length: 32)))]
    try mirror.write([writer])
    let path = BytePath(mirror.path)
    #expect(
      RefSet(gitDirectory: path, format: .sha256).refs.first?.id.bytes == Self.id(5, length: 32)
    )
    let wrong = RefSet(gitDirectory: path, format: .sha1)
    #expect(wrong.refs.isEmpty)
    #expect(wrong.problems.map(\.kind) == [.corrupt])
  }

  @Test func aScanFollowsRefsAndReflogsOfTables() throws {
    let (there, lost, kept, logged) = try (Sample(1), Sample(2), Sample(3), Sample(4))
    let mirror = try TableMirror()
    let script = mirror.script
    let root = script.commit([], ["key": there.text])
    script.ref("refs/heads/main", root)
    script.ref("refs/heads/lost", script.commit([root], ["lost": lost.text]))
    script.ref("refs/heads/kept", script.commit([root], ["kept": kept.text]))
    try script.finish()
    let ids = try ["main", "lost", "kept"].map {
      ObjectID(hex: Array(try script.git("rev-parse", $0).text.utf8), format: .sha1)?.bytes ?? []
    }
    let none = Array(repeating: UInt8(0), count: 20)
    var writer = TableWriter()
    writer.refs = [("HEAD", .symbolic("refs/heads/main")), ("refs/heads/main", .id(ids[0]))]
    let text = String(decoding: logged.secret, as: UTF8.self)
    for update in 1...12 {
      let message = update == 7 ? "moved \(text)\n" : "moved\n"
      writer.logs.append(
        TableWriter.Log(
          ref: "refs/heads/main",
          update: UInt64(update),
          entry: (none, ids[update == 3 ? 2 : 0], "C O Mitter", "c@example.com", message),
          zone: -330
        )
      )
    }
    writer.logs.append(TableWriter.Log(ref: "refs/stash", update: 3, entry: nil))
    try mirror.write([writer])
    let scanned = try Scanned(script.path)
    #expect(scanned.summary.state == .complete, "\(scanned.problems.first?.detail ?? "")")
    #expect(scanned.finding(there)?.exposure?.tips == 1)
    #expect(scanned.finding(lost)?.exposure?.keptByReflog == false)
    #expect(scanned.finding(kept)?.exposure?.keptByReflog == true)
    let finding = try #require(scanned.finding(logged))
    #expect(finding.location.kind == .reflog)
    #expect(finding.location.path?.starts(with: "reftable/".utf8) == true)
    #expect(
      finding.excerpt.map { String(decoding: $0.text.bytes, as: UTF8.self) }?.contains("moved")
        == true
    )
    let refs = try Scanned(script.path) { $0.history = .refs }
    #expect(refs.finding(there) != nil && refs.finding(lost) == nil && refs.finding(kept) == nil)
  }

  @Test func aTableWithLogsOnlyIsRead() throws {
    let mirror = try TableMirror()
    var writer = TableWriter()
    let sample = try Sample(5)
    writer.logs = [
      TableWriter.Log(
        ref: "HEAD",
        update: 2,
        entry: (
          Self.id(1), Self.id(2), "N", "n@example.com", String(decoding: sample.line, as: UTF8.self)
        )
      )
    ]
    try mirror.write([writer])
    let scanned = try Scanned(mirror.path)
    #expect(scanned.finding(sample)?.location.kind == .reflog)
    #expect(scanned.summary.state == .complete)
  }

  /// Git reads what its list names; whoever has the mirror's files reads all.
  @Test func whatTheListDoesNotNameIsSearched() throws {
    let mirror = try TableMirror()
    var writer = TableWriter()
    writer.refs = [("HEAD", .symbolic("refs/heads/main")), ("refs/heads/main", .id(Self.id(1)))]
    try mirror.write([writer])
    let samples = try (20..<24).map { try Sample($0) }
    let names = ["notes", "tables.list.lock", "0x1-0x2-a.ref.temp.b", "broken.ref"]
    for (sample, name) in zip(samples, names) {
      try TestFile("\(mirror.path)/reftable/\(name)").write(sample.text)
    }
    let before = RefSet(gitDirectory: BytePath(mirror.path), format: .sha1)
    #expect(Self.names(before) == ["refs/heads/main"])
    let scanned = try Scanned(mirror.path)
    for (sample, name) in zip(samples, names) {
      let path = scanned.finding(sample)?.location.path
      #expect(path?.elementsEqual("reftable/\(name)".utf8) == true, "\(name)")
    }
    #expect(scanned.findings.count == samples.count)
    #expect(scanned.problems.map(\.kind) == [.missingObject])
  }

  @Test func linkedWorkTreesHaveTablesOfTheirOwn() throws {
    let mirror = try TableMirror()
    var writer = TableWriter()
    writer.refs = [("refs/heads/main", .id(Self.id(1)))]
    try mirror.write([writer])
    var worktree = TableWriter()
    worktree.refs = [("HEAD", .id(Self.id(2)))]
    try mirror.write([worktree], in: "worktrees/linked/")
    let refs = RefSet(gitDirectory: BytePath(mirror.path), format: .sha1)
    #expect(Self.names(refs) == ["refs/heads/main", "worktrees/linked/HEAD"])
  }

  /// Whatever byte is wrong: no trap, and a table that is not whole is told of.
  @Test func damagedTablesEndInProblems() throws {
    var writer = TableWriter()
    writer.blockSize = 128
    for number in 0..<12 { writer.refs.append(("refs/heads/b\(number)", .id(Self.id(number)))) }
    writer.logs = (1..<8).map {
      TableWriter.Log(
        ref: "refs/heads/b1",
        update: UInt64($0),
        entry: (Self.id(1), Self.id(2), "N", "n@example.com", "message \($0)")
      )
    }
    let whole = writer.file
    let mirror = try TableMirror()
    func problems(_ file: [UInt8]) throws -> Int {
      try mirror.write(files: [file])
      return RefSet(gitDirectory: BytePath(mirror.path), format: .sha1).problems.count
    }
    #expect(try problems(whole) == 0)
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(try problems(Array(whole.prefix(length))) == 1, "\(length)")
    }
    // The head, the foot, and each block's head vouch for themselves; records have no checksum.
    for place in Array(0..<24) + Array((whole.count - 68)..<whole.count) {
      var damaged = whole
      damaged[place] ^= 0x10
      #expect(try problems(damaged) >= 1, "\(place)")
    }
    var random = SeededRandom(seed: 1)
    for round in 0..<300 {
      var damaged = whole
      for _ in 0..<(1 + random.below(3)) {
        damaged[24 + random.below(whole.count - 92)] = UInt8(random.below(256))
      }
      _ = try problems(damaged)
      if round % 20 == 0 { #expect(try Scanned(mirror.path).findings.isEmpty) }
    }
  }

  /// Each record of eleven bytes is a symbolic ref with a name of thousands, or a million.
  @Test(arguments: [(length: 4_000, count: 100_000), (length: 1_000_000, count: 30_000)])
  func namesThatShareTheirFrontDoNotFillTheMemory(length: Int, count: Int) throws {
    let mirror = try TableMirror()
    let first = "refs/heads/" + String(repeating: "n", count: length)
    var writer = TableWriter()
    writer.refs = [(first, .id(Self.id(1)))]
    var table = writer.file
    var records: [UInt8] = []
    for number in 0..<count {
      records += TableWriter.varint(first.utf8.count) + TableWriter.varint(6 << 3 | 3)
      records += TableWriter.number(number, 6) + [0, 0]
    }
    // Behind the first record, in front of the list of restarts.
    table.insert(contentsOf: records, at: table.count - 68 - 5)
    table.replaceSubrange(25..<28, with: TableWriter.number(table.count - 68, 3))
    try mirror.write(files: [table])
    let refs = RefSet(gitDirectory: BytePath(mirror.path), format: .sha1)
    #expect(refs.problems.map(\.kind) == [.limit])
    #expect(refs.refs.count == (length < 4_096 ? 1 : 0))
  }

  @Test func aTableThatIsListedOftenIsReadOnce() throws {
    let mirror = try TableMirror()
    var writer = TableWriter()
    writer.refs = [("refs/heads/main", .id(Self.id(1))), ("refs/heads/gone", .gone)]
    try mirror.write(files: [Array(writer.file.dropLast())])
    try TestFile("\(mirror.path)/reftable/tables.list").write(
      Array(String(repeating: "0.ref\n", count: 1000).utf8)
    )
    let refs = RefSet(gitDirectory: BytePath(mirror.path), format: .sha1)
    #expect(refs.problems.map(\.kind) == [.corrupt])
  }

  @Test func tablesThatAreListedAndMissingAreProblems() throws {
    let mirror = try TableMirror()
    var writer = TableWriter()
    writer.refs = [("refs/heads/main", .id(Self.id(1)))]
    try mirror.write([writer])
    let list = "\(mirror.path)/reftable/tables.list"
    try TestFile(list).write(Array("gone.ref\n".utf8) + TestFile(list).read())
    let refs = RefSet(gitDirectory: BytePath(mirror.path), format: .sha1)
    #expect(refs.problems.map(\.kind) == [.unreadable])
    #expect(Self.names(refs) == ["refs/heads/main"])
  }
}

/// A bare repository with reftables.
private final class TableMirror {
  let script: HistoryScript
  var path: String { script.path }

  init() throws { script = try HistoryScript() }

  func write(_ tables: [TableWriter], in folder: String = "") throws {
    try write(files: tables.map(\.file), in: folder)
  }

  func write(files: [[UInt8]], in folder: String = "") throws {
    let folder = "\(path)/\(folder)reftable"
    try Command(["mkdir", "-p", folder]).runChecked()
    var list = ""
    for (number, file) in files.enumerated() {
      try TestFile("\(folder)/\(number).ref").write(file)
      list += "\(number).ref\n"
    }
    try TestFile("\(folder)/tables.list").write(Array(list.utf8))
  }
}
