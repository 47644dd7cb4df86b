public import Bytes

/// A pack's entries in the order of their offsets, and how they hang together as delta families.
///
/// Entries are numbered from 0 by offset. An entry that is no delta, or whose base lies outside the
/// pack, is a root; a family is a root and all that is stored as deltas on it. Immutable after
/// `init`, shared by all workers.
public final class PackPlan: Sendable {
  /// The pack.
  public let pack: Pack
  /// The roots of the families to be decoded, in the order of their offsets.
  public let roots: Column<UInt32>
  /// What is known of the pack's objects before anything is decoded.
  public let census: PackCensus
  /// Objects that need not be decoded, since an earlier pack of the run held the same.
  public let spared: SparedObjects
  /// How many objects need not be decoded, since an earlier run found nothing in them, by kind.
  public let knownByKind: [ObjectKind: Int]
  /// The positions of the objects of which that is known, or of which an earlier pack of the run held the same;
  /// nil where nobody wants to know.
  let silent: NumberSet?
  /// How many objects are left out since nobody asked for them, by kind; nil stands for a kind that
  /// cannot be told.
  public let unwanted: [ObjectKind?: Int]
  /// The positions of objects that are the same as those of earlier packs.
  let same: NumberSet

  /// The kinds of objects that are wanted, and the same as bits: the question comes with each object.
  let kinds: Set<ObjectKind>
  private let kindBits: UInt8
  /// What is kept of each entry, and one more behind the last.
  let entries: Column<PlannedEntry>
  /// The deltas on each entry, lightest subtree first: the last one is followed with its base
  /// already given back, so that at most log2(family) bases are alive at a time.
  let children: Column<UInt32>
  let faults: [UInt32: DecodeError]
  /// Whether no checksum vouches for the entries, so that each object's id must be verified.
  let isSuspect: Bool

  /// The number of entries.
  public var count: Int { entries.count - 1 }

  /// Reads the head of every entry and links deltas to their bases.
  ///
  /// - Parameters:
  ///   - pack: the pack.
  ///   - kinds: the kinds of objects that are wanted; families of others are left out.
  ///   - repetition: tells of a position in the index whether the store lists that object elsewhere as well; nil where it
  ///     lists none twice.
  ///   - isElsewhere: tells of a position in the index whether the store holds another copy of that
  ///     object.
  ///   - outsideKind: finds the kind of a delta base that is not in this pack; nil where no such
  ///     object exists.
  ///   - known: what is known from earlier packs; nil for nothing.
  ///   - silent: the positions of objects in which an earlier run found nothing; nil where nobody
  ///     wants to know.
  ///   - isRestSound: whether an earlier run has read what is not wanted here and found it sound.
  ///   - isWanted: tells of a position in the index whether that object is asked for; nil where all
  ///     are.
  /// - Complexity: O(n) for n entries; touches every entry's first bytes.
  init(
    pack: Pack,
    kinds: Set<ObjectKind>,
    repetition: ((Int) -> Repetition)?,
    isElsewhere: (Int) -> Bool,
    outsideKind: (ObjectID) -> ObjectKind?,
    known: KnownObjects?,
    silent: NumberSet?,
    isRestSound: Bool,
    isWanted: ((Int) -> Bool)?
  ) {
    self.pack = pack
    self.kinds = kinds
    kindBits = kinds.reduce(0) { $0 | 1 << $1.rawValue }
    var links = EntryLinks(pack: pack, outsideKind: outsideKind)
    if let repetition { links.mark(repetition) }
    links.arrangeChildren()
    var order = links.familiesFirstToLast(isElsewhere: isElsewhere)
    if kinds.count < ObjectKind.allCases.count, !isRestSound, pack.index.version == 2 {
      let damaged = links.damagedEntries(of: pack, outside: kinds)
      if !damaged.isEmpty {
        links.distrust(damaged)
        order = links.familiesFirstToLast(isElsewhere: isElsewhere)
      }
    }
    census = PackCensus(traits: links.traits)
    let entries = known.flatMap {
      KnownEntries(links, order: order, pack: pack, kinds: kinds, known: $0)
    }
    same = entries?.same ?? NumberSet(count: pack.index.count)
    if entries != nil || silent != nil || isWanted != nil {
      let dispensable = DispensableEntries(
        links,
        order: order,
        kinds: kinds,
        known: entries,
        silent: silent,
        // Where trees are read, how all hangs together is taken down, and commits tell that too.
        silenceSuffices: kinds.contains(.tree) ? [.blob] : kinds,
        isWanted: isWanted
      )
      spared = dispensable.spared
      knownByKind = dispensable.knownByKind
      self.silent = dispensable.silent
      unwanted = dispensable.unwanted
      links.leaveOut(dispensable.isDispensable)
      order.removeAll { dispensable.isDispensable.contains(Int($0)) }
    } else {
      spared = SparedObjects()
      knownByKind = [:]
      self.silent = nil
      unwanted = [:]
    }
    links.weigh(order)
    self.entries = links.entries(pack.index)
    children = links.children
    faults = links.faults
    roots = Column(
      links.roots.lazy.filter { root in
        guard let kind = links.traits[Int(root)].kind else { return true }
        return kinds.contains(kind)
      }
    )
    isSuspect = pack.index.version == 1 && !pack.hasValidChecksum
  }

  /// What the wanted families are estimated to unfold to, in bytes; at most 2^50, however much a
  /// hostile pack declares.
  public var estimatedSize: Int {
    roots.reduce(0) { min($0 + Int(entries[Int($1)].weight) << 10, 1 << 50) }
  }

  /// Cuts the roots into units of about equal work.
  ///
  /// - Parameter target: the estimated decoded size of a unit, in bytes.
  /// - Returns: ranges of indices into ``roots``, in order; a family larger than `target` stands
  ///   alone.
  public func units(of target: Int) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var start = 0
    var sum = 0
    for i in roots.indices {
      sum += Int(entries[Int(roots[i])].weight) << 10
      if sum >= target {
        units.append(start..<i + 1)
        start = i + 1
        sum = 0
      }
    }
    if start < roots.count { units.append(start..<roots.count) }
    return units
  }

  /// Whether objects of a kind are wanted.
  func wants(_ kind: ObjectKind) -> Bool { kindBits >> kind.rawValue & 1 != 0 }

  func childRange(_ entry: UInt32) -> Range<Int> {
    Int(entries[Int(entry)].childrenStart)..<Int(entries[Int(entry) + 1].childrenStart)
  }

  /// Whether the index names more than one object at an entry's offset.
  func sharesOffset(_ entry: UInt32) -> Bool {
    let i = Int(entry)
    let offset = entries[i].offset
    return i > 0 && entries[i - 1].offset == offset
      || i + 1 < count && entries[i + 1].offset == offset
  }

  /// Where an entry ends if the next one follows it, in bytes from the pack's start.
  func presumedEnd(of entry: UInt32) -> Int {
    let next = Int(entry) + 1
    return next < count ? min(entries[next].offset, pack.end) : pack.end
  }

  func id(of entry: UInt32) -> ObjectID {
    pack.index.id(at: Int(entries[Int(entry)].position))
  }

  func offset(of entry: UInt32) -> Int { entries[Int(entry)].offset }

  func traits(of entry: UInt32) -> EntryTraits { entries[Int(entry)].traits }

  /// Has what is kept of an entry fetched; to be called some time before it is looked at.
  func prefetch(_ entry: UInt32) {
    let own = self.entries
    let entries = own.span
    entries.prefetch(Int(entry) - 1)
    entries.prefetch(Int(entry) + 1)
  }

  /// Has an entry's bytes fetched; to be called some time before they are read.
  func prefetchBytes(of entry: UInt32) {
    let (file, children) = (pack.file, self.children)
    let known = entries[Int(entry)]
    let (bytes, list) = (file.bytes, children.span)
    bytes.prefetch(known.offset)
    bytes.prefetch(known.offset + 64)
    list.prefetch(Int(known.childrenStart))
  }

  func header(of entry: UInt32) throws(DecodeError) -> EntryHeader {
    if !faults.isEmpty, let fault = faults[entry] { throw fault }
    let file = pack.file
    return try EntryHeader(
      file.bytes,
      at: offset(of: entry),
      end: pack.end,
      format: pack.format
    )
  }
}

/// What a plan keeps of an entry, in 24 bytes side by side: families are not decoded in the order
/// of their entries, so that each place where something of an entry lies costs a cache miss.
struct PlannedEntry {
  private var lowOffset: UInt32
  /// The checksum that the index states; 0 where it states none.
  var checksum: UInt32
  /// The object's position in the index.
  var position: UInt32
  /// Where the entry's children begin in the plan's list; they end where the next entry's begin.
  var childrenStart: UInt32
  /// The estimated size of all that the entry's subtree unfolds to, in KiB.
  var weight: UInt32
  private var highOffset: UInt16
  var traits: EntryTraits
  /// Fills the place, so that no unknown byte is in the column.
  private let filler: UInt8 = 0

  /// Where the entry begins, in bytes from the pack's start.
  ///
  /// No pack is longer than 2^48 bytes: none could be mapped.
  var offset: Int { Int(highOffset) << 32 | Int(lowOffset) }

  init(
    offset: Int,
    checksum: UInt32,
    position: UInt32,
    childrenStart: UInt32,
    weight: UInt32,
    traits: EntryTraits
  ) {
    lowOffset = UInt32(truncatingIfNeeded: offset)
    highOffset = UInt16(truncatingIfNeeded: offset >> 32)
    self.checksum = checksum
    self.position = position
    self.childrenStart = childrenStart
    self.weight = weight
    self.traits = traits
  }
}

extension EntryLinks {
  /// What a plan keeps of the entries, and one more behind the last.
  fileprivate func entries(_ index: PackIndex) -> Column<PlannedEntry> {
    var entries = Column<PlannedEntry>()
    entries.reserveCapacity(offsets.count + 1)
    for i in offsets.indices {
      entries.append(
        PlannedEntry(
          offset: offsets[i],
          checksum: index.checksum(at: Int(positions[i])) ?? 0,
          position: positions[i],
          childrenStart: childrenStart[i],
          weight: weights[i],
          traits: traits[i]
        )
      )
    }
    entries.append(
      PlannedEntry(
        offset: 0,
        checksum: 0,
        position: 0,
        childrenStart: UInt32(children.count),
        weight: 0,
        traits: EntryTraits()
      )
    )
    return entries
  }
}

/// Whether the store lists an object more than once, and which of these an entry is.
enum Repetition {
  /// It does not.
  case none
  /// The one that delivers the object.
  case first
  /// One of the others.
  case again
}

/// What is known of an entry without decoding it, in one byte.
struct EntryTraits {
  private var bits: UInt8 = 0

  /// The kind of the object, from the root of its family; nil where the root is missing or broken.
  var kind: ObjectKind? {
    get { ObjectKind(rawValue: bits & 7) }
    set { bits = bits & ~7 | (newValue?.rawValue ?? 0) }
  }

  /// Whether another pack delivers this object.
  var isDuplicate: Bool {
    get { bits & 8 != 0 }
    set { bits = newValue ? bits | 8 : bits & ~8 }
  }

  /// Whether the store lists this object elsewhere as well, so that its id must be verified.
  var isRepeated: Bool {
    get { bits & 16 != 0 }
    set { bits = newValue ? bits | 16 : bits & ~16 }
  }
}

/// How many objects of each kind a pack promises, not counting those that another pack delivers.
public struct PackCensus: Hashable, Sendable {
  /// Objects by kind.
  public private(set) var byKind: [ObjectKind: Int] = [:]
  /// Objects whose kind cannot be told, since their delta base is missing or broken.
  public private(set) var unknown = 0

  init(traits: Column<EntryTraits>) {
    var counts = [Int](repeating: 0, count: 8)
    for trait in traits where !trait.isDuplicate { counts[Int(trait.kind?.rawValue ?? 0)] += 1 }
    for kind in ObjectKind.allCases { byKind[kind] = counts[Int(kind.rawValue)] }
    unknown = counts[0]
  }
}

extension Pack {
  /// Whether the checksum at the pack's end fits its content.
  ///
  /// - Complexity: O(size).
  var hasValidChecksum: Bool {
    let file = self.file
    let bytes = file.bytes
    guard bytes.count >= end + format.idLength else { return false }
    return hash(of: bytes.extracting(0..<end), format: format)
      == bytes.array(end..<end + format.idLength)
  }
}
