import Bytes

/// A pack's entries in the order of their offsets, and how they hang together as delta families.
///
/// Entries are numbered from 0 by offset. An entry that is no delta, or whose base lies outside the
/// pack, is a root; a family is a root and all that is stored as deltas on it. Immutable after
/// `init`, shared by all workers.
public final class PackPlan: Sendable {
  /// The pack.
  public let pack: Pack
  /// The roots of the families to be decoded, in the order of their offsets.
  public let roots: [UInt32]
  /// What is known of the pack's objects before anything is decoded.
  public let census: PackCensus
  /// Objects that need not be decoded, since an earlier pack of the run held the same.
  public let spared: SparedObjects
  /// How many objects are left out since nobody asked for them, by kind; nil stands for a kind that
  /// cannot be told.
  public let unwanted: [ObjectKind?: Int]
  /// The positions of objects that are the same as those of earlier packs.
  let same: NumberSet

  /// The kinds of objects that are wanted.
  let kinds: Set<ObjectKind>
  let offsets: [Int]
  let positions: [UInt32]
  /// Where an entry's children begin in ``children``; one more than there are entries.
  let childrenStart: [UInt32]
  /// The deltas on each entry, lightest subtree first: the last one is followed with its base
  /// already given back, so that at most log2(family) bases are alive at a time.
  let children: [UInt32]
  /// The estimated size of all that an entry's subtree unfolds to, in KiB.
  let weights: [UInt32]
  let traits: [EntryTraits]
  let faults: [UInt32: DecodeError]
  /// The entries' checksums as the index states them; empty where it has none.
  ///
  /// In the order of the entries, since there is one cache miss for each in the index otherwise.
  let checksums: [UInt32]
  /// Whether no checksum vouches for the entries, so that each object's id must be verified.
  let isSuspect: Bool

  /// The number of entries.
  public var count: Int { offsets.count }

  /// Reads the head of every entry and links deltas to their bases.
  ///
  /// - Parameters:
  ///   - pack: the pack.
  ///   - kinds: the kinds of objects that are wanted; families of others are left out.
  ///   - isDuplicate: tells of a position in the index whether that object is delivered from
  ///     elsewhere: an earlier pack, or another entry of this one; nil where none is.
  ///   - isElsewhere: tells of a position in the index whether the store holds another copy of that
  ///     object.
  ///   - outsideKind: finds the kind of a delta base that is not in this pack; nil where no such
  ///     object exists.
  ///   - known: what is known from earlier packs; nil for nothing.
  ///   - isWanted: tells of a position in the index whether that object is asked for; nil where all
  ///     are.
  /// - Complexity: O(n) for n entries; touches every entry's first bytes.
  init(
    pack: Pack,
    kinds: Set<ObjectKind>,
    isDuplicate: ((Int) -> Bool)?,
    isElsewhere: (Int) -> Bool,
    outsideKind: (ObjectID) -> ObjectKind?,
    known: KnownObjects?,
    isWanted: ((Int) -> Bool)?
  ) {
    self.pack = pack
    self.kinds = kinds
    var links = EntryLinks(pack: pack, outsideKind: outsideKind)
    if let isDuplicate { links.markDuplicates(isDuplicate) }
    links.arrangeChildren()
    var order = links.familiesFirstToLast(isElsewhere: isElsewhere)
    census = PackCensus(traits: links.traits)
    let entries = known.flatMap {
      KnownEntries(links, order: order, pack: pack, kinds: kinds, known: $0)
    }
    same = entries?.same ?? NumberSet(count: pack.index.count)
    if entries != nil || isWanted != nil {
      let dispensable = DispensableEntries(
        links,
        order: order,
        kinds: kinds,
        known: entries,
        isWanted: isWanted
      )
      spared = dispensable.spared
      unwanted = dispensable.unwanted
      links.leaveOut(dispensable.isDispensable)
      order.removeAll { dispensable.isDispensable[Int($0)] }
    } else {
      spared = SparedObjects()
      unwanted = [:]
    }
    links.weigh(order)
    offsets = links.offsets
    positions = links.positions
    childrenStart = links.childrenStart
    children = links.children
    weights = links.weights
    traits = links.traits
    faults = links.faults
    checksums =
      pack.index.version == 1 ? [] : links.positions.map { pack.index.checksum(at: Int($0)) ?? 0 }
    roots = links.roots.filter { root in
      guard let kind = links.traits[Int(root)].kind else { return true }
      return kinds.contains(kind)
    }
    isSuspect = pack.index.version == 1 && !pack.hasValidChecksum
  }

  /// What the wanted families are estimated to unfold to, in bytes; at most 2^50, however much a
  /// hostile pack declares.
  public var estimatedSize: Int {
    roots.reduce(0) { min($0 + Int(weights[Int($1)]) << 10, 1 << 50) }
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
      sum += Int(weights[Int(roots[i])]) << 10
      if sum >= target {
        units.append(start..<i + 1)
        start = i + 1
        sum = 0
      }
    }
    if start < roots.count { units.append(start..<roots.count) }
    return units
  }

  func childRange(_ entry: UInt32) -> Range<Int> {
    Int(childrenStart[Int(entry)])..<Int(childrenStart[Int(entry) + 1])
  }

  /// Whether the index names more than one object at an entry's offset.
  func sharesOffset(_ entry: UInt32) -> Bool {
    let i = Int(entry)
    return i > 0 && offsets[i - 1] == offsets[i]
      || i + 1 < offsets.count && offsets[i + 1] == offsets[i]
  }

  /// Where an entry ends if the next one follows it, in bytes from the pack's start.
  func presumedEnd(of entry: UInt32) -> Int {
    let next = Int(entry) + 1
    return next < offsets.count ? min(offsets[next], pack.end) : pack.end
  }

  func id(of entry: UInt32) -> ObjectID { pack.index.id(at: Int(positions[Int(entry)])) }

  func header(of entry: UInt32) throws(DecodeError) -> EntryHeader {
    if !faults.isEmpty, let fault = faults[entry] { throw fault }
    let file = pack.file
    return try EntryHeader(
      file.bytes,
      at: offsets[Int(entry)],
      end: pack.end,
      format: pack.format
    )
  }
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
}

/// How many objects of each kind a pack promises, not counting those that another pack delivers.
public struct PackCensus: Hashable, Sendable {
  /// Objects by kind.
  public private(set) var byKind: [ObjectKind: Int] = [:]
  /// Objects whose kind cannot be told, since their delta base is missing or broken.
  public private(set) var unknown = 0

  init(traits: [EntryTraits]) {
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
