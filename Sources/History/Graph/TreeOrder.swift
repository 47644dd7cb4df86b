import Bytes
import GitStorage

/// The order in which walks go through trees: each family in one piece, and in it every tree right before all that
/// is stored as deltas on it, directly or not.
///
/// That is the order in which a worker takes trees down. Only what it gave away of a family lies elsewhere; that
/// is put behind the tree that it is stored on.
struct TreeOrder {
  /// Trees that lie side by side as they were taken down.
  struct Stretch {
    /// In which piece.
    var piece: Int
    /// Which trees of the piece.
    var trees: Range<Int>
  }

  /// All trees; without those whose base is not there, or leads back to them.
  private(set) var stretches: [Stretch] = []
  /// By object number, the place of a tree in this order; ``TreeRecords/none`` where that is no tree.
  private(set) var places: Column<UInt32>

  /// Where trees do not go on from the one before.
  private struct Cut {
    /// The place of the first tree behind it, as trees are given.
    var start: Int
    /// The object number of that tree's base; ``TreeRecords/none`` where it is the first one of a family.
    var base: UInt32
  }

  /// Finds the order of trees.
  ///
  /// - Parameters:
  ///   - pieces: all trees.
  ///   - numberCount: how many object numbers there are.
  /// - Complexity: O(trees + numbers).
  init(_ pieces: [TreeRecords], numberCount: Int) {
    places = Column(repeating: TreeRecords.none, count: numberCount)
    var places = places.mutableSpan
    var cuts = [Cut(start: 0, base: TreeRecords.none)]
    // The trees on the way from the first one of a family to the last one that was looked at, by object number.
    var path = Column<UInt32>()
    var count = 0
    for piece in pieces {
      for tree in piece.trees {
        while let last = path.last, last != tree.base { _ = path.popLast() }
        if path.isEmpty,
          tree.base != TreeRecords.none || cuts[cuts.count - 1].base != TreeRecords.none
        {
          cuts.append(Cut(start: count, base: tree.base))
        }
        path.append(tree.number)
        places[Int(tree.number)] = UInt32(count)
        count += 1
      }
    }
    if cuts.count == 1 {
      stretches = pieces.indices.map { Stretch(piece: $0, trees: pieces[$0].trees.indices) }
    } else {
      arrange(pieces, cuts, count)
    }
  }

  /// Puts what was given away to the tree that it is stored on.
  private mutating func arrange(_ pieces: [TreeRecords], _ cuts: [Cut], _ count: Int) {
    let ends = cuts.dropFirst().map(\.start) + [count]
    var waiting: [Range<Int>] = []
    var parts: [(base: Int, trees: Range<Int>)] = []
    for (cut, end) in zip(cuts, ends).reversed() {
      if cut.base == TreeRecords.none {
        waiting.append(cut.start..<end)
      } else if places[Int(cut.base)] != TreeRecords.none {
        parts.append((Int(places[Int(cut.base)]), cut.start..<end))
      }
    }
    parts.sort { ($0.base, $0.trees.lowerBound) < ($1.base, $1.trees.lowerBound) }
    var order: [Range<Int>] = []
    while let next = waiting.popLast() {
      let first = parts.partitioningIndex { $0.base >= next.lowerBound }
      guard first < parts.count, case let base = parts[first].base, next.contains(base) else {
        order.append(next)
        continue
      }
      order.append(next.lowerBound..<base + 1)
      waiting.append(base + 1..<next.upperBound)
      waiting += parts[first...].prefix { $0.base == base }.map(\.trees)
    }
    number(pieces, order)
  }

  /// Notes the places of trees that were put into another order.
  private mutating func number(_ pieces: [TreeRecords], _ order: [Range<Int>]) {
    var starts = [0]
    for piece in pieces { starts.append(starts[starts.count - 1] + piece.trees.count) }
    places = Column(repeating: TreeRecords.none, count: places.count)
    var count: UInt32 = 0
    for range in order {
      var at = range.lowerBound
      while at < range.upperBound {
        let piece = starts.partitioningIndex { $0 > at } - 1
        let end = min(range.upperBound, starts[piece + 1])
        let trees = at - starts[piece]..<end - starts[piece]
        stretches.append(Stretch(piece: piece, trees: trees))
        for tree in trees {
          places[Int(pieces[piece].trees[tree].number)] = count
          count += 1
        }
        at = end
      }
    }
  }
}
