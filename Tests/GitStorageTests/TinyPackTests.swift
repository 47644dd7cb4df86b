import GitStorage
import TestSupport
import Testing

/// A pack of four objects with every byte damaged in turn.
@Suite struct TinyPackTests {
  private let sound = PackBuilder.small()
  private let mirror: Mirror

  init() throws { mirror = try Mirror() }

  private func check(
    _ pack: [UInt8],
    _ index: [UInt8],
    _ label: @autoclosure () -> String
  ) throws -> Reading {
    try TestFile("\(mirror.path)/objects/pack/pack-1.pack").write(pack)
    if !index.isEmpty { try TestFile("\(mirror.path)/objects/pack/pack-1.idx").write(index) }
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [], "\(label())")
    return reading
  }

  /// The bytes with one of them changed in a way that depends on its place.
  private func flipped(_ bytes: [UInt8], at place: Int) -> [UInt8] {
    var bytes = bytes
    bytes[place] ^= [0x01, 0x10, 0x80, 0xFF][place % 4]
    return bytes
  }

  @Test func `a pack cut off anywhere is accounted for`() throws {
    let (pack, index) = (sound.pack, sound.index.encoded)
    for length in 0..<pack.count {
      let reading = try check(Array(pack.prefix(length)), index, "cut to \(length)")
      #expect(!reading.problems.isEmpty, "cut to \(length)")
    }
  }

  @Test func `a pack without an index cut off anywhere is survived`() throws {
    let pack = sound.pack
    for length in 0..<pack.count {
      let reading = try check(Array(pack.prefix(length)), [], "cut to \(length)")
      #expect(!reading.problems.isEmpty || length >= pack.count - 20, "cut to \(length)")
    }
  }

  @Test func `a flipped byte of the pack costs what depends on it and nothing else`() throws {
    let (pack, index) = (sound.pack, sound.index.encoded)
    for place in pack.indices {
      let reading = try check(flipped(pack, at: place), index, "flipped \(place)")
      #expect(reading.ledger.intact.count + reading.failed.count == 4 || place < 12, "\(place)")
      // Some bits of deflate mean nothing.
      let isWhole = reading.ledger.intact.count == 4
      #expect(isWhole || !reading.problems.isEmpty, "flipped \(place)")
      let last = sound.offset(ofEntry: 3)
      if place >= last { #expect(reading.ledger.intact.count >= 3, "flipped \(place)") }
    }
  }

  /// A flipped bit can make a blob look like something that nobody wants.
  @Test func `a flipped byte hides no object among those of other kinds`() throws {
    let pack = sound.pack
    let file = TestFile("\(mirror.path)/objects/pack/pack-1.pack")
    try TestFile("\(mirror.path)/objects/pack/pack-1.idx").write(sound.index.encoded)
    for place in pack.indices.dropFirst(12).dropLast(20) {
      for bit in 0..<8 {
        var bytes = pack
        bytes[place] ^= 1 << bit
        try file.write(bytes)
        let reading = try Reading(mirror.path, kinds: [.blob])
        #expect(reading.ledger.wrong == [])
        let isWhole = reading.ledger.intact.count == 3
        #expect(isWhole || !reading.problems.isEmpty, "bit \(bit) of \(place)")
      }
    }
  }

  @Test func `a flipped byte of a pack without an index is survived`() throws {
    let pack = sound.pack
    for place in pack.indices { _ = try check(flipped(pack, at: place), [], "flipped \(place)") }
  }

  @Test func `a flipped byte of the index costs nothing`() throws {
    let (pack, index) = (sound.pack, sound.index.encoded)
    // Most places are ids' first bytes counted 256 times: one place in 64 of that table will do.
    for place in index.indices where !(8..<1032).contains(place) || place % 61 == 0 {
      let reading = try check(pack, flipped(index, at: place), "flipped \(place)")
      #expect(reading.ledger.intact.count == 4, "flipped \(place)")
    }
  }

  @Test func `an index cut off anywhere costs nothing`() throws {
    let (pack, index) = (sound.pack, sound.index.encoded)
    for length in [0, 1, 4, 8, 12, 1031, 1032, 1064] + Array(1080..<index.count) {
      let reading = try check(pack, Array(index.prefix(length)), "cut to \(length)")
      #expect(reading.ledger.intact.count == 4, "cut to \(length)")
    }
  }
}
