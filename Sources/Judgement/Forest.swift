internal import CKernels

/// The trees that weigh the features of a candidate.
///
/// A node looks at one feature and goes left where it is at most the threshold. The leaf that is reached adds to the
/// score; the sum of all trees is the logarithm of the odds that it is a credential, in hundredths. The tables in
/// ForestTables.swift are made by tools/accuracy/train.py.
enum Forest {
  /// The score of a candidate to the end, however low it is, as the tables say it.
  static func fullScore(_ vector: borrowing FeatureVector) -> Int {
    let numbers = vector.all
    var score = 0
    for root in roots {
      var next = root
      while let feature = nodes[next].feature {
        next = numbers[feature] <= nodes[next].number ? next + 1 : nodes[next].right
      }
      score += Int(nodes[next].number)
    }
    return score
  }

  /// The score of what is not told, however low it would be.
  static let lowest = Int(Int32.min)

  /// Two parts of the trees, of which the first needs less of the features.
  enum Part { case early, late }

  /// Adds what the trees of a part say to a score.
  ///
  /// - Parameters:
  ///   - part: the late one comes last, with the score that the early one led to.
  ///   - score: the score so far.
  ///   - vector: the features; those that are ``Feature/isLate`` matter to the late part only.
  ///   - least: the least score, of all trees, that is wanted.
  /// - Returns: the sum; ``lowest`` as soon as the least cannot be reached.
  static func score(
    _ part: Part,
    after score: Int = 0,
    _ vector: borrowing FeatureVector,
    least: Int
  ) -> Int {
    let numbers = vector.all
    return unsafe numbers.withUnsafeBufferPointer { numbers in
      // There are as many as the kernel reads.
      guard let numbers = numbers.baseAddress else { return lowest }
      let layout = layout
      let groups = part == .early ? 0..<layout.early : layout.early..<layout.groups
      return Int(
        unsafe kh_forest_add(
          layout.forest,
          UInt32(groups.lowerBound),
          UInt32(groups.upperBound),
          Int32(score),
          numbers,
          Int32(least)
        )
      )
    }
  }

  // MARK: As the kernel wants it

  /// The trees for the kernel, those without late features first.
  @safe private struct Layout: @unchecked Sendable {
    // Sendable because nothing writes to it.
    let forest: UnsafePointer<kh_forest>
    /// How many groups there are, and how many of them are early.
    let groups: Int
    let early: Int

    init() {
      let late = roots.filter { usesLateFeatures($0) }
      let early = roots.filter { !usesLateFeatures($0) }
      let size = Int(KH_FOREST_GROUP)
      self.early = (early.count + size - 1) / size
      groups = self.early + (late.count + size - 1) / size
      // Groups that are not full are filled up with trees that add nothing.
      var trees = [kh_forest_tree](repeating: kh_forest_tree(), count: groups * size)
      var most = [Int32](repeating: 0, count: groups + 1)
      let scales = thresholds.mapValues { ForestScale($0) }
      for (roots, first) in [(early, 0), (late, self.early * size)] {
        for (index, root) in roots.enumerated() {
          lay(root, at: 1, in: &trees[first + index], scales)
          most[(first + index) / size] += Int32(greatestLeaf(root))
        }
      }
      for group in (0..<groups).reversed() { most[group] += most[group + 1] }
      let odd = unsafe scales.sorted { $0.key < $1.key }.compactMap {
        unsafe $1.forKernel(feature: $0)
      }
      unsafe forest = immortal([
        kh_forest(
          trees: immortal(trees),
          most: immortal(most),
          scales: immortal(odd),
          scale_count: UInt32(odd.count)
        )
      ])
    }
  }

  /// Made once and never freed: to look at it takes no reference count.
  private static let layout = Layout()

  /// All thresholds of each feature.
  private static var thresholds: [Int: Set<Int16>] {
    nodes.reduce(into: [:]) { thresholds, node in
      if let feature = node.feature { thresholds[feature, default: []].insert(node.number) }
    }
  }

  private static func usesLateFeatures(_ number: Int) -> Bool {
    guard let feature = nodes[number].feature else { return false }
    return Feature(rawValue: feature)?.isLate ?? true
      || usesLateFeatures(number + 1) || usesLateFeatures(nodes[number].right)
  }

  /// Writes what the tables say from a node on to a place in a tree.
  private static func lay(
    _ number: Int,
    at place: Int,
    in tree: inout kh_forest_tree,
    _ scales: [Int: ForestScale]
  ) {
    if let feature = nodes[number].feature {
      precondition(place < KH_FOREST_LEAVES, "the tree is too deep")
      unsafe withUnsafeMutableBytes(of: &tree.features) { unsafe $0[place] = UInt8(feature) }
      unsafe withUnsafeMutableBytes(of: &tree.thresholds) {
        unsafe $0[place] = scales[feature]?.byte(of: nodes[number].number) ?? 0
      }
      lay(number + 1, at: 2 * place, in: &tree, scales)
      lay(nodes[number].right, at: 2 * place + 1, in: &tree, scales)
    } else if place < KH_FOREST_LEAVES {
      // Whatever way is taken from here, it ends in the same leaf.
      lay(number, at: 2 * place, in: &tree, scales)
      lay(number, at: 2 * place + 1, in: &tree, scales)
    } else {
      unsafe withUnsafeMutableBytes(of: &tree.leaves) { leaves in
        unsafe leaves.bindMemory(to: Int16.self)[place - Int(KH_FOREST_LEAVES)] =
          Self.nodes[number].number
      }
    }
  }

  private static func greatestLeaf(_ number: Int) -> Int16 {
    let node = nodes[number]
    guard node.feature != nil else { return node.number }
    return max(greatestLeaf(number + 1), greatestLeaf(node.right))
  }
}
