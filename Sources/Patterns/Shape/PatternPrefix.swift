/// The first bytes of a pattern as an automaton, which tells quickly that a match cannot start at a
/// place.
///
/// It has a position for each byte of the pattern, 63 at most, and follows all ways through the
/// pattern at once, a bit for each. It accepts more than the pattern: look-arounds and assertions
/// are taken to hold but for look-behinds at the start, upper bounds of repetitions are left out, and where the pattern is not
/// understood or has more positions, all that follows is taken to match.
struct PatternPrefix {
  /// For each byte value the positions at which it can stand.
  private(set) var places = [UInt64](repeating: 0, count: 256)
  /// For each position those that can follow it.
  private(set) var followers: [UInt64] = []
  /// The positions with which a match can begin.
  private(set) var first: UInt64 = 0
  /// The positions behind which the pattern may end or anything may follow.
  private(set) var last: UInt64 = 0
  /// The bytes that do not stand right before any match.
  private(set) var refusedBefore = ByteSet.empty
  /// What stands in every match.
  private(set) var run: PatternRun?
  /// Whether matches may be empty, or begin with what is not understood or has too many positions: then only the run tells.
  private(set) var isVoid = false

  private static let mostPositions = 63

  /// What can stand before the next byte.
  private struct Places {
    var positions: UInt64 = 0
    var isStart = false

    func union(_ other: Places) -> Places {
      Places(positions: positions | other.positions, isStart: isStart || other.isStart)
    }
  }

  /// The prefix of a pattern; nil where the pattern is not understood.
  ///
  /// - Complexity: O(the pattern's length).
  init?(_ source: String, caseless: Bool) {
    var parser = PatternParser(Array(source.utf8))
    guard let root = try? parser.parse(caseless: caseless) else { return nil }
    end(append(root, after: Places(isStart: true)))
    refusedBefore = PatternBehind(of: root).refused
    run = PatternRun(of: root)
    if isVoid, run == nil { return nil }
  }

  private mutating func append(_ node: PatternNode, after places: Places) -> Places {
    switch node {
    case .byte(let byte, let bothCases):
      return append(ByteSet(byte, bothCases: bothCases), after: places)
    case .set(let set): return append(set, after: places)
    case .assertion, .look: return places
    case .opaque:
      end(places)
      return Places()
    case .sequence(let nodes):
      return nodes.reduce(places) { append($1, after: $0) }
    case .alternation(let nodes):
      return nodes.reduce(Places()) { $0.union(append($1, after: places)) }
    case .repetition(let body, let bounds):
      return append(body[0], bounds, after: places)
    }
  }

  private mutating func append(_ set: ByteSet, after places: Places) -> Places {
    guard places.positions != 0 || places.isStart else { return places }
    guard followers.count < Self.mostPositions else {
      end(places)
      return Places()
    }
    let position: UInt64 = 1 << UInt64(followers.count)
    followers.append(0)
    link(places, to: position)
    set.forEach { self.places[Int($0)] |= position }
    return Places(positions: position)
  }

  private mutating func append(
    _ body: PatternNode,
    _ bounds: RepetitionBounds,
    after start: Places
  ) -> Places {
    guard bounds.maximum > 0 else { return start }
    var places = start
    // One more than there can be positions for: the rest is taken to match anyway.
    for _ in 0..<min(bounds.minimum, Self.mostPositions + 1) {
      places = append(body, after: places)
    }
    if bounds.maximum == bounds.minimum { return places }
    switch body {
    case .byte, .set:
      let more = append(body, after: places)
      link(more, to: more.positions)
      return places.union(more)
    default:
      if bounds.maximum - bounds.minimum == 1 { return places.union(append(body, after: places)) }
      end(places)
      return Places()
    }
  }

  private mutating func link(_ places: Places, to position: UInt64) {
    if places.isStart { first |= position }
    var rest = places.positions
    while rest != 0 {
      followers[rest.trailingZeroBitCount] |= position
      rest &= rest - 1
    }
  }

  private mutating func end(_ places: Places) {
    last |= places.positions
    if places.isStart { isVoid = true }
  }
}
