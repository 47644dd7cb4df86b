import Bytes

/// Sets of subjects (findings, by number) that share their common parts.
///
/// A set is a binary trie over the bits of the subjects' numbers, highest bit first; equal tries are
/// the same node. So equality is one comparison, the union of two sets costs no more than what they
/// do not have in common, and a million commits with nearly the same findings take little memory.
struct SubjectSets {
  /// A set; 0 is the empty one.
  typealias ID = UInt32

  private struct Place: BitwiseCopyable {
    var left: UInt32 = 0
    var right: UInt32 = 0
    var node: ID = 0
  }

  private let count: Int
  private let levels: Int
  private let maximumBytes: Int
  /// Children by node; nodes up to `count` are leaves.
  private var lefts: Column<UInt32>
  private var rights: Column<UInt32>
  /// Nodes by their children: open addressing, node 0 for a free place.
  ///
  /// The children stand here too, so that a search reads one line of memory.
  private var places = Column(repeating: Place(), count: 64)
  /// Hashes are seeded anew for each mirror: none can be made so that they meet.
  private let seed = UInt64.random(in: .min ... .max) | 1
  private var unions = PairCache(bits: 16)
  /// Whether sets lack subjects since there were too many different ones.
  private(set) var isCutOff = false

  /// Prepares for subjects from 0 to `count`.
  ///
  /// - Parameters:
  ///   - count: how many subjects there are.
  ///   - maximumBytes: a bound on the memory for all sets; what lies in files does not count.
  init(count: Int, maximumBytes: Int) {
    self.count = count
    levels = count < 2 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount
    self.maximumBytes = max(maximumBytes, 16 * count + 1 << 14)
    lefts = Column(repeating: 0, count: count + 1)
    rights = Column(repeating: 0, count: count + 1)
  }

  /// The set of one subject.
  mutating func single(_ subject: Int) -> ID {
    var node = UInt32(subject + 1)
    for level in 0..<levels {
      node = subject >> level & 1 == 0 ? self.node(node, 0) : self.node(0, node)
    }
    return node
  }

  /// The set of what is in one set or the other.
  mutating func union(_ a: ID, _ b: ID) -> ID {
    if a == b || b == 0 { return a }
    if a == 0 { return b }
    let (low, high) = a < b ? (a, b) : (b, a)
    if let known = unions[low, high] { return known }
    let left = union(lefts[Int(low)], lefts[Int(high)])
    let right = union(rights[Int(low)], rights[Int(high)])
    let result = node(left, right)
    unions[low, high] = result
    return result
  }

  private mutating func node(_ left: UInt32, _ right: UInt32) -> UInt32 {
    var place = place(left, right)
    while case let known = places[place], known.node != 0 {
      if known.left == left, known.right == right { return known.node }
      place = (place + 1) & (places.count - 1)
    }
    guard lefts.count < Self.mostNodes, bytesInMemory < maximumBytes else {
      isCutOff = true
      return 0
    }
    let node = UInt32(lefts.count)
    lefts.append(left)
    rights.append(right)
    places[place] = Place(left: left, right: right, node: node)
    if (lefts.count - count) * 4 > places.count * 3 { growPlaces() }
    return node
  }

  /// More would be larger than any memory that is of use here.
  private static let mostNodes = 1 << 28

  private var bytesInMemory: Int {
    4 * (lefts.count + rights.count) + MemoryLayout<Place>.stride * places.count
      - lefts.bytesInFile - rights.bytesInFile - places.bytesInFile
  }

  private func place(_ left: UInt32, _ right: UInt32) -> Int {
    let product = (UInt64(left) << 32 | UInt64(right)).multipliedFullWidth(by: seed)
    return Int(truncatingIfNeeded: product.high ^ product.low >> 32) & (places.count - 1)
  }

  private mutating func growPlaces() {
    let old = places
    places = Column(repeating: Place(), count: old.count * 2)
    for known in old where known.node != 0 {
      var place = place(known.left, known.right)
      while places[place].node != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = known
    }
  }

  /// Calls `body` with each subject that is in `a` and not in `b`, in rising order.
  ///
  /// - Complexity: O(subjects found · levels), however much the sets have in common.
  func forEach(in a: ID, notIn b: ID = 0, _ body: (Int) -> Void) {
    if a == b || a == 0 { return }
    if a <= count {
      body(Int(a) - 1)
      return
    }
    forEach(in: lefts[Int(a)], notIn: lefts[Int(b)], body)
    forEach(in: rights[Int(a)], notIn: rights[Int(b)], body)
  }

  /// In how many of some sets each subject is.
  ///
  /// - Complexity: O(nodes), whatever the sets hold.
  func counts(_ sets: some Sequence<ID>) -> [Int] {
    var weights = Column(repeating: 0, count: lefts.count)
    for set in sets { weights[Int(set)] += 1 }
    for node in (count + 1..<max(lefts.count, count + 1)).reversed() where weights[node] > 0 {
      weights[Int(lefts[node])] += weights[node]
      weights[Int(rights[node])] += weights[node]
    }
    return Array(weights[1..<count + 1])
  }
}
