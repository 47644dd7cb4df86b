import Bytes
import Findings
import GitStorage
import KeyhaulKit
import Pipeline
import TestSupport
import Testing

/// Mirrors that are git bundles, against the repositories they were made of.
@Suite struct BundleTests {
  /// Those in which something leads to the secret.
  static let histories = OddHistory.allCases.filter { $0 != .unreachable && $0 != .looseBlob }

  @Test(arguments: histories) func findingsAreThoseOfTheRepository(history: OddHistory) throws {
    let secret = try Sample(1)
    let script = try history.make(secret.text)
    // What nothing leads to is in no bundle.
    try script.git("--no-replace-objects", "repack", "-adq")
    try script.git("--no-replace-objects", "prune", "--expire=now")
    let folder = try TemporaryFolder()
    let bundle = try Self.bundle(script, in: folder)
    let (expected, scanned) = (try Scanned(script.path), try Scanned(bundle))
    #expect(!expected.findings.isEmpty)
    #expect(Self.withoutPlace(scanned.findings) == Self.withoutPlace(expected.findings))
    #expect(scanned.problems.map(\.kind) == expected.problems.map(\.kind))
    #expect(scanned.repositories.count == 1)
    #expect(scanned.repositories[0].repository.path == Array(bundle.utf8))
    #expect(scanned.repositories[0].objects[.blob] == expected.repositories[0].objects[.blob])
    #expect(scanned.summary.objects.addsUp)
    #expect(scanned.summary.objects[.file].promised == 0)
  }

  @Test func aSecretInEveryPlaceThatABundleCarriesIsFound() throws {
    let mirror = try SecretMirror()
    let folder = try TemporaryFolder()
    let bundle = folder.path("all.bundle")
    try Git(in: mirror.path)("bundle", "create", "-q", bundle, "--all")
    let scanned = try Scanned(bundle)
    for (place, sample) in mirror.samples where place != .droppedBlob {
      #expect(scanned.finding(sample)?.location.kind == place.kind, "\(place)")
    }
    #expect(scanned.summary.state == .complete)
  }

  @Test(arguments: [(2, "sha1"), (3, "sha1"), (3, "sha256")])
  func everyVersionIsRead(version: Int, format: String) throws {
    let folder = try TemporaryFolder()
    let secret = try Sample(2)
    let git = Git(in: folder.path)
    try git("init", "-q", "--object-format=\(format)", folder.path("work"))
    try folder.write(secret.text, to: "work/key")
    let work = Git(in: folder.path("work"))
    try work("add", "key")
    try work("commit", "-q", "-m", "first")
    let bundle = folder.path("x.bundle")
    try work("bundle", "create", "-q", "--version=\(version)", bundle, "--all")
    let scanned = try Scanned(bundle)
    let finding = try #require(scanned.finding(secret))
    #expect(finding.location.path == Array("key".utf8))
    #expect(finding.exposure?.reachable == true)
    #expect(finding.location.object?.count == (format == "sha256" ? 64 : 40))
    #expect(scanned.summary.state == .complete)
  }

  /// What it builds on is missing, and that is told.
  @Test func anIncrementIsReadAsFarAsItGoes() throws {
    let script = try HistoryScript()
    let (old, new) = (try Sample(3), try Sample(4))
    let lines = (0..<400).flatMap { Array("line \($0) of a file that changes little\n".utf8) }
    let first = script.commit([], ["old": old.text, "file": lines])
    let second = script.commit([first], ["file": lines + new.text, "new": new.text])
    script.ref("refs/heads/main", second)
    script.ref("refs/tags/base", first)
    try script.finish()
    let folder = try TemporaryFolder()
    let bundle = folder.path("increment.bundle")
    try script.git("bundle", "create", "-q", bundle, "base..main")
    let scanned = try Scanned(bundle)
    #expect(scanned.findings.contains { $0.secret.bytes == new.secret })
    #expect(scanned.finding(old) == nil)
    #expect(scanned.summary.state == .incomplete)
    let kinds = Set(scanned.problems.map(\.kind))
    #expect(kinds == [.missingObject, .missingBase])
    #expect(scanned.problems.contains { $0.detail.contains("the history of a commit") })
  }

  @Test func whatAFilterLeftOutIsTold() throws {
    let script = try HistoryScript()
    let secret = try Sample(5)
    script.ref("refs/heads/main", script.commit([], ["key": secret.text]))
    try script.finish()
    let folder = try TemporaryFolder()
    let bundle = folder.path("x.bundle")
    try script.git("bundle", "create", "-q", bundle, "--all", "--filter=blob:none")
    let scanned = try Scanned(bundle)
    #expect(scanned.findings.isEmpty)
    #expect(scanned.problems.map(\.kind) == [.missingObject])
    #expect(scanned.problems[0].detail.contains("1 blob"))
    #expect(try Scanned(bundle) { $0.readsHistory = false }.summary.state == .incomplete)
  }

  @Test func aPartCanBeChosen() throws {
    let script = try HistoryScript()
    let (gone, kept) = (try Sample(6), try Sample(7))
    let first = script.commit([], ["gone": gone.text])
    let main = script.commit([first], ["gone": nil, "kept": kept.text])
    script.ref("refs/heads/other", first)
    script.ref("refs/heads/trunk", main)
    try script.finish()
    try script.git("symbolic-ref", "HEAD", "refs/heads/trunk")
    let folder = try TemporaryFolder()
    let bundle = try Self.bundle(script, in: folder)
    let tip = try Scanned(bundle) { $0.history = .none }
    #expect(tip.finding(kept) != nil && tip.finding(gone) == nil)
    let ref = try Scanned(bundle) {
      $0.history = .refs
      $0.refGlobs = [Glob("refs/heads/other")]
    }
    #expect(ref.finding(kept) == nil && ref.finding(gone) != nil)
  }

  @Test func copiesAndRepositoriesBesideAreAllTold() throws {
    let script = try HistoryScript()
    let secret = try Sample(8)
    script.ref("refs/heads/main", script.commit([], ["key": secret.text]))
    try script.finish()
    let bundle = "\(script.root)/a.bundle"
    try script.git("bundle", "create", "-q", bundle, "--all")
    try Command(["cp", bundle, "\(script.root)/b.bundle"]).runChecked()
    let scanned = try Scanned(script.root)
    let paths = ["a.bundle", "b.bundle", "repo.git"].map { "\(script.root)/\($0)" }
    #expect(
      Set(scanned.findings.compactMap { $0.repository?.path }) == Set(paths.map { Array($0.utf8) })
    )
    #expect(scanned.summary.repositories.complete == 3)
    let listed = MirrorInventory(roots: [BytePath(script.root)]).map(\.description)
    #expect(listed.count { $0.contains("bundle, sha1") } == 2)
    #expect(listed.count == 3)
  }

  @Test func readingOneCanBeStopped() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["key": [1]]))
    try script.finish()
    let folder = try TemporaryFolder()
    let path = BytePath(try Self.bundle(script, in: folder))
    let file = try Directory(path: BytePath(folder.path)).map(Array("x.bundle".utf8))
    for isStopped in [false, true] {
      let store = try ObjectStore(GitBundle(file, path: path), isStopped: { isStopped })
      #expect(store.packs.isEmpty == isStopped && store.problems.isEmpty)
    }
    let scan = try Scan(ScanPlan(roots: [path]))
    scan.cancellation.cancel(.interrupted)
    #expect(scan.run { _ in }.state == .interrupted)
  }

  @Test func aPointerToAFileThatIsNotThereIsTold() throws {
    let script = try HistoryScript()
    let id = String(repeating: "ab", count: 32)
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:\(id)\nsize 12345\n"
    script.ref("refs/heads/main", script.commit([], ["big": Array(pointer.utf8)]))
    try script.finish()
    let folder = try TemporaryFolder()
    let scanned = try Scanned(Self.bundle(script, in: folder))
    #expect(scanned.problems.map(\.kind) == [.missingObject])
    #expect(scanned.problems[0].detail.contains("Git LFS"))
  }

  /// Nothing traps, and nothing is passed over in silence.
  @Test func brokenOnesAreTold() throws {
    let script = try HistoryScript()
    let secret = try Sample(9)
    script.ref("refs/heads/main", script.commit([], ["key": secret.text]))
    try script.finish()
    let folder = try TemporaryFolder()
    let whole = try TestFile(Self.bundle(script, in: folder)).read()
    let path = folder.path("broken.bundle")
    for length in 16..<whole.count {
      try TestFile(path).write(Array(whole[..<length]))
      let scanned = try Scanned(path)
      #expect(scanned.summary.state == .incomplete, "\(length) of \(whole.count) bytes")
      #expect(!scanned.problems.isEmpty)
    }
    var random = SeededRandom(seed: 1)
    for _ in 0..<300 {
      var bytes = whole
      let bit = Int.random(in: 0..<bytes.count * 8, using: &random)
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      try TestFile(path).write(bytes)
      let scanned = try Scanned(path)
      #expect(scanned.summary.objects.addsUp)
      let isFound = scanned.findings.contains { $0.secret.bytes == secret.secret }
      #expect(isFound || scanned.summary.state == .incomplete || bytes[..<16] != whole[..<16])
    }
  }

  @Test(arguments: [
    ("# v3 git bundle\n@object-format=sha512\n\nPACK", ProblemKind.unsupported),
    ("# v3 git bundle\n@new\n\nPACK", .unsupported), ("# v4 git bundle\n\nPACK", .unsupported),
    ("# v2 git bundle\n", .corrupt),
    ("# v2 git bundle\n\n", .corrupt),
    ("# v2 git bundle\n\nPACK\0\0\0\u{2}", .corrupt),
    ("# v2 git bundle\nnonsense\n-\n@\n\nPACK\0\0\0\u{9}\0\0\0\u{1}", .corrupt),
  ]) func headsThatAreNoneAreTold(text: String, kind: ProblemKind) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "x.bundle")
    let scanned = try Scanned(folder.path)
    #expect(scanned.problems.map(\.kind) == [kind])
    #expect(scanned.problems[0].repository?.path == Array(folder.path("x.bundle").utf8))
    #expect(scanned.summary.repositories.incomplete == 1)
  }

  private static func bundle(
    _ script: HistoryScript,
    in folder: TemporaryFolder
  ) throws -> String {
    let path = folder.path("x.bundle")
    try script.git("--no-replace-objects", "bundle", "create", "-q", path, "--all")
    return path
  }

  private static func withoutPlace(_ findings: [FindingRecord]) -> Set<FindingRecord> {
    Set(
      findings.map { finding in
        var finding = finding
        finding.repository = nil
        return finding
      }
    )
  }
}
