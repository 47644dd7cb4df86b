import Bytes

/// Gives the entries of a pack without a usable index their ids: decodes all families, depth first,
/// and hashes every object.
///
/// A delta that names its base by id waits until an object gets that id, so that one pass is enough
/// for chains of any length. What hangs on no object of the pack gets one only where somebody lends its base.
struct PackNamer: ~Copyable {
  private let pack: MappedFile
  private let end: Int
  private let format: ObjectFormat
  private let offsets: Column<Int>
  private var decoder: EntryDecoder
  /// The deltas that name their base by its place, grouped by that: those on an entry begin where `onEntryStart` says.
  private var onEntry: Column<UInt32>
  private var onEntryStart: Column<UInt32>
  /// The deltas that name their base by its id, in the order of these ids.
  private var onID = Column<UInt32>()
  /// Places in `onID` from which on deltas on an id were handed out.
  private var isHandedOut = NumberSet(count: 0)
  /// How many entries each entry's subtree has, and how long they are in the pack, in bytes.
  private var weights: Column<UInt32>
  private var lengths: Column<Int>
  private var stack: [Frame] = []
  private var held = 0
  /// The average length of an entry of the current family, in bytes of the pack.
  private var familyShare = 0
  private var ids: EntryIDs

  /// Whether something has no id for want of room: bases could not wait for their deltas, or the bound was reached.
  private(set) var isShortOfRoom = false
  /// Whether deltas have no id since they name bases that neither the pack holds nor anybody lent.
  private(set) var lacksBases = false
  /// How many bytes were made of deltas that turned out to be broken.
  private(set) var wasted = 0
  private let bound: Int?

  /// What is told of an object that is not too large to be held: its id, its kind and its content, valid during the call.
  typealias Told = (ObjectID, ObjectKind, Span<UInt8>) -> Void

  /// Lends an object by its id, if it is to be had.
  ///
  /// The second value tells how much a large one may cost to be read.
  typealias Lender = (ObjectID, Int, inout EntryDecoder) -> ObjectDecoder.Base?

  private struct Frame {
    var base: ObjectDecoder.Base
    var children: ArraySlice<UInt32>
  }

  /// Names the entries of a pack.
  ///
  /// - Parameters:
  ///   - pack: the pack's bytes.
  ///   - end: where entries end.
  ///   - offsets: where each entry begins, rising.
  ///   - format: the hash function of the object ids.
  ///   - limits: which objects are too large to be held, and how many wait for their deltas.
  ///   - bound: how many bytes may be made in vain; what is too large to be held is left out then. Nil where there is no bound.
  ///   - isStopped: asked for each entry; once it says so no more are decoded.
  ///   - lend: asked for bases that the pack does not hold, once all that hangs on its own objects has its id.
  ///   - tell: gets each object: trees before all others but for what hangs on lent bases, a base before its deltas.
  /// - Complexity: O(decoded size of the pack).
  init(
    pack: MappedFile,
    end: Int,
    offsets: Column<Int>,
    format: ObjectFormat,
    limits: DecodeLimits,
    bound: Int?,
    isStopped: () -> Bool,
    lend: Lender,
    tell: Told
  ) {
    self.bound = bound
    self.pack = pack
    self.end = end
    self.format = format
    self.offsets = offsets
    let count = offsets.count
    decoder = EntryDecoder(limits: limits)
    ids = EntryIDs(count: count, format: format)
    weights = Column(repeating: 1, count: count)
    lengths = Column(repeating: 0, count: count)
    onEntry = Column()
    onEntryStart = Column(repeating: 0, count: count + 1)
    link()
    // Trees first: who is told of them knows the blobs' names.
    for wantsTrees in [true, false] {
      for entry in 0..<count {
        guard let header = header(of: entry), case .none = header.base,
          (header.kind == .tree) == wantsTrees
        else { continue }
        if isStopped() { break }
        nameRoot(entry, header, tell)
        nameDescendants(isStopped, tell)
      }
    }
    nameLent(isStopped, lend, tell)
  }

  /// Names what hangs on objects that the pack does not hold.
  private mutating func nameLent(_ isStopped: () -> Bool, _ lend: Lender, _ tell: Told) {
    var refused: [Int] = []
    var next = 0
    while next < onID.count, !isStopped() {
      let first = next
      let id = baseID(of: onID[first])
      let deltas = onID[first...].prefix { baseID(of: $0) == id }
      next += deltas.count
      guard let id, !isHandedOut.contains(first) else { continue }
      let packed = deltas.reduce(0) { $0 + lengths[Int($1)] }
      guard let base = lend(id, LargeObject.effort(for: packed), &decoder) else {
        refused.append(first)
        continue
      }
      isHandedOut.insert(first)
      familyShare = packed / deltas.reduce(0) { $0 + Int(weights[Int($1)]) }
      push(base, lightestFirst(Array(deltas)))
      nameDescendants(isStopped, tell)
    }
    // What was refused may have been named since, on what another base led to.
    lacksBases = refused.contains { !isHandedOut.contains($0) }
  }

  /// Hands out the ids.
  consuming func takeIDs() -> EntryIDs { ids }

  /// The head of an entry, which was sound before; nil where the file has changed since.
  private func header(of entry: Int) -> EntryHeader? {
    let file = pack
    return try? EntryHeader(file.bytes, at: offsets[entry], end: end, format: format)
  }

  private mutating func link() {
    let count = offsets.count
    var bases = Column(repeating: UInt32.max, count: count)
    // Bases stand before the deltas that name them by place: backwards, weights are complete.
    for entry in (0..<count).reversed() {
      lengths[entry] += (entry + 1 < count ? offsets[entry + 1] : end) - offsets[entry]
      switch header(of: entry)?.base {
      case .id: onID.append(UInt32(entry))
      case .offset(let offset):
        guard let base = offsets.sortedIndex(of: offset) else { break }
        bases[entry] = UInt32(base)
        onEntryStart[base + 1] += 1
        weights[base] += weights[entry]
        lengths[base] += lengths[entry]
      case .some(.none), nil: break
      }
    }
    for entry in 0..<count { onEntryStart[entry + 1] += onEntryStart[entry] }
    onEntry = Column(repeating: 0, count: Int(onEntryStart[count]))
    var next = onEntryStart
    for entry in 0..<count where bases[entry] != .max {
      let base = Int(bases[entry])
      onEntry[Int(next[base])] = UInt32(entry)
      next[base] += 1
    }
    var onID = Column<UInt32>()
    swap(&onID, &self.onID)
    onID.sort(0..<onID.count) { a, b in
      switch (baseID(of: a), baseID(of: b)) {
      case (let a?, let b?): a < b
      case (nil, .some): true
      default: false
      }
    }
    self.onID = onID
    isHandedOut = NumberSet(count: onID.count)
  }

  /// The id by which an entry names its base; nil only where the file has changed.
  private func baseID(of entry: UInt32) -> ObjectID? {
    guard case .id(let id)? = header(of: Int(entry))?.base else { return nil }
    return id
  }

  private mutating func nameRoot(_ entry: Int, _ header: EntryHeader, _ tell: Told) {
    guard let kind = header.kind else { return }
    familyShare = lengths[entry] / Int(weights[entry])
    if header.size > decoder.limits.objectSize {
      guard bound == nil else {
        isShortOfRoom = true
        return
      }
      guard let stream = try? ContentStream(pack, header, end: end) else { return }
      named(entry, LargeObject(stream))
    } else if let buffer = try? decoder.inflated(
      pack,
      header,
      end: end,
      limit: decoder.limits.objectSize
    ).0 {
      named(entry, buffer, kind, tell)
    }
  }

  private mutating func nameDescendants(_ isStopped: () -> Bool, _ tell: Told) {
    while !isStopped(), var frame = stack.popLast() {
      if let bound, wasted > bound {
        isShortOfRoom = true
        stack = []
        return
      }
      let entry = Int(frame.children.removeFirst())
      let isLast = frame.children.isEmpty
      if !isLast { stack.append(frame) }
      guard let header = header(of: entry) else { continue }
      switch frame.base.content {
      case .held(let base):
        var decoded: ObjectBuffer?
        var large: LargeObject?
        do throws(DecodeError) {
          decoded = try decoder.applied(pack, header, end: end, base: base).0
        } catch {
          if error == .tooLarge, bound == nil {
            large = LargeObject(base, kind: frame.base.kind)
          } else {
            isShortOfRoom = isShortOfRoom || error == .tooLarge
            wasted += decoder.attempted
          }
        }
        // The base is given back before its last and heaviest delta is followed.
        if isLast {
          held -= base.capacity
          decoder.pool.giveBack(base)
        }
        if let decoded { named(entry, decoded, frame.base.kind, tell) }
        if let large { nameLarge(entry, header, on: large, tell) }
      case .large(let base): nameLarge(entry, header, on: base, tell)
      }
    }
  }

  /// Names a delta of which the base or the result is too large to be held.
  private mutating func nameLarge(
    _ entry: Int,
    _ header: EntryHeader,
    on base: LargeObject,
    _ tell: Told
  ) {
    guard
      case (var object, let entryEnd)? = try? decoder.large.object(
        pack,
        header,
        end: end,
        on: base
      )
    else { return }
    object.effort = LargeObject.effort(
      for: entryEnd - header.dataOffset + familyShare
    )
    if object.size > decoder.limits.objectSize {
      named(entry, object)
    } else if let buffer = try? decoder.whole(object) {
      named(entry, buffer, object.kind, tell)
    }
  }

  private mutating func named(_ entry: Int, _ object: LargeObject) {
    guard let id = try? decoder.id(of: object, format) else { return }
    ids.name(entry, id)
    push(ObjectDecoder.Base(object), children(of: entry, id))
  }

  private mutating func named(
    _ entry: Int,
    _ buffer: ObjectBuffer,
    _ kind: ObjectKind,
    _ tell: Told
  ) {
    let id = objectID(of: buffer.bytes, kind: kind, format: format)
    ids.name(entry, id)
    tell(id, kind, buffer.bytes)
    push(
      ObjectDecoder.Base(buffer, kind: kind, memory: nil, isSuspect: false),
      children(of: entry, id)
    )
  }

  /// Leaves the deltas on an object on the stack, as far as there is room for it.
  private mutating func push(_ base: ObjectDecoder.Base, _ children: ArraySlice<UInt32>) {
    if case .held(let buffer) = base.content {
      guard !children.isEmpty, held + buffer.capacity <= decoder.limits.waitingSize else {
        isShortOfRoom = isShortOfRoom || !children.isEmpty
        return decoder.pool.giveBack(buffer)
      }
      held += buffer.capacity
    }
    if !children.isEmpty { stack.append(Frame(base: base, children: children)) }
  }

  /// The deltas on an entry, lightest subtree first; each is told once.
  private mutating func children(of entry: Int, _ id: ObjectID) -> ArraySlice<UInt32> {
    var children = Array(onEntry[Int(onEntryStart[entry])..<Int(onEntryStart[entry + 1])])
    // The pack may hold an object more than once.
    let first = firstOnID(from: id)
    if first < onID.count, baseID(of: onID[first]) == id, isHandedOut.insert(first) {
      children += onID[first...].prefix { baseID(of: $0) == id }
    }
    return lightestFirst(children)
  }

  private func lightestFirst(_ entries: [UInt32]) -> ArraySlice<UInt32> {
    entries.sorted { (weights[Int($0)], $0) < (weights[Int($1)], $1) }[...]
  }

  /// The first place in `onID` at which the base's id is not below this one.
  private func firstOnID(from id: ObjectID) -> Int {
    onID.partitioningIndex { baseID(of: $0).map { $0 >= id } ?? false }
  }
}
