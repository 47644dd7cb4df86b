import Bytes

/// Decodes the objects of packs family by family, each entry once, bases before the deltas on them.
///
/// One per worker. The order inside a family is depth first with the heaviest subtree last; a base
/// is given back before its last delta is followed, so that at most log2(family) bases are held at
/// a time.
public struct ObjectDecoder: ~Copyable {
  let store: ObjectStore
  var decoder: EntryDecoder
  var stack: [Frame] = []
  /// The family that is being decoded.
  var family = Family(root: 0)
  /// The entry that comes next, most likely; its bytes are fetched while the visitor works.
  private var ahead: UInt32?
  /// The family that comes next, if any.
  private var nextRoot: UInt32?
  /// Subtrees below this estimated size, in KiB, are not worth giving away.
  private static var leastGift: UInt32 { 1024 }

  /// A family, and the average length of its entries in the pack, once it was asked for.
  struct Family {
    var root: UInt32
    var share: Int?
  }

  /// An object that others are deltas on.
  struct Base: Sendable {
    enum Content: Sendable {
      case held(ObjectBuffer)
      indirect case large(LargeObject)
    }

    var content: Content
    var kind: ObjectKind
    var memory: ObjectMemory?
    var isSuspect: Bool

    init(_ buffer: ObjectBuffer, kind: ObjectKind, memory: ObjectMemory?, isSuspect: Bool) {
      content = .held(buffer)
      self.kind = kind
      self.memory = memory
      self.isSuspect = isSuspect
    }

    init(_ object: LargeObject) {
      content = .large(object)
      kind = object.kind
      isSuspect = object.isSuspect
    }

    /// The content's length in bytes.
    var size: Int {
      switch content {
      case .held(let buffer): buffer.count
      case .large(let object): object.size
      }
    }
  }

  /// An entry with deltas that are still to be visited.
  struct Frame {
    /// The entry's object, or why the deltas on it cannot be decoded.
    var base: Result<Base, DecodeError>
    var children: Range<Int>
  }

  /// Creates a decoder.
  ///
  /// - Parameters:
  ///   - store: where bases outside a pack, and other copies of damaged objects, are looked for.
  ///   - limits: bounds on memory.
  public init(store: ObjectStore, limits: DecodeLimits) {
    self.store = store
    decoder = EntryDecoder(limits: limits)
  }

  /// Decodes a piece of work and shows every wanted object to the visitor.
  ///
  /// - Parameters:
  ///   - work: what to decode.
  ///   - visitor: looks at the objects.
  ///   - isWorkWanted: tells whether another worker waits for work; asked before each object.
  ///   - give: hands a part of the work to another worker.
  public mutating func run<Visitor: ObjectVisitor>(
    _ work: PackWork,
    visitor: inout Visitor,
    isWorkWanted: () -> Bool = { false },
    give: (PackWork) -> Void = { _ in }
  ) {
    let plan = work.plan
    switch work.part {
    case .roots(var range):
      while let index = range.popFirst() {
        if visitor.isCancelled { return }
        if range.count > 1 && isWorkWanted() {
          let middle = range.lowerBound + range.count / 2
          give(PackWork(plan: plan, roots: middle..<range.upperBound))
          range = range.lowerBound..<middle
        }
        nextRoot = range.first.map { plan.roots[$0] }
        visitRoot(plan, plan.roots[index], &visitor)
        visitDescendants(plan, &visitor, isWorkWanted, give)
      }
    case .subtree(let entry, let base, let root):
      family = Family(root: root)
      nextRoot = nil
      lookAhead(plan, behind: entry)
      visitDelta(plan, entry, on: base, &visitor)
      visitDescendants(plan, &visitor, isWorkWanted, give)
    }
  }

  private mutating func visitDescendants<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ visitor: inout Visitor,
    _ isWorkWanted: () -> Bool,
    _ give: (PackWork) -> Void
  ) {
    while var frame = stack.popLast() {
      if visitor.isCancelled {
        stack.removeAll()
        return
      }
      switch frame.base {
      case .success(let base):
        visitDeltas(plan, &frame, on: base, &visitor, isWorkWanted, give)
      case .failure(let error):
        let child = nextDelta(plan, &frame)
        if !frame.children.isEmpty { stack.append(frame) }
        recover(plan, child, error, &visitor)
      }
    }
  }

  /// Visits deltas on the entry of a frame: those that nothing is stored on, which come first, and one more.
  ///
  /// The frame need not go to the stack and back for each of them, unless a part of it may be given away.
  private mutating func visitDeltas<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ frame: inout Frame,
    on base: Base,
    _ visitor: inout Visitor,
    _ isWorkWanted: () -> Bool,
    _ give: (PackWork) -> Void
  ) {
    var child = nextDelta(plan, &frame)
    while !frame.children.isEmpty, plan.childRange(child).isEmpty, !isWorkWanted(),
      !visitor.isCancelled
    {
      visitDelta(plan, child, on: base, &visitor)
      child = nextDelta(plan, &frame)
    }
    if !frame.children.isEmpty { stack.append(frame) }
    if isWorkWanted() { shareSubtree(plan, give) }
    visitDelta(plan, child, on: base, &visitor)
    if frame.children.isEmpty, case .held(let buffer) = base.content {
      decoder.pool.giveBack(buffer)
    }
  }

  /// Takes the next delta from a frame that has one.
  private mutating func nextDelta(_ plan: PackPlan, _ frame: inout Frame) -> UInt32 {
    let child = plan.children[frame.children.removeFirst()]
    lookAhead(plan, behind: child, siblings: frame.children)
    return child
  }

  /// Notes which entry comes next: an entry's first delta, else its next sibling, else that of a base that waits, else the
  /// next family.
  private mutating func lookAhead(
    _ plan: PackPlan,
    behind entry: UInt32,
    siblings: Range<Int> = 0..<0
  ) {
    let next = plan.childRange(entry).first ?? siblings.first ?? stack.last?.children.first
    ahead = next.map { plan.children[$0] } ?? nextRoot
    if let ahead { plan.prefetch(ahead) }
  }

  /// Gives the heaviest pending subtree of the oldest base away.
  private mutating func shareSubtree(
    _ plan: PackPlan,
    _ give: (PackWork) -> Void
  ) {
    guard var frame = stack.first, case .success(let base) = frame.base else { return }
    let child = plan.children[frame.children.upperBound - 1]
    guard plan.entries[Int(child)].weight >= Self.leastGift else { return }
    frame.children.removeLast()
    if case .held(let buffer) = base.content { buffer.isShared = true }
    give(PackWork(plan: plan, part: .subtree(child, base: base, family: family.root)))
    if frame.children.isEmpty { stack.removeFirst() } else { stack[0] = frame }
  }

  private mutating func visitRoot<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ visitor: inout Visitor
  ) {
    family = Family(root: entry)
    lookAhead(plan, behind: entry)
    do throws(DecodeError) {
      let header = try plan.header(of: entry)
      switch header.base {
      case .none:
        if header.size > decoder.limits.objectSize {
          try visitLargeRoot(plan, entry, header, &visitor)
        } else {
          arrived(plan, entry, try decoder.root(plan, entry), base: nil, nil, &visitor)
        }
      case .id(let id):
        let effort = LargeObject.effort(for: plan.packedLength(of: entry))
        let base = try store.base(id, effort: effort, using: &decoder)
        visitDelta(plan, entry, on: base, &visitor)
      case .offset:
        throw .baseOffsetOutside
      }
    } catch {
      recover(plan, entry, error, &visitor)
    }
  }

  private mutating func visitDelta<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    on base: Base,
    _ visitor: inout Visitor
  ) {
    do throws(DecodeError) {
      guard case .held(let buffer) = base.content else {
        return try visitLargeDelta(plan, entry, on: base, &visitor)
      }
      var decoded: EntryDecoder.Decoded
      do throws(DecodeError) {
        decoded = try decoder.delta(plan, entry, base: buffer)
      } catch {
        guard error == .tooLarge else { throw error }
        return try visitLargeDelta(plan, entry, on: base, &visitor)
      }
      decoded.isSuspect = decoded.isSuspect || base.isSuspect
      arrived(plan, entry, decoded, base: base, buffer, &visitor)
    } catch {
      recover(plan, entry, error, &visitor)
    }
  }

  /// Shows a decoded object to the visitor and leaves it on the stack for its deltas.
  ///
  /// - Parameters:
  ///   - plan: the pack's plan.
  ///   - entry: its entry.
  ///   - decoded: its content.
  ///   - base: what it is a delta on; nil where it is none, or its base is not that of a family.
  ///   - baseBuffer: the content of that base, where it is held as a whole.
  ///   - visitor: who is shown it.
  mutating func arrived<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ decoded: EntryDecoder.Decoded,
    base: Base?,
    _ baseBuffer: ObjectBuffer?,
    _ visitor: inout Visitor
  ) {
    guard let kind = base?.kind ?? plan.traits(of: entry).kind else {
      preconditionFailure("a decoded entry has a kind")
    }
    let traits = plan.traits(of: entry)
    guard decoded.isSuspect || traits.isRepeated,
      !isIntact(decoded.buffer, kind, plan.id(of: entry))
    else {
      // A base that was not visited here could be visited where another pack holds the same.
      let isRegular = !decoded.isSuspect && (base == nil || base?.memory != nil)
      show(
        plan,
        entry,
        decoded,
        kind,
        base: base?.memory,
        baseBuffer,
        isRegular: isRegular,
        &visitor
      )
      return
    }
    let isShown = showOtherCopy(plan, entry, &visitor)
    if traits.isRepeated, !decoded.isSuspect, isShown || traits.isDuplicate {
      dispute(plan, entry, decoded.buffer, kind, &visitor)
    }
    if isShown { return }
    if !traits.isDuplicate {
      visitor.failed(plan.problem(.idDiffers, at: entry), kind: kind)
    }
    // The search for another copy has overwritten what was copied from the base.
    show(plan, entry, decoded, kind, base: nil, nil, isDamaged: true, &visitor)
  }

  /// Tells of an entry whose sound bytes are not those that its id stands for, while the store has other copies, and shows them.
  private func dispute<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ buffer: ObjectBuffer,
    _ kind: ObjectKind,
    _ visitor: inout Visitor
  ) {
    visitor.disputed(plan.problem(.idDisputed, at: entry))
    guard plan.wants(kind), kind != .tree else { return }
    _ = visitor.visit(
      plan.found(entry, kind, isDamaged: true),
      content: buffer.bytes,
      base: nil,
      baseContent: .init(),
      copies: .init()
    )
  }

  private func isIntact(_ buffer: ObjectBuffer, _ kind: ObjectKind, _ id: ObjectID) -> Bool {
    objectID(of: buffer.bytes, kind: kind, format: id.format) == id
  }

  /// Shows an object to the visitor, unless it is delivered from elsewhere or of no wanted kind,
  /// and leaves it on the stack for its deltas.
  mutating func show<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ decoded: EntryDecoder.Decoded,
    _ kind: ObjectKind,
    base: ObjectMemory?,
    _ baseBuffer: ObjectBuffer?,
    isDamaged: Bool = false,
    isRegular: Bool = false,
    _ visitor: inout Visitor
  ) {
    if let ahead { plan.prefetchBytes(of: ahead) }
    var memory: ObjectMemory?
    if !plan.traits(of: entry).isDuplicate {
      var object = plan.found(entry, kind, isDamaged: isDamaged)
      if isRegular { object.packedLength = UInt32(exactly: decoded.packedLength) }
      if plan.wants(kind) {
        if base != nil, let baseBuffer {
          memory = visitor.visit(
            object,
            content: decoded.buffer.bytes,
            base: base,
            baseContent: baseBuffer.bytes,
            copies: decoder.copies.span
          )
        } else {
          memory = visitor.visit(
            object,
            content: decoded.buffer.bytes,
            base: nil,
            baseContent: .init(),
            copies: .init()
          )
        }
      } else if !isDamaged {
        visitor.passedOver(object)
      }
    }
    let children = plan.childRange(entry)
    if children.isEmpty {
      decoder.pool.giveBack(decoded.buffer)
    } else {
      let base = Base(
        decoded.buffer,
        kind: kind,
        memory: memory,
        isSuspect: decoded.isSuspect
      )
      stack.append(Frame(base: .success(base), children: children))
    }
  }
}

extension PackPlan {
  /// An entry as the visitor is shown it.
  func found(_ entry: UInt32, _ kind: ObjectKind, isDamaged: Bool) -> FoundObject {
    FoundObject(
      source: .packed(pack, position: Int(entries[Int(entry)].position)),
      kind: kind,
      countedAs: traits(of: entry).kind,
      isDamaged: isDamaged,
      hasDeltas: !childRange(entry).isEmpty,
      packedLength: nil
    )
  }

  /// The problem that an entry's error is reported as: whatever is wrong in a file that shrinks
  /// comes from that.
  func problem(_ error: DecodeError, at entry: UInt32) -> StorageProblem {
    let error = pack.file.wasTruncated || pack.index.wasTruncated ? .truncatedFile : error
    return StorageProblem(
      error.kind,
      object: id(of: entry),
      file: pack.path,
      offset: offset(of: entry),
      error.detail
    )
  }
}
