import Bytes
import GitStorage

/// All trees of a store in families: a tree that is no delta, and all that are described by what they
/// change in it, directly or through others.
struct TreeFamilies {
  /// What each tree holds; trees are numbered in this order, which is that of walks (``TreeOrder``).
  ///
  /// Otherwise than when they were taken down, bases are numbers of trees, and so are the children that
  /// are trees, with ``treeBit`` set: walks then go from one tree to the next without a table, and versions
  /// of a folder, whose ids are spread over all numbers, mostly stand side by side. Entries by whose names
  /// never goes a tree or an object that is looked for are left out.
  let records: TreeRecords
  /// Above the number of each name in ``records``.
  let nameCount: Int
  /// Where the trees of each family begin, and one place more behind the last.
  private let starts: Column<UInt32>
  /// The family of each tree.
  let families: Column<UInt32>
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
    let order = TreeOrder(copy pieces, numberCount: numberCount)
    treeAt = order.places
    (records, nameCount) = TreeRecords.arranged(pieces, order, holders)
    var starts = Column<UInt32>()
    var families = Column<UInt32>()
    families.reserveCapacity(records.trees.count)
    for (place, tree) in records.trees.enumerated() {
      if tree.base == TreeRecords.none { starts.append(UInt32(place)) }
      families.append(UInt32(starts.count - 1))
    }
    starts.append(UInt32(families.count))
    self.starts = starts
    self.families = families
  }

  /// The number of families.
  var count: Int { starts.count - 1 }

  /// The trees of a family.
  func trees(of family: Int) -> Range<Int> { Int(starts[family])..<Int(starts[family + 1]) }

  /// The family of a tree.
  func family(of tree: Int) -> Int { Int(families[tree]) }

  /// Has ``trees(of:)`` of a family fetched; to be called some time before that is asked for.
  func prefetch(_ family: UInt32) { starts.span.prefetch(Int(family)) }

  /// The tree with an object number; nil where that is no tree.
  func tree(of number: UInt32) -> Int? {
    let tree = treeAt[Int(number)]
    return tree == TreeRecords.none ? nil : Int(tree)
  }

  /// Has ``tree(of:)`` of a number fetched.
  func prefetch(treeOf number: UInt32) { treeAt.span.prefetch(Int(number)) }

  /// The tree that a change's child is; nil where it is another object or none.
  static func tree(_ child: UInt32) -> Int? {
    child >= treeBit && child != TreeRecords.none ? Int(child ^ treeBit) : nil
  }

  /// The changes of all trees of a family.
  func changes(of family: Int) -> Range<Int> {
    let trees = trees(of: family)
    return records.range(of: trees.lowerBound)
      .lowerBound..<Int(records.trees[trees.upperBound - 1].end)
  }

  /// The families of trees that name one of some trees, themselves and not through a base.
  ///
  /// - Parameters:
  ///   - trees: the trees that may be named.
  ///   - candidates: the families that are looked at.
  /// - Returns: these families.
  /// - Complexity: O(changes) of the families that are looked at.
  func families(naming trees: NumberSet, among candidates: [UInt32]) -> NumberSet {
    var found = NumberSet(count: count)
    if trees.isEmpty { return found }
    let changes = records.changes.span
    for family in candidates {
      for place in self.changes(of: Int(family)) {
        guard let child = Self.tree(changes[place].child), trees.contains(child) else { continue }
        found.insert(Int(family))
        break
      }
    }
    return found
  }
}
