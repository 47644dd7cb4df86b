/// How far behind a match's end its attempts can have looked.
///
/// Reading that off the whole pattern's ``PatternExtent`` would be right but coarse: for `x=\S+` it
/// says "unbounded" although one byte after the match decides. So this goes from the pattern's end
/// to its start, keeps what is true of the tail, and puts one node at a time before it. A node can
/// make the tail be tried elsewhere than where it matched only if it matches in several lengths;
/// and if it repeats a set that excludes the tail's first byte, then the tail fails at once
/// everywhere but at the repetition's end.
struct PatternOverread {
  /// In bytes behind the match's end; may be `Extent.unbounded`.
  private(set) var value = 0

  // Of the tail: its extent, the bytes with which it can begin if anything follows where it
  // matches, whether it matches everywhere, and whether it begins with \b.
  private var extent = PatternExtent.nothing
  private var first = ByteSet.all
  private var neverFails = true
  private var startsWithWordBoundary = false

  /// Computes the overread of a whole pattern.
  /// - Complexity: O(the pattern's size).
  init(of root: PatternNode) {
    guard case .sequence(let nodes) = root else {
      prepend(root)
      return
    }
    for node in nodes.reversed() { prepend(node) }
  }

  private mutating func prepend(_ node: PatternNode) {
    let own = PatternExtent(of: node)
    let whole = own.followed(by: extent)
    if own.isFixed {
      value = max(value, Extent.rest(own.reach, behind: whole.minimum))
    } else if endsAtRun(node) {
      value = max(value, Extent.rest(1, behind: extent.minimum))
    } else {
      value = Extent.rest(whole.reach, behind: whole.minimum)
    }
    first = PatternStart(of: node).followed(by: first)
    extent = whole
    neverFails = neverFails && node.isOptional
    startsWithWordBoundary =
      if case .assertion(let assertion) = node { assertion.isWordBoundary } else { false }
  }

  /// Whether a node is a repeated set that, where the tail matches, has taken all it could.
  private func endsAtRun(_ node: PatternNode) -> Bool {
    guard case .repetition(let body, let bounds) = node else { return false }
    let set: ByteSet
    switch body[0] {
    case .byte(let byte, let bothCases): set = ByteSet(byte, bothCases: bothCases)
    case .set(let bytes): set = bytes
    default: return false
    }
    if neverFails || bounds.mode == .possessive || set.isDisjoint(with: first) { return true }
    // After a word byte, \b holds only where none follows; and the other way round. The repetition
    // must have taken a byte for that.
    return startsWithWordBoundary && bounds.minimum > 0
      && (set.isSubset(of: .word) || set.isDisjoint(with: .word))
  }
}

extension PatternNode {
  /// Whether the node is one that may be left out.
  fileprivate var isOptional: Bool {
    guard case .repetition(_, let bounds) = self else { return false }
    return bounds.minimum == 0
  }
}
