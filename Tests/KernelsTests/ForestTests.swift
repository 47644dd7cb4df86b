import CKernels
import TestSupport
import Testing

@Suite struct ForestTests {
  /// What all levels say is what a walk from node to node does, by the numbers themselves.
  @Test(arguments: availableLevels)
  func agreesWithAWalk(level: kh_level) {
    let seed = TestEnvironment.seed
    var random = SeededRandom(seed: seed)
    withLevel(level) {
      for _ in 0..<200 {
        let forest = RandomForest(groups: Int.random(in: 1...4, using: &random), &random)
        for _ in 0..<20 {
          let numbers = (0..<Int(KH_FOREST_FEATURES)).map { _ in RandomForest.number(&random) }
          let first = Int.random(in: 0...forest.groups, using: &random)
          let end = Int.random(in: first...forest.groups, using: &random)
          let score = Int32.random(in: -500...500, using: &random)
          for least in [Int32.min / 2, -300, 0, 300] {
            let found = forest.added(first, end, score, numbers, least)
            let naive = forest.walked(first, end, score, numbers, least)
            #expect(found == naive, "groups \(first)..<\(end), least \(least), seed \(seed)")
          }
        }
      }
    }
  }
}

/// A forest with a scale for one of its features.
private struct RandomForest {
  let groups: Int
  private var trees: [kh_forest_tree]
  private var most: [Int32]
  private var scale: [UInt8]
  private static let ranked = 77
  private static let (low, high) = (-40, 900)

  init(groups: Int, _ random: inout SeededRandom) {
    self.groups = groups
    trees = []
    most = (0...groups).map { _ in Int32.random(in: 0...400, using: &random) }
    scale = (0...Self.high - Self.low).map { UInt8($0 / 4) }
    for _ in 0..<groups * Int(KH_FOREST_GROUP) {
      var tree = kh_forest_tree()
      let features = (0..<64).map { _ in
        Int.random(in: 0..<4, using: &random) == 0
          ? UInt8(Self.ranked) : UInt8.random(in: 0..<128, using: &random)
      }
      let thresholds = (0..<64).map { _ in UInt8.random(in: 0...254, using: &random) }
      let leaves = (0..<64).map { _ in Int16.random(in: -50...50, using: &random) }
      unsafe withUnsafeMutableBytes(of: &tree.features) { unsafe $0.copyBytes(from: features) }
      unsafe withUnsafeMutableBytes(of: &tree.thresholds) { unsafe $0.copyBytes(from: thresholds) }
      unsafe withUnsafeMutableBytes(of: &tree.leaves) { bytes in
        unsafe leaves.withUnsafeBytes { unsafe bytes.copyMemory(from: $0) }
      }
      trees.append(tree)
    }
  }

  /// Numbers around all that matters, and any.
  static func number(_ random: inout SeededRandom) -> Int16 {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: Int16.random(in: .min ... .max, using: &random)
    case 1: random.pick([-41, -40, -2, -1, 0, 1, 252, 253, 254, 255, 256, 899, 900, 901])
    default: Int16.random(in: -60...920, using: &random)
    }
  }

  func added(
    _ first: Int,
    _ end: Int,
    _ score: Int32,
    _ numbers: [Int16],
    _ least: Int32
  ) -> Int32 {
    unsafe trees.withUnsafeBufferPointer { trees in
      unsafe most.withUnsafeBufferPointer { most in
        unsafe scale.withUnsafeBufferPointer { scale in
          guard let bytes = scale.baseAddress else { return 0 }
          var one = unsafe kh_forest_scale(
            feature: UInt32(Self.ranked),
            low: Int32(Self.low),
            high: Int32(Self.high),
            bytes: bytes
          )
          return unsafe withUnsafePointer(to: &one) { one in
            var forest = unsafe kh_forest(
              trees: trees.baseAddress,
              most: most.baseAddress,
              scales: one,
              scale_count: 1
            )
            return unsafe kh_forest_add(
              &forest,
              UInt32(first),
              UInt32(end),
              score,
              numbers,
              least
            )
          }
        }
      }
    }
  }

  func walked(
    _ first: Int,
    _ end: Int,
    _ start: Int32,
    _ numbers: [Int16],
    _ least: Int32
  ) -> Int32 {
    var score = start
    for group in first..<end {
      if score + most[group] < least { return .min }
      for tree in trees[group * 8..<group * 8 + 8] {
        unsafe withUnsafeBytes(of: tree) { tree in
          var place = 1
          while place < 64 {
            let number = byte(of: unsafe tree[place], numbers)
            place = 2 * place + (unsafe tree[64 + place] < number ? 1 : 0)
          }
          score += Int32(
            unsafe tree.loadUnaligned(fromByteOffset: 128 + 2 * (place - 64), as: Int16.self)
          )
        }
      }
    }
    return score + most[end] < least ? .min : score
  }

  private func byte(of feature: UInt8, _ numbers: [Int16]) -> UInt8 {
    let number = Int(numbers[Int(feature)])
    return feature == Self.ranked
      ? scale[min(max(number, Self.low), Self.high) - Self.low]
      : UInt8(min(max(number + 1, 0), 255))
  }
}
