import GitStorage
import TestSupport
import Testing

/// Deltas of short pieces at all ends of bases, results and deltas make what `DeltaScript` does.
@Suite struct DeltaInstructionTests {
  @Test func `short pieces`() throws {
    for seed in 1...8 {
      var random = SeededRandom(seed: UInt64(seed))
      var pack = PackBuilder()
      let base = random.bytes(Int.random(in: 1...90, using: &random))
      pack.add(.blob, base)
      var contents: Set<[UInt8]> = [base]
      for _ in 0..<150 {
        let steps = (0..<Int.random(in: 1...6, using: &random)).map { _ -> DeltaScript.Step in
          let count = random.pick([1, 2, 7, 31, 32, 33, 64])
          guard random.chance(2, outOf: 3) else { return .insert(random.bytes(count)) }
          let offset = Int.random(in: 0..<base.count, using: &random)
          return .copy(offset: offset, size: min(count, base.count - offset))
        }
        let script = DeltaScript(baseSize: base.count, steps)
        pack.add(.delta(onEntry: 0), script, base: base)
        contents.insert(script.applied(to: base))
      }
      try expectIntact(pack, contents.count, "seed \(seed)")
    }
  }

  /// Bytes of operands that are 0 may be left out or not, and any number of bytes may follow.
  @Test(arguments: 0..<10)
  func `each opcode that copies`(_ following: Int) throws {
    var random = SeededRandom(seed: 11)
    let base = random.bytes(0x1_0400)
    var pack = PackBuilder()
    pack.add(.blob, base)
    var contents: Set<[UInt8]> = [base]
    for opcode in UInt8(0x80)...0xFF {
      // Three bytes of the offset and two of the size; what is above would lie outside of the base.
      let bytes: [UInt8] = [random.next(), random.pick([0, 1]), random.pick([0, 1]), 0]
      let sizes: [UInt8] = [random.pick([3, 70]), random.pick([0, 1]), 0]
      let operands = zip(0..<7, bytes + sizes).filter { opcode >> UInt8($0.0) & 1 == 1 }
      let value = operands.reduce(0) { $0 | Int($1.1) << (8 * $1.0) }
      let (offset, size) = (value & 0xFFFF_FFFF, value >> 32 == 0 ? 0x10000 : value >> 32)
      guard offset + size <= base.count else { continue }
      let tail = random.bytes(following)
      let content = base[offset..<offset + size] + tail
      let delta =
        DeltaScript(baseSize: base.count, resultSize: content.count, []).encoded
        + [opcode] + operands.map(\.1) + (tail.isEmpty ? [] : [UInt8(tail.count)]) + tail
      let id = HashKind.sha1.objectID(type: "blob", Array(content))
      pack.add(.delta(onEntry: 0), data: delta, id: id)
      contents.insert(Array(content))
    }
    #expect(contents.count > 40)
    try expectIntact(pack, contents.count)
  }

  private func expectIntact(
    _ pack: PackBuilder,
    _ count: Int,
    _ comment: Comment? = nil
  ) throws {
    let mirror = try Mirror()
    try mirror.add(pack)
    let reading = try Reading(mirror.path)
    #expect(reading.problems == [], comment)
    #expect(reading.faults == [], comment)
    #expect(reading.ledger.intact.count == count, comment)
  }
}
