import GitStorage
import TestSupport
import Testing

/// Packs that git would never write: nothing is allocated on their word, nothing hangs, and all
/// that they promise is shown or named.
@Suite struct HostilePackTests {
  @Test func `declared sizes beyond all memory are not believed`() throws {
    let mirror = try Mirror()
    var pack = PackBuilder.small()
    for (number, size) in [1 << 31, 1 << 45, 1 << 62, Int.max, Int.min, -1].enumerated() {
      let id = Digest.sha1([1, UInt8(number)])
      pack.add(.blob, data: someText, id: id, claimedSize: size)
      let delta = DeltaScript(baseSize: someText.count, resultSize: size, someDelta.steps)
      pack.add(.delta(onEntry: 0), data: delta.encoded, id: Digest.sha1([2, UInt8(number)]))
      let base = DeltaScript(baseSize: size, resultSize: 49, someDelta.steps)
      pack.add(.delta(onEntry: 0), data: base.encoded, id: Digest.sha1([3, UInt8(number)]))
      let large = Digest.sha1([4, UInt8(number)])
      pack.add(.delta(onEntry: 0), data: someDelta.encoded, id: large, claimedSize: size)
    }
    try mirror.add(pack)
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
    #expect(reading.ledger.intact.count == 4)
    #expect(reading.failed.count == 24)
    #expect(reading.ledger.largest < 1 << 16)
  }

  @Test func `deltas that unfold to gigabytes are named, not carried out`() throws {
    let mirror = try Mirror()
    var pack = PackBuilder()
    let base = [UInt8](repeating: 7, count: 1 << 16)
    pack.add(.blob, base)
    let copies = [DeltaScript.Step](repeating: .copy(offset: 0, size: 1 << 16), count: 1 << 16)
    let bomb = DeltaScript(baseSize: base.count, copies)
    pack.add(.delta(onEntry: 0), data: bomb.encoded, id: Digest.sha1([1]))
    let onBomb = DeltaScript(baseSize: bomb.resultSize, copies)
    pack.add(.delta(onEntry: 1), data: onBomb.encoded, id: Digest.sha1([2]))
    let liar = DeltaScript(baseSize: base.count, resultSize: 1000, copies)
    pack.add(.delta(onEntry: 0), data: liar.encoded, id: Digest.sha1([3]))
    try mirror.add(pack)
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
    #expect(
      reading.problems.map(\.kind).sorted { $0.rawValue < $1.rawValue }
        == [.corrupt, .limit, .limit]
    )
  }

  @Test func `millions of tiny copies are not kept account of`() throws {
    let mirror = try Mirror()
    var pack = PackBuilder()
    pack.add(.blob, someText)
    let copies = [DeltaScript.Step](repeating: .copy(offset: 3, size: 1), count: 1 << 16)
    let delta = DeltaScript(baseSize: someText.count, copies)
    pack.add(.delta(onEntry: 0), delta, base: someText)
    try mirror.add(pack)
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
    #expect(reading.ledger.intact.count == 2)
    #expect(reading.ledger.copied == 0)
  }

  @Test(arguments: 1...3)
  func `deltas in a circle are named, with all that hangs on them`(_ length: Int) throws {
    let mirror = try Mirror()
    var pack = PackBuilder.small()
    let ids = (0..<length).map { Digest.sha1([UInt8($0)]) }
    for number in ids.indices {
      let base = ids[(number + 1) % length]
      pack.add(.deltaOn(id: base), data: someDelta.encoded, id: ids[number])
    }
    let below = Digest.sha1([100])
    pack.add(.deltaOn(id: ids[0]), data: someDelta.encoded, id: below)
    pack.add(.deltaOn(id: below), data: someDelta.encoded, id: Digest.sha1([101]))
    try mirror.add(pack)
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
    #expect(reading.ledger.intact.count == 4)
    #expect(reading.failed.count == length + 2)
  }

  @Test func `a circle is opened by another copy of one of its members`() throws {
    let mirror = try Mirror()
    let texts = [someText, someDelta.applied(to: someText)]
    let back = DeltaScript(
      baseSize: texts[1].count,
      [.copy(offset: 0, size: 10), .copy(offset: 14, size: 35)]
    )
    let ids = texts.map { HashKind.sha1.objectID(type: "blob", $0) }
    var pack = PackBuilder()
    pack.add(.deltaOn(id: ids[1]), data: back.encoded, id: ids[0])
    pack.add(.deltaOn(id: ids[0]), data: someDelta.encoded, id: ids[1])
    try mirror.add(pack)
    try mirror.addLoose("blob", texts[1])
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
    #expect(reading.problems == [])
    #expect(reading.ledger.intact.count == 2)
  }

  @Test func `bases in the middle of an entry or nowhere are refused`() throws {
    let mirror = try Mirror()
    var pack = PackBuilder.small()
    for (number, distance) in [0, 1, 2, 3, 11, 60, 1 << 20, 1 << 40, Int.max, -1].enumerated() {
      let id = Digest.sha1([1, UInt8(number)])
      pack.add(.deltaBefore(distance: distance), data: someDelta.encoded, id: id)
    }
    pack.add(.deltaOn(id: Digest.sha1([9])), data: someDelta.encoded, id: Digest.sha1([8]))
    try mirror.add(pack)
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
    #expect(reading.ledger.intact.count == 4)
    #expect(reading.failed.count == 11)
  }

  @Test(arguments: [true, false])
  func `a chain of 4,000 deltas is followed without recursion`(_ hasIndex: Bool) throws {
    for isByID in [true, false] {
      let mirror = try Mirror()
      var pack = PackBuilder()
      var text = someText
      var id = pack.add(.blob, text)
      for number in 0..<4000 {
        let grown = DeltaScript(
          baseSize: text.count,
          [.copy(offset: 0, size: 45), .insert(Array("\(number)".utf8))]
        )
        id = pack.add(isByID ? .deltaOn(id: id) : .delta(onEntry: number), grown, base: text)
        text = grown.applied(to: text)
      }
      try mirror.add(pack, index: hasIndex ? nil : [])
      let reading = try Reading(mirror.path)
      #expect(reading.faults == [])
      #expect(reading.problems == [])
      #expect(reading.ledger.intact.count == 4001)
    }
  }

  @Test func `a base without its first entry in the index is no trap`() throws {
    let mirror = try Mirror()
    let pack = PackBuilder.small()
    var index = pack.index
    // Now the first entry by offset is a delta on an entry that the index does not know.
    for number in index.entries.indices where index.entries[number].offset == 12 {
      index.entries[number].offset = pack.offset(ofEntry: 1)
    }
    try mirror.add(pack, index: index.encoded)
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
  }

  @Test func `a declared count beyond what is there costs nothing`() throws {
    for hasIndex in [true, false] {
      let mirror = try Mirror()
      var pack = PackBuilder.small()
      pack.claimedCount = .max
      try mirror.add(pack, index: hasIndex ? nil : [])
      let reading = try Reading(mirror.path)
      #expect(reading.faults == [])
      #expect(reading.ledger.intact.count == 4)
      #expect(!reading.problems.isEmpty)
    }
  }

  @Test func `an object that the pack holds twice is shown once`() throws {
    for isFirstDamaged in [true, false] {
      let mirror = try Mirror()
      var pack = PackBuilder()
      let id = HashKind.sha1.objectID(type: "blob", someText)
      let stream: [UInt8]? = [0x78, 0x9C, 1, 2, 3]
      pack.add(.blob, data: someText, id: id, stream: isFirstDamaged ? stream : nil)
      pack.add(.blob, data: someText, id: id, stream: isFirstDamaged ? nil : stream)
      pack.add(.deltaOn(id: id), someDelta, base: someText)
      try mirror.add(pack)
      let reading = try Reading(mirror.path)
      #expect(reading.faults == [])
      #expect(reading.ledger.intact.count == 2)
      #expect(reading.promised == 2)
    }
  }

  @Test func `resynchronisation behind damage is bounded`() throws {
    // Entries that break off late, each hiding the beginning of the next.
    let mirror = try Mirror()
    var pack = PackBuilder()
    var random = SeededRandom(seed: 5)
    for number in 0..<300 {
      let noise = Zlib.deflated(random.bytes(300), level: 0).dropLast(4)
      pack.add(
        .blob,
        data: [],
        id: Digest.sha1([UInt8(number & 255)]),
        claimedSize: 1 << 20,
        stream: Array(noise)
      )
      pack.add(.blob, Array("sound \(number)".utf8))
    }
    try mirror.add(pack, index: [])
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
    // By chance a few beginnings look like the head of a delta.
    #expect(reading.ledger.intact.count >= 298)
  }
}
