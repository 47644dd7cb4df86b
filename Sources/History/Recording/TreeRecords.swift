/// What trees hold, kept as what each changes in the tree that it is stored as a delta on.
///
/// Names are numbers of a ``NameTable``, objects are numbers of the store; eight bytes for a change,
/// twelve for a tree. A tree that is no delta "changes" all its entries in nothing.
public struct TreeRecords: Sendable {
  /// Stands for no object.
  static let none = UInt32.max

  /// One entry that a tree has otherwise than its base.
  struct Change: Hashable, Sendable {
    /// The entry's name.
    var name: UInt32
    /// The object that the entry names; ``none`` where the tree has no such entry, or one whose
    /// object is not in the store.
    var child: UInt32
  }

  /// The number of each tree.
  var trees: [UInt32] = []
  /// The number of the tree that each is described by its differences to, or ``none``.
  var bases: [UInt32] = []
  /// Where each tree's changes end in ``changes``.
  var ends: [UInt32] = []
  /// The changes of all trees; those of a tree with a base in the order of their names.
  var changes: [Change] = []

  /// An estimate of the bytes held.
  var byteCount: Int { trees.count * 12 + changes.count * 8 }

  /// A tree's changes, as indices of ``changes``.
  func range(of tree: Int) -> Range<Int> {
    (tree == 0 ? 0 : Int(ends[tree - 1]))..<Int(ends[tree])
  }

  /// Whether a tree with a base says anything about a name.
  func changes(_ name: UInt32, in tree: Int) -> Bool {
    let range = range(of: tree)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && changes[low].name == name
  }

  /// Puts the last tree's changes in the order of their names.
  ///
  /// Most trees change one or two entries, for which nothing is as fast as to put each in its place.
  mutating func sortChanges(from start: Int) {
    guard changes.count - start <= 16 else {
      return changes[start...].sort { ($0.name, $0.child) < ($1.name, $1.child) }
    }
    for index in start..<changes.count {
      let change = changes[index]
      var place = index
      while place > start,
        (change.name, change.child) < (changes[place - 1].name, changes[place - 1].child)
      {
        changes[place] = changes[place - 1]
        place -= 1
      }
      changes[place] = change
    }
  }

  /// Puts pieces together, and lets go of each as soon as it is copied.
  init(joining pieces: consuming [TreeRecords]) {
    if pieces.count == 1 {
      self = pieces[0]
      return
    }
    var pieces = pieces
    trees.reserveCapacity(pieces.reduce(0) { $0 + $1.trees.count })
    bases.reserveCapacity(trees.capacity)
    ends.reserveCapacity(trees.capacity)
    changes.reserveCapacity(pieces.reduce(0) { $0 + $1.changes.count })
    for i in pieces.indices {
      let start = UInt32(changes.count)
      trees += pieces[i].trees
      bases += pieces[i].bases
      for end in pieces[i].ends { ends.append(start + end) }
      changes += pieces[i].changes
      pieces[i] = TreeRecords()
    }
  }

  init() {}

  /// The same without the room that was kept for more.
  var trimmed: TreeRecords { TreeRecords(joining: [TreeRecords(), self]) }
}
