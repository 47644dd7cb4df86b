import Bytes
import GitStorage

/// From trees as they were taken down to those that walks go through.
extension TreeRecords {
  /// Turns the numbers of trees into their places, and marks the names by which trees or objects that are
  /// looked for go.
  ///
  /// - Parameters:
  ///   - treeAt: the place of the tree with an object number, or ``none``.
  ///   - start: the place of the first of these trees.
  ///   - holders: the objects that are looked for, by number.
  ///   - names: gets the names.
  mutating func link(
    _ treeAt: Column<UInt32>,
    from start: Int,
    _ holders: NumberSet,
    _ names: inout NameMarks
  ) {
    let treeAt = treeAt.span
    var trees = trees.mutableSpan
    for tree in trees.indices where trees[tree].base != Self.none {
      let base = treeAt[Int(trees[tree].base)]
      // Without its base a tree is not known; a circle leads to no family.
      trees[tree].base = base == Self.none ? UInt32(start + tree) : base
    }
    var changes = changes.mutableSpan
    for place in changes.indices {
      // Some places ahead: one table of all numbers is more than the caches hold.
      if place + 16 < changes.count { treeAt.prefetch(Int(changes[place + 16].child)) }
      let child = Int(changes[place].child)
      if child < treeAt.count, treeAt[child] != Self.none {
        changes[place].child = treeAt[child] | TreeFamilies.treeBit
      } else if !holders.contains(child) {
        continue
      }
      names.insert(changes[place].name)
    }
  }

  /// Leaves out changes that have nothing to do with what is looked for.
  ///
  /// What names neither a tree nor an object that is looked for matters only where it takes the place of
  /// an entry that does: never in a tree that has nothing from a base.
  ///
  /// - Parameters:
  ///   - names: those by which in any tree goes what matters.
  ///   - holders: the objects that are looked for, by number.
  mutating func leaveOut(but names: NameMarks, _ holders: NumberSet) {
    Self.leaveOut(&trees, &changes, but: names, holders)
  }

  private static func leaveOut(
    _ trees: inout Column<Tree>,
    _ changes: inout Column<Change>,
    but names: NameMarks,
    _ holders: NumberSet
  ) {
    var kept = 0
    var start = 0
    var left = changes.mutableSpan
    for tree in trees.indices {
      let end = Int(trees[tree].end)
      let hasBase = trees[tree].base != none
      for place in start..<end {
        let change = left[place]
        let matters =
          hasBase
          ? names.contains(change.name)
          : TreeFamilies.tree(change.child) != nil || holders.contains(Int(change.child))
        guard matters else { continue }
        left[kept] = change
        kept += 1
      }
      trees[tree].end = UInt32(kept)
      start = end
    }
    changes.removeLast(changes.count - kept)
  }
}
