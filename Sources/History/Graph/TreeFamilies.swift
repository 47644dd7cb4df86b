import Bytes
import GitStorage

/// All trees of a store in families: a tree that is no delta, and all that are described by what they
/// change in it, directly or through others.
struct TreeFamilies {
  /// What each tree holds; trees are numbered in this order.
  ///
  /// Otherwise than when they were taken down, bases are numbers of trees, and so are the children that
  /// are trees, with ``treeBit`` set: walks then go from one tree to the next without a table, and versions
  /// of a folder, whose ids are spread over all numbers, mostly stand side by side. Entries by whose names
  /// never goes a tree or an object that is looked for are left out.
  let records: TreeRecords
  /// The trees that are deltas on a tree.
  let deltas: Groups
  /// The first tree of each tree's family; ``TreeRecords/none`` where bases stand in a circle.
  let heads: Column<UInt32>
  /// Above the number of each name in ``records``.
  let nameCount: Int
  /// The tree with an object number, or ``TreeRecords/none``.
  private let treeAt: Column<UInt32>

  /// Tells children that are trees from others; object numbers stay below it.
  static let treeBit: UInt32 = 1 << 31

  /// Arranges trees.
  ///
  /// - Parameters:
  ///   - pieces: what all trees hold.
  ///   - numberCount: how many object numbers there are.
  ///   - holders: the objects that are looked for, by number; changes that have nothing to do with them
  ///     are left out.
  /// - Complexity: O(trees + changes).
  init(_ pieces: consuming [TreeRecords], numberCount: Int, holders: NumberSet) {
    var pieces = pieces
    var treeAt = Column(repeating: TreeRecords.none, count: numberCount)
    var places = treeAt.mutableSpan
    var count: UInt32 = 0
    for piece in pieces {
      for tree in piece.trees {
        places[Int(tree.number)] = count
        count += 1
      }
    }
    var names = NameMarks()
    var start = 0
    for i in pieces.indices {
      pieces[i].link(treeAt, from: start, holders, &names)
      start += pieces[i].trees.count
    }
    for i in pieces.indices { pieces[i].leaveOut(but: names, holders) }
    nameCount = names.bound
    let records = TreeRecords(joining: pieces)
    let trees = records.trees
    let deltas = Groups(of: trees.count, into: trees.count) { trees[$0].base }
    var heads = Column(repeating: TreeRecords.none, count: trees.count)
    var waiting = Column<UInt32>()
    for head in trees.indices where trees[head].base == TreeRecords.none {
      waiting.append(UInt32(head))
      while let tree = waiting.popLast() {
        heads[Int(tree)] = UInt32(head)
        for place in deltas.range(of: tree) { waiting.append(deltas[place]) }
      }
    }
    self.treeAt = treeAt
    self.deltas = deltas
    self.heads = heads
    self.records = records
  }

  /// A family that names another one, told by their first trees.
  private struct Link: BitwiseCopyable {
    var from: UInt32
    var to: UInt32
  }

  /// The number of trees.
  var count: Int { records.trees.count }

  /// The tree with an object number; nil where that is no tree.
  func tree(of number: UInt32) -> Int? {
    let tree = treeAt[Int(number)]
    return tree == TreeRecords.none ? nil : Int(tree)
  }

  /// The tree that a change's child is; nil where it is another object or none.
  static func tree(_ child: UInt32) -> Int? {
    child >= treeBit && child != TreeRecords.none ? Int(child ^ treeBit) : nil
  }

  /// The families of trees that name, themselves and not through a base, one of some trees.
  ///
  /// - Parameters:
  ///   - trees: the trees that may be named.
  ///   - candidates: the first trees of the families that are looked at; nil for all.
  /// - Returns: the families' first trees.
  /// - Complexity: O(changes) of the families that are looked at.
  func heads(naming trees: NumberSet, among candidates: [UInt32]?) -> NumberSet {
    var found = NumberSet(count: count)
    if candidates?.isEmpty ?? false || trees.isEmpty { return found }
    guard let candidates else {
      for (place, change) in records.changes.enumerated() {
        guard let child = Self.tree(change.child), trees.contains(child),
          case let head = heads[records.tree(of: place)], head != TreeRecords.none
        else { continue }
        found.insert(Int(head))
      }
      return found
    }
    var waiting: [UInt32] = []
    for head in candidates {
      waiting.append(head)
      while let tree = waiting.popLast() {
        if names(Int(tree), oneOf: trees) {
          found.insert(Int(head))
          waiting.removeAll(keepingCapacity: true)
          break
        }
        for place in deltas.range(of: tree) { waiting.append(deltas[place]) }
      }
    }
    return found
  }

  /// Whether a tree names one of some trees itself.
  private func names(_ tree: Int, oneOf trees: NumberSet) -> Bool {
    for place in records.range(of: tree) {
      if let child = Self.tree(records.changes[place].child), trees.contains(child) { return true }
    }
    return false
  }

  /// The first trees of all families, those of families whose trees are named before those of the
  /// families that name them, as far as that is possible.
  ///
  /// - Returns: the trees, and those of them whose families name trees of their own, or of families
  ///   behind them.
  /// - Complexity: O(trees + changes).
  func childrenFirst() -> (heads: Column<UInt32>, loose: [UInt32]) {
    // Who names whom. The trees of a family stand side by side, so that to know for each family which one has
    // named it last is to know nearly all that was said before.
    var links = Column<Link>()
    links.reserveCapacity(count)
    var lastLink = Column(repeating: TreeRecords.none, count: count)
    let changes = records.changes.span
    let allHeads = heads.span
    var last = (from: TreeRecords.none, to: TreeRecords.none)
    for tree in records.trees.indices where heads[tree] != TreeRecords.none {
      let head = heads[tree]
      for place in records.range(of: tree) {
        if place + 16 < changes.count {
          allHeads.prefetch(Int(changes[place + 16].child ^ Self.treeBit))
        }
        guard let inner = Self.tree(changes[place].child),
          case let target = allHeads[inner], target != TreeRecords.none,
          last != (head, target)
        else { continue }
        last = (head, target)
        guard lastLink[Int(target)] != head else { continue }
        lastLink[Int(target)] = head
        links.append(Link(from: head, to: target))
      }
    }
    let groups = Groups(of: links.count, into: count) { links[$0].from }
    // Most families name none. They come first as they stand, side by side in memory.
    func hasLinks(_ head: UInt32) -> Bool { !groups.range(of: head).isEmpty }
    var order = Column(
      heads.indices.lazy.map { UInt32($0) }.filter { heads[Int($0)] == $0 && !hasLinks($0) }
    )
    order += postOrder(
      count,
      from: { heads[$0] == UInt32($0) && hasLinks(UInt32($0)) },
      successor: { head, edge in
        let range = groups.range(of: UInt32(head))
        guard edge < range.count else { return nil }
        let target = links[Int(groups[range.lowerBound + edge])].to
        return hasLinks(target) ? Int(target) : -1
      }
    )
    // The list has done its work and serves for the families' places.
    for (place, head) in order.enumerated() { lastLink[Int(head)] = UInt32(place) }
    var loose: [UInt32] = []
    var areLoose = NumberSet(count: count)
    for link in links where lastLink[Int(link.to)] >= lastLink[Int(link.from)] {
      if areLoose.insert(Int(link.from)) { loose.append(link.from) }
    }
    return (order, loose)
  }
}
