import Bytes
import GitStorage
import History
import TestSupport
import Testing

/// A family of trees that several workers take down in parts, which come together in any order: places are the same
/// as where one worker does all.
@Suite struct FamilyPartTests {
  @Test(arguments: 0..<4)
  func placesDoNotDependOnWhoTookDownWhichPart(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let script = try HistoryScript()
    // Large enough for a decoder to give parts away.
    var files: [String: [UInt8]?] = [:]
    for number in 0..<1_500 { files["a-file-of-some-folder-\(number)"] = Array("\(number)\n".utf8) }
    var last = script.commit([], files)
    for _ in 0..<120 {
      let name = "a-file-of-some-folder-\(random.below(30))"
      last = script.commit([last], [name: Array("wanted \(random.below(20))\n".utf8)])
    }
    script.ref("refs/heads/main", last)
    try script.finish()
    try script.git("repack", "-adkfq", "--depth=250", "--window=20")

    let path = BytePath(script.path)
    let store = try ObjectStore(gitDirectory: path) { _ in true }
    let wanted = try (0..<20).compactMap { number in
      let content = Array("wanted \(number)\n".utf8)
      let id = try script.git("hash-object", "--stdin", input: content).text
      return try store.number(of: #require(ObjectID(hex: Array(id.utf8), format: .sha1)))
    }
    let subjects = wanted.map { [UInt32($0)] }
    let refs = RefSet(gitDirectory: path, format: .sha1)
    func places(givingAway: Bool) throws -> (places: [SubjectPlace], parts: Int) {
      let history = MirrorHistory(store: store, gitDirectory: path, maximumBytes: 1 << 28)
      var parts = try Self.parts(of: store, history, givingAway: givingAway)
      let count = parts.count
      var all = HistoryPart()
      while !parts.isEmpty { all.merge(parts.remove(at: random.below(parts.count))) }
      let walk = HistoryWalk(history, all, refs: refs, subjects: subjects)
      #expect(!walk.isCutOff)
      return (walk.places, count)
    }
    let whole = try places(givingAway: false)
    let shared = try places(givingAway: true)
    #expect(whole.parts == 1 && shared.parts > 3, "else the test says little")
    #expect(whole.places.allSatisfy { $0.commits > 0 && $0.introduced != nil && !$0.paths.isEmpty })
    #expect(shared.places == whole.places)
  }

  /// What is taken down of a store's packs: in one part, or in as many as can be given away.
  private static func parts(
    of store: ObjectStore,
    _ history: MirrorHistory,
    givingAway: Bool
  ) throws -> [HistoryPart] {
    let plan = store.plan(try #require(store.packs.first), kinds: StoreSurvey.kinds)
    var decoder = ObjectDecoder(store: store, limits: DecodeLimits())
    var waiting = [PackWork(plan: plan, roots: plan.roots.indices)]
    var parts: [HistoryPart] = []
    while let work = waiting.popLast() {
      var survey = StoreSurvey(history, usesDeltas: true) { false }
      var given: [PackWork] = []
      decoder.run(work, visitor: &survey, isWorkWanted: { givingAway }) { given.append($0) }
      survey.finish()
      parts.append(survey.part)
      waiting += given
    }
    return parts
  }
}
