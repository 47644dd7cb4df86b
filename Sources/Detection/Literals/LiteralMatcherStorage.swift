internal import CKernels

/// The memory of a matcher's second and third stage.
@safe
final class LiteralMatcherStorage {
  private let filter: UnsafeMutableBufferPointer<UInt8>
  private let slots: UnsafeMutableBufferPointer<UInt16>
  private let entries: UnsafeMutableBufferPointer<kh_literal>
  private let filterBits: Int
  private let slotBits: Int

  /// Lays out the literals by the hash of their fragments.
  init(_ literals: [LiteralMatcher.Literal], _ fragments: [LiteralMatcherFragment]) {
    // Twice as many slots as literals and 64 filter bits for each: one position in 64 of those that
    // pass the first stage by chance passes the second.
    let magnitude = Int.bitWidth - max(literals.count - 1, 1).leadingZeroBitCount
    slotBits = magnitude + 1
    filterBits = magnitude + 6
    unsafe filter = .allocate(capacity: 1 << (filterBits - 3))
    unsafe filter.initialize(repeating: 0)
    unsafe slots = .allocate(capacity: 1 << slotBits + 1)
    unsafe slots.initialize(repeating: UInt16(literals.count))
    unsafe entries = .allocate(capacity: literals.count)

    let hashes = zip(literals, fragments).map { literal, fragment in
      var key: UInt32 = 0
      for index in (fragment.offset..<fragment.offset + fragment.width).reversed() {
        key = key << 8 | UInt32(literal.bytes[index] | 0x20)
      }
      return kh_fragment_hash(key)
    }
    let order = literals.indices.sorted { (hashes[$0], $0) < (hashes[$1], $1) }
    for (place, index) in order.enumerated().reversed() {
      unsafe entries.initializeElement(
        at: place,
        to: Self.entry(literals[index], fragments[index], number: index)
      )
      let slot = Int(hashes[index] >> UInt32(32 - slotBits))
      unsafe slots[slot] = UInt16(place)
      let bit = Int(hashes[index] >> UInt32(32 - filterBits))
      unsafe filter[bit >> 3] |= 1 << UInt8(bit & 7)
    }
    // A slot without literals begins where the next one does.
    for slot in (0..<1 << slotBits).reversed() {
      unsafe slots[slot] = min(slots[slot], slots[slot + 1])
    }
  }

  deinit {
    unsafe filter.deallocate()
    unsafe slots.deallocate()
    unsafe entries.deallocate()
  }

  private static func entry(
    _ literal: LiteralMatcher.Literal,
    _ fragment: LiteralMatcherFragment,
    number: Int
  ) -> kh_literal {
    var entry = kh_literal()
    unsafe withUnsafeMutableBytes(of: &entry.value) { value in
      for (index, byte) in literal.bytes.enumerated() { unsafe value[index] = byte }
    }
    unsafe withUnsafeMutableBytes(of: &entry.fold) { fold in
      for index in literal.bytes.indices where literal.ignoresCase(at: index) {
        unsafe fold[index] = 0x20
      }
    }
    entry.number = UInt32(number)
    entry.length = UInt8(literal.bytes.count)
    entry.offset = UInt8(fragment.offset)
    entry.width = UInt8(fragment.width)
    return entry
  }

  /// The tables, which point into this storage.
  func tables(_ buckets: LiteralMatcherBuckets) -> kh_literal_tables {
    var tables = unsafe kh_literal_tables()
    unsafe withUnsafeMutableBytes(of: &tables.nibbles) { nibbles in
      for (bucket, sets) in buckets.sets.enumerated() {
        let half = bucket / 8
        let bit = UInt8(1) << UInt8(bucket % 8)
        for (position, set) in sets.enumerated() {
          let row = (half * LiteralMatcherFragment.maxWidth + position) * 32
          for nibble in 0..<16 {
            if set.low >> UInt16(nibble) & 1 == 1 { unsafe nibbles[row + nibble] |= bit }
            if set.high >> UInt16(nibble) & 1 == 1 { unsafe nibbles[row + 16 + nibble] |= bit }
          }
        }
      }
    }
    unsafe tables.halves = 2
    for index in unsafe entries.indices {
      unsafe tables.widths |= 1 << UInt32(entries[index].width)
      unsafe tables.max_offset = max(tables.max_offset, UInt32(entries[index].offset))
    }
    unsafe tables.filter = UnsafePointer(filter.baseAddress)
    unsafe tables.filter_shift = UInt32(32 - filterBits)
    unsafe tables.slot_shift = UInt32(32 - slotBits)
    unsafe tables.slots = UnsafePointer(slots.baseAddress)
    unsafe tables.literals = UnsafePointer(entries.baseAddress)
    return unsafe tables
  }
}
