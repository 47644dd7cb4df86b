/// Where a tree's entries begin and what they are called, kept while deltas on it are looked at.
public final class TreeMemory: Sendable {
  /// An entry.
  struct Mark: Sendable {
    /// Where it begins, in bytes from the tree's start.
    var start: UInt32
    /// The number of its name.
    var name: UInt32
  }

  /// The tree's number in the store.
  let tree: UInt32
  /// The entries in their order, and a last mark at the tree's end.
  let marks: [Mark]

  init(tree: UInt32, marks: [Mark]) {
    self.tree = tree
    self.marks = marks
  }

  /// The number of entries.
  var count: Int { marks.count - 1 }

  /// The entry that begins at an offset; nil where none does.
  ///
  /// - Complexity: O(log n).
  func entry(at offset: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(marks[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low < count && Int(marks[low].start) == offset ? low : nil
  }
}
