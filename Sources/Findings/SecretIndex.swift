/// An open-addressing table from hashes to entry numbers, for keys that live elsewhere.
///
/// A `Dictionary` would want its key as an owned value for each look-up; here the caller compares
/// borrowed bytes with what the entry holds, so that looking up a known secret allocates nothing.
/// Costs 11 to 22 bytes for each entry.
struct SecretIndex: Sendable {
  /// The upper half of the hash, and the entry number plus one; 0 is a free slot.
  ///
  /// Their number is a power of two, or zero at first: an index without entries costs nothing.
  private var slots: [UInt64] = []
  private var count = 0

  /// The entry with this hash for which `isSame` holds.
  ///
  /// - Complexity: O(1) on average; hashes must be seeded, as secrets come from hostile input.
  func first(hash: Int, where isSame: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    let tag = Self.tag(hash)
    var slot = hash & mask
    while slots[slot] != 0 {
      if slots[slot] & Self.tagMask == tag {
        let entry = Int(slots[slot] & ~Self.tagMask) - 1
        if isSame(entry) { return entry }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds an entry that is not in the table.
  ///
  /// - Parameters:
  ///   - entry: The number of the entry, below 2^32 - 1.
  ///   - hash: Its hash.
  ///   - hashOf: The hash of an earlier entry, asked when the table grows.
  mutating func insert(_ entry: Int, hash: Int, hashOf: (Int) -> Int) {
    precondition(entry >= 0 && entry < Int(UInt32.max))
    if (count + 1) * 4 > slots.count * 3 { grow(hashOf: hashOf) }
    place(Self.tag(hash) | UInt64(entry + 1), hash: hash)
    count += 1
  }

  private mutating func grow(hashOf: (Int) -> Int) {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(16, old.count * 2))
    for slot in old where slot != 0 {
      place(slot, hash: hashOf(Int(slot & ~Self.tagMask) - 1))
    }
  }

  private mutating func place(_ value: UInt64, hash: Int) {
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = value
  }

  private static let tagMask: UInt64 = 0xFFFF_FFFF_0000_0000

  private static func tag(_ hash: Int) -> UInt64 {
    UInt64(UInt(bitPattern: hash)) & tagMask
  }
}
