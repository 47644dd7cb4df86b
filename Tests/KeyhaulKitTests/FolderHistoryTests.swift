import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Random histories of large folders, stored as deltas: what a tree shares with its base is not looked at, so that
/// places follow from differences of all kinds; git's lists of whole trees decide.
@Suite struct FolderHistoryTests {
  private static let samples = 6
  private static let variants = 3

  @Test(arguments: 0..<6)
  func placesAreThoseThatFollowFromWholeTrees(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let contents = try (0..<Self.samples).map { number in
      let sample = try Sample(100 + number)
      return (0..<Self.variants).map { sample.text + Array("\($0)\n".utf8) }
    }
    let script = try HistoryScript()
    var last = script.commit([], Self.changes(120, contents, &random))
    var before = last
    for _ in 0..<40 {
      let count = random.chance(1, outOf: 3) ? random.below(40) : 1 + random.below(3)
      let isMerge = random.chance(1, outOf: 6) && before != last
      let next = script.commit(
        isMerge ? [last, before] : [random.chance(1, outOf: 6) ? before : last],
        Self.changes(count, contents, &random)
      )
      (before, last) = (last, next)
    }
    script.ref("refs/heads/main", last)
    script.ref("refs/heads/other", before)
    try script.finish()
    try script.git("repack", "-adkfq", "--depth=50", "--window=50")
    #expect(try Self.deltas(in: script) > 20, "else the test says little")

    let truth = try HistoryTruth(of: script.path)
    let plain = try Scanned(script.path)
    for (number, variants) in contents.enumerated() {
      let blobs = Set(
        try variants.map { try script.git("hash-object", "--stdin", input: $0).text }
      )
      let holders = truth.holders(of: blobs)
      guard !holders.isEmpty else { continue }
      let finding = try #require(plain.finding(try Sample(100 + number)))
      let exposure = try #require(finding.exposure)
      #expect(finding.occurrences.commits == holders.count)
      let paths = truth.paths(of: blobs).map { Array($0.utf8) }.sorted(by: Self.isBefore)
      #expect(finding.occurrences.paths == Array(paths.prefix(10)), "\(random) \(number)")
      #expect(finding.occurrences.more == (paths.count > 10))
      let introduced = try #require(exposure.introduced)
      #expect(truth.introductions(of: blobs).contains(introduced.id))
      let removals = truth.removals(of: blobs)
      #expect(exposure.removed.map { removals.contains($0.id) } ?? removals.isEmpty)
      let tips = Set(exposure.atTips.map { String(decoding: $0, as: UTF8.self) })
      #expect(tips == Set(truth.tips.filter { !blobs.isDisjoint(with: $0.value) }.keys))
    }
    #expect(try Scanned(script.path) { $0.usesDeltas = false }.findings == plain.findings)
  }

  /// Changes of a folder's entries: new contents, files that become folders and the other way round, files and
  /// folders that go.
  private static func changes(
    _ count: Int,
    _ contents: [[[UInt8]]],
    _ random: inout SeededRandom
  ) -> [String: [UInt8]?] {
    var changes: [String: [UInt8]?] = [:]
    for _ in 0..<count {
      let folder = random.pick(["", "", "one/", "two/", "two/deep/"])
      let number = random.below(60)
      let name =
        "\(folder)\(random.chance(1, outOf: 4) ? "a-name-longer-than-most-names-" : "n")\(number)"
      let content: [UInt8] =
        random.chance(1, outOf: 3)
        ? contents[random.below(samples)][random.below(variants)]
        : Array("nothing \(random.below(300))\n".utf8)
      switch random.below(10) {
      case 0: changes[name] = .some(nil)
      case 1: changes["\(name)/inner\(random.below(3))"] = content
      default: changes[name] = content
      }
    }
    return changes
  }

  /// How many trees are stored as deltas.
  private static func deltas(in script: HistoryScript) throws -> Int {
    let none = String(repeating: "0", count: 40)
    return try script.git(
      "cat-file",
      "--batch-all-objects",
      "--batch-check=%(objecttype) %(deltabase)"
    ).lines.count { $0.hasPrefix("tree ") && !$0.hasSuffix(none) }
  }

  /// Fewer folders first, then by bytes.
  private static func isBefore(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let slash = UInt8(ascii: "/")
    let (depth, other) = (a.count { $0 == slash }, b.count { $0 == slash })
    return depth == other ? a.lexicographicallyPrecedes(b) : depth < other
  }
}
