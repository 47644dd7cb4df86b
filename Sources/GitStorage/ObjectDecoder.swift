import Bytes

/// Decodes the objects of packs family by family, each entry once, bases before the deltas on them.
///
/// One per worker. The order inside a family is depth first with the heaviest subtree last; a base
/// is given back before its last delta is followed, so that at most log2(family) bases are held at
/// a time.
public struct ObjectDecoder<Visitor: ObjectVisitor>: ~Copyable {
  let store: ObjectStore
  var decoder: EntryDecoder
  private var stack: [Frame] = []
  /// Subtrees below this estimated size, in KiB, are not worth giving away.
  private static var leastGift: UInt32 { 1024 }

  /// A base with deltas that are still to be visited.
  private struct Frame {
    var buffer: ObjectBuffer
    var kind: ObjectKind
    var memory: Visitor.Memory?
    var children: Range<Int>
    var isSuspect: Bool
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
  public mutating func run(
    _ work: PackWork<Visitor.Memory>,
    visitor: inout Visitor,
    isWorkWanted: () -> Bool = { false },
    give: (PackWork<Visitor.Memory>) -> Void = { _ in }
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
        visitRoot(plan, plan.roots[index], &visitor)
        visitDescendants(plan, &visitor, isWorkWanted, give)
      }
    case .subtree(let entry, let base, let kind, let memory, let isSuspect):
      let frame = Frame(
        buffer: base,
        kind: kind,
        memory: memory,
        children: 0..<0,
        isSuspect: isSuspect
      )
      visitDelta(plan, entry, on: frame, &visitor)
      visitDescendants(plan, &visitor, isWorkWanted, give)
    }
  }

  private mutating func visitDescendants(
    _ plan: PackPlan,
    _ visitor: inout Visitor,
    _ isWorkWanted: () -> Bool,
    _ give: (PackWork<Visitor.Memory>) -> Void
  ) {
    while var frame = stack.popLast() {
      if visitor.isCancelled {
        stack.removeAll()
        return
      }
      let child = plan.children[frame.children.removeFirst()]
      if !frame.children.isEmpty { stack.append(frame) }
      if isWorkWanted() { shareSubtree(plan, give) }
      visitDelta(plan, child, on: frame, &visitor)
      if frame.children.isEmpty { decoder.pool.giveBack(frame.buffer) }
    }
  }

  /// Gives the heaviest pending subtree of the oldest base away.
  private mutating func shareSubtree(
    _ plan: PackPlan,
    _ give: (PackWork<Visitor.Memory>) -> Void
  ) {
    guard var frame = stack.first else { return }
    let child = plan.children[frame.children.upperBound - 1]
    guard plan.weights[Int(child)] >= Self.leastGift else { return }
    frame.children.removeLast()
    frame.buffer.isShared = true
    let part = PackWork<Visitor.Memory>.Part.subtree(
      child,
      base: frame.buffer,
      kind: frame.kind,
      memory: frame.memory,
      isSuspect: frame.isSuspect
    )
    give(PackWork(plan: plan, part: part))
    if frame.children.isEmpty { stack.removeFirst() } else { stack[0] = frame }
  }

  private mutating func visitRoot(_ plan: PackPlan, _ entry: UInt32, _ visitor: inout Visitor) {
    do throws(DecodeError) {
      let header = try plan.header(of: entry)
      switch header.base {
      case .none:
        if header.size > decoder.limits.objectSize, let kind = header.kind {
          try visitInParts(plan, entry, header, kind, &visitor)
          return
        }
        let decoded = try decoder.root(plan, entry)
        arrived(plan, entry, decoded, base: nil, &visitor)
      case .id(let id):
        let base = try store.read(id, using: &decoder)
        let frame = Frame(
          buffer: base.buffer,
          kind: base.kind,
          memory: nil,
          children: 0..<0,
          isSuspect: false
        )
        visitDelta(plan, entry, on: frame, &visitor)
      case .offset:
        throw .baseOffsetOutside
      }
    } catch {
      recover(plan, entry, error, &visitor)
    }
  }

  private mutating func visitDelta(
    _ plan: PackPlan,
    _ entry: UInt32,
    on frame: Frame,
    _ visitor: inout Visitor
  ) {
    do throws(DecodeError) {
      var decoded = try decoder.delta(plan, entry, base: frame.buffer)
      decoded.isSuspect = decoded.isSuspect || frame.isSuspect
      arrived(plan, entry, decoded, base: frame, &visitor)
    } catch {
      recover(plan, entry, error, &visitor)
    }
  }

  /// Shows a decoded object to the visitor and leaves it on the stack for its deltas.
  private mutating func arrived(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ decoded: EntryDecoder.Decoded,
    base: Frame?,
    _ visitor: inout Visitor
  ) {
    let traits = plan.traits[Int(entry)]
    guard let kind = base?.kind ?? traits.kind else {
      preconditionFailure("a decoded entry has a kind")
    }
    let position = Int(plan.positions[Int(entry)])
    var isDamaged = false
    if decoded.isSuspect {
      let id = plan.id(of: entry)
      if objectID(of: decoded.buffer.bytes, kind: kind, format: id.format) != id {
        if let other = try? store.read(id, except: plan.pack, using: &decoder) {
          let replaced = EntryDecoder.Decoded(buffer: other.buffer, isSuspect: false)
          return show(plan, entry, kind, replaced, position, false, nil, &visitor)
        }
        isDamaged = true
        visitor.failed(plan.problem(.idDiffers, at: entry), kind: kind)
      }
    }
    show(plan, entry, kind, decoded, position, isDamaged, base?.memory, &visitor)
  }

  private mutating func show(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ kind: ObjectKind,
    _ decoded: EntryDecoder.Decoded,
    _ position: Int,
    _ isDamaged: Bool,
    _ baseMemory: Visitor.Memory?,
    _ visitor: inout Visitor
  ) {
    var memory: Visitor.Memory?
    if !plan.traits[Int(entry)].isDuplicate {
      let object = FoundObject(
        source: .packed(plan.pack, position: position),
        kind: kind,
        countedAs: plan.traits[Int(entry)].kind,
        isDamaged: isDamaged
      )
      let copies = baseMemory == nil ? [] : decoder.copies
      memory = visitor.visit(
        object,
        content: decoded.buffer.bytes,
        base: baseMemory,
        copies: copies.span
      )
    }
    let children = plan.childRange(entry)
    if children.isEmpty {
      decoder.pool.giveBack(decoded.buffer)
    } else {
      stack.append(
        Frame(
          buffer: decoded.buffer,
          kind: kind,
          memory: memory,
          children: children,
          isSuspect: decoded.isSuspect
        )
      )
    }
  }

  /// Shows an object that is too large to be held as a whole, part by part.
  ///
  /// Deltas on it cannot be applied then.
  private mutating func visitInParts(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ header: EntryHeader,
    _ kind: ObjectKind,
    _ visitor: inout Visitor
  ) throws(DecodeError) {
    let file = plan.pack.file
    let input = file.bytes.extracting(header.dataOffset..<max(header.dataOffset, plan.pack.end))
    guard Inflater.leastInput(for: header.size) <= input.count else { throw .sizeNotEarned }
    if !plan.traits[Int(entry)].isDuplicate {
      let position = Int(plan.positions[Int(entry)])
      let object = FoundObject(
        source: .packed(plan.pack, position: position),
        kind: kind,
        countedAs: kind,
        isDamaged: false
      )
      try showInParts(object, input, header.size, skipping: 0, &visitor)
    }
    for child in plan.children[plan.childRange(entry)] {
      recover(plan, child, .tooLarge, &visitor)
    }
  }

  /// Inflates an object part by part and shows each part.
  mutating func showInParts(
    _ object: FoundObject,
    _ input: Span<UInt8>,
    _ size: Int,
    skipping prefix: Int,
    _ visitor: inout Visitor
  ) throws(DecodeError) {
    var parts = PartReader(limits: decoder.limits, overlap: visitor.partOverlap)
    try parts.read(input, size: size, skipping: prefix) { part, offset, isLast in
      visitor.visitPart(object, part: part, offset: offset, isLast: isLast)
      return !visitor.isCancelled
    }
  }

  /// Looks for another copy of an object whose entry is damaged; where there is none, names it and
  /// all that hangs on it.
  private mutating func recover(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ error: DecodeError,
    _ visitor: inout Visitor
  ) {
    var failed: [(entry: UInt32, error: DecodeError)] = [(entry, error)]
    while let (entry, error) = failed.popLast() {
      if let other = try? store.read(plan.id(of: entry), except: plan.pack, using: &decoder) {
        let replaced = EntryDecoder.Decoded(buffer: other.buffer, isSuspect: false)
        let position = Int(plan.positions[Int(entry)])
        show(plan, entry, other.kind, replaced, position, false, nil, &visitor)
        continue
      }
      let traits = plan.traits[Int(entry)]
      if !traits.isDuplicate {
        visitor.failed(plan.problem(error, at: entry), kind: traits.kind)
      }
      let consequence: DecodeError = error == .tooLarge ? .tooLarge : .baseFailed
      for child in plan.children[plan.childRange(entry)] { failed.append((child, consequence)) }
    }
  }
}

extension PackPlan {
  /// The problem that an entry's error is reported as.
  func problem(_ error: DecodeError, at entry: UInt32) -> StorageProblem {
    StorageProblem(
      error.kind,
      object: id(of: entry),
      file: pack.path,
      offset: offsets[Int(entry)],
      error.detail
    )
  }
}
