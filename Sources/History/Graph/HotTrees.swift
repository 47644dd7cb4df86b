/// The trees that hold wanted objects, directly or through other trees, and the entries by which
/// they do.
///
/// Found from the wanted objects upwards. Trees are known by what they change in their delta bases:
/// an entry is in each tree that adds it, and in all deltas on that tree until one says otherwise.
struct HotTrees {
  /// How many trees there are, wanted or not; they are numbered in the order of the records.
  let count: Int
  /// The tree with an object number, or ``TreeRecords/none``.
  private let treeAt: [UInt32]
  /// Where each tree's entries end in ``names`` and ``children``.
  private var ends: [UInt32] = []
  /// The entries' names.
  private(set) var names: [UInt32] = []
  /// The object numbers that the entries name.
  private(set) var children: [UInt32] = []
  /// Trees with entries, each behind all that its entries lead to.
  private(set) var order: [UInt32] = []
  /// Whether entries are missing since there were too many.
  private(set) var isCutOff = false

  /// Finds the trees.
  ///
  /// - Parameters:
  ///   - records: what all trees hold.
  ///   - wanted: the object numbers of what is looked for.
  ///   - numberCount: how many object numbers there are.
  ///   - mostEntries: a bound on the entries, each of which takes 20 bytes for a while.
  /// - Complexity: O(changes in the records + entries found).
  init(
    _ records: consuming TreeRecords,
    wanted: [UInt32],
    numberCount: Int,
    mostEntries: Int
  ) {
    count = records.trees.count
    var treeAt = [UInt32](repeating: TreeRecords.none, count: numberCount)
    for (tree, number) in records.trees.enumerated() { treeAt[Int(number)] = UInt32(tree) }
    self.treeAt = treeAt
    guard !wanted.isEmpty else {
      ends = Array(repeating: 0, count: count)
      return
    }
    let found = TreeClimb.entries(
      to: wanted,
      records,
      treeAt: treeAt,
      mostEntries: mostEntries,
      isCutOff: &isCutOff
    )
    arrange(found)
    order = postOrder(
      count,
      from: { self.entries(of: $0).isEmpty == false },
      successor: { tree, edge in
        let entries = self.entries(of: tree)
        guard edge < entries.count else { return nil }
        return self.tree(of: self.children[entries.lowerBound + edge]) ?? -1
      }
    )
  }

  /// The tree with an object number; nil where that is no tree.
  func tree(of number: UInt32) -> Int? {
    let tree = treeAt[Int(number)]
    return tree == TreeRecords.none ? nil : Int(tree)
  }

  /// A tree's entries, as indices of ``names`` and ``children``.
  func entries(of tree: Int) -> Range<Int> {
    (tree == 0 ? 0 : Int(ends[tree - 1]))..<Int(ends[tree])
  }

  /// Groups the entries by tree with a counting sort.
  private mutating func arrange(_ found: [[TreeClimb.Entry]]) {
    var next = [UInt32](repeating: 0, count: count + 1)
    for entry in found.joined() { next[Int(entry.tree) + 1] += 1 }
    for tree in 0..<count { next[tree + 1] += next[tree] }
    ends = Array(next.dropFirst())
    names = Array(repeating: 0, count: Int(next[count]))
    children = names
    for entry in found.joined() {
      let place = Int(next[Int(entry.tree)])
      names[place] = entry.name
      children[place] = entry.child
      next[Int(entry.tree)] += 1
    }
  }
}
