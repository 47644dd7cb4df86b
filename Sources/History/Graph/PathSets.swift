/// Sets of paths, of which only the shortest few are kept.
///
/// Paths are ordered by depth, then by their names' bytes. Going down one name keeps that order, so
/// that the first few of a tree's paths are known from the first few of the trees above: a tree bomb
/// with 10^12 paths costs no more than any other, and which paths are told does not depend on the
/// order of the work.
struct PathSets {
  /// A set; 0 is the empty one, 1 holds the empty path.
  typealias ID = UInt32

  private struct Step: Hashable {
    var parent: UInt32
    var name: UInt32
  }

  private struct Content: Hashable {
    var paths: [UInt32]
    /// Whether there are further paths.
    var hasMore: Bool
  }

  private let names: NameTable
  private let limit: Int
  private static let deepest: UInt32 = 512

  private var steps: [Step] = [Step(parent: 0, name: 0)]
  private var depths: [UInt32] = [0]
  private var stepNumbers: [Step: UInt32] = [:]
  private var contents = [Content(paths: [], hasMore: false), Content(paths: [0], hasMore: false)]
  private var contentNumbers: [Content: UInt32] = [:]
  private var extensions = PairCache(bits: 14)
  private var unions = PairCache(bits: 12)

  /// The set with nothing but the empty path: where a root tree is.
  static let root: ID = 1

  /// Starts without paths.
  ///
  /// - Parameters:
  ///   - names: gave the names their numbers.
  ///   - limit: how many paths of a set are kept.
  init(names: NameTable, limit: Int) {
    self.names = names
    self.limit = limit
    for (number, content) in contents.enumerated() { contentNumbers[content] = UInt32(number) }
  }

  /// The paths of an entry in a tree at the given paths.
  mutating func appending(_ name: UInt32, to set: ID) -> ID {
    if set == 0 { return 0 }
    if let known = extensions[set, name] { return known }
    let content = contents[Int(set)]
    let near = content.paths.filter { depths[Int($0)] < Self.deepest }
    let result = number(
      Content(
        paths: near.map { step(Step(parent: $0, name: name)) },
        hasMore: content.hasMore || near.count < content.paths.count
      )
    )
    extensions[set, name] = result
    return result
  }

  /// The paths that are in one set or the other.
  mutating func union(_ a: ID, _ b: ID) -> ID {
    if a == b || b == 0 { return a }
    if a == 0 { return b }
    let (low, high) = a < b ? (a, b) : (b, a)
    if let known = unions[low, high] { return known }
    let result = number(merged(contents[Int(low)], contents[Int(high)]))
    unions[low, high] = result
    return result
  }

  /// The paths of a set, and whether there are more of them.
  func paths(_ set: ID) -> (paths: [[UInt8]], hasMore: Bool) {
    let content = contents[Int(set)]
    let texts = content.paths.map { path in
      Array(components(path).joined(separator: [UInt8(ascii: "/")]))
    }
    return (texts, content.hasMore)
  }

  private mutating func number(_ content: Content) -> ID {
    if let known = contentNumbers[content] { return known }
    let number = UInt32(contents.count)
    contents.append(content)
    contentNumbers[content] = number
    return number
  }

  private mutating func step(_ step: Step) -> UInt32 {
    if let known = stepNumbers[step] { return known }
    let number = UInt32(steps.count)
    steps.append(step)
    depths.append(depths[Int(step.parent)] + 1)
    stepNumbers[step] = number
    return number
  }

  private func components(_ path: UInt32) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var at = path
    while at != 0 {
      parts.append(names.name(steps[Int(at)].name))
      at = steps[Int(at)].parent
    }
    return parts.reversed()
  }

  private func merged(_ a: Content, _ b: Content) -> Content {
    var all = Content(paths: [], hasMore: a.hasMore || b.hasMore)
    var (left, right) = (a.paths[...], b.paths[...])
    while let next = left.first ?? right.first {
      guard all.paths.count < limit else {
        all.hasMore = true
        break
      }
      guard let other = right.first, next != other else {
        all.paths.append(next)
        if left.first == next { left.removeFirst() }
        if right.first == next { right.removeFirst() }
        continue
      }
      if precedes(next, other) {
        all.paths.append(next)
        left.removeFirst()
      } else {
        all.paths.append(other)
        right.removeFirst()
      }
    }
    return all
  }

  /// Whether a path comes before another one.
  private func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
    if depths[Int(a)] != depths[Int(b)] { return depths[Int(a)] < depths[Int(b)] }
    // Where they part counts: below the last folder that they share.
    var (left, right) = (a, b)
    while left != right, steps[Int(left)].parent != steps[Int(right)].parent {
      left = steps[Int(left)].parent
      right = steps[Int(right)].parent
    }
    return names.name(steps[Int(left)].name)
      .lexicographicallyPrecedes(names.name(steps[Int(right)].name))
  }
}
