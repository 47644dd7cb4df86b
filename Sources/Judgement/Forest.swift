/// The trees that weigh the features of a candidate.
///
/// A node looks at one feature and goes left where it is at most the threshold. The leaf that is reached adds to the
/// score; the sum of all trees is the logarithm of the odds that it is a credential, in hundredths. The tables in
/// ForestTables.swift are made by tools/accuracy/train.py.
enum Forest {
  /// The score of a candidate.
  static func score(_ vector: FeatureVector) -> Int {
    let (nodes, leaves, roots) = (nodes, leaves, roots)
    var score = 0
    for tree in roots.indices {
      var next = Int(roots[tree])
      while next < nodes.count {
        let node = nodes[next]
        let number = vector[Int(node & 0xFF)]
        let threshold = Int16(truncatingIfNeeded: node >> 8)
        next = Int(number <= threshold ? node >> 24 & 0xFFF : node >> 36 & 0xFFF)
      }
      score += Int(leaves[next - nodes.count])
    }
    return score
  }
}
