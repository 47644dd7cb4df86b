import Bytes

/// What trees hold, kept as what each changes in the tree that it is stored as a delta on.
///
/// Names are numbers of a ``NameTable``, objects are numbers of the store; eight bytes for a change,
/// twelve for a tree. A tree that is no delta "changes" all its entries in nothing.
public struct TreeRecords: Sendable {
  /// Stands for no object.
  static let none = UInt32.max

  /// One entry that a tree has otherwise than its base.
  struct Change: Hashable, Sendable, BitwiseCopyable {
    /// The entry's name.
    var name: UInt32
    /// The object that the entry names; ``none`` where the tree has no such entry, or one whose
    /// object is not in the store.
    var child: UInt32
  }

  /// A tree.
  struct Tree: Sendable, BitwiseCopyable {
    /// Its number.
    var number: UInt32
    /// The number of the tree that it is described by its differences to, or ``none``.
    var base: UInt32
    /// Where its changes end in ``changes``.
    var end: UInt32
  }

  /// The trees.
  var trees = Column<Tree>()
  /// The changes of all trees.
  ///
  /// No tree with a base says two things about a name.
  var changes = Column<Change>()

  /// An estimate of the bytes held.
  var byteCount: Int { trees.count * 12 + changes.count * 8 }

  /// How many of these lie in files, not in memory.
  var bytesInFiles: Int { trees.bytesInFile + changes.bytesInFile }

  /// A tree's changes, as indices of ``changes``.
  func range(of tree: Int) -> Range<Int> {
    (tree == 0 ? 0 : Int(trees[tree - 1].end))..<Int(trees[tree].end)
  }

  /// Puts pieces together, and lets go of each as soon as it is copied.
  init(joining pieces: consuming [TreeRecords]) {
    if pieces.count == 1 {
      self = pieces[0]
      return
    }
    var pieces = pieces
    trees.reserveCapacity(pieces.reduce(0) { $0 + $1.trees.count })
    changes.reserveCapacity(pieces.reduce(0) { $0 + $1.changes.count })
    for i in pieces.indices {
      let (first, start) = (trees.count, UInt32(changes.count))
      trees += pieces[i].trees
      var joined = trees.mutableSpan
      for tree in first..<joined.count { joined[tree].end += start }
      changes += pieces[i].changes
      pieces[i] = TreeRecords()
    }
  }

  init() {}

  /// Puts numbers of objects in the place of what stands for them until they are looked up.
  ///
  /// - Parameters:
  ///   - first: the first change that is not yet looked up.
  ///   - numbers: those that changes below ``TreeFamilies/treeBit`` are places in, told by ``place(of:)``; others are
  ///     numbers with that bit set.
  mutating func resolve(from first: Int, _ numbers: [UInt32]) {
    var changes = changes.mutableSpan
    for place in first..<changes.count {
      let child = changes[place].child
      guard child != Self.none else { continue }
      changes[place].child =
        child < TreeFamilies.treeBit
        ? numbers[Self.place(of: child)] : child ^ TreeFamilies.treeBit
    }
  }

  /// Marks what stands for an object until it is looked up, where the entry says that it is a tree.
  static let saysTree: UInt32 = 1 << 30

  /// The place among the ids that are looked up, of what stands for an object until then.
  static func place(of child: UInt32) -> Int { Int(child & ~saysTree) }

  /// Takes all trees out, and keeps their room for others.
  mutating func removeAll() {
    trees.removeAll(keepingCapacity: true)
    changes.removeAll(keepingCapacity: true)
  }

  /// The same without the room that was kept for more.
  var trimmed: TreeRecords { TreeRecords(joining: [TreeRecords(), self]) }
}
