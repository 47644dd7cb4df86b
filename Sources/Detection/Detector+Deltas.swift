public import Bytes
import Judgement

extension Detector {
  /// Finds all matches in a content that is a delta on a base, looking only at what the delta changes.
  ///
  /// The result is the same as that of ``scan(_:path:using:)``. Why: the candidates are, since each literal either lies
  /// inside of a copied piece, then the base has it too, or is looked for again. And of these only barren ones are not
  /// searched again, that is those around which the base has no match at any start; around these the content has none
  /// either, if all bytes that their rules look at were copied with them.
  ///
  /// - Parameters:
  ///   - content: the whole content.
  ///   - base: what was remembered of its base.
  ///   - copies: the pieces copied from the base, in rising order, none overlapping another.
  ///   - scratch: the worker's own; holds the result until the next scan.
  /// - Complexity: O(changed bytes + pieces + candidates).
  public func rescan(
    _ content: Span<UInt8>,
    base: ContentMemory,
    copies: Span<CopiedRange>,
    using scratch: inout DetectionScratch
  ) {
    guard let known = base.candidates else { return scan(content, using: &scratch) }
    scratch.begin(content.count)
    expectChanges(content, copies, &scratch)
    var next = 0
    // The end of the last copied piece.
    var changed = 0
    for i in copies.indices where copies[i].count >= shortestCopy {
      let copy = copies[i]
      // Near both ends of the piece hot words and literals were not remembered that its neighbours may make hopeful, and a
      // literal that begins near its end may end outside.
      examine(content, next..<copy.target + seamMargin, nil, &scratch)
      scratch.changes.append(changed..<copy.target)
      changed = copy.target + copy.count
      base.appendKept(in: copy, to: &scratch.changes)
      next = copy.target + copy.count - max(longestLiteral, seamMargin)
      let source = copy.source + seamMargin..<next - copy.target + copy.source
      let kept = KeptBytes(copy, contentCount: content.count, baseCount: base.count)
      var j = known.partitioningIndex { $0.position >= source.lowerBound }
      while j < known.count, known[j].position < source.upperBound {
        let (position, literal) = (known[j].position, known[j].literal)
        let moved = position - copy.source + copy.target
        let yield = known[j].yield
        if let window = window(of: literal, yield), kept.contains(window, at: position) {
          scratch.remember(position: moved, literal: literal, yield: yield)
        } else {
          search(content, literal, at: moved, nil, &scratch)
        }
        j += 1
      }
    }
    examine(content, next..<content.count, nil, &scratch)
    scratch.changes.append(changed..<content.count)
    finish(content, nil, &scratch)
  }

  /// Notes all ranges that a delta leaves to be examined.
  private func expectChanges(
    _ content: Span<UInt8>,
    _ copies: Span<CopiedRange>,
    _ scratch: inout DetectionScratch
  ) {
    guard scratch.ranges.isUsed else { return }
    var next = 0
    for i in copies.indices where copies[i].count >= shortestCopy {
      let copy = copies[i]
      scratch.ranges.expect(next..<copy.target + seamMargin, in: content)
      next = copy.target + copy.count - max(longestLiteral, seamMargin)
    }
    scratch.ranges.expect(next..<content.count, in: content)
  }

  /// The bytes that have to stay the same for a candidate to stay barren; nil where it is not, or all bytes count.
  func window(of literal: Int, _ yield: Candidate.Yield) -> CandidateWindow? {
    switch yield {
    case .unknown: nil
    case .barren: windows[literal]
    case .barrenNearby: nearWindows[literal]
    case .barrenClosely: closeWindows[literal]
    }
  }

  /// Shorter pieces, in bytes, are not worth their bookkeeping and another call of the literal pass (measured).
  private var shortestCopy: Int { 4 * LiteralMatcher.lengths.upperBound + 3 * seamMargin }
}

extension Candidate.Yield {
  /// Where the judge finds nothing, and no rule does.
  init(_ extent: Judge.Extent) {
    self =
      switch extent {
      case .close: .barrenClosely
      case .near: .barrenNearby
      case .wide: .barren
      }
  }
}

/// The bytes of a base that have the same neighbours in the content.
private struct KeptBytes {
  var low: Int
  var high: Int

  init(_ copy: CopiedRange, contentCount: Int, baseCount: Int) {
    let end = copy.source + copy.count
    low = copy.source == 0 && copy.target == 0 ? .min : copy.source
    high = end == baseCount && copy.target + copy.count == contentCount ? .max : end
  }

  func contains(_ window: CandidateWindow, at position: Int) -> Bool {
    low <= position - window.behind && position + window.ahead <= high
  }
}
