import Bytes
import TestSupport

/// Makes contents that are deltas on others, with seams where they hurt.
struct DeltaMaker {
  /// A content and the pieces of it that stand in its base.
  struct Delta {
    var content: [UInt8] = []
    var copies: [CopiedRange] = []
  }

  var contents: ContentMaker

  /// A delta on a content.
  ///
  /// - Parameters:
  ///   - base: the content.
  ///   - places: offsets in it near which seams are likely, such as the ends of matches.
  /// - Returns: the content, of any length, and what it has in common with the base.
  mutating func delta(on base: [UInt8], near places: [Int]) -> Delta {
    switch Int.random(in: 0..<8, using: &contents.random) {
    case 0: rearranged(base, places)
    case 1: extended(base)
    case 2: Delta()
    default: edited(base, places)
    }
  }

  /// The base from start to end with some places changed, as most deltas are.
  private mutating func edited(_ base: [UInt8], _ places: [Int]) -> Delta {
    let edits = Int.random(in: 0...4, using: &contents.random)
    let seams = (0..<edits).map { _ in seam(base, places) }.sorted()
    var delta = Delta()
    var from = 0
    for seam in seams where seam >= from {
      delta.copy(from..<seam, of: base)
      delta.content += piece()
      // Nothing, a few bytes, or everything up to another place is left out.
      switch Int.random(in: 0..<4, using: &contents.random) {
      case 0: from = seam
      case 1: from = max(seam, self.seam(base, places))
      default: from = min(base.count, seam + Int.random(in: 0...9, using: &contents.random))
      }
    }
    delta.copy(from..<base.count, of: base)
    return delta
  }

  /// Pieces of the base in any order, some of them twice, some adjoining.
  private mutating func rearranged(_ base: [UInt8], _ places: [Int]) -> Delta {
    var delta = Delta()
    for _ in 0..<Int.random(in: 1...6, using: &contents.random) {
      let (a, b) = (seam(base, places), seam(base, places))
      delta.copy(min(a, b)..<max(a, b), of: base)
      if contents.random.chance(1, outOf: 2) { delta.content += piece() }
    }
    return delta
  }

  /// The base between two pieces.
  private mutating func extended(_ base: [UInt8]) -> Delta {
    var delta = Delta(content: piece())
    delta.copy(0..<base.count, of: base)
    delta.content += piece()
    return delta
  }

  private mutating func seam(_ base: [UInt8], _ places: [Int]) -> Int {
    guard !places.isEmpty, contents.random.chance(3, outOf: 4) else {
      return Int.random(in: 0...base.count, using: &contents.random)
    }
    let widest = contents.random.pick([0, 1, 2, 24])
    let distance = Int.random(in: -widest...widest, using: &contents.random)
    return min(max(contents.random.pick(places) + distance, 0), base.count)
  }

  /// What a delta inserts.
  private mutating func piece() -> [UInt8] {
    switch Int.random(in: 0..<4, using: &contents.random) {
    case 0: return []
    case 1: return contents.random.bytes(1, from: Alphabet.source)
    case 2: return contents.token()
    default:
      let count = Int.random(in: 0...12, using: &contents.random)
      return contents.random.bytes(count, from: Alphabet.source)
    }
  }
}

extension DeltaMaker.Delta {
  fileprivate mutating func copy(_ range: Range<Int>, of base: [UInt8]) {
    guard !range.isEmpty else { return }
    copies.append(
      CopiedRange(target: content.count, source: range.lowerBound, count: range.count)
    )
    content += base[range]
  }
}
