extension FixtureMaker {
  /// Repositories whose pack git would never write.
  func makeByHand(_ kind: GitFixture.Kind) throws -> String {
    let path = try bare()
    try Self.pack(kind).write(toObjectsOf: path)
    return path
  }

  private static let base = Array("The quick brown fox jumps over the lazy dog.\n".utf8)
  private static let grown = DeltaScript(
    baseSize: base.count,
    [.copy(offset: 0, size: 10), .insert(Array("red ".utf8)), .copy(offset: 10, size: 35)]
  )

  private static func pack(_ kind: GitFixture.Kind) -> PackBuilder {
    switch kind {
    case .refDeltaCycle: refDeltaCycle()
    case .offsetsNowhere: offsetsNowhere()
    case .wrongSizes: wrongSizes()
    case .badDeltas: badDeltas()
    case .reservedTypes: reservedTypes()
    default: sound()
    }
  }

  /// A blob and sound deltas on it of all three kinds.
  private static func sound() -> PackBuilder {
    var pack = PackBuilder()
    let id = pack.add(.blob, base)
    pack.add(.delta(onEntry: 0), grown, base: base)
    let shrunk = DeltaScript(baseSize: base.count, [.copy(offset: 4, size: 5)])
    pack.add(.deltaOn(id: id), shrunk, base: base)
    pack.add(.tree, Array("100644 fox\0".utf8) + id)
    return pack
  }

  /// Deltas by id that have each other, or themselves, as their base.
  private static func refDeltaCycle() -> PackBuilder {
    var pack = sound()
    let ids = (0..<4).map { Digest.sha1([UInt8($0)]) }
    pack.add(.deltaOn(id: ids[1]), data: grown.encoded, id: ids[0])
    pack.add(.deltaOn(id: ids[0]), data: grown.encoded, id: ids[1])
    pack.add(.deltaOn(id: ids[2]), data: grown.encoded, id: ids[2])
    pack.add(.deltaOn(id: ids[0]), data: grown.encoded, id: ids[3])
    return pack
  }

  /// Deltas whose distance leads before the pack, into its header, into an entry, or to itself.
  private static func offsetsNowhere() -> PackBuilder {
    var pack = sound()
    for (number, distance) in [0, 1, 2, 1 << 20, 1 << 40, Int.max, -1].enumerated() {
      let id = Digest.sha1([100, UInt8(number)])
      pack.add(.deltaBefore(distance: distance), data: grown.encoded, id: id)
    }
    let id = Digest.sha1([200])
    pack.add(.deltaOn(id: Digest.sha1([201])), data: grown.encoded, id: id)
    return pack
  }

  /// Headers that claim other sizes than their data have, up to more than any memory.
  private static func wrongSizes() -> PackBuilder {
    var pack = sound()
    for (number, size) in [0, 44, 46, 1 << 31, 1 << 40, Int.max].enumerated() {
      pack.add(.blob, data: base, id: Digest.sha1([1, UInt8(number)]), claimedSize: size)
    }
    for (number, size) in [0, 48, 50, 1 << 40, Int.max].enumerated() {
      let delta = DeltaScript(baseSize: base.count, resultSize: size, grown.steps)
      pack.add(.delta(onEntry: 0), data: delta.encoded, id: Digest.sha1([2, UInt8(number)]))
    }
    for (number, size) in [0, 44, 46, Int.max].enumerated() {
      let delta = DeltaScript(baseSize: size, resultSize: 49, grown.steps)
      pack.add(.delta(onEntry: 0), data: delta.encoded, id: Digest.sha1([3, UInt8(number)]))
    }
    return pack
  }

  /// Deltas with instructions that break off, copy from outside, or mean nothing; a broken stream.
  ///
  /// One delta is well-formed but, without an instruction, shorter than the four bytes that git asks for.
  private static func badDeltas() -> PackBuilder {
    var pack = sound()
    let steps: [[DeltaScript.Step]] = [
      [.copy(offset: 40, size: 6)], [.copy(offset: 0xffff_ffff, size: 1)],
      [.copy(offset: 0, size: 0xff_ffff)], [.raw([0])], [.raw([127, 1])], [.raw([0xff])],
      [.raw([0x80])], [], [.insert([1, 2, 3]), .raw([0x91])],
    ]
    for (number, steps) in steps.enumerated() {
      let delta = DeltaScript(baseSize: base.count, steps)
      pack.add(.delta(onEntry: 0), data: delta.encoded, id: Digest.sha1([4, UInt8(number)]))
    }
    for (number, data) in [[], [45], [0x80], [UInt8](repeating: 0xff, count: 30)].enumerated() {
      pack.add(.delta(onEntry: 0), data: data, id: Digest.sha1([5, UInt8(number)]))
    }
    for (number, stream) in [[], [0x78], [UInt8](repeating: 0x55, count: 40)].enumerated() {
      pack.add(.blob, data: base, id: Digest.sha1([6, UInt8(number)]), stream: stream)
    }
    return pack
  }

  private static func reservedTypes() -> PackBuilder {
    var pack = sound()
    pack.add(.reserved(0), data: base, id: Digest.sha1([7, 0]))
    pack.add(.reserved(5), data: base, id: Digest.sha1([7, 5]))
    return pack
  }
}
