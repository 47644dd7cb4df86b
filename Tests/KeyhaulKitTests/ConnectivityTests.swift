import Findings
import KeyhaulKit
import TestSupport
import Testing

/// What is named and not there, against what git lists as missing.
@Suite struct ConnectivityTests {
  @Test func whatARemoteKeptBackIsCountedAndTold() throws {
    let fixture = try GitFixture(.partial)
    let scanned = try Scanned(fixture.gitDirectory)
    let missing = try Self.missing(fixture.gitDirectory)
    #expect(!missing.isEmpty)
    let blobs = try #require(scanned.repositories.first).objects[.blob]
    #expect(blobs.problems == missing.count)
    #expect(scanned.problems.count == 1)
    #expect(scanned.problems[0].detail.contains("\(missing.count) blobs"))
  }

  @Test func aPartialCloneThatLacksNothingIsComplete() throws {
    let fixture = try GitFixture(.deltas)
    let pack = try fixture.git("rev-parse", "--git-path", "objects/pack").text
    for file in try Command(["ls", "\(fixture.gitDirectory)/\(pack)"]).runChecked().lines
    where file.hasSuffix(".pack") {
      let name = file.dropLast(5)
      try TestFile("\(fixture.gitDirectory)/\(pack)/\(name).promisor").write([])
    }
    let scanned = try Scanned(fixture.gitDirectory)
    #expect(scanned.summary.state == .complete, "\(scanned.problems.first?.detail ?? "")")
  }

  @Test(arguments: ["main:dir/file", "main:dir", "main"])
  func aLostObjectIsNamedWithWhoNamesIt(lost: String) throws {
    let script = try HistoryScript()
    let root = script.commit([], ["a": [1]])
    script.ref("refs/heads/main", script.commit([root], ["dir/file": [2, 3]]))
    try script.finish()
    let id = try script.git("rev-parse", lost).text
    let namer = ["main:dir/file": "main:dir", "main:dir": "main^{tree}"][lost]
    let namerText = try namer.map { try script.git("rev-parse", $0).text } ?? "refs/heads/main"
    try Self.lose(id, in: script.path)
    let scanned = try Scanned(script.path)
    #expect(scanned.summary.state == .incomplete)
    #expect(scanned.problems.count == 1)
    let problem = try #require(scanned.problems.first)
    #expect(problem.kind == .missingObject)
    #expect(problem.object == id)
    #expect(problem.detail.contains(namerText))
    #expect(scanned.summary.objects.addsUp)
    if lost != "main" { #expect(try Self.missing(script.path) == [id]) }
  }

  /// A ref may lead to a secret through what is lost.
  @Test(arguments: zip(["main:other", "main~1", "main~1^{tree}", "refs"], [true, nil, true, nil]))
  func whatIsReachableIsUnknownWhereALinkIsLost(lost: String, isHeld: Bool?) throws {
    let script = try HistoryScript()
    let (held, dropped) = (try Sample(1), try Sample(2))
    let root = script.commit([], ["key": held.text])
    let next = script.commit([root], ["key": nil, "more": [1]])
    script.ref("refs/heads/main", script.commit([next], ["other": [2]]))
    try script.finish()
    try script.git("hash-object", "-w", "--stdin", input: dropped.text)
    if lost == "refs" {
      try TestFile("\(script.path)/refs/heads/main").write(Array("x\n".utf8))
    } else {
      try Self.lose(script.git("rev-parse", lost).text, in: script.path)
    }
    let scanned = try Scanned(script.path)
    #expect(try #require(scanned.finding(held)?.exposure).reachable == isHeld)
    let isBlob = lost == "main:other"
    #expect(try #require(scanned.finding(dropped)?.exposure).reachable == (isBlob ? false : nil))
  }

  @Test func onlySomeMissingObjectsAreNamedAndAllAreCounted() throws {
    let script = try HistoryScript()
    let files = Dictionary(
      uniqueKeysWithValues: (0..<9).map { ("f\($0)", [UInt8($0)] as [UInt8]?) }
    )
    script.ref("refs/heads/main", script.commit([], files))
    try script.finish()
    for number in 0..<9 {
      try Self.lose(script.git("rev-parse", "main:f\(number)").text, in: script.path)
    }
    let scanned = try Scanned(script.path) { $0.namedMissingObjects = 4 }
    #expect(scanned.problems.count { $0.object != nil } == 4)
    #expect(scanned.problems.contains { $0.detail.hasPrefix("5 further") })
    #expect(scanned.summary.objects[.blob].problems == 9)
    #expect(try Self.missing(script.path).count == 9)
  }

  @Test func aSubmoduleIsNotMissed() throws {
    let script = try OddHistory.submodule.make([1])
    #expect(try Scanned(script.path).summary.state == .complete)
  }

  /// What git finds missing.
  private static func missing(_ path: String) throws -> Set<String> {
    let lines = try Git(in: path)("rev-list", "--objects", "--all", "--missing=print").lines
    return Set(lines.filter { $0.hasPrefix("?") }.map { String($0.dropFirst()) })
  }

  /// Makes all objects loose and removes one.
  private static func lose(_ id: String, in path: String) throws {
    let packs = try Command(["find", "\(path)/objects/pack", "-name", "*.pack"]).runChecked().lines
    for pack in packs {
      let contents = try TestFile(pack).read()
      try Command(["sh", "-c", "rm -f \(pack.dropLast(5)).*"]).runChecked()
      try Git(in: path)("unpack-objects", "-q", input: contents)
    }
    try Command(["rm", "\(path)/objects/\(id.prefix(2))/\(id.dropFirst(2))"]).runChecked()
  }
}
