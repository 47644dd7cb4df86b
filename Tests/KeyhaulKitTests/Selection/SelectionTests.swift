import Bytes
import GitStorage
import History
import TestSupport
import Testing

/// Which objects are chosen, against the lists of `git rev-list --objects`.
@Suite struct SelectionTests {
  @Test(arguments: 0..<12)
  func whatRefsLeadToIsWhatGitLists(seed: Int) throws {
    var history = try RandomHistory(seed: UInt64(seed))
    let git = history.script.git
    let all = try Listed(git)
    let chosen = try Chosen(history.script.path, HistoryQuery())
    #expect(chosen.objects == all.present)
    let some = history.someRefs()
    let few = try Chosen(
      history.script.path,
      HistoryQuery { some.contains(String(decoding: $0, as: UTF8.self)) },
      usesDeltas: seed % 2 == 0
    )
    #expect(few.objects == (try Listed(git, some).present))
  }

  @Test(arguments: 0..<12)
  func sinceACommitIsWhatThatDoesNotLeadTo(seed: Int) throws {
    var history = try RandomHistory(seed: UInt64(seed))
    let git = history.script.git
    let all = try Listed(git)
    for number in 0..<4 {
      let border = try history.commit()
      let old = try Listed(git, [border])
      let name = String(border.prefix(number == 0 ? 40 : 12))
      let chosen = try Chosen(history.script.path, HistoryQuery(borders: [name, "no-such-ref"]))
      #expect(chosen.objects == all.without(old).present, "\(border)")
      #expect(!chosen.lacksBorder)
    }
    for name in ["t3", "refs/tags/t3", "tags/t3", "annotated", "again", "b1", "HEAD"] {
      let old = try Listed(git, [name])
      let chosen = try Chosen(history.script.path, HistoryQuery(borders: [name]))
      #expect(chosen.objects == all.without(old).present, "\(name)")
    }
  }

  @Test(arguments: 0..<8)
  func sinceADateIsWhatOlderCommitsDoNotLeadTo(seed: Int) throws {
    var history = try RandomHistory(seed: UInt64(seed))
    let git = history.script.git
    let all = try Listed(git)
    let moment = Int(try git("log", "-1", "--format=%ct", history.commit()).text) ?? 0
    let old = try git("log", "--all", "--format=%ct %H").lines.filter {
      Int($0.prefix { $0 != " " }) ?? 0 < moment
    }
    let oldObjects = try Listed(git, old.map { String($0.suffix(40)) })
    let chosen = try Chosen(history.script.path, HistoryQuery(since: Int64(moment)))
    #expect(chosen.objects == all.without(oldObjects).present)
    #expect(try Chosen(history.script.path, HistoryQuery(since: 0)).objects == all.present)
  }

  @Test func aWrongClockMakesNothingOld() throws {
    let script = try HistoryScript()
    let first = script.commit([], at: 1_600_000_000, ["old": [1]])
    let second = script.commit([first], at: 1_700_000_000, ["new": [2]])
    script.ref("refs/heads/main", script.commit([second], at: 5, ["newest": [3]]))
    try script.finish()
    let chosen = try Chosen(script.path, HistoryQuery(since: 1_650_000_000))
    let all = try Listed(script.git)
    let old = try Listed(script.git, ["main~2"])
    #expect(chosen.objects == all.without(old).present)
  }

  @Test(arguments: OddHistory.allCases)
  func oddHistoriesAreChosenFromAsGitDoes(history: OddHistory) throws {
    let script = try history.make(Array("content\n".utf8))
    for isPacked in [false, true] {
      if isPacked { try script.git("repack", "-adkfq", "--depth=50") }
      let all = try Listed(script.git)
      #expect(try Chosen(script.path, HistoryQuery()).objects == all.present)
      let main = try Listed(script.git, ["main"])
      let isMain: @Sendable ([UInt8]) -> Bool = { $0.elementsEqual("refs/heads/main".utf8) }
      #expect(
        try Chosen(script.path, HistoryQuery(isRefWanted: isMain)).objects == main.present
      )
      let since = try Chosen(script.path, HistoryQuery(borders: ["main"]))
      #expect(since.objects == all.without(main).present)
    }
  }

  @Test(arguments: [
    GitFixture.Kind.deltas, .deepChain, .severalPacks, .refDeltas, .sha256, .looseOnly,
    .refsAndUnreachable, .relativeAlternate, .nestedAlternates, .partial, .shallow,
  ])
  func storesOfAllKindsAreChosenFrom(kind: GitFixture.Kind) throws {
    let fixture = try GitFixture(kind)
    let all = try Listed(fixture.git)
    let chosen = try Chosen(fixture.gitDirectory, HistoryQuery())
    #expect(chosen.objects == all.present)
    #expect(chosen.missing == all.missing)
    #expect(chosen.wanted.isSubset(of: chosen.objects))
    let trees = try fixture.git(
      "cat-file",
      "--batch-all-objects",
      "--batch-check=%(objecttype) %(objectname)"
    ).lines.filter { $0.hasPrefix("tree ") }.map { String($0.dropFirst(5)) }
    #expect(chosen.wanted == chosen.objects.subtracting(trees))
  }

  @Test(arguments: 0..<6)
  func whatIsMissingElsewhereIsNotMissed(seed: Int) throws {
    var history = try RandomHistory(seed: UInt64(seed) * 3)
    let script = history.script
    let objects = try script.git(
      "cat-file",
      "--batch-all-objects",
      "--batch-check=%(objecttype) %(objectname)"
    ).lines
    // Git 2.39 cannot list what lies behind a missing commit.
    let losable = objects.filter { $0.hasPrefix("blob ") || $0.hasPrefix("tree ") }.sorted()
    var random = SeededRandom(seed: UInt64(seed))
    let packs = try Command(["find", "\(script.path)/objects/pack", "-name", "*.pack"]).runChecked()
    for pack in packs.lines {
      let contents = try TestFile(pack).read()
      try Command(["sh", "-c", "rm -f \(pack.dropLast(5)).*"]).runChecked()
      try script.git("unpack-objects", "-q", input: contents)
    }
    for _ in 0..<5 {
      let id = random.pick(losable).dropFirst(5)
      try Command(["rm", "-f", "\(script.path)/objects/\(id.prefix(2))/\(id.dropFirst(2))"])
        .runChecked()
    }
    let some = history.someRefs() + ["refs/heads/main"]
    let border = try history.commit()
    let listed = try Listed(script.git, some)
    let old = try Listed(script.git, [border])
    let isSome: @Sendable ([UInt8]) -> Bool = {
      some.contains(String(decoding: $0, as: UTF8.self))
    }
    let chosen = try Chosen(script.path, HistoryQuery(isRefWanted: isSome))
    #expect(chosen.objects == listed.present)
    #expect(chosen.missing == listed.missing)
    let since = try Chosen(script.path, HistoryQuery(borders: [border], isRefWanted: isSome))
    #expect(since.objects == listed.without(old).present)
    #expect(since.missing == listed.without(old).missing)
  }

  @Test func anUnknownBorderLeavesNothingOut() throws {
    let history = try RandomHistory(seed: 77)
    let chosen = try Chosen(history.script.path, HistoryQuery(borders: ["nowhere", "1234"]))
    #expect(chosen.lacksBorder)
    #expect(chosen.objects == (try Listed(history.script.git).present))
  }

  @Test func tooLittleMemoryChoosesEverything() throws {
    let history = try RandomHistory(seed: 78)
    let chosen = try Chosen(history.script.path, HistoryQuery(), maximumBytes: 500)
    #expect(chosen.isCutOff)
    let all = try history.script.git(
      "cat-file",
      "--batch-all-objects",
      "--batch-check=%(objectname)"
    ).lines
    #expect(chosen.objects == Set(all))
  }
}
