import GitStorage

/// All trees of a store in families: a tree that is no delta, and all that are described by what they
/// change in it, directly or through others.
struct TreeFamilies {
  /// What each tree holds; trees are numbered in this order.
  let records: TreeRecords
  /// The trees that are deltas on a tree.
  let deltas: Groups
  /// The first tree of each tree's family; ``TreeRecords/none`` where bases stand in a circle.
  let heads: [UInt32]
  /// One more than the highest number of a name.
  let nameCount: Int
  /// The tree with an object number, or ``TreeRecords/none``.
  private let treeAt: [UInt32]

  /// Arranges trees.
  ///
  /// - Parameters:
  ///   - records: what all trees hold.
  ///   - numberCount: how many object numbers there are.
  /// - Complexity: O(trees + changes).
  init(_ records: consuming TreeRecords, numberCount: Int) {
    let trees = records.trees
    var treeAt = [UInt32](repeating: TreeRecords.none, count: numberCount)
    for (place, tree) in trees.enumerated() { treeAt[Int(tree.number)] = UInt32(place) }
    let deltas = Groups(of: trees.count, into: trees.count) { tree in
      let base = trees[tree].base
      return base == TreeRecords.none ? TreeRecords.none : treeAt[Int(base)]
    }
    var heads = [UInt32](repeating: TreeRecords.none, count: trees.count)
    var waiting: [UInt32] = []
    for head in trees.indices where trees[head].base == TreeRecords.none {
      waiting.append(UInt32(head))
      while let tree = waiting.popLast() {
        heads[Int(tree)] = UInt32(head)
        for place in deltas.range(of: tree) { waiting.append(deltas[place]) }
      }
    }
    var highest: UInt32 = 0
    for change in records.changes { highest = max(highest, change.name) }
    nameCount = Int(highest) + 1
    self.treeAt = treeAt
    self.deltas = deltas
    self.heads = heads
    self.records = records
  }

  /// The number of trees.
  var count: Int { records.trees.count }

  /// The tree with an object number; nil where that is no tree.
  func tree(of number: UInt32) -> Int? {
    let tree = treeAt[Int(number)]
    return tree == TreeRecords.none ? nil : Int(tree)
  }

  /// The families of all trees that name, themselves and not through a base, one of some objects.
  ///
  /// - Complexity: O(changes).
  func heads(naming objects: NumberSet) -> NumberSet {
    var found = NumberSet(count: count)
    var start = 0
    for tree in records.trees.indices {
      let end = Int(records.trees[tree].end)
      for place in start..<end {
        let child = records.changes[place].child
        guard child != TreeRecords.none, objects.contains(Int(child)) else { continue }
        if heads[tree] != TreeRecords.none { found.insert(Int(heads[tree])) }
        break
      }
      start = end
    }
    return found
  }

  /// The first trees of all families, those of families whose trees are named before those of the
  /// families that name them, as far as that is possible.
  ///
  /// - Returns: the trees, and of which of them the family names trees of its own, or of families
  ///   behind it.
  /// - Complexity: O(trees + changes).
  func childrenFirst() -> (heads: [UInt32], areLoose: NumberSet) {
    // Who names whom; one version of a folder mostly names the same families as the one before.
    var links: [(from: UInt32, to: UInt32)] = []
    var lastLink = [UInt32](repeating: TreeRecords.none, count: count)
    for tree in records.trees.indices where heads[tree] != TreeRecords.none {
      let head = heads[tree]
      for place in records.range(of: tree) {
        let child = records.changes[place].child
        guard child != TreeRecords.none, let inner = self.tree(of: child),
          case let target = heads[inner], target != TreeRecords.none,
          lastLink[Int(head)] != target
        else { continue }
        lastLink[Int(head)] = target
        links.append((head, target))
      }
    }
    let groups = Groups(of: links.count, into: count) { links[$0].from }
    let order = postOrder(
      count,
      from: { heads[$0] == UInt32($0) },
      successor: { head, edge in
        let range = groups.range(of: UInt32(head))
        return edge < range.count ? Int(links[Int(groups[range.lowerBound + edge])].to) : nil
      }
    )
    // The list has done its work and serves for the families' places.
    for (place, head) in order.enumerated() { lastLink[Int(head)] = UInt32(place) }
    var areLoose = NumberSet(count: count)
    for link in links where lastLink[Int(link.to)] >= lastLink[Int(link.from)] {
      areLoose.insert(Int(link.from))
    }
    return (order, areLoose)
  }
}
