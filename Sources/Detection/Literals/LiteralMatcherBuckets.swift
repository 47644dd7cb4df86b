/// The fragments, sorted into sixteen buckets.
///
/// A bucket accepts at each position the union of its fragments' nibbles, and so also strings that mix
/// them. Fragments that look alike belong together: the sum of all buckets' probabilities is the share of
/// positions that must be looked at more closely, so each fragment goes where it adds least, and is
/// moved again while that helps.
struct LiteralMatcherBuckets: Sendable {
  static let count = 16

  /// What each bucket accepts at each position.
  private(set) var sets: [[LiteralMatcherByteSet]]

  /// The expected share of positions that some bucket accepts.
  private(set) var cost: Float

  init(_ fragments: [LiteralMatcherFragment], by model: LiteralMatcherModel) {
    let empty = [LiteralMatcherByteSet](repeating: .none, count: LiteralMatcherFragment.maxWidth)
    var members = [[Int]](repeating: [], count: Self.count)
    var home = [Int](repeating: -1, count: fragments.count)
    var sets = [[LiteralMatcherByteSet]](repeating: empty, count: Self.count)
    var costs = [Float](repeating: 0, count: Self.count)

    func union(_ bucket: [Int]) -> [LiteralMatcherByteSet] {
      bucket.reduce(into: empty) { sum, member in
        for p in sum.indices { sum[p] = sum[p].union(fragments[member].sets[p]) }
      }
    }
    // Fragments in the order of their bytes, dealt in equal shares, are a fair start.
    let order = fragments.indices.sorted { a, b in
      for (x, y) in zip(fragments[a].sets, fragments[b].sets) where x != y {
        return (x.high, x.low) < (y.high, y.low)
      }
      return a < b
    }
    for (place, index) in order.enumerated() {
      let bucket = place * Self.count / max(order.count, 1)
      members[bucket].append(index)
      home[index] = bucket
    }
    for bucket in 0..<Self.count {
      sets[bucket] = union(members[bucket])
      costs[bucket] = model.probability(of: sets[bucket])
    }
    for _ in 0..<4 {
      var moved = false
      for index in order {
        let old = home[index]
        let rest = members[old].filter { $0 != index }
        let restSets = union(rest)
        let restCost = model.probability(of: restSets)
        var best = old
        var bestGrowth = costs[old] - restCost
        for bucket in 0..<Self.count where bucket != old {
          let joined = zip(sets[bucket], fragments[index].sets).map { $0.union($1) }
          let growth = model.probability(of: joined) - costs[bucket]
          if growth < bestGrowth { (best, bestGrowth) = (bucket, growth) }
        }
        guard best != old else { continue }
        moved = true
        members[old] = rest
        sets[old] = restSets
        costs[old] = restCost
        members[best].append(index)
        home[index] = best
        sets[best] = union(members[best])
        costs[best] = model.probability(of: sets[best])
      }
      guard moved else { break }
    }
    self.sets = sets
    cost = costs.reduce(0, +)
  }
}
