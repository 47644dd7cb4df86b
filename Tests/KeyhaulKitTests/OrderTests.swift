import Bytes
import Findings
import KeyhaulKit
import TestSupport
import Testing

/// The order and number of workers, and how deltas are scanned, change nothing.
@Suite struct OrderTests {
  /// Histories in which secrets come, move, and go, so that packs hold deltas around them.
  private static func mirrors() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<3 {
      let work = try WorkTree(in: folder, name: "repository\(number)")
      var random = SeededRandom(seed: UInt64(number))
      for version in 0..<20 {
        var lines = (0..<200).map { Array("line \($0) of the file that all versions share\n".utf8) }
        for _ in 0..<3 {
          let sample = try Sample(Int.random(in: 0..<8, using: &random))
          lines.insert(sample.text, at: Int.random(in: 0..<200, using: &random))
        }
        try work.commit(Array(lines.joined()), as: "file\(version % 2)")
      }
      try work.git("repack", "-adfq", "--depth=50")
      try folder.write(Sample(100 + number).text, to: "file\(number)")
    }
    return folder
  }

  @Test func recordsAreTheSameForAnyNumberOfWorkers() throws {
    let folder = try Self.mirrors()
    let one = try Scanned(folder.path)
    #expect(one.findings.count > 20)
    for jobs in [2, 8] {
      let many = try Scanned(folder.path) { $0.jobs = jobs }
      #expect(many.timeless == one.timeless, "\(jobs)")
      #expect(many.summary.findings == one.summary.findings)
      #expect(many.summary.objects == one.summary.objects)
    }
  }

  @Test func scanningWholeObjectsFindsTheSame() throws {
    let folder = try Self.mirrors()
    let quick = try Scanned(folder.path)
    let whole = try Scanned(folder.path) { $0.usesDeltas = false }
    #expect(quick.findings.isEmpty == false)
    #expect(Set(quick.findings) == Set(whole.findings))
    #expect(quick.summary.bytes.examined < whole.summary.bytes.examined)
    #expect(quick.summary.bytes.expanded == whole.summary.bytes.expanded)
  }

  @Test func aSortedReportIsTheSameToTheByte() throws {
    let folder = try Self.mirrors()
    let outputs = try ["1", "2", "8"].map { jobs in
      try Program.run("scan", "--sort", "-f", "jsonl", "-j", jobs, folder.path).output
    }
    #expect(!outputs[0].isEmpty)
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
  }

  @Test func scansOfSeveralThreadsDoNotDisturbEachOther() async throws {
    let folder = try Self.mirrors()
    let expected = try Scanned(folder.path).timeless
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for jobs in 1...4 {
        group.addTask { try Scanned(folder.path) { $0.jobs = jobs }.timeless == expected }
      }
      for try await isSame in group { #expect(isSame) }
    }
  }
}
