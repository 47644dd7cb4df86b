import TestSupport
import Testing

@Suite("GitFixture")
struct GitFixtureTests {
  /// Kinds in whose store git can print every object that it lists.
  static let sound: [GitFixture.Kind] = [
    .deltas, .deepChain, .severalPacks, .keptPack, .indexVersion1, .index64Bit, .refDeltas,
    .packVersion3, .sha256, .looseOnly, .refsAndUnreachable, .shallow, .partial, .relativeAlternate,
    .absoluteAlternate, .nestedAlternates, .cyclicAlternates, .missingAlternate,
    .indexChecksumsAltered, .handMade,
  ]

  /// Kinds in whose store git lists nothing at all.
  static let blank: [GitFixture.Kind] = [.empty, .missingIndex, .missingPack, .indexFanoutAltered]

  @Test(arguments: sound)
  func `git prints every object of a sound repository`(kind: GitFixture.Kind) throws {
    let truth = try GitFixture(kind).truth()
    #expect(truth.objects.count >= 4)
    #expect(truth.intact == Set(truth.objects.keys))
  }

  @Test(arguments: blank)
  func `git lists nothing where it sees no index`(kind: GitFixture.Kind) throws {
    #expect(try GitFixture(kind).truth().objects.isEmpty)
  }

  @Test(arguments: Set(GitFixture.Kind.allCases).subtracting(sound).subtracting(blank))
  func `git cannot print every object of a damaged repository`(kind: GitFixture.Kind) throws {
    let truth = try GitFixture(kind).truth()
    #expect(truth.intact.count < truth.objects.count)
  }

  @Test func `a repository is removed with its object`() throws {
    var path: String?
    do { path = try GitFixture(.empty).gitDirectory }
    #expect(try Command(["test", "-e", path ?? ""]).run().status == 1)
  }

  @Test func `the deep chain is deep`() throws {
    let fixture = try GitFixture(.deepChain)
    let listing = try fixture.git("verify-pack", "-v", pack(fixture)).lines
    // “ID type size packed-size offset depth base”
    let depths = listing.compactMap { line -> Int? in
      let fields = line.split(separator: " ")
      return fields.count == 7 ? Int(fields[5]) : nil
    }
    #expect((depths.max() ?? 0) > 150)
  }

  @Test func `the two kinds of deltas are used where they should be`() throws {
    #expect(try entryTypes(.deltas).contains(6))
    #expect(try !entryTypes(.deltas).contains(7))
    #expect(try entryTypes(.refDeltas).contains(7))
    #expect(try !entryTypes(.refDeltas).contains(6))
  }

  @Test func `the indexes are of their versions`() throws {
    #expect(try index(.deltas)[0..<8] == [0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2])
    #expect(try index(.indexVersion1)[0..<4] != [0xff, 0x74, 0x4f, 0x63])
    #expect(try index(.index64Bit).count > index(.deltas).count + 8 * 400)
  }

  @Test func `the altered indexes have right checksums of their own`() throws {
    for kind in [GitFixture.Kind.indexOffsetsAltered, .indexUnsorted, .indexOfOtherPack] {
      let index = try index(kind)
      #expect(Digest.sha1(Array(index.dropLast(20))) == index.suffix(20))
    }
  }

  @Test func `clones say what they lack`() throws {
    let shallow = try GitFixture(.shallow)
    #expect(try !TestFile("\(shallow.gitDirectory)/shallow").read().isEmpty)
    let partial = try GitFixture(.partial)
    let promisors = try Command(["find", partial.gitDirectory, "-name", "*.promisor"]).run().lines
    #expect(!promisors.isEmpty)
    #expect(try !partial.truth().objects.values.contains { $0?.type == "blob" })
  }

  private func pack(_ fixture: GitFixture) throws -> String {
    let packs = try Command(["find", fixture.gitDirectory, "-name", "*.pack"]).runChecked().lines
    return try #require(packs.first)
  }

  private func index(_ kind: GitFixture.Kind) throws -> [UInt8] {
    let fixture = try GitFixture(kind)
    return try TestFile(pack(fixture).dropLast(4) + "idx").read()
  }

  /// The types of all entries of a kind's only pack.
  private func entryTypes(_ kind: GitFixture.Kind) throws -> Set<UInt8> {
    let fixture = try GitFixture(kind)
    let path = try pack(fixture)
    let contents = try TestFile(path).read()
    let index = try PackIndexBuilder(
      hash: .sha1,
      readingIndex: path.dropLast(4) + "idx",
      packChecksum: []
    )
    return Set(index.entries.map { contents[$0.offset] >> 4 & 7 })
  }
}
