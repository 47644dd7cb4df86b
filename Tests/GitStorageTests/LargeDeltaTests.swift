import GitStorage
import TestSupport
import Testing

/// Deltas whose bases or results are above the limit are shown in parts, whole and once, and what
/// memory allows makes no difference to what is shown.
@Suite struct LargeDeltaTests {
  private let limits = DecodeLimits(objectSize: 64 << 10, partSize: 16 << 10)

  /// Everything in the mirror is shown and is what its id promises, within limits as without.
  private func expectAll(
    _ mirror: Mirror,
    _ count: Int,
    limits: DecodeLimits? = nil,
    _ comment: Comment? = nil
  ) throws {
    let limits = limits ?? self.limits
    let ample = try Reading(mirror.path)
    #expect(ample.problems == [])
    #expect(ample.ledger.inParts.isEmpty)
    for isWorkWanted in [false, true] {
      let reading = try Reading(
        mirror.path,
        limits: limits,
        partOverlap: isWorkWanted ? 100 : 0,
        isWorkWanted: { isWorkWanted }
      )
      #expect(reading.faults == [], comment)
      #expect(reading.problems == [], comment)
      #expect(reading.ledger.intact.count == count, comment)
      #expect(reading.ledger.intact == ample.ledger.intact, comment)
      #expect(reading.ledger.kinds == ample.ledger.kinds, comment)
      #expect(reading.ledger.largest <= limits.objectSize, comment)
      #expect(!reading.ledger.inParts.isEmpty, comment)
      #expect(isWorkWanted || reading.gifts == 0, comment)
    }
  }

  @Test(arguments: [true, false])
  func `families of random deltas`(_ hasIndex: Bool) throws {
    for seed in 1...4 {
      var random = SeededRandom(seed: UInt64(seed))
      var pack = PackBuilder()
      // A small root with a large delta on it is another way than a large root.
      var texts = [random.text(seed.isMultiple(of: 2) ? 30_000 : 150_000)]
      pack.add(.blob, texts[0])
      for _ in 1...25 {
        let base = Int.random(in: max(0, texts.count - 8)..<texts.count, using: &random)
        let script = random.delta(on: texts[base].count, upTo: 200_000)
        pack.add(.delta(onEntry: base), script, base: texts[base])
        texts.append(script.applied(to: texts[base]))
      }
      let mirror = try Mirror()
      try mirror.add(pack, index: hasIndex ? nil : [])
      try expectAll(mirror, Set(texts).count, "\(random)")
      guard hasIndex, texts[0].count > limits.objectSize else { continue }
      #expect(try Reading(mirror.path, limits: limits, isWorkWanted: { true }).gifts > 0)
    }
  }

  @Test func `a chain of 4,000 deltas`() throws {
    var random = SeededRandom(seed: 3)
    var pack = PackBuilder()
    var text = random.text(3_000)
    pack.add(.blob, text)
    for number in 0..<4_000 {
      let script = DeltaScript(
        baseSize: text.count,
        [
          .copy(offset: 10, size: 2_000), .insert(random.bytes(100)),
          .copy(offset: 0, size: text.count > 3_000 ? 700 : 1_000),
        ]
      )
      pack.add(.delta(onEntry: number), script, base: text)
      text = script.applied(to: text)
    }
    let mirror = try Mirror()
    try mirror.add(pack)
    try expectAll(mirror, 4_001, limits: DecodeLimits(objectSize: 2 << 10, partSize: 1 << 10))
  }

  /// So many fragments that a part must be made in halves of halves.
  @Test func `bytes copied one by one in any order`() throws {
    var random = SeededRandom(seed: 4)
    var pack = PackBuilder()
    let base = random.bytes(100_000)
    pack.add(.blob, base)
    let steps = (0..<90_000).map { _ in
      DeltaScript.Step.copy(offset: Int.random(in: 0..<base.count, using: &random), size: 1)
    }
    let script = DeltaScript(baseSize: base.count, steps)
    pack.add(.delta(onEntry: 0), script, base: base)
    let mixed = script.applied(to: base)
    let backwards = DeltaScript(
      baseSize: mixed.count,
      stride(from: mixed.count - 5, through: 0, by: -5).map { .copy(offset: $0, size: 5) }
    )
    pack.add(.delta(onEntry: 1), backwards, base: mixed)
    let mirror = try Mirror()
    try mirror.add(pack)
    try expectAll(mirror, 3)
  }

  /// Long enough for marks in the root's stream, and read back and forth.
  @Test func `pieces of a root of several megabytes in any order`() throws {
    var random = SeededRandom(seed: 5)
    var base = random.text(1 << 18)
    for _ in 0..<4 { base += base.reversed() + random.bytes(1_000) }
    var pack = PackBuilder()
    pack.add(.blob, base)
    for _ in 0..<3 {
      let steps = (0..<400).map { _ in
        DeltaScript.Step.copy(
          offset: Int.random(in: 0..<base.count - 9_000, using: &random),
          size: 9_000
        )
      }
      pack.add(.delta(onEntry: 0), DeltaScript(baseSize: base.count, steps), base: base)
    }
    let mirror = try Mirror()
    try mirror.add(pack)
    try expectAll(mirror, 4, limits: DecodeLimits(objectSize: 1 << 20, partSize: 1 << 18))
  }

  @Test func `bases in another pack or loose, large themselves or by a delta`() throws {
    var random = SeededRandom(seed: 6)
    let root = random.text(100_000)
    let first = random.delta(on: root.count, upTo: 120_000)
    let middle = first.applied(to: root)
    let second = random.delta(on: middle.count, upTo: 120_000)
    let last = second.applied(to: middle)
    let third = random.delta(on: last.count, upTo: 10_000)
    for isLoose in [true, false] {
      let mirror = try Mirror()
      var pack = PackBuilder()
      let rootID = HashKind.sha1.objectID(type: "blob", root)
      if isLoose { try mirror.addLoose("blob", root) } else { pack.add(.blob, root) }
      let middleID = pack.add(.deltaOn(id: rootID), first, base: root)
      try mirror.add(pack)
      var other = PackBuilder()
      let lastID = pack.hash.objectID(type: "blob", last)
      other.add(.deltaOn(id: lastID), third, base: last)
      other.add(.deltaOn(id: middleID), second, base: middle)
      try mirror.add(other)
      try expectAll(mirror, 4)
    }
  }

  @Test func `an object whose entry is damaged is read from a large delta elsewhere`() throws {
    var random = SeededRandom(seed: 7)
    let root = random.text(100_000)
    let script = random.delta(on: root.count, upTo: 120_000)
    let text = script.applied(to: root)
    let onText = random.delta(on: text.count, upTo: 120_000)
    var stream = Zlib.deflated(text)
    stream[stream.count / 2] ^= 4
    var damaged = PackBuilder()
    let id = HashKind.sha1.objectID(type: "blob", text)
    damaged.add(.blob, data: text, id: id, stream: stream)
    damaged.add(.delta(onEntry: 0), onText, base: text)
    var other = PackBuilder()
    other.add(.blob, root)
    other.add(.delta(onEntry: 0), script, base: root)
    for isOtherFirst in [true, false] {
      let mirror = try Mirror()
      // Packs are read in the order of their names.
      let packs = isOtherFirst ? [other, damaged] : [damaged, other]
      for pack in packs { try mirror.add(pack) }
      let reading = try Reading(mirror.path, limits: limits)
      #expect(reading.faults == [])
      #expect(reading.problems == [])
      #expect(reading.ledger.intact.count == 3)
    }
    let alone = try Mirror()
    try alone.add(damaged)
    let reading = try Reading(alone.path, limits: limits)
    #expect(reading.faults == [])
    #expect(Set(reading.problems.map(\.kind)) == [.corrupt, .missingBase])
  }

  /// Where the index's checksum differs all is read before it is shown.
  @Test func `a large delta without a right checksum is compared with its id`() throws {
    for isRight in [true, false] {
      var random = SeededRandom(seed: 8)
      let root = random.text(100_000)
      var pack = PackBuilder()
      pack.add(.blob, root)
      let script = random.delta(on: root.count, upTo: 120_000)
      let text = script.applied(to: root)
      let id = HashKind.sha1.objectID(type: "blob", isRight ? text : root + text)
      pack.add(.delta(onEntry: 0), data: script.encoded, id: id)
      let onText = random.delta(on: text.count, upTo: 120_000)
      pack.add(.delta(onEntry: 1), onText, base: text)
      var index = pack.index
      for entry in index.entries.indices { index.entries[entry].crc ^= 1 }
      let mirror = try Mirror()
      try mirror.add(pack, index: index.encoded)
      let reading = try Reading(mirror.path, limits: limits)
      #expect(reading.faults == [])
      #expect(reading.problems.map(\.kind) == (isRight ? [] : [.corrupt]))
      #expect(reading.ledger.intact.count == (isRight ? 3 : 2))
      #expect(reading.ledger.damaged.count == (isRight ? 0 : 1))
    }
  }

  @Test func `large deltas that are wrong are named, with what hangs on them`() throws {
    var random = SeededRandom(seed: 9)
    let root = random.text(100_000)
    let size = root.count
    let wrong: [DeltaScript] = [
      DeltaScript(baseSize: size + 1, [.copy(offset: 0, size: 90_000)]),
      DeltaScript(baseSize: size, resultSize: 90_001, [.copy(offset: 0, size: 90_000)]),
      DeltaScript(baseSize: size, resultSize: 89_999, [.copy(offset: 0, size: 90_000)]),
      DeltaScript(baseSize: size, [.copy(offset: size - 10, size: 90_000)]),
      DeltaScript(baseSize: size, resultSize: 90_000, [.copy(offset: 0, size: 90_000), .raw([0])]),
      DeltaScript(baseSize: size, resultSize: 90_005, [.copy(offset: 0, size: 90_000), .raw([5])]),
      DeltaScript(
        baseSize: size,
        resultSize: 90_005,
        [.copy(offset: 0, size: 90_000), .raw([0xFF])]
      ),
      DeltaScript(baseSize: size, resultSize: Int.max, [.copy(offset: 0, size: 90_000)]),
      DeltaScript(baseSize: Int.max, resultSize: Int.max, [.copy(offset: 0, size: 90_000)]),
    ]
    for script in wrong {
      var pack = PackBuilder()
      pack.add(.blob, root)
      pack.add(.delta(onEntry: 0), data: script.encoded, id: Digest.sha1([1]))
      let after = DeltaScript(baseSize: script.resultSize, [.copy(offset: 0, size: 80_000)])
      pack.add(.delta(onEntry: 1), data: after.encoded, id: Digest.sha1([2]))
      let mirror = try Mirror()
      try mirror.add(pack)
      let reading = try Reading(mirror.path, limits: limits)
      #expect(reading.faults == [])
      #expect(
        reading.problems.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [
          .corrupt, .missingBase,
        ]
      )
      #expect(reading.ledger.intact.count == 1)
    }
  }

  @Test func `a damaged stream costs the delta and what hangs on it`() throws {
    var random = SeededRandom(seed: 10)
    let root = random.text(100_000)
    let script = random.delta(on: root.count, upTo: 120_000)
    let good = script.applied(to: root)
    var stream = Zlib.deflated(script.encoded)
    stream[stream.count - 1] ^= 1
    var pack = PackBuilder()
    pack.add(.blob, root)
    let id = HashKind.sha1.objectID(type: "blob", good)
    pack.add(.delta(onEntry: 0), data: script.encoded, id: id, stream: stream)
    pack.add(.delta(onEntry: 1), random.delta(on: good.count, upTo: 120_000), base: good)
    pack.add(.delta(onEntry: 0), random.delta(on: root.count, upTo: 120_000), base: root)
    let mirror = try Mirror()
    try mirror.add(pack)
    let reading = try Reading(mirror.path, limits: limits)
    #expect(reading.faults == [])
    #expect(reading.failed.count == 2)
    #expect(reading.ledger.intact.count == 2)
  }

  @Test(arguments: [true, false])
  func `what unfolds to far more than the pack holds is named`(_ isRootLarge: Bool) throws {
    var random = SeededRandom(seed: 11)
    let root = isRootLarge ? random.text(70_000) : random.bytes(50)
    var pack = PackBuilder()
    pack.add(.blob, root)
    // 4 GB each, in a few hundred bytes, and of each other.
    let piece = root.count
    let many = [DeltaScript.Step](
      repeating: .copy(offset: 0, size: piece),
      count: (4 << 30) / 70_000
    )
    var size = root.count
    for number in 0..<40 {
      let script = DeltaScript(
        baseSize: size,
        isRootLarge || number > 0 ? many.map { _ in .copy(offset: 0, size: 50) } : many
      )
      pack.add(.delta(onEntry: number), data: script.encoded, id: Digest.sha1([UInt8(number)]))
      size = script.resultSize
    }
    let mirror = try Mirror()
    try mirror.add(pack)
    let tight = DecodeLimits(objectSize: 1 << 10, partSize: 1 << 10)
    let reading = try Reading(mirror.path, limits: tight)
    #expect(reading.faults == [])
    #expect(reading.problems.allSatisfy { $0.kind == .limit })
    #expect(!reading.problems.isEmpty)
  }
}

extension SeededRandom {
  /// A delta on a base of some length: copies of any length from anywhere, and insertions.
  fileprivate mutating func delta(on baseSize: Int, upTo most: Int) -> DeltaScript {
    var steps: [DeltaScript.Step] = []
    var size = 0
    let wanted = Int.random(in: 1...most, using: &self)
    // Some copy in order, as git's do; some jump about.
    let isInOrder = chance(1, outOf: 2)
    var place = 0
    let longest = pick([10, 1_000, 60_000])
    while size < wanted {
      if baseSize > 0, chance(9, outOf: 10) {
        if !isInOrder || place >= baseSize { place = Int.random(in: 0..<baseSize, using: &self) }
        let count = Int.random(in: 1...min(longest, baseSize - place), using: &self)
        steps.append(.copy(offset: place, size: count))
        place += count
        size += count
      } else {
        let bytes = bytes(Int.random(in: 1...127, using: &self))
        steps.append(.insert(bytes))
        size += bytes.count
      }
    }
    return DeltaScript(baseSize: baseSize, steps)
  }
}
