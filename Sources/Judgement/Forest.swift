/// The trees that weigh the features of a candidate.
///
/// A node looks at one feature and goes left where it is at most the threshold. The leaf that is reached adds to the
/// score; the sum of all trees is the logarithm of the odds that it is a credential, in hundredths. The tables in
/// ForestTables.swift are made by tools/accuracy/train.py.
enum Forest {
  /// The score of a candidate to the end, however low it is.
  static func fullScore(_ vector: borrowing FeatureVector) -> Int {
    let numbers = vector.all
    var score = 0
    for root in roots {
      var next = Int(root)
      while next < nodes.count {
        let threshold = Int16(truncatingIfNeeded: nodes[next] >> 8)
        let isLeft = numbers[Int(nodes[next] & 0x7F)] <= threshold
        next = Int(nodes[next] >> (isLeft ? 24 : 36) & 0xFFF)
      }
      score += Int(leaves[next - nodes.count])
    }
    return score
  }

  /// The score of what is not told, however low it would be.
  static let lowest = -9999

  /// The score of a candidate, or ``lowest`` as soon as it cannot reach the least that is wanted.
  static func score(_ vector: borrowing FeatureVector, least: Int) -> Int {
    let numbers = vector.all
    let tables = (Forest.nodes, Forest.leaves, Forest.roots)
    let nodes = tables.0.span
    let leaves = tables.1.span
    let roots = tables.2.span
    var score = 0
    for tree in roots.indices {
      // Whatever the rest adds, it stays too little.
      if tree & 7 == 0, score + mostBehind(tree) < least { return lowest }
      var next = Int(roots[tree])
      while next < nodes.count {
        // The loop's condition holds the first in bounds, seven bits the second.
        let node = unsafe nodes[unchecked: next]
        let number = unsafe numbers[unchecked: Int(truncatingIfNeeded: node & 0x7F)]
        let threshold = Int16(truncatingIfNeeded: node >> 8)
        next = Int(truncatingIfNeeded: (number <= threshold ? node >> 24 : node >> 36) & 0xFFF)
      }
      score += Int(leaves[next - nodes.count])
    }
    return score
  }

  /// The most that the trees from one on can add, for every eighth tree.
  private static func mostBehind(_ tree: Int) -> Int { Int(most[tree >> 3]) }

  private static let most: [Int32] = {
    var best: [Int32] = roots.map { root in Int32(greatestLeaf(Int(root))) }
    for tree in best.indices.dropLast().reversed() { best[tree] += best[tree + 1] }
    return stride(from: 0, to: best.count, by: 8).map { best[$0] }
  }()

  private static func greatestLeaf(_ node: Int) -> Int16 {
    if node >= nodes.count { return leaves[node - nodes.count] }
    let (left, right) = (Int(nodes[node] >> 24 & 0xFFF), Int(nodes[node] >> 36 & 0xFFF))
    return max(greatestLeaf(left), greatestLeaf(right))
  }
}
