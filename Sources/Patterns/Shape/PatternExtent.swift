/// How many bytes a node takes, and which bytes around its start it can depend on.
struct PatternExtent {
  /// The bytes of a match; the maximum may be `Extent.unbounded`.
  var minimum: Int
  var maximum: Int
  /// How far before the node's start an attempt to match it can look.
  var behind: Int
  /// How far from the node's start, to the right, an attempt can look: at least ``maximum``.
  var reach: Int

  static let nothing = PatternExtent(minimum: 0, maximum: 0, behind: 0, reach: 0)
  static let oneByte = PatternExtent(minimum: 1, maximum: 1, behind: 0, reach: 1)
  static let unknown = PatternExtent(
    minimum: 0,
    maximum: Extent.unbounded,
    behind: Extent.unbounded,
    reach: Extent.unbounded
  )

  /// Whether all matches take the same number of bytes.
  var isFixed: Bool { minimum == maximum }

  init(minimum: Int, maximum: Int, behind: Int, reach: Int) {
    self.minimum = minimum
    self.maximum = maximum
    self.behind = behind
    self.reach = reach
  }

  /// The extent of a node.
  /// - Complexity: O(the node's size).
  init(of node: PatternNode) {
    switch node {
    case .byte, .set: self = .oneByte
    case .opaque: self = .unknown
    case .assertion(let assertion):
      self = PatternExtent(
        minimum: 0,
        maximum: 0,
        behind: assertion.behind,
        reach: assertion.ahead
      )
    case .sequence(let nodes):
      self = .nothing
      for node in nodes { append(PatternExtent(of: node)) }
    case .alternation(let nodes):
      self.init(of: nodes[0])
      for node in nodes.dropFirst() { formUnion(PatternExtent(of: node)) }
    case .repetition(let body, let bounds):
      self = PatternExtent(of: body[0]).repeated(bounds.minimum, bounds.maximum)
    case .look(let body, let direction, _):
      self = PatternExtent(of: body[0]).looked(direction)
    }
  }

  /// Adds what follows.
  ///
  /// However an attempt fails, what stood before the failing part had matched: so that part began
  /// at least the minimum and at most the maximum of what precedes it from the start.
  mutating func append(_ next: PatternExtent) {
    behind = max(behind, Extent.rest(next.behind, behind: minimum))
    reach = max(reach, Extent.sum(maximum, next.reach))
    minimum = Extent.sum(minimum, next.minimum)
    maximum = Extent.sum(maximum, next.maximum)
  }

  /// This extent with another one behind it.
  func followed(by next: PatternExtent) -> PatternExtent {
    var result = self
    result.append(next)
    return result
  }

  private mutating func formUnion(_ other: PatternExtent) {
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
    behind = max(behind, other.behind)
    reach = max(reach, other.reach)
  }

  /// The extent of a repetition.
  func repeated(_ least: Int, _ most: Int) -> PatternExtent {
    guard most > 0 else { return .nothing }
    let before = Extent.product(most == Extent.unbounded ? most : most - 1, maximum)
    return PatternExtent(
      minimum: Extent.product(least, minimum),
      maximum: Extent.product(most, maximum),
      behind: behind,
      reach: Extent.sum(before, reach)
    )
  }

  /// The extent of a look-around with this body.
  private func looked(_ direction: LookDirection) -> PatternExtent {
    switch direction {
    case .ahead: PatternExtent(minimum: 0, maximum: 0, behind: behind, reach: reach)
    case .behind:
      // The body starts between its minimum and maximum before the position.
      PatternExtent(
        minimum: 0,
        maximum: 0,
        behind: Extent.sum(maximum, behind),
        reach: Extent.rest(reach, behind: minimum)
      )
    }
  }
}
