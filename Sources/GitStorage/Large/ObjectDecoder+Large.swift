import Bytes

/// Packed objects that are too large to be held as a whole, and the deltas on them.
extension ObjectDecoder {
  /// Decodes an entry that is no delta and too large.
  mutating func visitLargeRoot<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ header: EntryHeader,
    _ visitor: inout Visitor
  ) throws(DecodeError) {
    guard let stream = try ContentStream(plan.pack.file, header, end: plan.pack.end)
    else { throw .unknownType }
    var object = LargeObject(stream)
    object.isSuspect = decoder.isSuspect(plan, entry, end: plan.presumedEnd(of: entry))
    try visitInParts(plan, entry, object, &visitor)
  }

  /// Decodes a delta of which the base, the result or the delta itself is too large.
  mutating func visitLargeDelta<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    on base: Base,
    _ visitor: inout Visitor
  ) throws(DecodeError) {
    let under =
      switch base.content {
      case .held(let buffer): LargeObject(buffer, kind: base.kind)
      case .large(let object): object
      }
    var (object, end) = try decoder.large.object(
      plan.pack.file,
      try plan.header(of: entry),
      end: plan.pack.end,
      on: under
    )
    object.isSuspect = base.isSuspect || decoder.isSuspect(plan, entry, end: end)
    object.effort = LargeObject.effort(for: end - plan.offset(of: entry) + familyShare(plan))
    if object.size > decoder.limits.objectSize {
      try visitInParts(plan, entry, object, &visitor)
    } else {
      let decoded = EntryDecoder.Decoded(
        buffer: try decoder.whole(object),
        isSuspect: object.isSuspect
      )
      // What is remembered of the base goes with copies, which are not told of here.
      var base = base
      base.memory = nil
      arrived(plan, entry, decoded, base: base, nil, &visitor)
    }
  }

  /// Shows an object part by part and leaves it on the stack for its deltas.
  private mutating func visitInParts<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ object: LargeObject,
    _ visitor: inout Visitor
  ) throws(DecodeError) {
    let traits = plan.traits(of: entry)
    var damage: DecodeError?
    if traits.isDuplicate {
      try compare(plan, entry, object, &visitor)
    } else {
      if object.isSuspect || traits.isRepeated {
        do throws(DecodeError) {
          try decoder.verify(object, plan.id(of: entry))
        } catch {
          if error.kind == .limit { throw error }
          if showOtherCopy(plan, entry, &visitor) {
            if error == .idDiffers, !object.isSuspect {
              try dispute(plan, entry, object, &visitor)
            }
            return
          }
          visitor.failed(plan.problem(error, at: entry), kind: object.kind)
          damage = error
        }
      }
      do throws(DecodeError) {
        let found = plan.found(entry, object.kind, isDamaged: damage != nil)
        try show(found, object, plan.kinds, &visitor)
      } catch {
        // What was damaged before is reported; up to the damage it was shown.
        if damage == nil { throw error }
      }
    }
    switch damage {
    case nil, .idDiffers: leaveChildren(plan, entry, .success(Base(object)))
    default: leaveChildren(plan, entry, .failure(.baseFailed))
    }
  }

  /// Compares an object with its id, which is delivered from elsewhere; what is something else is told and shown.
  private mutating func compare<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ object: LargeObject,
    _ visitor: inout Visitor
  ) throws(DecodeError) {
    do throws(DecodeError) {
      try decoder.verify(object, plan.id(of: entry))
    } catch {
      // Of one that cannot be read nothing is lost.
      guard error == .idDiffers, !object.isSuspect else { return }
      try dispute(plan, entry, object, &visitor)
    }
  }

  private mutating func dispute<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ object: LargeObject,
    _ visitor: inout Visitor
  ) throws(DecodeError) {
    visitor.disputed(plan.problem(.idDisputed, at: entry))
    guard object.kind != .tree else { return }
    try show(plan.found(entry, object.kind, isDamaged: true), object, plan.kinds, &visitor)
  }

  /// Shows an object part by part, unless it is of no wanted kind.
  mutating func show<Visitor: ObjectVisitor>(
    _ found: FoundObject,
    _ object: LargeObject,
    _ kinds: Set<ObjectKind>,
    _ visitor: inout Visitor
  ) throws(DecodeError) {
    guard kinds.contains(found.kind) else {
      if !found.isDamaged { visitor.passedOver(found) }
      return
    }
    try decoder.read(object, overlap: visitor.partOverlap) { part, offset, isLast in
      visitor.visitPart(found, part: part, offset: offset, isLast: isLast)
      return !visitor.isCancelled
    }
  }

  /// The average length of the entries of the current family, in bytes of the pack.
  private mutating func familyShare(_ plan: PackPlan) -> Int {
    if let share = family.share { return share }
    let share = plan.averageLength(ofFamily: family.root)
    family.share = share
    return share
  }
}

extension PackPlan {
  /// The average length of the entries of a family, in bytes of the pack.
  ///
  /// - Complexity: O(family).
  fileprivate func averageLength(ofFamily root: UInt32) -> Int {
    var waiting = [root]
    var (count, length) = (0, 0)
    while let entry = waiting.popLast() {
      count += 1
      length += packedLength(of: entry)
      waiting += children[childRange(entry)]
    }
    return length / count
  }

  /// The length of an entry if the next one follows it, in bytes of the pack.
  func packedLength(of entry: UInt32) -> Int {
    max(presumedEnd(of: entry) - offset(of: entry), 0)
  }
}
