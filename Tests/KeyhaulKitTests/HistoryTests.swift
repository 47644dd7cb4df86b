import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Places of findings in history, against the definitions applied to what git says.
@Suite struct HistoryTests {
  @Test(arguments: OddHistory.allCases)
  func placesAreThoseThatFollowFromWhatGitSays(history: OddHistory) throws {
    let sample = try Sample(1)
    let script = try history.make(sample.text)
    if history != .comesAndGoes { try script.git("repack", "-adkfq", "--depth=50") }
    let finding = try #require(try Scanned(script.path).finding(sample))
    let exposure = try #require(finding.exposure)
    let truth = try HistoryTruth(of: script.path)
    let blobs = try Self.objects(with: sample, in: script)
    let holders = truth.holders(of: blobs)

    #expect(finding.occurrences.commits == holders.count)
    #expect(finding.occurrences.objects == blobs.count)
    let paths = Set(finding.occurrences.paths.map { String(decoding: $0, as: UTF8.self) })
    if history != .taggedTree { #expect(paths == truth.paths(of: blobs)) }
    #expect(exposure.reachable == !blobs.isDisjoint(with: truth.reachableObjects))
    let tips = Set(exposure.atTips.map { String(decoding: $0, as: UTF8.self) })
    #expect(tips == Set(truth.tips.filter { !blobs.isDisjoint(with: $0.value) }.keys))
    #expect(exposure.tips == tips.count)

    let introductions = truth.introductions(of: blobs)
    if let introduced = exposure.introduced {
      #expect(introductions.contains(introduced.id))
      let earliest = introductions.compactMap { truth.commits[$0]?.date }.min()
      #expect(introduced.date?.seconds == earliest.map { Int64($0) })
      #expect(introduced.date?.zoneMinutes == 120)
      #expect(introduced.author.elementsEqual("A U Thor".utf8) || history == .notes)
    } else {
      #expect(introductions.isEmpty)
    }
    let removals = truth.removals(of: blobs)
    #expect(exposure.removed.map { removals.contains($0.id) } ?? removals.isEmpty)
    #expect(!exposure.mayBeOlder)
    if let first = finding.location.path.map({ String(decoding: $0, as: UTF8.self) }) {
      let object = try #require(finding.location.object)
      #expect(truth.paths(of: [object]).contains(first) || history == .taggedTree)
      if let commit = finding.commit.flatMap({ truth.commits[$0.id] }) {
        #expect(commit.files[first] == object)
      }
    }
  }

  @Test(arguments: OddHistory.allCases)
  func placesDoNotDependOnWorkersDeltasOrPacking(history: OddHistory) throws {
    let sample = try Sample(2)
    let script = try history.make(sample.text)
    let one = try Scanned(script.path).timeless
    #expect(try Scanned(script.path) { $0.jobs = 3 }.timeless == one)
    #expect(try Scanned(script.path) { $0.usesDeltas = false }.timeless == one)
    try script.git("repack", "-adkfq", "--depth=50")
    let packed = try Scanned(script.path) { $0.jobs = 2 }
    #expect(packed.findings == (try Scanned(script.path) { $0.usesDeltas = false }).findings)
  }

  @Test func textOfCommitsAndTagsHasItsCommit() throws {
    let mirror = try SecretMirror()
    let scanned = try Scanned(mirror.path)
    for (place, sample) in mirror.samples {
      let finding = try #require(scanned.finding(sample), "\(place)")
      let isReachable = place != .droppedBlob
      #expect(finding.exposure?.reachable == isReachable, "\(place)")
      #expect((finding.commit != nil) == (place != .tagOnlyBlob), "\(place)")
      if place == .commitMessage { #expect(finding.commit?.id == finding.location.object) }
    }
  }

  @Test func aShallowCloneSaysThatASecretMayBeOlder() throws {
    let sample = try Sample(3)
    let script = try HistoryScript()
    let root = script.commit([], ["key": sample.text])
    let next = script.commit([root], ["other": [1]])
    script.ref("refs/heads/main", next)
    try script.finish()
    try Git(in: script.root)(
      "clone",
      "-q",
      "--bare",
      "--depth=1",
      "file://\(script.path)",
      "shallow"
    )
    let scanned = try Scanned("\(script.root)/shallow")
    #expect(scanned.summary.state == .complete)
    let exposure = try #require(scanned.finding(sample)?.exposure)
    #expect(exposure.mayBeOlder)
    #expect(exposure.introduced?.id == (try script.git("rev-parse", "main").text))
  }

  /// The objects that hold a sample, as git prints them.
  private static func objects(
    with sample: Sample,
    in script: HistoryScript
  ) throws -> Set<String> {
    let all = try script.git(
      "cat-file",
      "--batch-all-objects",
      "--batch-check=%(objecttype) %(objectname)"
    ).lines
    let blobs = all.filter { $0.hasPrefix("blob ") }.map { String($0.dropFirst(5)) }
    return Set(
      try blobs.filter { sample.isIn(try script.git("cat-file", "blob", $0).output) }
    )
  }
}
