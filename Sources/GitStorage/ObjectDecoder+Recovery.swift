import Bytes

/// What is done about packed objects that cannot be decoded as they stand.
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
    let traits = plan.traits(of: entry)
    if !traits.isDuplicate { visitor.failed(plan.problem(error, at: entry), kind: traits.kind) }
    leaveChildren(plan, entry, .failure(error.kind == .limit ? error : .baseFailed))
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
      show(plan, entry, decoded, other.kind, base: nil, nil, &visitor)
      return true
    }
    guard let other = try? store.large(id, avoiding: broken, using: &decoder) else { return false }
    leaveChildren(plan, entry, .success(Base(other)))
    if plan.traits(of: entry).isDuplicate { return true }
    do throws(DecodeError) {
      try show(plan.found(entry, other.kind, isDamaged: false), other, plan.kinds, &visitor)
    } catch {
      visitor.failed(plan.problem(error, at: entry), kind: other.kind)
    }
    return true
  }

  /// Leaves the deltas on an entry on the stack.
  mutating func leaveChildren(
    _ plan: PackPlan,
    _ entry: UInt32,
    _ base: Result<Base, DecodeError>
  ) {
    let children = plan.childRange(entry)
    if !children.isEmpty { stack.append(Frame(base: base, children: children)) }
  }
}
