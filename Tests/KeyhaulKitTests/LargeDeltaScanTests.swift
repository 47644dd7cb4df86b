import Bytes
import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Blobs whose deltas are too large for the memory are scanned with the same result.
@Suite struct LargeDeltaScanTests {
  /// The least memory that makes a difference: objects of 1 MiB are held, parts are 256 KiB.
  private static let memory = 8 << 20
  private static let part = 256 << 10

  /// Findings, problems and counts, but not how much had to be looked at.
  private func expectSame(_ mirror: String, findings: Int) throws {
    let ample = try Scanned(mirror)
    #expect(ample.findings.count { $0.rule.id == Sample.rule } == findings)
    #expect(ample.problems == [])
    for jobs in [1, 3] {
      let tight = try Scanned(mirror) {
        $0.maximumMemory = Self.memory
        $0.jobs = jobs
      }
      #expect(Set(tight.findings) == Set(ample.findings))
      #expect(tight.problems == [])
      #expect(tight.summary.objects == ample.summary.objects)
      #expect(tight.summary.bytes.expanded == ample.summary.bytes.expanded)
    }
  }

  /// Secrets across the seams of pieces and of parts, in a chain of deltas by hand.
  @Test func `secrets at every seam`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.git")
    try Git(in: folder.path)("init", "-q", "--bare", path)
    var random = SeededRandom(seed: 1)
    func filler(_ count: Int) -> [UInt8] { Array(random.text(count).prefix(count)) }
    // The first half of a secret in one piece, the second in another; and one at a part's end.
    let samples = try (0..<40).map { try Sample($0) }
    var base = filler(3 << 20)
    for number in 0..<20 {
      let text = samples[number].text
      let place = Self.part * (number % 10 + 1) - Int.random(in: 0..<text.count, using: &random)
      let at = place + number / 10 * 200
      base.replaceSubrange(at..<at + text.count + 1, with: [0x0A] + text)
    }
    var pack = PackBuilder()
    pack.add(.blob, base)
    var text = base
    for number in 20..<40 {
      let secret = [0x0A] + samples[number].text
      let cut = Int.random(in: 1..<secret.count, using: &random)
      // What is inserted holds one half; the other is inserted after some deltas, or at once.
      let place = Int.random(in: 0..<text.count, using: &random)
      let steps: [DeltaScript.Step] = [
        .copy(offset: 0, size: place), .insert(Array(secret[..<cut])),
        .insert(Array(secret[cut...])), .copy(offset: place, size: text.count - place),
      ]
      let script = DeltaScript(baseSize: text.count, steps.filter(\.isSomething))
      pack.add(.delta(onEntry: number - 20), script, base: text)
      text = script.applied(to: text)
    }
    // All pieces in another order: seams in the middle of what were secrets.
    let size = text.count / 64
    let shuffled = (0..<64).map { DeltaScript.Step.copy(offset: $0 * size, size: size) }
      .shuffled(using: &random)
    pack.add(.delta(onEntry: 20), DeltaScript(baseSize: text.count, shuffled), base: text)
    try pack.write(toObjectsOf: path)
    try expectSame(path, findings: 40)
  }

  /// As git makes them: versions of a file of some megabytes.
  @Test func `versions of a large file in a mirror made by git`() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    var random = SeededRandom(seed: 2)
    var lines = (0..<30_000).map { _ in random.text(80) }
    for version in 0..<12 {
      for _ in 0..<20 {
        lines[Int.random(in: lines.indices, using: &random)] = random.text(80)
      }
      lines.insert(try Sample(version).text, at: Int.random(in: lines.indices, using: &random))
      lines.swapAt(version * 100, lines.count - 1 - version * 50)
      try work.commit(Array(lines.joined()), as: "data.csv")
    }
    try work.git("repack", "-adfq", "--depth=50")
    try expectSame(work.path + "/.git", findings: 12)
  }
}

extension DeltaScript.Step {
  /// Whether it makes at least one byte.
  fileprivate var isSomething: Bool {
    switch self {
    case .copy(_, let size): size > 0
    case .insert(let bytes), .raw(let bytes): !bytes.isEmpty
    }
  }
}
