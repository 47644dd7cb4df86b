import Bytes
import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Scans without history: the files at the tip of a mirror, or of a work tree.
@Suite struct TipScanTests {
  @Test(arguments: [true, false])
  func ofAMirrorTheTreeAtTheTipIsScanned(isPacked: Bool) throws {
    let (there, gone, side) = try (Sample(1), Sample(2), Sample(3))
    let script = try HistoryScript()
    let root = script.commit([], ["gone": gone.text])
    let tip = script.commit([root], ["gone": nil, "a/b/key": there.text, "c": [1], "d": [1]])
    script.ref("refs/heads/main", tip)
    script.ref("refs/heads/side", script.commit([tip], ["key": side.text]))
    try script.finish()
    if isPacked { try script.git("repack", "-adkfq") }
    let scanned = try Scanned(script.path) { $0.history = .none }
    #expect(scanned.findings.count == 1)
    let finding = try #require(scanned.finding(there))
    #expect(finding.location.path?.elementsEqual("a/b/key".utf8) == true)
    #expect(finding.commit?.id == (try script.git("rev-parse", "main").text))
    #expect(finding.exposure?.mayBeOlder == true)
    #expect(
      finding.exposure?.atTips.map { String(decoding: $0, as: UTF8.self) } == ["refs/heads/main"]
    )
    let objects = scanned.summary.objects
    #expect(scanned.summary.state == .complete)
    #expect(objects[.blob].scanned == 2)
    #expect(objects[.tree].excluded == 3)
    #expect(objects[.commit].scanned == 1)
    let all = try script.git("cat-file", "--batch-all-objects", "--batch-check").lines.count
    #expect(objects.total.promised == all)
    #expect(objects.addsUp)
  }

  @Test func whatTheTipLacksIsMissing() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["a": [1], "b/c": [2]]))
    try script.finish()
    let pack = try Command(["find", "\(script.path)/objects/pack", "-name", "*.pack"]).runChecked()
      .lines[0]
    let contents = try TestFile(pack).read()
    try Command(["sh", "-c", "rm -f \(pack.dropLast(5)).*"]).runChecked()
    try script.git("unpack-objects", "-q", input: contents)
    for name in ["main:b/c", "main:b", "main^{tree}", "main"] {
      let id = try script.git("rev-parse", name).text
      try Command(["rm", "\(script.path)/objects/\(id.prefix(2))/\(id.dropFirst(2))"]).runChecked()
      let scanned = try Scanned(script.path) { $0.history = .none }
      #expect(scanned.problems.map(\.object) == [id], "\(name)")
      #expect(scanned.summary.objects.addsUp)
    }
  }

  @Test func ofAWorkTreeItsFilesAreScannedOnce() throws {
    let (there, gone, changed) = try (Sample(1), Sample(2), Sample(3))
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    try work.commit(gone.text, as: "key")
    try work.commit(there.text, as: "key")
    try work.write(changed.text, as: "new")
    try work.git("worktree", "add", "-q", "-b", "other", folder.path("linked"))
    let scanned = try Scanned(folder.path) { $0.history = .none }
    #expect(scanned.finding(gone) == nil)
    #expect(scanned.finding(changed)?.location.kind == .file)
    let found = scanned.findings.filter { $0.secret.bytes == there.secret }
    #expect(found.map(\.location.kind) == [.file, .file])
    #expect(scanned.repositories.count == 1)
    #expect(scanned.summary.objects.addsUp)
    #expect(scanned.summary.objects[.blob].scanned == 0)
    #expect(scanned.summary.state == .complete)
    // Named by itself, the repository has no files beside it.
    let bare = try Scanned("\(work.path)/.git") { $0.history = .none }
    #expect(bare.finding(there)?.location.kind == .blob)
  }

  @Test func aSubmodulesFilesAreScannedOnce() throws {
    let sample = try Sample(1)
    let folder = try TemporaryFolder()
    let inner = try WorkTree(in: folder, name: "inner-origin")
    try inner.commit(sample.text, as: "key")
    let work = try WorkTree(in: folder)
    try work.commit([1], as: "readme")
    try work.git("submodule", "add", "-q", inner.path, "module")
    try work.git("commit", "-q", "-m", "add module")
    let scanned = try Scanned(work.path) { $0.history = .none }
    #expect(scanned.repositories.count == 2)
    #expect(scanned.findings.map(\.location.kind) == [.file])
    // Without its files the submodule's repository is a mirror like any other.
    try Command(["rm", "-rf", "\(work.path)/module"]).runChecked()
    let alone = try Scanned(work.path) { $0.history = .none }
    #expect(alone.findings.map(\.location.kind) == [.blob])
  }

  @Test func aMirrorWithoutCommitsIsEmpty() throws {
    let fixture = try GitFixture(.empty)
    let scanned = try Scanned(fixture.gitDirectory) { $0.history = .none }
    #expect(scanned.summary.state == .complete)
    #expect(scanned.summary.objects.total.promised == 0)
  }
}
