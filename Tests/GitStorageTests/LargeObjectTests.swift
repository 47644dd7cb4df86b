import GitStorage
import TestSupport
import Testing

/// Objects above the limit are shown in parts, whole and once.
@Suite struct LargeObjectTests {
  private let limits = DecodeLimits(objectSize: 64 << 10, partSize: 16 << 10)

  /// Contents around the limits, and some well above.
  private func contents() -> [[UInt8]] {
    var random = SeededRandom(seed: 1)
    let sizes = [
      65_535, 65_536, 65_537, 81_920, 81_921, 98_303, 98_304, 98_305, 200_000, 1 << 20,
    ]
    return sizes.map { random.text($0).prefix($0).map(\.self) }
  }

  @Test(arguments: [0, 1, 100, 16 << 10, 1 << 20])
  func `parts join to the content`(_ overlap: Int) throws {
    let contents = contents()
    let packed = try Mirror()
    let loose = try Mirror()
    var pack = PackBuilder()
    for content in contents {
      pack.add(.blob, content)
      try loose.addLoose("blob", content)
    }
    try packed.add(pack)
    for mirror in [packed, loose] {
      let reading = try Reading(mirror.path, limits: limits, partOverlap: overlap)
      #expect(reading.faults == [])
      #expect(reading.problems == [])
      #expect(reading.ledger.intact.count == contents.count)
      #expect(reading.ledger.inParts.count == contents.count - 2)
      #expect(reading.ledger.largest <= 64 << 10)
    }
  }

  @Test func `a large object that is damaged at its end is named`() throws {
    for keepsChecksum in [true, false] {
      let content = contents()[8]
      let id = HashKind.sha1.objectID(type: "blob", content)
      var stream = Zlib.deflated(content)
      stream[stream.count - 2] ^= 1
      var pack = PackBuilder()
      pack.add(.blob, data: content, id: id, stream: stream)
      var index = pack.index
      if !keepsChecksum { index.entries[0].crc ^= 1 }
      let mirror = try Mirror()
      try mirror.add(pack, index: index.encoded)
      let reading = try Reading(mirror.path, limits: limits)
      #expect(reading.faults == [])
      #expect(reading.problems.map(\.kind) == [.corrupt])
      #expect(reading.ledger.largest > 0)

      try mirror.addLoose("blob", content)
      let recovered = try Reading(mirror.path, limits: limits)
      #expect(recovered.faults == [])
      #expect(recovered.problems == [])
      #expect(recovered.ledger.inParts.count == 1)
    }
  }

  @Test func `a large loose object that is damaged is named or read from elsewhere`() throws {
    let content = contents()[9]
    let mirror = try Mirror()
    let lender = try Mirror("lender.git", beside: mirror)
    let path = try mirror.addLoose("blob", content) { $0[$0.count - 1] ^= 1 }
    let reading = try Reading(mirror.path, limits: limits)
    #expect(reading.faults == [])
    #expect(reading.problems.map(\.kind) == [.corrupt])
    // Sound data, but of another object.
    var other = content
    other[0] ^= 1
    try TestFile(path).write(Zlib.deflated(Array("blob \(other.count)\0".utf8) + other))
    let wrong = try Reading(mirror.path, limits: limits)
    #expect(wrong.faults == [])
    #expect(wrong.problems.map(\.kind) == [.corrupt])

    try mirror.borrow("../../lender.git/objects")
    try lender.addLoose("blob", content)
    let recovered = try Reading(mirror.path, limits: limits)
    #expect(recovered.faults == [])
    #expect(recovered.problems == [])
    #expect(recovered.ledger.inParts.count == 1)
  }

  @Test func `deltas from and to large objects are shown`() throws {
    let content = contents()[8]
    var pack = PackBuilder()
    pack.add(.blob, content)
    let small = DeltaScript(baseSize: content.count, [.copy(offset: 5, size: 100)])
    pack.add(.delta(onEntry: 0), small, base: content)
    let onSmall = DeltaScript(baseSize: 100, [.copy(offset: 0, size: 50)])
    pack.add(.delta(onEntry: 1), onSmall, base: small.applied(to: content))
    let half = Array(content.prefix(60_000))
    pack.add(.blob, half)
    let twice = DeltaScript(
      baseSize: half.count,
      [.copy(offset: 0, size: 60_000), .copy(offset: 0, size: 60_000)]
    )
    pack.add(.delta(onEntry: 3), twice, base: half)
    let mirror = try Mirror()
    try mirror.add(pack)
    let reading = try Reading(mirror.path, limits: limits)
    #expect(reading.faults == [])
    #expect(reading.problems == [])
    #expect(reading.ledger.intact.count == 5)
    #expect(reading.ledger.inParts.count == 2)
    #expect(reading.ledger.largest <= 64 << 10)
  }

  @Test func `large objects in a pack without an index get their ids`() throws {
    let mirror = try Mirror()
    var pack = PackBuilder()
    let content = contents()[9]
    pack.add(.blob, content)
    try mirror.add(pack, index: [])
    let reading = try Reading(mirror.path, limits: limits)
    #expect(reading.faults == [])
    #expect(reading.problems == [])
    #expect(reading.ledger.intact.count == 1)
  }
}
