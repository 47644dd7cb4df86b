/// What look-behinds at a pattern's start say about the byte before a match.
struct PatternBehind {
  /// The bytes that do not stand right before any match.
  private(set) var refused = ByteSet.empty
  /// Whether the node takes no bytes, so that what follows it begins at the same place.
  private var takesNothing = false

  /// What a node says of the byte before it.
  ///
  /// - Complexity: O(the node's size).
  init(of node: PatternNode) {
    switch node {
    case .byte, .set, .opaque: break
    case .assertion: takesNothing = true
    case .look(let body, let direction, let negative):
      takesNothing = true
      guard direction == .behind, let set = Self.onlyByte(of: body[0]) else { return }
      refused = negative ? set : set.complement
    case .sequence(let nodes):
      takesNothing = true
      for node in nodes {
        let next = PatternBehind(of: node)
        refused.formUnion(next.refused)
        takesNothing = next.takesNothing
        if !takesNothing { return }
      }
    case .alternation(let nodes):
      let all = nodes.map { PatternBehind(of: $0) }
      refused = all.reduce(.all) { $0.intersection($1.refused) }
      takesNothing = all.allSatisfy(\.takesNothing)
    case .repetition(let body, let bounds):
      // The first round begins where the repetition does.
      if bounds.minimum > 0 { refused = PatternBehind(of: body[0]).refused }
    }
  }

  /// The bytes of which a node takes one; nil where it takes anything else.
  private static func onlyByte(of node: PatternNode) -> ByteSet? {
    switch node {
    case .byte(let byte, let bothCases): return ByteSet(byte, bothCases: bothCases)
    case .set(let set): return set
    case .sequence(let nodes): return nodes.count == 1 ? onlyByte(of: nodes[0]) : nil
    case .alternation(let nodes):
      var union = ByteSet.empty
      for node in nodes {
        guard let set = onlyByte(of: node) else { return nil }
        union.formUnion(set)
      }
      return union
    default: return nil
    }
  }
}
