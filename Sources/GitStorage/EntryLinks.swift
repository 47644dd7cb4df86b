import Bytes

/// The making of a ``PackPlan``: reads entry heads, links deltas to bases, finds cycles, weighs
/// subtrees.
struct EntryLinks {
  private(set) var offsets: Column<Int>
  private(set) var positions: Column<UInt32>
  private(set) var traits: Column<EntryTraits>
  private(set) var roots = Column<UInt32>()
  private(set) var childrenStart = Column<UInt32>()
  private(set) var children = Column<UInt32>()
  private(set) var weights = Column<UInt32>()
  private(set) var faults: [UInt32: DecodeError] = [:]
  private var parents: Column<UInt32>
  // Of roots: the declared size in KiB, rounded up; of deltas 0 until weighed.
  private var sizes: Column<UInt32>

  private static let noParent = UInt32.max
  /// How many entries ahead of the one that is read the processor is asked for a head.
  private static let fetchedAhead = 16

  init(pack: Pack, outsideKind: (ObjectID) -> ObjectKind?) {
    let index = pack.index
    let count = index.count
    (offsets, positions) = Self.sortedByOffset(index)
    traits = Column(repeating: EntryTraits(), count: count)
    parents = Column(repeating: Self.noParent, count: count)
    sizes = Column(repeating: 0, count: count)
    var entryAtPosition = Column<UInt32>()
    let file = pack.file
    let bytes = file.bytes
    for i in 0..<count {
      let entry = UInt32(i)
      // Heads lie as far apart as entries are long, so that each would be waited for.
      if i + Self.fetchedAhead < count { bytes.prefetch(offsets[i + Self.fetchedAhead]) }
      do throws(DecodeError) {
        let header = try EntryHeader(bytes, at: offsets[i], end: pack.end, format: pack.format)
        switch header.base {
        case .none:
          traits[i].kind = header.kind
          sizes[i] = Self.kibibytes(header.size)
          roots.append(entry)
        case .offset(let base):
          guard let parent = entryIndex(at: base, below: i) else { throw .baseOffsetOutside }
          parents[i] = UInt32(parent)
        case .id(let id):
          if entryAtPosition.isEmpty { entryAtPosition = Self.inverted(positions) }
          if let position = index.position(of: id) {
            parents[i] = entryAtPosition[position]
          } else {
            traits[i].kind = outsideKind(id)
            if traits[i].kind == nil { throw .baseAbsent }
            sizes[i] = Self.kibibytes(header.size)
            roots.append(entry)
          }
        }
      } catch {
        faults[entry] = error
        roots.append(entry)
      }
    }
  }

  /// Marks the entries of objects that the store lists more than once.
  mutating func mark(_ repetition: (Int) -> Repetition) {
    for i in positions.indices {
      let repetition = repetition(Int(positions[i]))
      traits[i].isRepeated = repetition != .none
      traits[i].isDuplicate = repetition == .again
    }
  }

  /// The entry that an entry is a delta on; nil for roots.
  func parent(of entry: Int) -> Int? {
    parents[entry] == Self.noParent ? nil : Int(parents[entry])
  }

  /// Takes entries, none with a delta that stays, out of their families.
  mutating func leaveOut(_ isSpared: NumberSet) {
    for entry in parents.indices where isSpared.contains(entry) { parents[entry] = Self.noParent }
    roots.removeAll { isSpared.contains(Int($0)) }
    arrangeChildren()
  }

  /// Groups entries by parent with a counting sort.
  mutating func arrangeChildren() {
    let count = parents.count
    childrenStart = Column(repeating: 0, count: count + 1)
    for parent in parents where parent != Self.noParent { childrenStart[Int(parent) + 1] += 1 }
    for i in 0..<count { childrenStart[i + 1] += childrenStart[i] }
    children = Column(repeating: 0, count: Int(childrenStart[count]))
    // Filled from their ends, so that no copy of the starts is needed; these come out moved by one.
    for i in (0..<count).reversed() where parents[i] != Self.noParent {
      let next = Int(parents[i]) + 1
      childrenStart[next] -= 1
      children[Int(childrenStart[next])] = UInt32(i)
    }
    for i in 0..<count { childrenStart[i] = childrenStart[i + 1] }
    childrenStart[count] = UInt32(children.count)
  }

  /// All entries, each base before its deltas.
  ///
  /// What no root leads to hangs on deltas in a circle. Each circle is cut at one entry, which
  /// becomes a faulty root: where that one is found elsewhere, all others can be decoded after all.
  ///
  /// - Parameter isElsewhere: tells of a position in the index whether the store holds another copy
  ///   of that object.
  /// - Returns: the entries' numbers.
  mutating func familiesFirstToLast(isElsewhere: (Int) -> Bool) -> Column<UInt32> {
    var order = roots
    order.reserveCapacity(parents.count)
    follow(&order, from: 0)
    guard order.count < parents.count else { return order }
    var isOrdered = NumberSet(count: parents.count)
    for entry in order { isOrdered.insert(Int(entry)) }
    let end = order.count
    for cut in cutCircles(isOrdered, isElsewhere) {
      parents[Int(cut)] = Self.noParent
      faults[cut] = .deltaCycle
      roots.append(cut)
      order.append(cut)
    }
    arrangeChildren()
    follow(&order, from: end)
    return order
  }

  /// Finds entries of kinds that nobody wants whose bytes are not those that the index has the checksum of.
  ///
  /// A flipped bit makes a blob look like a tree, or a delta on one; what is decoded shows that, what
  /// is left out does not.
  ///
  /// - Parameters:
  ///   - pack: the pack; its index has checksums.
  ///   - kinds: the kinds that are wanted.
  /// - Returns: the entries' numbers, in no order.
  /// - Complexity: O(bytes of what is not wanted), at the speed of memory.
  func damagedEntries(of pack: Pack, outside kinds: Set<ObjectKind>) -> [UInt32] {
    let file = pack.file
    let bytes = file.bytes
    return traits.indices.compactMap { i in
      guard let kind = traits[i].kind, !kinds.contains(kind),
        let checksum = pack.index.checksum(at: Int(positions[i]))
      else { return nil }
      let end = i + 1 < offsets.count ? offsets[i + 1] : pack.end
      guard offsets[i] < end, end <= bytes.count else { return UInt32(i) }
      let isSound = Inflater.checksum(bytes.extracting(offsets[i]..<end)) == checksum
      return isSound ? nil : UInt32(i)
    }
  }

  /// Makes entries faulty roots, of no kind that could be told, and so what hangs on them.
  mutating func distrust(_ entries: [UInt32]) {
    let distrusted = Set(entries)
    roots.removeAll { distrusted.contains($0) }
    for entry in entries {
      parents[Int(entry)] = Self.noParent
      traits[Int(entry)].kind = nil
      faults[entry] = .checksumDiffers
    }
    roots += entries
    arrangeChildren()
  }

  /// Appends the descendants of `order[start...]`, level by level, each with its root's kind.
  private mutating func follow(_ order: inout Column<UInt32>, from start: Int) {
    var at = start
    while at < order.count {
      let entry = Int(order[at])
      at += 1
      for i in Int(childrenStart[entry])..<Int(childrenStart[entry + 1]) {
        traits[Int(children[i])].kind = traits[entry].kind
        order.append(children[i])
      }
    }
  }

  /// One entry of each circle: one that the store holds elsewhere, if there is one.
  private func cutCircles(_ isOrdered: NumberSet, _ isElsewhere: (Int) -> Bool) -> [UInt32] {
    var cuts: [UInt32] = []
    // The walk up from an entry on which each entry was met; 0 for none.
    var walks = Column<UInt32>(repeating: 0, count: parents.count)
    for start in parents.indices where !isOrdered.contains(start) && walks[start] == 0 {
      let walk = UInt32(start) + 1
      var entry = UInt32(start)
      while walks[Int(entry)] == 0 {
        walks[Int(entry)] = walk
        entry = parents[Int(entry)]
      }
      // An earlier walk has met this one's circle already.
      guard walks[Int(entry)] == walk else { continue }
      let first = entry
      var cut = entry
      repeat {
        if isElsewhere(Int(positions[Int(entry)])) { cut = entry }
        entry = parents[Int(entry)]
      } while entry != first
      cuts.append(cut)
    }
    return cuts
  }

  /// Estimates what each subtree unfolds to (a delta makes about as much as its base) and sorts
  /// siblings by it.
  mutating func weigh(_ order: Column<UInt32>) {
    for entry in order where parents[Int(entry)] != Self.noParent {
      sizes[Int(entry)] = sizes[Int(parents[Int(entry)])]
    }
    weights = sizes
    sizes = Column()
    for entry in order.reversed() {
      let parent = parents[Int(entry)]
      guard parent != Self.noParent else { continue }
      let (sum, overflow) = weights[Int(parent)].addingReportingOverflow(weights[Int(entry)])
      weights[Int(parent)] = overflow ? .max : sum
    }
    let weights = weights
    for entry in order {
      let range = Int(childrenStart[Int(entry)])..<Int(childrenStart[Int(entry) + 1])
      guard range.count > 1 else { continue }
      children.sort(range) { (weights[Int($0)], $0) < (weights[Int($1)], $1) }
    }
  }

  /// The entry that begins at `offset`, among those before entry `limit`: a base stands before its
  /// delta.
  private func entryIndex(at offset: Int, below limit: Int) -> Int? {
    guard limit > 0 else { return nil }
    // Most bases are near: widen the search backwards from the delta.
    var step = 1
    var low = limit - 1
    while low > 0 && offsets[low] > offset {
      low = max(0, low - step)
      step *= 2
    }
    let found = (low..<min(limit, low + step)).partitioningIndex { offsets[$0] >= offset }
    return found < limit && offsets[found] == offset ? found : nil
  }

  /// A size in KiB, rounded up; what a hostile header declares is capped.
  private static func kibibytes(_ size: Int) -> UInt32 {
    UInt32(clamping: size / 1024 + 1)
  }

  private static func inverted(_ positions: Column<UInt32>) -> Column<UInt32> {
    var inverse = Column<UInt32>(repeating: 0, count: positions.count)
    for i in positions.indices { inverse[Int(positions[i])] = UInt32(i) }
    return inverse
  }

  /// The index's offsets in rising order with the positions they belong to, by a radix sort of 11
  /// bits a pass.
  private static func sortedByOffset(_ index: PackIndex) -> (Column<Int>, Column<UInt32>) {
    // An offset that the index itself cannot tell sorts to the front and fails as no place of an
    // entry.
    var offsets = Column((0..<index.count).lazy.map { index.offset(at: $0) ?? 0 })
    var positions = Column((0..<index.count).lazy.map { UInt32($0) })
    let largest = offsets.max() ?? 0
    var otherOffsets = offsets
    var otherPositions = positions
    var shift = 0
    while shift < Int.bitWidth - 1 && largest >> shift > 0 {
      var starts = [Int](repeating: 0, count: 2049)
      for offset in offsets { starts[(offset >> shift) & 2047 + 1] += 1 }
      for i in 0..<2048 { starts[i + 1] += starts[i] }
      for i in offsets.indices {
        let digit = (offsets[i] >> shift) & 2047
        otherOffsets[starts[digit]] = offsets[i]
        otherPositions[starts[digit]] = positions[i]
        starts[digit] += 1
      }
      swap(&offsets, &otherOffsets)
      swap(&positions, &otherPositions)
      shift += 11
    }
    return (offsets, positions)
  }
}
