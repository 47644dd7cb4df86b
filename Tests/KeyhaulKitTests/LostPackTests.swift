import Bytes
import Findings
import KeyhaulKit
import Synchronization
import TestSupport
import Testing

/// Packs that are gone or broken, with all their objects.
@Suite struct LostPackTests {
  /// A mirror whose one pack holds everything.
  private func mirror() throws -> (script: HistoryScript, index: String, objects: [String]) {
    let script = try HistoryScript()
    var last = script.commit([], ["a": [1]])
    for number in 0..<8 { last = script.commit([last], ["f\(number)": [UInt8(number)]]) }
    script.ref("refs/heads/main", last)
    try script.finish()
    try script.git("repack", "-adq")
    let found = Command(["find", "\(script.path)/objects/pack", "-name", "*.idx"])
    let index = try #require(try found.runChecked().lines.first)
    let listing = try script.git("show-index", input: TestFile(index).read()).lines
    let ids = listing.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    return (script, index, ids)
  }

  /// All kinds of objects together.
  private func objects(_ run: Scanned) -> ObjectCounts {
    var sum = ObjectCounts()
    for kind in ObjectTally.Kind.allCases where kind != .file { sum += run.summary.objects[kind] }
    return sum
  }

  /// How a pack comes to be of no use.
  enum Loss: CaseIterable { case gone, cutOff, unreadable }

  @Test(arguments: Loss.allCases)
  func whatALostPackHeldIsCountedAndNamedOnce(loss: Loss) throws {
    let (script, index, ids) = try mirror()
    let pack = String(index.dropLast(4)) + ".pack"
    try Command(["rm", "-f", pack]).runChecked()
    switch loss {
    case .gone: break
    case .cutOff: try TestFile(pack).write(Array("PACK".utf8))
    // Root may read whatever there is; nobody reads a folder as a file.
    case .unreadable: try Command(["mkdir", pack]).runChecked()
    }
    let all = try Scanned(script.path)
    let named = all.problems.compactMap(\.object)
    #expect(Set(named) == Set(ids))
    #expect(named.count == ids.count)
    #expect(objects(all).promised == ids.count)
    #expect(objects(all).problems == ids.count)
    #expect(all.summary.objects.addsUp)

    let few = try Scanned(script.path) { $0.namedMissingObjects = 3 }
    #expect(few.problems.count { $0.object != nil } == 3)
    #expect(few.problems.contains { $0.detail.hasPrefix("\(ids.count - 3) further") })
    #expect(few.summary.objects == all.summary.objects)

    let unnamed = try Scanned(script.path) { $0.readsHistory = false }
    #expect(unnamed.summary.objects == all.summary.objects)
  }

  /// Of a pack that ends too early all that stands before is scanned, as is the rest of the mirror.
  @Test(arguments: [1, 4]) func whatACutPackLacksIsCountedAmongAllElse(jobs: Int) throws {
    let script = try HistoryScript()
    var random = SeededRandom(seed: 3)
    for branch in ["one", "two", "three"] {
      var last = script.commit([], ["readme": random.bytes(20)])
      for number in 0..<60 {
        last = script.commit([last], ["f\(number % 7)": random.bytes(100 + random.below(900))])
      }
      script.ref("refs/heads/\(branch)", last)
      try script.finish()
    }
    let listing = try Command(["find", "\(script.path)/objects/pack", "-name", "*.idx"])
      .runChecked().lines.sorted()
    #expect(listing.count == 3)
    let index = try #require(listing.last)
    let pack = TestFile(String(index.dropLast(4)) + ".pack")
    let cut = try pack.read().count * 3 / 5
    // Object, kind, size, size in the pack, offset and, of deltas, their number in the chain and the base.
    let entries = try script.git("verify-pack", "-v", index).lines
      .map { $0.split(separator: " ").map(String.init) }
      .filter { $0.count >= 5 && $0[0].count == 40 }
    var lost = Set(
      entries.filter { (Int($0[3]) ?? 0) + (Int($0[4]) ?? 0) > cut }.map { $0[0] }
    )
    var before = -1
    while before != lost.count {
      before = lost.count
      lost.formUnion(entries.filter { $0.count == 7 && lost.contains($0[6]) }.map { $0[0] })
    }
    let all = try script.git("cat-file", "--batch-all-objects", "--batch-check").lines.count
    #expect(lost.count > 50 && lost.count < entries.count - 50 && entries.count < all - 100)
    try pack.alter { $0.removeLast($0.count - cut) }
    let run = try Scanned(script.path) { $0.jobs = jobs }
    #expect(Set(run.problems.compactMap(\.object)) == lost)
    #expect(objects(run).promised == all)
    #expect(objects(run).problems == lost.count)
    #expect(run.summary.objects.addsUp)
    #expect(try Program.run("scan", "-q", "-j\(jobs)", script.path).status == 3)
  }

  /// A folder of packs that cannot be read takes no loose object with it.
  @Test func looseObjectsBesideUnreadablePacksAreScanned() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["a": [1]]))
    try script.finish()
    let sample = try Sample(1)
    try script.git("hash-object", "-w", "--stdin", input: sample.text)
    let packs = "\(script.path)/objects/pack"
    try Command(["mv", packs, "\(script.root)/packs"]).runChecked()
    try Command(["ln", "-s", "../../packs", packs]).runChecked()
    let run = try Scanned(script.path)
    #expect(run.finding(sample)?.location.kind == .blob)
    let file = run.problems.first { $0.kind == .unreadable }?.file
    #expect(file?.elementsEqual("objects/pack".utf8) == true)
  }

  @Test func ofALostPackOnlyWhatRefsNameIsMissedWhereTheyAreAskedFor() throws {
    let (script, index, ids) = try mirror()
    try Command(["rm", "-f", String(index.dropLast(4)) + ".pack"]).runChecked()
    let run = try Scanned(script.path) { $0.history = .refs }
    let tip = try TestFile("\(script.path)/refs/heads/main").read()
    #expect(run.problems.compactMap(\.object).map { Array($0.utf8) } == [tip.filter { $0 > 0x20 }])
    #expect(objects(run).promised == ids.count)
    #expect(objects(run).problems == 1)
    #expect(objects(run).excluded == ids.count - 1)
    #expect(run.summary.state == .incomplete)
  }

  /// Millions of objects may be broken, and each is told.
  @Test func problemsAreWrittenBeforeTheyAreMany() throws {
    let folder = try TemporaryFolder()
    try Git(in: folder.path)("init", "-q", "--bare", "mirror")
    var pack = PackBuilder()
    let count = 5000
    for number in 0..<count {
      let id = [UInt8(number & 0xFF), UInt8(number >> 8)] + Array(repeating: 1, count: 18)
      pack.add(.reserved(5), data: [], id: id)
    }
    try pack.write(toObjectsOf: folder.path("mirror"))
    let most = Mutex(0)
    let run = try Scanned(ScanPlan(roots: [BytePath(folder.path("mirror"))])) { batch in
      most.withLock { $0 = max($0, batch.count) }
      return false
    }
    #expect(run.problems.count == count)
    #expect(run.summary.problems == count)
    #expect(run.repositories.first?.state == .incomplete)
    #expect(most.withLock { $0 } <= 1024)
  }
}
