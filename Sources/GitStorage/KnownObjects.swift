import Bytes
import Synchronization

/// What was learnt from the packs of this run about the objects in them, so that the same objects in
/// other packs (forks, copies) need not be decoded and scanned again.
///
/// An id is a claim, so nothing is believed because of an id: it only leads to the entry of an
/// earlier pack with which ``KnownEntries`` compares the bytes. The table is bounded; when it is
/// full, all is forgotten and it begins anew. An object costs 24 bytes in a table that is at most
/// three quarters full, a pack its mapping and a bit for each object.
///
/// Shared by all workers.
public final class KnownObjects: Sendable {
  /// What is kept of an object.
  struct Slot {
    /// The number of the pack.
    var pack: UInt32 = .max
    var object = SeenObject(position: 0, size: 0, packed: 0, examined: 0)
    /// A part of the id's hash, so that other packs are rarely looked into in vain.
    var tag: UInt32 = 0

    var isFree: Bool { pack == .max }
  }

  /// A pack and which of its objects are the same, byte for byte, as what the table leads to.
  final class KnownPack: Sendable {
    let pack: Pack
    /// Tells packs apart, forgotten ones too.
    let serial: Int
    let same: NumberSet

    init(_ pack: Pack, serial: Int, same: NumberSet) {
      self.pack = pack
      self.serial = serial
      self.same = same
    }
  }

  /// An entry that was decoded before.
  struct Hit {
    var pack: KnownPack
    var object: SeenObject
  }

  private struct Table {
    var slots = Column<Slot>()
    var used = 0
    var packs: [KnownPack] = []
    var bitBytes = 0
    var pending: [SeenPack] = []
    var lastSerial = 0
  }

  /// The most objects of one pack that are taken in.
  public var mostUsed: Int { capacity / 4 * 3 }

  private let capacity: Int
  private let table = Mutex(Table())
  /// Seeds the hash, so that no index can be made to collide.
  private let seed = UInt64.random(in: .min ... .max)
  /// Longer runs of taken slots are not searched.
  private static let longestProbe = 64
  /// Each pack that is remembered stays mapped, and mappings are few.
  private static let mostPacks = 8192

  /// Starts knowing nothing.
  ///
  /// - Parameter maximumBytes: a bound on what the table may take.
  public init(maximumBytes: Int) {
    let most = max(maximumBytes, 1 << 16) / MemoryLayout<Slot>.stride
    capacity = 1 << (Int.bitWidth - 1 - most.leadingZeroBitCount)
  }

  /// The entry of an earlier pack that has an object's id, if there is one.
  func hit(_ id: ObjectID) -> Hit? {
    table.withLock { table in
      guard let i = find(id, in: table), !table.slots[i].isFree else { return nil }
      return Hit(pack: table.packs[Int(table.slots[i].pack)], object: table.slots[i].object)
    }
  }

  /// Takes in what was learnt from a pack, when the mirror it belongs to is done.
  ///
  /// Put on a list only: of a single mirror nobody ever asks.
  public func add(_ seen: SeenPack) {
    guard !seen.objects.isEmpty else { return }
    table.withLock { $0.pending.append(seen) }
  }

  /// Brings the table up to date.
  ///
  /// - Returns: whether anything is known.
  func settle() -> Bool {
    table.withLock { table in
      let pending = table.pending
      table.pending = []
      for seen in pending { take(seen, into: &table) }
      return table.used > 0
    }
  }

  private func take(_ seen: SeenPack, into table: inout Table) {
    let pack = seen.pack
    let bitBytes = pack.index.count / 8
    if table.packs.count == Self.mostPacks || table.used + seen.objects.count > mostUsed
      || table.bitBytes + bitBytes > capacity * MemoryLayout<Slot>.stride / 4
    {
      table = Table(lastSerial: table.lastSerial)
    }
    reserve(seen.objects.count, in: &table)
    let number = UInt32(table.packs.count)
    var same = seen.same
    table.lastSerial += 1
    table.packs.append(KnownPack(pack, serial: table.lastSerial, same: same))
    for object in seen.objects {
      let id = pack.index.id(at: Int(object.position))
      // What the table leads to already stays: bases are compared with that.
      guard let i = find(id, in: table), table.slots[i].isFree else { continue }
      table.slots[i] = Slot(pack: number, object: object, tag: tag(of: id))
      table.used += 1
      same.insert(Int(object.position))
    }
    table.packs[Int(number)] = KnownPack(pack, serial: table.lastSerial, same: same)
    table.bitBytes += bitBytes
  }

  /// The slot of an id, or the free one where it belongs; nil where the search takes too long.
  private func find(_ id: ObjectID, in table: borrowing Table) -> Int? {
    guard !table.slots.isEmpty else { return nil }
    let mask = table.slots.count - 1
    let tag = tag(of: id)
    var i = Int(truncatingIfNeeded: hash(of: id)) & mask
    for _ in 0..<Self.longestProbe {
      let slot = table.slots[i]
      if slot.isFree { return i }
      if slot.tag == tag,
        table.packs[Int(slot.pack)].pack.index.id(at: Int(slot.object.position)) == id
      {
        return i
      }
      i = (i + 1) & mask
    }
    return nil
  }

  private func reserve(_ count: Int, in table: inout Table) {
    let wanted = (table.used + count) * 4 / 3 + 1
    guard wanted > table.slots.count else { return }
    let old = table.slots
    let size = min(capacity, 1 << (Int.bitWidth - max(wanted - 1, 1023).leadingZeroBitCount))
    table.slots = Column(repeating: Slot(), count: size)
    for slot in old where !slot.isFree {
      let id = table.packs[Int(slot.pack)].pack.index.id(at: Int(slot.object.position))
      var i = Int(truncatingIfNeeded: hash(of: id)) & (size - 1)
      while !table.slots[i].isFree { i = (i + 1) & (size - 1) }
      table.slots[i] = slot
    }
  }

  private func hash(of id: ObjectID) -> UInt64 {
    let (high, low) = (id.words.0 ^ seed).multipliedFullWidth(by: id.words.1 | 1)
    return high ^ low
  }

  private func tag(of id: ObjectID) -> UInt32 { UInt32(truncatingIfNeeded: hash(of: id) >> 32) }
}
