import Bytes
import Findings
import KeyhaulKit
import Rules
import TestSupport
import Testing

/// Scans of a part of a mirror: what is found, what is not, and the accounts.
@Suite struct SelectiveScanTests {
  @Test(arguments: [1, 3], [true, false])
  func refsLeaveOutWhatNoRefLeadsTo(jobs: Int, places: Bool) throws {
    let mirror = try SecretMirror()
    let scanned = try Scanned(mirror.path) {
      $0.history = .refs
      $0.jobs = jobs
      $0.readsHistory = places
    }
    for (place, sample) in mirror.samples {
      #expect((scanned.finding(sample) == nil) == (place == .droppedBlob), "\(place)")
      #expect((scanned.finding(sample)?.exposure != nil) == (places && place != .droppedBlob))
    }
    try Self.checkAccounts(scanned, Listed(Git(in: mirror.path)), of: mirror.path)
    #expect(scanned.summary.state == .complete)
  }

  @Test(arguments: GitFixture.Kind.allCases)
  func everyFixtureIsAccountedFor(kind: GitFixture.Kind) throws {
    let fixture = try GitFixture(kind)
    for history in [ScanPlan.History.refs, .none] {
      let runs = try [1, 2].map { jobs in
        try Scanned(fixture.gitDirectory) { plan in
          plan.history = history
          plan.jobs = jobs
          plan.roots.append(BytePath(fixture.root))
        }
      }
      for run in runs {
        #expect(run.summary.objects.addsUp, "\(history)")
        for repository in run.repositories { #expect(repository.objects.addsUp, "\(history)") }
        #expect(run.summary.problems == run.problems.count)
      }
      #expect(runs[0].timeless == runs[1].timeless, "\(history)")
    }
  }

  @Test func whatAllFindsInWhatRefsLeadToIsFound() throws {
    for seed in 0..<4 {
      var history = try RandomHistory(seed: UInt64(seed))
      let border = try history.commit()
      let some = history.someRefs() + ["refs/heads/main"]
      let scanned = try Scanned(history.script.path) {
        $0.history = .refs
        $0.refGlobs = some.map { Glob($0) }
        $0.sinceCommits = [border]
      }
      let git = history.script.git
      let listed = try Listed(git, some).without(Listed(git, [border]))
      try Self.checkAccounts(scanned, listed, of: history.script.path)
    }
  }

  @Test func globsMayLeaveTheFrontOfANameAway() throws {
    let sample = try Sample(1)
    let script = try HistoryScript()
    let root = script.commit([], ["readme": [1]])
    script.ref("refs/heads/main", root)
    script.ref("refs/heads/release/1", script.commit([root], ["key": sample.text]))
    try script.finish()
    for (glob, isFound) in [
      ("release/*", true), ("refs/heads/release/1", true), ("*", true), ("refs/heads/*", true),
      ("main", false), ("heads/main", false), ("HEAD", false),
    ] {
      let scanned = try Scanned(script.path) {
        $0.history = .refs
        $0.refGlobs = [Glob(glob)]
      }
      #expect((scanned.finding(sample) != nil) == isFound, "\(glob)")
      #expect(scanned.summary.objects.addsUp)
      if glob != "heads/main" { #expect(scanned.summary.state == .complete, "\(glob)") }
    }
  }

  @Test func aGlobThatMatchesNothingAnywhereIsAProblem() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    let scanned = try Scanned(script.path) {
      $0.history = .refs
      $0.refGlobs = [Glob("mian")]
    }
    #expect(scanned.problems.map(\.kind) == [.missingObject])
    #expect(scanned.summary.state == .incomplete)
  }

  @Test func aFindingSinceACommitMayBeOlder() throws {
    let sample = try Sample(2)
    let script = try HistoryScript()
    let root = script.commit([], ["key": sample.text])
    script.ref("refs/heads/main", script.commit([root], ["moved": sample.text + [0x41]]))
    try script.finish()
    let first = try script.git("rev-parse", "main~1").text
    let scanned = try Scanned(script.path) {
      $0.history = .refs
      $0.sinceCommits = [first]
    }
    let finding = try #require(scanned.finding(sample))
    #expect(finding.occurrences.objects == 1)
    #expect(finding.exposure?.mayBeOlder == true)
    #expect(finding.exposure?.introduced?.id == (try script.git("rev-parse", "main").text))
    let unknown = try Scanned(script.path) {
      $0.history = .refs
      $0.sinceCommits = ["no-such-commit"]
    }
    #expect(unknown.finding(sample)?.occurrences.objects == 2)
    #expect(unknown.problems.count == 1)
  }

  @Test func aDamagedObjectThatNobodyAskedForIsNoProblem() throws {
    let script = try HistoryScript()
    let root = script.commit([], ["readme": [1]])
    script.ref("refs/heads/main", root)
    script.ref("refs/heads/side", script.commit([root], ["other/file": [2, 3]]))
    try script.finish()
    let pack = try Command(["find", "\(script.path)/objects/pack", "-name", "*.pack"]).runChecked()
      .lines[0]
    let contents = try TestFile(pack).read()
    try Command(["sh", "-c", "rm -f \(pack.dropLast(5)).*"]).runChecked()
    try script.git("unpack-objects", "-q", input: contents)
    for name in ["side:other/file", "side:other"] {
      let id = try script.git("rev-parse", name).text
      let path = "\(script.path)/objects/\(id.prefix(2))/\(id.dropFirst(2))"
      try Command(["chmod", "u+w", path]).runChecked()
      try TestFile(path).write(Array("damaged".utf8))
      for (glob, isAskedFor) in [("main", false), ("side", true)] {
        let scanned = try Scanned(script.path) {
          $0.history = .refs
          $0.refGlobs = [Glob(glob)]
        }
        #expect(scanned.problems.contains { $0.object == id } == isAskedFor, "\(name)")
        #expect((scanned.summary.state == .complete) == !isAskedFor, "\(name)")
        #expect(scanned.summary.objects.addsUp)
      }
    }
  }

  /// Blobs, commits and tags that git lists were scanned, all others left out.
  private static func checkAccounts(_ scanned: Scanned, _ listed: Listed, of path: String) throws {
    let all = try Git(in: path)(
      "cat-file",
      "--batch-all-objects",
      "--batch-check=%(objectname) %(objecttype)"
    ).lines
    #expect(scanned.summary.objects.addsUp)
    for (kind, counted) in [("blob", ObjectTally.Kind.blob), ("commit", .commit), ("tag", .tag)] {
      let ids = all.filter { $0.hasSuffix(" \(kind)") }.map { String($0.prefix { $0 != " " }) }
      let counts = scanned.summary.objects[counted]
      #expect(counts.promised == ids.count, "\(kind)")
      #expect(counts.scanned == ids.count(where: listed.present.contains), "\(kind)")
      #expect(counts.excluded == ids.count - counts.scanned, "\(kind)")
    }
  }
}
