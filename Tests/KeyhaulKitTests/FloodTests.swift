import Bytes
import Findings
import KeyhaulKit
import Rules
import TestSupport
import Testing

/// Contents that hold more matches than memory holds findings.
@Suite struct FloodTests {
  private static let count = 10_000

  /// A megabyte of them is held at most.
  private static let text = Array(
    (0..<count).map { "number-\(1_000_000 + $0)\n" }.joined().utf8
  )

  private func change(_ plan: inout ScanPlan) throws {
    plan.maximumMemory = 4 << 20
    plan.rules = try RuleSet(
      ["number", "letter"].map { Rule(id: $0, name: $0, pattern: "\($0)-[0-9]{7}") }
    )
  }

  @Test(arguments: [[], ["gzip"], ["zip"], ["tar"]])
  func aFileTellsAllThatItHolds(packing: [String]) throws {
    let folder = try TemporaryFolder()
    let content = packing.isEmpty ? Self.text : try Packing.pack(packing, Self.text)
    let path = try folder.write(content, to: "file")
    var plan = ScanPlan(roots: [BytePath(path)])
    try change(&plan)
    let run = try Scanned(plan)
    #expect(run.problems.isEmpty)
    #expect(run.summary.state == .complete)
    #expect(run.summary.findings.total == run.findings.count)
    #expect(Set(run.findings.map { $0.secret.bytes }).count == Self.count)
    // Beyond what is remembered of a content, the bytes of an archive may tell again what its entries told.
    #expect(run.findings.count == Self.count || packing == ["tar"])
  }

  /// Wherever the other one comes, before the flood, in it or behind it.
  @Test func aFloodInAMirrorLeavesRoomForWhatOtherRulesFind() throws {
    let folder = try TemporaryFolder()
    let repository = try WorkTree(in: folder)
    for place in 0..<3 {
      let other = Array("letter-100000\(place)\n".utf8)
      let half = Self.text.count / 2
      let text = [
        other + Self.text, Self.text[..<half] + other + Self.text[half...], Self.text + other,
      ]
      try repository.commit(text[place], as: "file\(place)")
    }
    var plan = ScanPlan(roots: [BytePath(repository.path + "/.git")])
    try change(&plan)
    let run = try Scanned(plan)
    #expect(run.findings.count { $0.rule.id == "letter" } == 3)
    let kept = run.findings.count { $0.rule.id == "number" }
    #expect((500..<Self.count).contains(kept))
    #expect(run.summary.state == .incomplete)
    #expect(run.problems.map(\.kind) == [.limit])
    #expect(run.problems.first?.detail.contains("rule number were not kept") == true)
  }
}
