import Bytes
import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Copies of a mirror: their packs are the same, what lies beside them may not be.
extension SharedObjectTests {
  /// A mirror and copies of it, as they are cloned or copied.
  private func copies(_ names: [String], in folder: TemporaryFolder) throws -> [String] {
    let first = try mirror("a.git", in: folder)
    return [first]
      + (try names.map { name in
        try Command(["cp", "-r", first, folder.path(name)]).runChecked()
        return folder.path(name)
      })
  }

  @Test(arguments: [true, false], [1, 2, 8])
  func theObjectsOfCopiesAreReadOnce(_ readsHistory: Bool, jobs: Int) throws {
    let folder = try TemporaryFolder()
    let names = (0..<12).map { "b\($0).git" }
    _ = try copies(names, in: folder)
    var plan = ScanPlan(roots: [BytePath(folder.path)])
    plan.readsHistory = readsHistory
    plan.jobs = jobs
    let trace = UnitTrace()
    let summary = try Scan(plan).run(trace: trace) { _ in }
    let scanned = Set(trace.units.filter { $0.kind == .scan }.map(\.mirror))
    #expect(scanned.count == 1)
    #expect(summary.repositories.complete == 13)
  }

  @Test func whatLiesBesideThePacksOfACopyIsItsOwn() throws {
    let folder = try TemporaryFolder()
    let paths = try copies(["b.git", "c.git", "d.git", "e.git", "f.git"], in: folder)
    // Nothing is reachable any more.
    try Git(in: paths[1])("update-ref", "-d", "refs/heads/main")
    // The history ends earlier, as one that was cut off.
    let commits = try Git(in: paths[2])("rev-list", "main").lines
    try TestFile("\(paths[2])/shallow").write(Array("\(commits[5])\n".utf8))
    try TestFile("\(paths[3])/config").write(
      TestFile("\(paths[3])/config").read() + Array("[x]\n".utf8) + (try Sample(501)).text
    )
    // A loose object.
    let loose = try folder.write((try Sample(502)).text, to: "loose")
    try Git(in: paths[4])("hash-object", "-w", "--no-filters", loose)
    try Command(["rm", loose]).runChecked()
    try Git(in: paths[5])("update-ref", "refs/heads/other", commits[9])
    let names = ["a", "b", "c", "d", "e", "f"].map { "\($0).git" }
    try expectSameRecords(names, in: folder)
    let run = try Scanned(folder.path)
    for number in [501, 502] { #expect(run.finding(try Sample(number)) != nil) }
  }

  /// Packs of the same length and checksum are compared byte by byte.
  @Test func aCopyWhoseBytesDifferIsNone() throws {
    let folder = try TemporaryFolder()
    let paths = try copies(["b.git"], in: folder)
    let packs = try Command(["find", paths[1], "-name", "*.pack"]).runChecked().lines
    let file = TestFile(try #require(packs.first))
    var bytes = try file.read()
    bytes[bytes.count - 30] ^= 1
    try file.write(bytes)
    let run = try Scanned(folder.path) { $0.jobs = 1 }
    #expect(!run.problems.isEmpty)
    #expect(run.summary.repositories.incomplete == 1)
    try expectSameRecords(["a.git", "b.git"], in: folder)
  }
}
