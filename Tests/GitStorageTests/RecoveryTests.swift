import GitStorage
import TestSupport
import Testing

/// Damaged objects are read from any other sound copy in the store.
@Suite struct RecoveryTests {
  private let damaged: [UInt8] = [0x78, 0x9C, 1, 2, 3, 4]
  private let textID = HashKind.sha1.objectID(type: "blob", someText)

  /// A pack whose first entry is damaged, with a sound delta on it.
  private func damagedPack() -> PackBuilder {
    var pack = PackBuilder()
    pack.add(.blob, data: someText, id: textID, stream: damaged)
    pack.add(.delta(onEntry: 0), someDelta, base: someText)
    return pack
  }

  private func expectAll(_ mirror: Mirror, _ count: Int) throws {
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
    #expect(reading.failed.count == 0)
    #expect(reading.ledger.intact.count == count)
  }

  @Test func `without another copy the object and its deltas are named`() throws {
    let mirror = try Mirror()
    try mirror.add(damagedPack())
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
    #expect(reading.failed.count == 2)
    #expect(reading.problems.allSatisfy { $0.file != nil && $0.offset != nil })
  }

  @Test func `a loose copy serves`() throws {
    let mirror = try Mirror()
    try mirror.add(damagedPack())
    try mirror.addLoose("blob", someText)
    try expectAll(mirror, 2)
  }

  @Test func `a copy in another pack serves, whichever comes first`() throws {
    for count in 0..<4 {
      let mirror = try Mirror()
      try mirror.add(damagedPack())
      var other = PackBuilder()
      for number in 0..<count { other.add(.blob, [UInt8(number)]) }
      other.add(.blob, someText)
      try mirror.add(other)
      try expectAll(mirror, 2 + count)
    }
  }

  @Test func `a copy that is damaged as well is passed by`() throws {
    let mirror = try Mirror()
    try mirror.add(damagedPack())
    var other = PackBuilder()
    other.add(.blob, Array("other".utf8))
    other.add(.blob, data: someText, id: textID, stream: damaged)
    try mirror.add(other)
    try mirror.addLoose("blob", someText)
    try expectAll(mirror, 3)
  }

  @Test func `a copy that is a delta on a damaged base with a loose copy serves`() throws {
    let mirror = try Mirror()
    let result = someDelta.applied(to: someText)
    var first = PackBuilder()
    first.add(
      .blob,
      data: result,
      id: HashKind.sha1.objectID(type: "blob", result),
      stream: damaged
    )
    try mirror.add(first)
    var second = PackBuilder()
    second.add(.deltaOn(id: textID), someDelta, base: someText)
    try mirror.add(second)
    var third = PackBuilder()
    third.add(.blob, data: someText, id: textID, stream: damaged)
    try mirror.add(third)
    try mirror.addLoose("blob", someText)
    try expectAll(mirror, 2)
  }

  @Test func `a copy in an alternate serves`() throws {
    let mirror = try Mirror()
    try mirror.add(damagedPack())
    let lender = try Mirror("lender.git", beside: mirror)
    try lender.addLoose("blob", someText)
    try mirror.borrow("\(lender.path)/objects")
    try expectAll(mirror, 2)
  }

  @Test func `a damaged loose object is read from an alternate`() throws {
    let mirror = try Mirror()
    let lender = try Mirror("lender.git", beside: mirror)
    for damage: (inout [UInt8]) -> Void in [
      { $0.removeLast(6) }, { $0 = [] }, { $0 = Zlib.deflated(Array("blob 3\0abc".utf8)) },
    ] {
      try mirror.addLoose("blob", someText, damage: damage)
      let alone = try Reading(mirror.path)
      #expect(alone.faults == [])
      #expect(alone.failed.count == 1)
    }
    try mirror.borrow("../../lender.git/objects")
    try lender.addLoose("blob", someText)
    try expectAll(mirror, 1)
  }

  @Test func `a loose object that is packed as well is read once`() throws {
    let mirror = try Mirror()
    try mirror.add(.small())
    try mirror.addLoose("blob", someText)
    try expectAll(mirror, 4)
  }

  @Test func `a recovered object of an unwanted kind is passed over`() throws {
    let mirror = try Mirror()
    let tree = Array("100644 fox\0".utf8) + textID
    var pack = PackBuilder()
    pack.add(.reserved(5), data: tree, id: HashKind.sha1.objectID(type: "tree", tree))
    pack.add(.blob, someText)
    try mirror.add(pack)
    try mirror.addLoose("tree", tree)
    let reading = try Reading(mirror.path, kinds: [.blob])
    #expect(reading.faults == [])
    #expect(Set(reading.ledger.kinds.values) == [.blob])
    #expect(reading.ledger.passedOver == [.tree: 1])
  }

  @Test func `a delta on a damaged base that still decodes is shown without copies`() throws {
    let mirror = try Mirror()
    var other = someText
    other[3] ^= 1
    var pack = PackBuilder()
    let long = [UInt8](repeating: 0x61, count: 500)
    let delta = DeltaScript(baseSize: 500, [.copy(offset: 0, size: 400), .insert([1, 2])])
    pack.add(.blob, long)
    pack.add(.delta(onEntry: 0), delta, base: long)
    let path = try mirror.add(pack)
    // The index still vouches for the entry as it was.
    var altered = PackBuilder()
    var changed = long
    changed[250] ^= 1
    altered.add(.blob, changed)
    altered.add(.delta(onEntry: 0), delta, base: changed)
    #expect(altered.pack.count == pack.pack.count || altered.pack.count > 0)
    var index = altered.index
    for number in index.entries.indices {
      index.entries[number].id = pack.index.entries[number].id
      index.entries[number].crc ^= 1
    }
    try TestFile(path).write(altered.pack)
    try TestFile("\(path.dropLast(5)).idx").write(index.encoded)
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
    #expect(reading.ledger.damaged.count == 2)
    #expect(reading.failed.count == 2)
  }
}
