import Bytes
import Dispatch
import Findings
import KeyhaulKit
import Pipeline
import Rules
import TestSupport
import Testing

/// A run that begins with what an earlier one found nothing in tells what a whole one tells.
@Suite struct StateTests {
  let folder: TemporaryFolder
  let mirrors: String
  let state: BytePath

  init() throws {
    folder = try TemporaryFolder()
    mirrors = try folder.makeFolder("mirrors")
    state = BytePath(folder.path("state"))
  }

  func scan(_ change: (inout ScanPlan) -> Void = { _ in }) throws -> Scanned {
    try Scanned(mirrors) { plan in
      plan.stateFile = state
      change(&plan)
    }
  }

  /// What a run with a state file must tell: all that one without tells, but for what was scanned.
  func expectNothingHidden(
    _ scanned: Scanned,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout ScanPlan) -> Void = { _ in }
  ) throws {
    let whole = try Scanned(mirrors, change: change)
    #expect(Set(scanned.findings) == Set(whole.findings), sourceLocation: sourceLocation)
    #expect(Set(scanned.problems) == Set(whole.problems), sourceLocation: sourceLocation)
    #expect(scanned.summary.objects.addsUp, sourceLocation: sourceLocation)
    for kind in ObjectTally.Kind.allCases {
      var counts = scanned.summary.objects[kind]
      counts.scanned += counts.known
      counts.known = 0
      #expect(counts == whole.summary.objects[kind], "\(kind)", sourceLocation: sourceLocation)
    }
  }

  /// Waits until no pack was changed just now, since such are not kept.
  func settle() throws { try Command(["sleep", "2.1"]).runChecked() }

  /// A history with secrets, long enough for chains of deltas.
  func makeWork(_ seed: UInt64) throws -> WorkTree {
    let work = try WorkTree(in: folder, name: "work\(seed)")
    var random = SeededRandom(seed: seed)
    var lines = (0..<120).map { Array("line \($0) that all versions of this file share\n".utf8) }
    for version in 0..<24 {
      lines[Int.random(in: lines.indices, using: &random)] = Array("v\(version)\n".utf8)
      let secret = version % 7 == 3 ? try Sample(version + Int(seed) * 100).text : []
      try work.commit(Array(lines.joined()) + secret, as: "file\(version % 5)")
    }
    return work
  }

  func makeMirror(of work: WorkTree, named name: String) throws -> String {
    let path = "\(mirrors)/\(name)"
    try work.git("clone", "-q", "--bare", "--no-local", work.path, path)
    return path
  }

  @Test func tomorrowTellsTheSame() throws {
    let work = try makeWork(1)
    let path = try makeMirror(of: work, named: "a.git")
    try settle()
    let first = try scan()
    #expect(first.findings.count >= 3)
    #expect(first.summary.objects[.blob].known == 0)
    try expectNothingHidden(first)
    let second = try scan()
    let blobs = second.summary.objects[.blob]
    #expect(blobs.known > 0 && blobs.scanned > 0)
    try expectNothingHidden(second)

    // Then somebody goes on, and the mirror gets another pack.
    let sample = try Sample(999)
    try work.commit(sample.text, as: "added")
    try Git(in: path)("-c", "fetch.unpackLimit=1", "fetch", "-q", work.path, "+refs/*:refs/*")
    let third = try scan()
    #expect(third.finding(sample) != nil)
    #expect(third.summary.objects[.blob].known == blobs.known)
    try expectNothingHidden(third)

    // All in one new pack: what was known of the old ones is of no use.
    try Git(in: path)("repack", "-adfq")
    let fourth = try scan()
    #expect(fourth.summary.objects[.blob].known == 0)
    try expectNothingHidden(fourth)
  }

  /// What one mirror of the run spares another one is known of both.
  @Test func copiesAreKnownToo() throws {
    let first = try makeMirror(of: try makeWork(2), named: "a.git")
    for name in ["b.git", "c.git"] {
      try Command(["cp", "-r", first, "\(mirrors)/\(name)"]).runChecked()
    }
    try settle()
    try expectNothingHidden(try scan { $0.jobs = 1 })
    let second = try scan { $0.jobs = 2 }
    let counts = second.repositories.map(\.objects[.blob].known)
    #expect(counts.count == 3 && counts[0] > 0 && Set(counts).count == 1)
    try expectNothingHidden(second)
  }

  /// Nothing is known under other rules, other bounds or another depth.
  @Test func whatDecidesIsNotMixed() throws {
    _ = try makeMirror(of: try makeWork(3), named: "a.git")
    try settle()
    _ = try scan { $0.minimumConfidence = .high }
    let fewer = try RuleSet.builtin.selecting(only: ["a*"])
    let changes: [(inout ScanPlan) -> Void] = [
      { $0.minimumConfidence = .low }, { $0.maximumDepth = 0 }, { $0.personalDataThreshold = 1 },
      { $0.rules = fewer },
    ]
    for change in changes {
      let other = try scan(change)
      #expect(other.summary.objects[.blob].known == 0)
      try expectNothingHidden(other, change)
      #expect(try scan(change).summary.objects[.blob].known > 0)
    }
  }

  /// Refs choose less; the rest is scanned when it is asked for.
  @Test func aChoiceIsKnownByItsParts() throws {
    let work = try makeWork(4)
    let path = try makeMirror(of: work, named: "a.git")
    try Git(in: path)("update-ref", "refs/heads/main", "main~12")
    try settle()
    _ = try scan { $0.history = .refs }
    let all = try scan()
    let blobs = all.summary.objects[.blob]
    #expect(blobs.known > 0 && blobs.scanned > 5)
    try expectNothingHidden(all)
    try expectNothingHidden(try scan { $0.history = .refs }) { $0.history = .refs }
    try expectNothingHidden(try scan { $0.readsHistory = false }) { $0.readsHistory = false }
  }

  /// A pack that was written to is another one, whatever it is called and however long it is.
  @Test func aDamagedPackIsReadAnew() throws {
    let path = try makeMirror(of: try makeWork(5), named: "a.git")
    try settle()
    _ = try scan()
    let packs = try Command(["find", path, "-name", "*.pack"]).runChecked().lines
    let file = TestFile(try #require(packs.first))
    var bytes = try file.read()
    bytes[bytes.count / 2] ^= 0x10
    try Command(["chmod", "u+w", try #require(packs.first)]).runChecked()
    try file.write(bytes)
    let second = try scan()
    #expect(!second.problems.isEmpty)
    #expect(second.summary.objects[.blob].known == 0)
    try expectNothingHidden(second)
  }

  /// What could not be scanned is tried again.
  @Test func aProblemStaysAProblem() throws {
    let work = try WorkTree(in: folder)
    var broken = Array("PK".utf8) + [3, 4] + [UInt8](repeating: 0xEE, count: 200)
    broken += Array("PK".utf8) + [5, 6] + [UInt8](repeating: 0xEE, count: 40)
    try work.commit(broken, as: "broken.zip")
    _ = try makeMirror(of: work, named: "a.git")
    try settle()
    let first = try scan()
    #expect(!first.problems.isEmpty)
    let second = try scan()
    #expect(Set(second.problems) == Set(first.problems))
  }

  /// A run that is stopped keeps what it has done.
  @Test func whatAStoppedRunDidIsKept() throws {
    for number in 6..<12 {
      _ = try makeMirror(of: try makeWork(UInt64(number)), named: "\(number).git")
    }
    try settle()
    var plan = ScanPlan(roots: [BytePath(mirrors)])
    plan.stateFile = state
    let stopped = try Scanned(
      plan,
      cancelWhen: { batch in
        batch.contains { if case .repository = $0 { true } else { false } }
      }
    )
    #expect(stopped.summary.state == .interrupted)
    let second = try scan()
    #expect(second.summary.objects[.blob].known > 0)
    try expectNothingHidden(second)
  }

  /// A content that was being looked into when the run was stopped is not known.
  @Test func halfAnArchiveIsNotKnown() throws {
    let sample = try Sample(77)
    let script = """
      out = io.BytesIO()
      secret = sys.stdin.buffer.read()
      with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
          for number in range(150):
              text = b"".join(b"line %d of %d\\n" % (i, number) for i in range(40000))
              archive.writestr("text%d" % number, text)
          archive.writestr("last", secret)
      sys.stdout.buffer.write(out.getvalue())
      """
    let work = try WorkTree(in: folder)
    try work.commit(try Packing.run(script, [], sample.text), as: "archive.zip")
    _ = try makeMirror(of: work, named: "a.git")
    try settle()
    var plan = ScanPlan(roots: [BytePath(mirrors)])
    plan.stateFile = state
    for delay in [5, 20, 50, 90, 150] {
      let scan = try Scan(plan)
      let cancellation = scan.cancellation
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(delay)) {
        cancellation.cancel(.interrupted)
      }
      _ = scan.run { _ in }
    }
    let whole = try self.scan()
    #expect(whole.finding(sample) != nil)
    try expectNothingHidden(whole)
  }

  /// The file may lie among what is scanned, and need not be there.
  @Test func theProgramKeepsAState() throws {
    let mirror = try makeMirror(of: try makeWork(13), named: "a.git")
    try Command(["mkdir", "-p", "\(mirror)/info"]).runChecked()
    for name in ["description", "info/exclude"] {
      try TestFile("\(mirror)/\(name)").write(Array("as git makes it\n".utf8))
    }
    try settle()
    func run() throws -> Command.Result {
      try Program.run("scan", "-f", "jsonl", "--sort", "--state", "kept", in: mirrors)
    }
    let (first, second) = (try run(), try run())
    #expect(first.status == 1 && second.status == 1)
    #expect(try SchemaValidator.problems(in: second.output) == [])
    func lines(_ result: Command.Result, _ kind: String) -> [String] {
      result.lines.filter { $0.contains("\"record\":\"\(kind)\"") }
    }
    #expect(lines(first, "finding") == lines(second, "finding"))
    let summary = try #require(lines(second, "summary").first)
    // The mirror's description and list of exclusions, and not the state.
    #expect(summary.contains("\"file\":{\"promised\":2,"))
    #expect(try Command(["ls", mirrors]).runChecked().lines == ["a.git", "kept"])
    #expect(!summary.contains("\"blob\":{\"promised\":25,\"scanned\":25,\"known\":0,"))

    try TestFile("\(mirrors)/kept").write(Array("somebody's notes, and no database at all".utf8))
    let third = try run()
    #expect(third.status == 2)
    #expect(third.errorText.contains("kept"))
  }
}
