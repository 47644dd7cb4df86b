import Bytes
import Findings
import GitStorage
import KeyhaulKit
import TestSupport
import Testing

/// Bundles that build on what others in their folder hold.
@Suite struct BundleLendingTests {
  /// A history of which each commit changes a long file by a line with a secret.
  private struct Nights {
    let script: HistoryScript
    let samples: [Sample]

    init(_ count: Int) throws {
      script = try HistoryScript()
      samples = try (0..<count).map { try Sample($0 + 1) }
      var random = SeededRandom(seed: 5)
      // Nothing but a delta is shorter than these lines.
      var lines = (0..<200).flatMap { number in
        Array("line \(number) \(UInt64.random(in: 0 ... .max, using: &random))\n".utf8)
      }
      var last: [Int] = []
      for (night, sample) in samples.enumerated() {
        lines += sample.text
        last = [script.commit(last, ["file": lines])]
        script.ref("refs/tags/night-\(night)", last[0])
      }
      script.ref("refs/heads/main", last[0])
      try script.finish()
    }

    /// Writes what one night brought, or all up to it, into a bundle beside the repository or below that folder.
    func bundle(_ name: String, _ range: String) throws {
      try script.git("bundle", "create", "-q", "\(script.root)/\(name).bundle", range)
    }

    /// Scans the folder without the repository.
    func scanned(_ change: (inout ScanPlan) -> Void = { _ in }) throws -> Scanned {
      try Command(["rm", "-rf", script.path]).runChecked()
      return try Scanned(script.root, change: change)
    }
  }

  /// The secrets that were found in the mirror with a name.
  private static func secrets(_ scanned: Scanned, in name: String) -> Set<[UInt8]> {
    let findings = scanned.findings.filter { $0.repository?.path.ends(with: name) == true }
    return Set(findings.map(\.secret.bytes))
  }

  @Test func aSecretInAChangeOnAnotherBundleIsFound() throws {
    let nights = try Nights(4)
    try nights.bundle("full", "night-2")
    try nights.bundle("inc", "night-2..main")
    let scanned = try nights.scanned()
    #expect(Self.secrets(scanned, in: "inc.bundle").contains(nights.samples[3].secret))
    #expect(scanned.problems.isEmpty)
    #expect(scanned.summary.state == .complete)
    #expect(scanned.summary.objects.addsUp)
    // What was lent is no object of the borrower's.
    let inc = try #require(
      scanned.repositories.first { $0.repository.path.ends(with: "inc.bundle") }
    )
    #expect(inc.objects[.blob].promised == 1 && inc.objects[.tree].promised == 1)
  }

  /// Also where the commit that it builds on is none of the other one's tips.
  @Test func aMirrorBesideLends() throws {
    let nights = try Nights(4)
    try nights.bundle("inc", "main~3..main")
    let scanned = try Scanned(nights.script.root)
    let found = Self.secrets(scanned, in: "inc.bundle")
    #expect(nights.samples.dropFirst().allSatisfy { found.contains($0.secret) })
    #expect(scanned.summary.state == .complete)
  }

  @Test(arguments: ["abcd", "dcba", "bdac"]) func aChainOfBundlesIsFollowed(names: String) throws {
    let nights = try Nights(4)
    let names = names.map { "\($0)" }
    try nights.bundle(names[0], "night-0")
    for night in 1..<4 { try nights.bundle(names[night], "night-\(night - 1)..night-\(night)") }
    for jobs in [1, 2] {
      let scanned = try nights.scanned { $0.jobs = jobs }
      #expect(scanned.problems.isEmpty)
      #expect(scanned.summary.state == .complete)
      for night in 0..<4 {
        let found = Self.secrets(scanned, in: "\(names[night]).bundle")
        #expect(found.contains(nights.samples[night].secret), "\(names), night \(night)")
      }
    }
  }

  @Test func withoutTheOtherOneItIsToldWhatToDo() throws {
    let nights = try Nights(3)
    try nights.bundle("inc", "night-1..main")
    let scanned = try nights.scanned()
    #expect(scanned.findings.isEmpty)
    #expect(scanned.summary.state == .incomplete)
    #expect(Set(scanned.problems.map(\.kind)) == [.missingObject, .missingBase])
    #expect(scanned.problems.contains { $0.detail.contains("into the same folder") })
  }

  /// Those that are named by themselves, and those in several folders that are.
  @Test(arguments: [
    ["/a/full.bundle", "/b/inc.bundle"], ["/a", "/b"], ["/a", "/b/inc.bundle"], ["/mirror", "/b"],
  ])
  func whatIsNamedLendsToWhatIsNamed(roots: [String]) throws {
    let nights = try Nights(3)
    let root = nights.script.root
    try Command(["mkdir", "\(root)/a", "\(root)/b"]).runChecked()
    try nights.bundle("a/full", "night-1")
    try nights.bundle("b/inc", "night-1..main")
    try Command(["mv", nights.script.path, "\(root)/mirror"]).runChecked()
    let paths = roots.map { BytePath(root + $0) }
    let scanned = try Scanned(root) { $0.roots = paths }
    #expect(Self.secrets(scanned, in: "inc.bundle").contains(nights.samples[2].secret))
    #expect(scanned.problems.isEmpty && scanned.summary.state == .complete)
    // `repos` tells the same.
    let told = Array(MirrorInventory(roots: paths))
    #expect(told.count == 2 && told.allSatisfy(\.isReadable))
  }

  /// A bundle that is named by itself gives no leave to read what lies beside it.
  @Test func nothingIsReadOutsideOfWhatIsScanned() throws {
    let nights = try Nights(3)
    try nights.bundle("inc", "night-1..main")
    let scanned = try Scanned("\(nights.script.root)/inc.bundle")
    #expect(scanned.findings.isEmpty && scanned.summary.state == .incomplete)
    #expect(scanned.repositories.count == 1)
  }

  /// A bundle that builds on an object as if that were a commit.
  private static func bundle(_ pack: PackBuilder, on base: [UInt8]) -> [UInt8] {
    let id = ObjectID(base.span, format: .sha1)
    return Array("# v2 git bundle\n-\(id) \n\(id) refs/heads/main\n\n".utf8) + pack.pack
  }

  @Test func circlesEnd() throws {
    let folder = try TemporaryFolder()
    let contents = [[UInt8](repeating: 1, count: 80), [UInt8](repeating: 2, count: 80)]
    let ids = contents.map { HashKind.sha1.objectID(type: "blob", $0) }
    for number in 0..<2 {
      var pack = PackBuilder()
      let script = DeltaScript(baseSize: 80, [.insert(contents[number])])
      pack.add(.deltaOn(id: ids[1 - number]), script, base: contents[1 - number])
      try TestFile(folder.path("\(number).bundle")).write(Self.bundle(pack, on: ids[1 - number]))
    }
    let scanned = try Scanned(folder.path)
    #expect(scanned.summary.repositories.incomplete == 2)
    #expect(scanned.problems.count { $0.kind == .missingBase } == 2)
    #expect(scanned.summary.objects.addsUp)
  }

  @Test func aMultitudeOfMissingBasesEndsSoon() throws {
    let folder = try TemporaryFolder()
    var pack = PackBuilder()
    var random = SeededRandom(seed: 3)
    for _ in 0..<20_000 {
      let script = DeltaScript(baseSize: 1, [.insert([1])])
      pack.add(.deltaOn(id: random.bytes(20)), script, base: [0])
    }
    let base = random.bytes(20)
    for name in ["a", "b"] {
      try TestFile(folder.path("\(name).bundle")).write(Self.bundle(pack, on: base))
    }
    let scanned = try Scanned(folder.path)
    #expect(scanned.summary.state == .incomplete)
    #expect(scanned.problems.count { $0.kind == .missingBase } == 2)
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
