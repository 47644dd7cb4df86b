import Bytes
import GitStorage
import TestSupport
import Testing

/// Packs without an index that are changes on what other packs hold, and what transfers leave behind.
@Suite struct UnindexedPackTests {
  @Test(arguments: [GitFixture.Kind.thinOnOtherPack, .thinOnLoose])
  func `bases are taken from the rest of the store`(kind: GitFixture.Kind) throws {
    let fixture = try GitFixture(kind)
    let expected = try Reading(fixture).ledger.intact
    try Command(["sh", "-c", "rm \(fixture.gitDirectory)/objects/pack/*.idx"]).runChecked()
    let reading = try Reading(fixture)
    #expect(reading.problems == [])
    #expect(reading.faults == [])
    #expect(reading.ledger.intact == expected)
  }

  @Test func `a base that nobody holds is told`() throws {
    let fixture = try GitFixture(.thinOnNothing)
    let known = try Reading(fixture).ledger.intact
    try Command(["sh", "-c", "rm \(fixture.gitDirectory)/objects/pack/*.idx"]).runChecked()
    let reading = try Reading(fixture)
    #expect(reading.ledger.intact == known)
    #expect(reading.problems.map(\.kind) == [.missingBase])
    #expect(reading.problems.allSatisfy { $0.detail.contains("changes on what is not here") })
  }

  /// A pack with a change on a text that another one ends with, and the text that it makes.
  private func step(on base: [UInt8], _ number: Int) -> (PackBuilder, [UInt8]) {
    let word = Array("word \(number), ".utf8)
    let script = DeltaScript(
      baseSize: base.count,
      [.insert(word), .copy(offset: 0, size: base.count)]
    )
    var pack = PackBuilder()
    let id = HashKind.sha1.objectID(type: "blob", base)
    pack.add(.deltaOn(id: id), script, base: base)
    return (pack, script.applied(to: base))
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `packs that build on one another are read in whatever order they stand`(
    order: [Int]
  ) throws {
    let mirror = try Mirror()
    var packs: [PackBuilder] = []
    var text = someText
    for number in 0..<3 {
      let (pack, next) = step(on: text, number)
      packs.append(pack)
      text = next
    }
    for (place, number) in order.enumerated() {
      try TestFile("\(mirror.path)/objects/pack/pack-\(place).pack").write(packs[number].pack)
    }
    let without = try Reading(mirror.path)
    #expect(without.ledger.intact.isEmpty)
    #expect(without.problems.map(\.kind) == .init(repeating: .missingBase, count: 3))

    try mirror.addLoose("blob", someText)
    let reading = try Reading(mirror.path)
    #expect(reading.problems == [])
    #expect(reading.faults == [])
    #expect(reading.ledger.intact.count == 4)
  }

  @Test func `a lent base may be larger than what is held`() throws {
    let mirror = try Mirror()
    let large = [UInt8](repeating: 7, count: 5000)
    let script = DeltaScript(baseSize: 5000, [.copy(offset: 0, size: 5000), .insert([1])])
    var pack = PackBuilder()
    pack.add(
      .deltaOn(id: HashKind.sha1.objectID(type: "blob", large)),
      script,
      base: large
    )
    try mirror.add(pack, index: [])
    try mirror.addLoose("blob", large)
    let limits = DecodeLimits(objectSize: 4096)
    let store = try ObjectStore(gitDirectory: BytePath(mirror.path), limits: limits) { _ in true }
    #expect(store.problems == [])
    #expect(store.packs.map(\.index.count) == [1])
  }

  @Test func `what a transfer left behind is read`() throws {
    let mirror = try Mirror()
    try mirror.addLoose("blob", someText)
    let (pack, _) = step(on: someText, 1)
    try TestFile("\(mirror.path)/objects/pack/tmp_pack_a1B2c3").write(pack.pack)
    try TestFile("\(mirror.path)/objects/pack/tmp_pack_empty").write([])
    let reading = try Reading(mirror.path)
    #expect(reading.problems == [])
    #expect(reading.faults == [])
    #expect(reading.ledger.intact.count == 2)
  }

  @Test func `of what ends early the beginning is read, and the rest told`() throws {
    let mirror = try Mirror()
    var pack = PackBuilder()
    pack.add(.blob, someText)
    var random = SeededRandom(seed: 1)
    pack.add(.blob, random.bytes(400))
    try TestFile("\(mirror.path)/objects/pack/tmp_pack_a1B2c3").write(Array(pack.pack.dropLast(90)))
    let reading = try Reading(mirror.path)
    #expect(reading.ledger.intact.count == 1)
    #expect(!reading.problems.isEmpty)
    #expect(reading.problems.allSatisfy { $0.detail.contains("interrupted") })

    try TestFile("\(mirror.path)/objects/pack/tmp_pack_a1B2c3").write(Array("no pack at all".utf8))
    let other = try Reading(mirror.path)
    #expect(other.problems.map(\.kind) == [.corrupt])
    #expect(other.problems.allSatisfy { $0.detail.contains("interrupted") })
  }

  @Test(arguments: ["tmp_objdir-incoming-aB3dE6", "incoming-aB3dE6"])
  func `what was received and not yet accepted is read`(name: String) throws {
    let mirror = try Mirror()
    try mirror.addLoose("blob", someText)
    let (pack, _) = step(on: someText, 1)
    let quarantine = "\(mirror.path)/objects/\(name)"
    try TestFolder.make("\(quarantine)/pack")
    try TestFile("\(quarantine)/pack/pack-1.pack").write(pack.pack)
    let other = try Mirror("other.git", beside: mirror)
    try other.addLoose("blob", Array("received".utf8))
    try Command(["sh", "-c", "mv \(other.path)/objects/?? \(quarantine)/"]).runChecked()
    let reading = try Reading(mirror.path)
    #expect(reading.problems == [])
    #expect(reading.faults == [])
    #expect(reading.ledger.intact.count == 3)
  }
}
