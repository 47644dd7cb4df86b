import Bytes
import Findings
import GitStorage
import History
import KeyhaulKit
import TestSupport
import Testing

/// Histories that git would not make.
@Suite struct HostileHistoryTests {
  @Test func aTreeBombEndsSoonAndTellsAFewPaths() throws {
    let sample = try Sample(4)
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    let git = script.git
    var id = try git("hash-object", "-w", "--stdin", input: sample.text).text
    var kind = "100644 blob"
    for _ in 0..<12 {
      let lines = (0..<10).map { "\(kind) \(id)\tname\($0)\n" }.joined()
      id = try git("mktree", input: Array(lines.utf8)).text
      kind = "040000 tree"
    }
    let commit = try git("commit-tree", "-m", "bomb", id).text
    try git("update-ref", "refs/heads/bomb", commit)
    let finding = try #require(try Scanned(script.path).finding(sample))
    #expect(finding.occurrences.more)
    #expect(finding.occurrences.paths.count == 10)
    let name = Array(repeating: "name0", count: 12).joined(separator: "/")
    #expect(finding.location.path?.elementsEqual(name.utf8) == true)
    #expect(finding.commit?.id == commit)
  }

  /// Without it the default branch is a guess.
  @Test func aHeadThatNamesNothingIsTold() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    try TestFile("\(script.path)/HEAD").write(Array("nonsense\n".utf8))
    let run = try Scanned(script.path)
    #expect(run.problems.map { $0.file.map { String(decoding: $0, as: UTF8.self) } } == ["HEAD"])
    #expect(run.problems.first?.kind == .corrupt)
    #expect(run.summary.state == .incomplete)
  }

  /// Of what such a line said nothing is known.
  @Test func linesThatAreBrokenBesideTheObjectsAreTold() throws {
    let script = try HistoryScript()
    let first = script.commit([], ["readme": [1]])
    script.ref("refs/heads/main", script.commit([first], ["readme": [2]]))
    try script.finish()
    let shallow = "\(script.path)/shallow"
    let id = try script.git("rev-parse", "main").text
    try TestFile(shallow).write(Array("\(id)\r\n".utf8))
    #expect(try Scanned(script.path).problems.isEmpty)
    try TestFile(shallow).write(Array("\(id)\n\(id.dropLast())\nnonsense\n".utf8))
    try TestFile("\(script.path)/config").alter { $0 += Array("[remote \"\n".utf8) }
    let lines = try TestFile("\(script.path)/config").read().count { $0 == 0x0A }
    let problems = try Scanned(script.path).problems
    #expect(problems.allSatisfy { $0.kind == .corrupt })
    let files = problems.map { String(decoding: $0.file ?? [], as: UTF8.self) }
    #expect(files.sorted() == ["config", "shallow"])
    let details = problems.map(\.detail)
    #expect(details.contains { $0.hasPrefix("line \(lines) ") })
    #expect(details.contains { $0.hasPrefix("2 lines ") })
  }

  @Test func aWorkTreeThatCannotBeReadHidesNoOther() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    let id = try script.git("rev-parse", "main").text
    try Command(["mkdir", "-p", "\(script.path)/worktrees/b"]).runChecked()
    try TestFile("\(script.path)/worktrees/b/HEAD").write(Array("\(id)\n".utf8))
    try Command(["ln", "-s", "/", "\(script.path)/worktrees/a"]).runChecked()
    let refs = RefSet(gitDirectory: BytePath(script.path), format: .sha1)
    let names = refs.refs.map { String(decoding: $0.name, as: UTF8.self) }
    #expect(names == ["refs/heads/main", "worktrees/b/HEAD"])
    #expect(refs.problems.map(\.file) == [BytePath("worktrees/a")])
  }

  /// Git gives no ref such a name and passes the files over: an update goes on, or was given up.
  @Test func locksAreNoRefs() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    let id = try script.git("rev-parse", "main").text
    let lost = String(repeating: "1", count: 40)
    for (name, text) in [("main", "\(id)\n"), ("gone", lost), ("empty", "")] {
      try TestFile("\(script.path)/refs/heads/\(name).lock").write(Array(text.utf8))
    }
    #expect(try Scanned(script.path).problems.isEmpty)
    let refs = RefSet(gitDirectory: BytePath(script.path), format: .sha1)
    #expect(refs.refs.map { String(decoding: $0.name, as: UTF8.self) } == ["refs/heads/main"])
    // What no update of a ref writes may be anything.
    try TestFile("\(script.path)/refs/heads/odd.lock").write(Array("odd\n".utf8))
    let files = try Scanned(script.path).problems.compactMap(\.file)
    #expect(files.map { String(decoding: $0, as: UTF8.self) } == ["refs/heads/odd.lock"])
  }

  @Test(arguments: ["ref: refs/heads/mair\n", "ref: refs/heads/gone\n", nil])
  func aHeadThatLeadsToNoBranchIsToldOnce(text: String?) throws {
    let script = try HistoryScript()
    let first = script.commit([], ["readme": [1]])
    script.ref("refs/heads/main", first)
    script.ref("refs/heads/other", first)
    try script.finish()
    let path = "\(script.path)/HEAD"
    if let text {
      try TestFile(path).write(Array(text.utf8))
    } else {
      try Command(["rm", path]).runChecked()
    }
    let run = try Scanned(script.path)
    #expect(run.problems.map(\.kind) == [.missingRef])
    #expect(run.problems.first?.file == Array("HEAD".utf8))
    #expect(run.problems.first?.detail.contains("the default branch is a guess") == true)
    #expect(run.summary.state == .incomplete)
    // What is reachable is known for all that.
    let refs = RefSet(gitDirectory: BytePath(script.path), format: .sha1)
    #expect(refs.problems.isEmpty && refs.doubts.count == 1)
  }

  @Test func aMirrorWithoutABranchHasAHeadThatLeadsNowhere() throws {
    let script = try HistoryScript()
    script.ref("refs/tags/v1", script.commit([], ["readme": [1]]))
    try script.finish()
    #expect(try Scanned(script.path).problems.isEmpty)
  }

  /// `git remote update --prune` in a mirror that was made before its default branch was renamed.
  @Test func aRenamedMasterIsNoRiddle() throws {
    let script = try HistoryScript()
    let first = script.commit([], ["readme": [1]])
    script.ref("refs/heads/main", first)
    script.ref("refs/heads/other", first)
    try script.finish()
    try script.git("symbolic-ref", "HEAD", "refs/heads/master")
    #expect(try Scanned(script.path).problems.isEmpty)
  }

  @Test func symbolicRefsThatLeadNowhereAreTold() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/master", script.commit([], ["readme": [1]]))
    try script.finish()
    try script.git("symbolic-ref", "HEAD", "refs/heads/master")
    try script.git("symbolic-ref", "refs/heads/alias", "refs/heads/master")
    try script.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/gone")
    #expect(try Scanned(script.path).problems.isEmpty)
    try script.git("symbolic-ref", "refs/heads/lost", "refs/heads/gone")
    try script.git("symbolic-ref", "refs/heads/loop", "refs/heads/loop")
    let run = try Scanned(script.path)
    #expect(run.problems.map(\.kind) == [.missingRef])
    #expect(run.problems.first?.file == Array("refs/heads/loop".utf8))
    #expect(run.problems.first?.detail.hasPrefix("2 symbolic refs") == true)
  }

  @Test func refsWithNamesOfMegabytesAreToldOfNotHeld() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    let id = try script.git("rev-parse", "main").text
    var text = Array("\(id) refs/heads/".utf8)
    text += Array(repeating: UInt8(ascii: "n"), count: 8 << 20)
    text += Array("\n\(id) refs/heads/short\n".utf8)
    let path = "\(script.path)/packed-refs"
    try TestFile(path).write(text)
    let long = RefSet(gitDirectory: BytePath(script.path), format: .sha1)
    #expect(long.problems.map(\.kind) == [.limit])
    #expect(long.refs.count == 2)
    #expect(long.problems.allSatisfy { $0.detail.utf8.count < 200 })
  }

  @Test func refsTakeNoMoreThanTheyMayAndEndWhenTheRunIsStopped() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    let id = try script.git("rev-parse", "main").text
    let lines = (1000..<3000).map { "\(id) refs/heads/\($0)\n" }.joined()
    try TestFile("\(script.path)/packed-refs").write(Array(lines.utf8))
    let few = RefSet(gitDirectory: BytePath(script.path), format: .sha1, memory: 100_000)
    #expect((200..<1000).contains(few.refs.count))
    #expect(few.problems.map(\.kind) == [.limit])
    var asked = 0
    let begun = RefSet(gitDirectory: BytePath(script.path), format: .sha1) {
      asked += 1
      return asked > 500
    }
    #expect((400...502).contains(begun.refs.count))
    #expect(RefSet(gitDirectory: BytePath(script.path), format: .sha1).refs.count == 2001)
  }

  /// The tree that a ref leads to is a delta on one that has a name twice, of which it kept one: the
  /// name must not count as taken away, whether little or much else has changed.
  @Test(arguments: [true, false], [0, 8])
  func aNameThatATreeHasTwiceHidesNothing(isTwiceInBase: Bool, changes: Int) throws {
    let samples = try (10..<12).map { try Sample($0) }
    let script = try HistoryScript()
    script.ref("refs/heads/other", script.commit([], ["readme": [1]]))
    try script.finish()
    let git = script.git
    let blobs = try samples.map {
      try Self.bytes(git("hash-object", "-w", "--stdin", input: $0.text).text)
    }
    let readme = try Self.bytes(git("rev-parse", "refs/heads/other:readme").text)
    func entry(_ name: String, _ id: [UInt8]) -> [UInt8] { Array("100644 \(name)\0".utf8) + id }
    let padding = (10..<60).flatMap { entry("other\($0)", readme) }
    let fresh = (0..<changes).flatMap { entry("fresh\($0)", readme) }
    let once = entry("name", blobs[0]) + padding + entry("one-more", readme)
    let twice = entry("name", blobs[0]) + padding + entry("name", blobs[1])
    // The longer one becomes the base.
    let filling = (10..<20).flatMap { entry("some\($0)", readme) }
    let trees =
      isTwiceInBase ? [once + fresh, twice + filling] : [twice + fresh, once + filling]
    let ids = try trees.map {
      try git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", input: $0).text
    }
    let commit = try git("commit-tree", "-m", "tree", ids[0]).text
    try git("update-ref", "refs/heads/main", commit)
    let all = try git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)").text
    try git(
      "pack-objects",
      "-q",
      "\(script.path)/objects/pack/pack",
      input: Array((all + "\n").utf8)
    )
    try git("prune-packed")
    let bases = try git("cat-file", "--batch-check=%(deltabase)", input: Array(ids[0].utf8)).text
    #expect(bases == ids[1], "else the test says nothing")
    let found = isTwiceInBase ? [true, false] : [true, true]
    let scanned = try Scanned(script.path) { $0.history = .refs }
    for (sample, isFound) in zip(samples, found) {
      #expect((scanned.finding(sample) != nil) == isFound)
    }
    let places = try Scanned(script.path)
    for (sample, isFound) in zip(samples, found) {
      #expect(places.finding(sample)?.exposure?.reachable == isFound)
    }
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.utf8.count, by: 2).map { place in
      let digits = hex.dropFirst(place).prefix(2)
      return UInt8(digits, radix: 16) ?? 0
    }
  }

  @Test func brokenTreesCommitsAndTagsAreReported() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    let broken: [(String, [UInt8])] = [
      ("tree", Array("100644 name".utf8)), ("tree", Array("9 name\0".utf8)),
      ("tree", Array("100644 a\0".utf8) + [1, 2, 3]), ("tree", Array(repeating: 0x31, count: 99)),
      ("commit", Array("no commit".utf8)), ("commit", []), ("tag", Array("object x\n".utf8)),
    ]
    var ids: Set<String> = []
    for (kind, contents) in broken {
      ids.insert(
        try script.git(
          "hash-object",
          "-t",
          kind,
          "-w",
          "--literally",
          "--stdin",
          input: contents
        ).text
      )
    }
    let scanned = try Scanned(script.path)
    #expect(Set(scanned.problems.compactMap(\.object)) == ids)
    #expect(scanned.problems.allSatisfy { $0.kind == .corrupt })
    #expect(scanned.summary.objects.addsUp)
  }

  @Test func commitsThatNameOtherThingsLeadNowhere() throws {
    let sample = try Sample(5)
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["key": sample.text]))
    try script.finish()
    let blob = try script.git("rev-parse", "main:key").text
    let text = """
      tree \(blob)
      parent \(blob)
      parent \(try script.git("rev-parse", "main^{tree}").text)
      author X <x> 99999999999999999999 +9999
      committer <> -5

      """
    try script.git(
      "hash-object",
      "-t",
      "commit",
      "-w",
      "--literally",
      "--stdin",
      input: Array(text.utf8)
    )
    let scanned = try Scanned(script.path)
    #expect(
      scanned.finding(sample)?.exposure?.introduced?.id
        == (try script.git("rev-parse", "main").text)
    )
  }

  @Test func linesOfPackedRefsThatRanTogetherAreAProblem() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    script.ref("refs/heads/other", script.commit([], ["readme": [2]]))
    try script.finish()
    try script.git("pack-refs", "--all")
    let file = TestFile("\(script.path)/packed-refs")
    let text = try file.read()
    let cut = try #require(text.firstRange(of: Array("/main\n".utf8)))
    try file.write(Array(text[..<cut.lowerBound] + text[(cut.upperBound + 5)...]))
    let refs = RefSet(gitDirectory: BytePath(script.path), format: .sha1)
    #expect(refs.refs.isEmpty)
    #expect(refs.problems.map(\.kind) == [.corrupt])
    try file.write(Array(text[..<cut.upperBound]))
    #expect(RefSet(gitDirectory: BytePath(script.path), format: .sha1).problems.isEmpty)
    try file.write(Array(text[..<(cut.upperBound - 2)]))
    let short = RefSet(gitDirectory: BytePath(script.path), format: .sha1)
    #expect(short.problems.map(\.kind) == [.corrupt])
  }

  @Test func refsInACircleAndOddRefsEndWithAProblem() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    for (name, text) in [
      ("refs/heads/a", "ref: refs/heads/b\n"), ("refs/heads/b", "ref: refs/heads/a\n"),
      ("HEAD", "ref: refs/heads/a\n"), ("refs/heads/odd", "what is this\n"),
    ] {
      try TestFile("\(script.path)/\(name)").write(Array(text.utf8))
    }
    try TestFile("\(script.path)/packed-refs").write(Array("broken line\n".utf8))
    let refs = RefSet(gitDirectory: BytePath(script.path), format: .sha1)
    #expect(refs.head == nil)
    #expect(refs.refs.map { String(decoding: $0.name, as: UTF8.self) } == ["refs/heads/main"])
    #expect(refs.problems.count == 2)
    #expect(refs.defaultTip == refs.refs.first?.id)
  }
}
