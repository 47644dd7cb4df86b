import Bytes
import GitStorage
import History
import TestSupport
import Testing

/// Trees that are taken down by what they change in their delta bases: places and what is missing are the same as where each
/// tree is read as a whole.
@Suite struct TreeChangesTests {
  /// Several entries side by side change, come and go at once, so that deltas insert names between new ids as well; names
  /// are short or long and begin alike, and modes change.
  @Test(arguments: 0..<6)
  func whatChangesTellsTheSameAsWholeTrees(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let script = try HistoryScript()
    let names = (0..<60).map { number in
      String(repeating: "a", count: 1 + number % 7 * (number % 4 == 0 ? 9 : 1))
        + (number % 5 == 0 ? "/x\(number)" : "\(number)")
    }
    var files: [String: [UInt8]?] = [:]
    for name in names { files[name] = Array("first \(name)\n".utf8) }
    var last = script.commit([], files)
    for _ in 0..<80 {
      var changes: [String: [UInt8]?] = [:]
      var extra = ""
      let first = random.below(names.count)
      for name in names[first..<min(first + 1 + random.below(9), names.count)] {
        switch random.below(6) {
        case 0: changes[name] = [UInt8]?.none
        case 1:
          let text = "wanted \(random.below(20))\n"
          extra += "M 100755 inline \(name)\ndata \(text.utf8.count)\n\(text)\n"
        default: changes[name] = Array("wanted \(random.below(20))\n".utf8)
        }
      }
      last = script.commit([last], changes, extra: extra)
    }
    script.ref("refs/heads/main", last)
    try script.finish()
    try script.git("repack", "-adkfq", "--depth=50", "--window=20")

    // The same without some of its blobs.
    let wanted = try (0..<20).map { number in
      try script.git(
        "hash-object",
        "--stdin",
        input: Array("wanted \(number)\n".utf8)
      ).text
    }
    let all = try script.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)").text
    let kept = all.split(separator: "\n").filter { !wanted[15...].contains(String($0)) }
    let folder = try TemporaryFolder()
    try Git(in: folder.path)("init", "-q", "--bare", folder.path)
    try script.git(
      "pack-objects",
      "-q",
      "\(folder.path)/objects/pack/pack",
      input: Array((kept.joined(separator: "\n") + "\n").utf8)
    )

    let path = BytePath(folder.path)
    let store = try ObjectStore(gitDirectory: path) { _ in true }
    let subjects = wanted[..<15].compactMap { id in
      ObjectID(hex: Array(id.utf8), format: .sha1).flatMap { store.number(of: $0) }
        .map { [UInt32($0)] }
    }
    #expect(subjects.count > 10, "else the test says little")
    let refs = RefSet(gitDirectory: BytePath(script.path), format: .sha1)
    func read(usesDeltas: Bool) throws -> (places: [SubjectPlace], missing: MissingObjects) {
      let history = MirrorHistory(store: store, gitDirectory: path, maximumBytes: 1 << 28)
      var survey = StoreSurvey(history, usesDeltas: usesDeltas) { false }
      let plan = store.plan(try #require(store.packs.first), kinds: StoreSurvey.kinds)
      var decoder = ObjectDecoder(store: store, limits: DecodeLimits())
      decoder.run(PackWork(plan: plan, roots: plan.roots.indices), visitor: &survey)
      survey.finish()
      let missing = survey.part.missing
      let walk = HistoryWalk(history, survey.part, refs: refs, subjects: subjects)
      #expect(!walk.isCutOff)
      return (walk.places, missing)
    }
    let whole = try read(usesDeltas: false)
    let changes = try read(usesDeltas: true)
    #expect(whole.places.allSatisfy { $0.commits > 0 && !$0.paths.isEmpty })
    #expect(changes.places == whole.places)
    #expect(!whole.missing.facts.isEmpty)
    let ids = Set(whole.missing.facts.keys).union(changes.missing.facts.keys)
    for id in ids {
      let (a, b) = (whole.missing.facts[id], changes.missing.facts[id])
      #expect(a?.kind == b?.kind)
      #expect(a != nil && b != nil)
    }
  }
}
