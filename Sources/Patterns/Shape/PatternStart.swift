/// The bytes that can follow the position where a node starts to match, if any byte follows.
struct PatternStart {
  /// The first bytes of what the node takes.
  private var taken: ByteSet
  /// The bytes that may follow where the node matches and takes nothing.
  private var passed: ByteSet

  /// The start of a node.
  /// - Complexity: O(the node's size).
  init(of node: PatternNode) {
    taken = .empty
    passed = .all
    switch node {
    case .byte(let byte, let bothCases): takes(ByteSet(byte, bothCases: bothCases))
    case .set(let set): takes(set)
    case .opaque: taken = .all
    case .assertion(let assertion): passed = assertion.first
    case .sequence(let nodes):
      for node in nodes.reversed() {
        let start = PatternStart(of: node)
        taken = start.taken.union(start.passed.intersection(taken))
        passed = start.passed.intersection(passed)
      }
    case .alternation(let nodes):
      passed = .empty
      for node in nodes {
        let start = PatternStart(of: node)
        taken.formUnion(start.taken)
        passed.formUnion(start.passed)
      }
    case .repetition(let body, let bounds):
      guard bounds.maximum > 0 else { return }
      // A second round adds nothing to either set.
      let start = PatternStart(of: body[0])
      taken = start.taken
      passed = bounds.minimum == 0 ? .all : start.passed
    case .look(let body, let direction, let negative):
      guard direction == .ahead, !negative else { return }
      passed = PatternStart(of: body[0]).followed(by: .all)
    }
  }

  /// The same for the node and then something with a given start.
  func followed(by next: ByteSet) -> ByteSet {
    taken.union(passed.intersection(next))
  }

  private mutating func takes(_ set: ByteSet) {
    taken = set
    passed = .empty
  }
}
