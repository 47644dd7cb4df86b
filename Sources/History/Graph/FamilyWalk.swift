import Bytes

/// Looks at the entries of trees while a ``FamilyWalk`` goes through a family.
protocol EntryVisitor {
  /// Whether entries that name an object, told as in ``TreeFamilies/records``, matter.
  func matters(_ child: UInt32) -> Bool

  /// Has what is known of a child fetched; called some time before it comes.
  func fetch(_ child: UInt32)

  /// Takes note that a slot holds another entry from here on.
  ///
  /// - Parameters:
  ///   - slot: a number from 0; there are as many as entries that matter at a time, or a few more.
  ///   - name: the slot's name, always the same within a family.
  ///   - old: the object that the entry named; ``TreeRecords/none`` where there was none that
  ///     matters.
  ///   - new: the object that it names now; the same.
  mutating func changed(_ slot: Int, name: UInt32, from old: UInt32, to new: UInt32)

  /// Takes note of a tree, of which now all slots tell the entries.
  mutating func entered(_ tree: UInt32)
}

/// Goes through families of trees from bases to deltas and keeps the entries of the tree it is at.
///
/// Only what a tree changes is looked at; on the way back it is undone. So it takes no more memory
/// than the largest tree, and no more time than there are changes, however many entries trees have
/// in common.
struct FamilyWalk {
  private struct Slot {
    var name: UInt32
    var child = TreeRecords.none
    /// The tree that changed it last.
    var changer = TreeRecords.none
  }

  /// A tree on the way to the one that the walk is at.
  private struct Step {
    var tree: UInt32
    /// How many changes were made up to it, its own with them.
    var changes: Int
  }

  private let families: TreeFamilies
  /// The slot of each name in the current family, or ``TreeRecords/none``.
  private var slotAt: Column<UInt32>
  private var slots: [Slot] = []
  private var undo: [(slot: Int, child: UInt32)] = []
  private var path: [Step] = []
  /// How many trees may still be visited.
  private(set) var stepsLeft: Int

  /// Prepares for some families.
  init(_ families: TreeFamilies) {
    self.families = families
    slotAt = Column(repeating: TreeRecords.none, count: families.nameCount)
    // Families are visited as often as trees are nested within them. Git's are so a few times; hostile
    // ones could make it the square of their number.
    stepsLeft = 256 * (families.records.trees.count + families.records.changes.count) + 1 << 26
  }

  /// Has the beginnings of families fetched, some time before they are visited: most are small, and lie anywhere.
  ///
  /// - Parameters:
  ///   - next: the family that comes next.
  ///   - later: one that comes some families later.
  func fetch(next: UInt32, later: UInt32) {
    let first = families.trees(of: Int(next)).lowerBound
    families.records.changes.span.prefetch(families.records.range(of: first).lowerBound)
    families.prefetch(later)
  }

  /// Visits all trees of a family.
  mutating func visit(_ family: UInt32, _ visitor: inout some EntryVisitor) {
    let trees = families.trees(of: Int(family))
    var start = families.records.range(of: trees.lowerBound).lowerBound
    for place in trees {
      let tree = families.records.trees[place]
      while let last = path.last, last.tree != tree.base { path.removeLast() }
      rewind(to: path.last?.changes ?? 0, &visitor)
      enter(UInt32(place), start..<Int(tree.end), &visitor)
      path.append(Step(tree: UInt32(place), changes: undo.count))
      start = Int(tree.end)
    }
    rewind(to: 0, &visitor)
    path.removeAll(keepingCapacity: true)
    for slot in slots { slotAt[Int(slot.name)] = TreeRecords.none }
    slots.removeAll(keepingCapacity: true)
  }

  private mutating func enter(
    _ tree: UInt32,
    _ changes: Range<Int>,
    _ visitor: inout some EntryVisitor
  ) {
    stepsLeft -= 1
    for place in changes {
      let change = families.records.changes[place]
      if place + 8 < families.records.changes.count {
        visitor.fetch(families.records.changes[place + 8].child)
      }
      let matters = change.child != TreeRecords.none && visitor.matters(change.child)
      // In many families nothing does.
      if !matters && slots.isEmpty { continue }
      var slot = Int(slotAt[Int(change.name)])
      if slot == Int(TreeRecords.none) {
        guard matters else { continue }
        slot = slots.count
        slots.append(Slot(name: change.name))
        slotAt[Int(change.name)] = UInt32(slot)
      } else if slots[slot].changer == tree {
        // The same name twice. No tree is described by its differences to one like that.
        slot = slots.count
        slots.append(Slot(name: change.name))
      }
      slots[slot].changer = tree
      put(matters ? change.child : TreeRecords.none, into: slot, &visitor)
    }
    visitor.entered(tree)
  }

  private mutating func put(_ child: UInt32, into slot: Int, _ visitor: inout some EntryVisitor) {
    let old = slots[slot].child
    guard child != old else { return }
    undo.append((slot, old))
    slots[slot].child = child
    visitor.changed(slot, name: slots[slot].name, from: old, to: child)
  }

  private mutating func rewind(to count: Int, _ visitor: inout some EntryVisitor) {
    while undo.count > count, let last = undo.popLast() {
      let current = slots[last.slot].child
      slots[last.slot].child = last.child
      visitor.changed(last.slot, name: slots[last.slot].name, from: current, to: last.child)
    }
  }
}
