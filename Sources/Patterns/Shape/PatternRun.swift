/// Bytes of a set, one behind the other, that stand in every match: thirty-two hex digits, twenty letters.
///
/// Where a word and a value belong together, source code has the word everywhere and the value hardly ever. It need not
/// be the longest run, nor the value: any that is seldom will do. What the pattern spells out does not count: literals
/// and the first bytes have told of that.
struct PatternRun {
  /// What the run consists of.
  private(set) var set: ByteSet
  /// How many bytes it has at least.
  private(set) var length: Int
  /// How many bytes behind the match's start its first ``length`` bytes end at most.
  private(set) var end: Int
  /// How many of ``length`` are not spelled out.
  private var open: Int

  /// Runs that end later are not told: to look for them would take longer than to search.
  private static let farthest = 1024
  /// How many bits a run must tell.
  private static let leastMerit = 24.0

  /// The most telling run of a pattern; nil where none is worth a look.
  ///
  /// - Complexity: O(n²) in the nodes of each sequence.
  init?(of root: PatternNode) {
    guard let best = Self.best(in: root, after: 0), best.merit >= Self.leastMerit else {
      return nil
    }
    self = best
  }

  private init(set: ByteSet, length: Int, end: Int, open: Int) {
    self.set = set
    self.length = length
    self.end = end
    self.open = open
  }

  /// How many bits it tells if all bytes were equally frequent; nothing where it is too far away.
  private var merit: Double {
    guard end <= Self.farthest, !set.isEmpty else { return 0 }
    let count = Double(set.count)
    return Double(open) * (8 - Double(count.exponent) - (count.significand - 1))
  }

  /// The most telling run within a node whose match begins so many bytes behind the start at most.
  private static func best(in node: PatternNode, after before: Int) -> PatternRun? {
    guard before <= farthest else { return nil }
    switch node {
    case .byte, .set, .assertion, .look, .opaque: return nil
    case .repetition(let body, let bounds):
      guard bounds.minimum > 0 else { return nil }
      return better(whole(node, after: before), best(in: body[0], after: before))
    case .alternation(let nodes):
      var union: PatternRun?
      for node in nodes {
        guard let next = better(whole(node, after: before), best(in: node, after: before)) else {
          return nil
        }
        union = union?.union(next) ?? next
      }
      return union
    case .sequence(let nodes):
      let parts = nodes.map { bytes(of: $0) }
      var (best, start) = (nil as PatternRun?, before)
      for first in nodes.indices where start <= farthest {
        best = better(best, Self.best(in: nodes[first], after: start))
        var run = PatternRun(set: .empty, length: 0, end: start, open: 0)
        for index in first..<parts.count {
          guard let next = parts[index], run.end <= farthest else { break }
          run.set.formUnion(next.set)
          run.length = Extent.sum(run.length, next.least)
          run.end = Extent.sum(run.end, next.least)
          run.open = Extent.sum(run.open, next.open)
          // What is spelled out tells nothing more.
          if next.open > 0 { best = better(best, run) }
        }
        start = Extent.sum(start, PatternExtent(of: nodes[first]).maximum)
      }
      return best
    }
  }

  /// All bytes of a node's match as a run.
  private static func whole(_ node: PatternNode, after before: Int) -> PatternRun? {
    bytes(of: node).map {
      PatternRun(set: $0.set, length: $0.least, end: Extent.sum(before, $0.least), open: $0.open)
    }
  }

  private static func better(_ a: PatternRun?, _ b: PatternRun?) -> PatternRun? {
    guard let a, let b else { return a ?? b }
    return b.merit > a.merit ? b : a
  }

  /// What holds whichever of two runs there is.
  private func union(_ other: PatternRun) -> PatternRun {
    PatternRun(
      set: set.union(other.set),
      length: min(length, other.length),
      end: max(end, other.end),
      open: min(open, other.open)
    )
  }

  /// What a node's matches consist of.
  private typealias Bytes = (set: ByteSet, least: Int, open: Int)

  /// The bytes of which a node's matches consist, how many they are at least, and how many of these are not spelled out; nil
  /// where they may be any.
  private static func bytes(of node: PatternNode) -> Bytes? {
    switch node {
    case .byte(let byte, let bothCases): return (ByteSet(byte, bothCases: bothCases), 1, 0)
    case .set(let set): return (set, 1, 1)
    case .assertion, .look: return (.empty, 0, 0)
    case .opaque: return nil
    case .repetition(let body, let bounds):
      guard let one = bytes(of: body[0]) else { return nil }
      return (
        one.set, Extent.product(bounds.minimum, one.least), Extent.product(bounds.minimum, one.open)
      )
    case .sequence(let nodes):
      var all: Bytes = (.empty, 0, 0)
      for node in nodes {
        guard let next = bytes(of: node) else { return nil }
        all = (
          all.set.union(next.set), Extent.sum(all.least, next.least),
          Extent.sum(all.open, next.open)
        )
      }
      return all
    case .alternation(let nodes):
      var all: Bytes = (.empty, Extent.unbounded, Extent.unbounded)
      for node in nodes {
        guard let next = bytes(of: node) else { return nil }
        all = (all.set.union(next.set), min(all.least, next.least), min(all.open, next.open))
      }
      return nodes.isEmpty ? (.empty, 0, 0) : all
    }
  }
}
