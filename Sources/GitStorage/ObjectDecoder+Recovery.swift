import Bytes

/// What is done about packed objects that cannot be decoded as they stand, or not as a whole.
extension ObjectDecoder {
  /// Looks for another copy of an object whose entry is damaged; where there is none, names it.
  ///
  /// The deltas on it are left on the stack; each is looked for in turn.
  mutating func recover<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ error: DecodeError,
    _ visitor: inout Visitor
  ) {
    if showOtherCopy(plan, entry, &visitor) { return }
    let traits = plan.traits[Int(entry)]
    if !traits.isDuplicate { visitor.failed(plan.problem(error, at: entry), kind: traits.kind) }
    leaveChildren(plan, entry, error == .tooLarge ? .tooLarge : .baseFailed)
  }

  /// Shows the object of an entry from another place in the store.
  ///
  /// - Returns: whether there is a sound copy.
  mutating func showOtherCopy<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ visitor: inout Visitor
  ) -> Bool {
    let id = plan.id(of: entry)
    let broken = store.copy(plan, entry)
    if let other = try? store.read(id, avoiding: broken, using: &decoder) {
      let decoded = EntryDecoder.Decoded(buffer: other.buffer, isSuspect: false)
      show(plan, entry, decoded, other.kind, nil, &visitor)
      return true
    }
    guard let stream = soundStream(of: id, avoiding: broken) else { return false }
    leaveChildren(plan, entry, .tooLarge)
    if plan.traits[Int(entry)].isDuplicate { return true }
    let object = plan.found(entry, stream.kind, isDamaged: false)
    guard plan.kinds.contains(stream.kind) else {
      visitor.passedOver(object)
      return true
    }
    do throws(DecodeError) {
      try show(object, stream, &visitor)
    } catch {
      visitor.failed(plan.problem(error, at: entry), kind: stream.kind)
    }
    return true
  }

  /// Another copy of an object that is too large to be held as a whole, known to be sound.
  func soundStream(of id: ObjectID, avoiding broken: ObjectCopy?) -> ContentStream? {
    let limits = decoder.limits
    return store.streams(of: id, avoiding: broken, limits: limits)
      .first { (try? $0.verify(id, limits)) != nil }
  }

  /// Shows an object that is too large to be held as a whole, part by part.
  ///
  /// Deltas on it cannot be applied then.
  mutating func visitInParts<Visitor: ObjectVisitor>(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ header: EntryHeader,
    _ visitor: inout Visitor
  ) throws(DecodeError) {
    guard let stream = try ContentStream(plan.pack.file, header, end: plan.pack.end)
    else { throw .unknownType }
    if !plan.traits[Int(entry)].isDuplicate {
      var damage: DecodeError?
      if decoder.isSuspect(plan, entry, end: plan.presumedEnd(of: entry)) {
        do throws(DecodeError) {
          try stream.verify(plan.id(of: entry), decoder.limits)
        } catch {
          if showOtherCopy(plan, entry, &visitor) { return }
          visitor.failed(plan.problem(error, at: entry), kind: stream.kind)
          damage = error
        }
      }
      do throws(DecodeError) {
        try show(plan.found(entry, stream.kind, isDamaged: damage != nil), stream, &visitor)
      } catch {
        // What was damaged before is reported; up to the damage it was shown.
        if damage == nil { throw error }
      }
    }
    leaveChildren(plan, entry, .tooLarge)
  }

  /// Shows an object part by part.
  func show<Visitor: ObjectVisitor>(
    _ object: FoundObject,
    _ stream: ContentStream,
    _ visitor: inout Visitor
  ) throws(DecodeError) {
    try stream.read(decoder.limits, overlap: visitor.partOverlap) { part, offset, isLast in
      visitor.visitPart(object, part: part, offset: offset, isLast: isLast)
      return !visitor.isCancelled
    }
  }

  private mutating func leaveChildren(_ plan: PackPlan, _ entry: UInt32, _ error: DecodeError) {
    let children = plan.childRange(entry)
    if !children.isEmpty { stack.append(Frame(base: .failure(error), children: children)) }
  }
}
