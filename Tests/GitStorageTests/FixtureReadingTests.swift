import Bytes
import GitStorage
import TestSupport
import Testing

/// Every kind of repository, sound and damaged, is read as git reads it or better.
@Suite struct FixtureReadingTests {
  @Test(arguments: GitFixture.Kind.allCases)
  func `every object is shown once or named in a problem`(_ kind: GitFixture.Kind) throws {
    let reading = try Reading(GitFixture(kind))
    if kind == .indexIDAltered || kind == .badDeltas {
      // One object decodes well but its id is made up; the index's checksums are right, and what it
      // says is believed, as git does.
      #expect(reading.ledger.wrong.count == 1)
    } else {
      #expect(reading.faults == [])
    }
  }

  @Test(arguments: GitFixture.Kind.allCases)
  func `what git lists is shown, or named where git fails too`(_ kind: GitFixture.Kind) throws {
    let fixture = try GitFixture(kind)
    let reading = try Reading(fixture)
    let shown = Dictionary(
      uniqueKeysWithValues: reading.ledger.kinds.map { ($0.key.description, $0.value.name) }
    )
    let failed = Set(reading.failed.map(\.description))
    let wrong = Set(reading.ledger.wrong.map(\.description))
    let unaccounted = try fixture.truth().objects.filter { id, object in
      if let object, object.isIntact { return shown[id] != object.type }
      return shown[id] == nil && !failed.contains(id) && !wrong.contains(id)
    }
    #expect(unaccounted.keys.sorted().prefix(3) == [])
  }

  @Test(arguments: [
    GitFixture.Kind.deltas, .deepChain, .severalPacks, .keptPack, .indexVersion1, .index64Bit,
    .refDeltas, .packVersion3, .sha256, .looseOnly, .empty, .refsAndUnreachable, .relativeAlternate,
    .absoluteAlternate, .nestedAlternates, .cyclicAlternates, .shallow, .partial,
    .thinOnOtherPack, .thinOnLoose, .handMade,
  ])
  func `a sound repository has no problems`(_ kind: GitFixture.Kind) throws {
    let reading = try Reading(GitFixture(kind))
    #expect(reading.problems == [])
  }

  @Test(arguments: [
    GitFixture.Kind.missingIndex, .indexFanoutAltered, .indexChecksumsAltered, .indexUnsorted,
    .indexOfOtherPack, .flippedCount, .indexOffsetsBeyondEnd, .flippedTrailer, .refDeltas,
  ])
  func `a sound pack is read in full whatever its index is like`(
    _ kind: GitFixture.Kind
  ) throws {
    let fixture = try GitFixture(kind)
    let model = try GitFixture(.deltas)
    let sound = try model.truth().intact
    if kind == .refDeltas {
      try Command(["sh", "-c", "rm -f \(fixture.gitDirectory)/objects/pack/*.idx"]).runChecked()
    }
    let reading = try Reading(fixture)
    let read = Set(reading.ledger.intact.keys.map(\.description))
    #expect(sound.subtracting(read).count == 0)
    #expect(read.subtracting(sound).count == 0)
  }

  @Test func `deltas are shown with what they share with their bases`() throws {
    let reading = try Reading(GitFixture(.deltas))
    #expect(reading.ledger.copied > 0)
    #expect(reading.ledger.wrongCopies == 0)
    #expect(reading.ledger.wrongBases == 0)
  }

  @Test func `unwanted kinds are left out`() throws {
    let fixture = try GitFixture(.severalPacks)
    let all = try Reading(fixture)
    let blobs = try Reading(fixture, kinds: [.blob])
    #expect(Set(blobs.ledger.kinds.values) == [.blob])
    #expect(blobs.ledger.kinds == all.ledger.kinds.filter { $0.value == .blob })
  }

  @Test func `the clone's condition is told`() throws {
    #expect(try Reading(GitFixture(.shallow)).store.condition.isShallow)
    #expect(try Reading(GitFixture(.partial)).store.condition.isPartial)
    let plain = try Reading(GitFixture(.deltas)).store.condition
    #expect(!plain.isShallow && !plain.isPartial)
  }
}
