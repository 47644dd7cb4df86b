import Bytes
import GitStorage
import TestSupport
import Testing

/// Packs that lie in memory, against what git knows of them.
@Suite struct HeldPackTests {
  /// What was told of a pack.
  private struct Told {
    var kinds: [String: String] = [:]
    /// Objects whose bytes do not hash to their ids.
    var wrong: [String] = []
    var problems: [StorageProblem] = []
    var spent = 0

    mutating func read(
      _ pack: [UInt8],
      _ hash: HashKind = .sha1,
      limits: DecodeLimits = DecodeLimits(),
      bound: Int = .max,
      stopAfter most: Int = .max
    ) {
      var count = 0
      let (problems, spent) = HeldPack.read(pack.span, limits: limits, bound: bound) {
        count >= most
      } tell: { id, kind, content in
        count += 1
        kinds["\(id)"] = kind.name
        let bytes = content.array(0..<content.count)
        if hexadecimal(hash.objectID(type: kind.name, bytes)) != "\(id)" { wrong.append("\(id)") }
      }
      self.problems += problems
      self.spent += spent
    }
  }

  private static func packs(of fixture: GitFixture) throws -> [[UInt8]] {
    let listing = try Command(["sh", "-c", "ls \(fixture.gitDirectory)/objects/pack/*.pack"])
      .runChecked().lines
    return try listing.map { try TestFile($0).read() }
  }

  @Test(arguments: [
    GitFixture.Kind.deltas, .deepChain, .severalPacks, .keptPack, .refDeltas, .packVersion3,
    .sha256,
  ])
  func everyObjectIsToldAsGitKnowsIt(_ kind: GitFixture.Kind) throws {
    let fixture = try GitFixture(kind)
    // It has loose objects as well.
    if kind == .sha256 { try fixture.git("repack", "-adkq") }
    var told = Told()
    for pack in try Self.packs(of: fixture) { told.read(pack, fixture.hash) }
    #expect(told.wrong == [] && told.problems == [])
    let truth = try fixture.truth()
    #expect(told.kinds == truth.objects.compactMapValues { $0?.type })
  }

  @Test(arguments: [
    GitFixture.Kind.truncatedPack, .flippedSignature, .flippedEntryHeader, .flippedZlibHeader,
    .flippedZlibData, .flippedBaseReference, .refDeltaCycle, .offsetsNowhere, .wrongSizes,
    .badDeltas,
    .reservedTypes, .thinOnNothing,
  ])
  func whatIsDamagedIsToldAndNothingIsMadeUp(_ kind: GitFixture.Kind) throws {
    let fixture = try GitFixture(kind)
    var told = Told()
    for pack in try Self.packs(of: fixture) { told.read(pack, fixture.hash) }
    #expect(told.wrong == [])
    #expect(told.problems != [])
  }

  @Test func bundlesAreReadBehindTheirHead() throws {
    let fixture = try GitFixture(.deltas)
    let folder = try TemporaryFolder()
    let path = folder.path("x.bundle")
    try fixture.git("bundle", "create", "-q", path, "--all")
    let reachable = try fixture.git("rev-list", "--objects", "--all", "--no-object-names").lines
    var told = Told()
    told.read(try TestFile(path).read())
    #expect(Set(told.kinds.keys) == Set(reachable))
    #expect(told.problems == [] && told.wrong == [])
  }

  @Test func whatIsTooLargeIsCountedAsMissingForWantOfRoom() throws {
    var builder = PackBuilder()
    let base = Array(repeating: UInt8(ascii: "b"), count: 5000)
    builder.add(.blob, base)
    let script = DeltaScript(baseSize: 5000, [.copy(offset: 0, size: 5000), .insert([0x61])])
    builder.add(.delta(onEntry: 0), script, base: base)
    builder.add(.blob, [0x62])
    var told = Told()
    told.read(builder.pack, limits: DecodeLimits(objectSize: 4096, partSize: 4096))
    #expect(told.kinds.count == 1)
    #expect(told.problems.map(\.kind) == [.limit])
    #expect(told.problems.first?.detail.contains("1 of its 3 objects") == true)
  }

  /// Entries that unfold to more than they may.
  @Test func whatUnfoldsWithoutEndIsCut() throws {
    var builder = PackBuilder()
    for number in 0..<20 {
      builder.add(.blob, Array(repeating: UInt8(ascii: "a") + UInt8(number), count: 100_000))
    }
    var told = Told()
    told.read(builder.pack, bound: 1_050_000)
    #expect(told.kinds.count == 10)
    #expect(Set(told.problems.map(\.kind)) == [.limit])
    #expect(told.spent <= 1_200_000)
  }

  /// Deltas that make much and break at their ends.
  @Test func whatIsMadeInVainIsBounded() throws {
    var builder = PackBuilder()
    let base = Array(repeating: UInt8(ascii: "b"), count: 100_000)
    builder.add(.blob, base)
    let script = DeltaScript(
      baseSize: 100_000,
      resultSize: 100_009,
      [.copy(offset: 0, size: 100_000), .raw([0])]
    )
    for number in 0..<50 {
      builder.add(
        .delta(onEntry: 0),
        data: script.encoded,
        id: Array(repeating: UInt8(number), count: 20)
      )
    }
    var told = Told()
    told.read(builder.pack, bound: 1_000_000)
    #expect(told.kinds.count == 1)
    #expect(told.problems.map(\.kind) == [.limit])
    #expect(told.spent < 1_300_000)
  }

  @Test func basesWithoutRoomToWaitAreToldOfAsALimit() throws {
    var builder = PackBuilder()
    let base = Array(repeating: UInt8(ascii: "b"), count: 100_000)
    builder.add(.blob, base)
    let script = DeltaScript(baseSize: 100_000, [.copy(offset: 0, size: 9), .insert([0x61])])
    builder.add(.delta(onEntry: 0), script, base: base)
    var told = Told()
    told.read(builder.pack, limits: DecodeLimits(waitingSize: 50_000))
    #expect(told.kinds.count == 1)
    #expect(told.problems.map(\.kind) == [.limit])
  }

  @Test func itStopsWhenToldTo() throws {
    let pack = try #require(try Self.packs(of: GitFixture(.deepChain)).first)
    var told = Told()
    told.read(pack, stopAfter: 2)
    #expect(told.kinds.count == 2 && told.problems == [])
  }
}
