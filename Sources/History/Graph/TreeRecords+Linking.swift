import Bytes
import GitStorage

/// From trees as they were taken down to those that walks go through.
extension TreeRecords {
  /// Puts trees in the order of walks: numbers of trees become their places, and what has nothing to do with what
  /// is looked for is left out.
  ///
  /// - Parameters:
  ///   - pieces: all trees; each piece is let go of as soon as it is copied.
  ///   - order: their order.
  ///   - holders: the objects that are looked for, by number.
  /// - Returns: the trees, and a bound above the number of each name in them.
  /// - Complexity: O(trees + changes).
  static func arranged(
    _ pieces: consuming [TreeRecords],
    _ order: TreeOrder,
    _ holders: NumberSet
  ) -> (records: TreeRecords, nameCount: Int) {
    var pieces = pieces
    var names = NameMarks()
    for i in pieces.indices { pieces[i].link(order.places, holders, &names) }
    for i in pieces.indices { pieces[i].leaveOut(but: names, holders) }
    var all = TreeRecords()
    all.trees.reserveCapacity(pieces.reduce(0) { $0 + $1.trees.count })
    all.changes.reserveCapacity(pieces.reduce(0) { $0 + $1.changes.count })
    var left = pieces.map(\.trees.count)
    for stretch in order.stretches {
      all.append(stretch.trees, of: pieces[stretch.piece])
      left[stretch.piece] -= stretch.trees.count
      if left[stretch.piece] == 0 { pieces[stretch.piece] = TreeRecords() }
    }
    return (all, names.bound)
  }

  /// Turns the numbers of trees into their places, and marks the names by which trees or objects that are
  /// looked for go.
  private mutating func link(
    _ places: Column<UInt32>,
    _ holders: NumberSet,
    _ names: inout NameMarks
  ) {
    let places = places.span
    var trees = trees.mutableSpan
    for tree in trees.indices where trees[tree].base != Self.none {
      trees[tree].base = places[Int(trees[tree].base)]
    }
    var changes = changes.mutableSpan
    for place in changes.indices {
      // Some places ahead: one table of all numbers is more than the caches hold.
      if place + 16 < changes.count { places.prefetch(Int(changes[place + 16].child)) }
      let child = Int(changes[place].child)
      if child < places.count, places[child] != Self.none {
        changes[place].child = places[child] | TreeFamilies.treeBit
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
  private mutating func leaveOut(but names: NameMarks, _ holders: NumberSet) {
    let kept = Self.leaveOut(&trees, &changes, but: names, holders)
    changes.removeLast(changes.count - kept)
  }

  private static func leaveOut(
    _ trees: inout Column<Tree>,
    _ changes: inout Column<Change>,
    but names: NameMarks,
    _ holders: NumberSet
  ) -> Int {
    var trees = trees.mutableSpan
    var changes = changes.mutableSpan
    var kept = 0
    var start = 0
    for tree in trees.indices {
      let end = Int(trees[tree].end)
      let hasBase = trees[tree].base != none
      for place in start..<end {
        let change = changes[place]
        let matters =
          hasBase
          ? names.contains(change.name)
          : TreeFamilies.tree(change.child) != nil || holders.contains(Int(change.child))
        guard matters else { continue }
        changes[kept] = change
        kept += 1
      }
      trees[tree].end = UInt32(kept)
      start = end
    }
    return kept
  }

  /// Adds some trees of another piece.
  private mutating func append(_ range: Range<Int>, of piece: TreeRecords) {
    guard let first = range.first else { return }
    let (tree, change) = (trees.count, changes.count)
    let start = piece.range(of: first).lowerBound
    if range == piece.trees.indices {
      trees += piece.trees
      changes += piece.changes
    } else {
      trees += piece.trees[range]
      changes += piece.changes[start..<Int(piece.trees[range.upperBound - 1].end)]
    }
    var added = trees.mutableSpan
    for place in tree..<added.count { added[place].end &+= UInt32(change) &- UInt32(start) }
  }
}
