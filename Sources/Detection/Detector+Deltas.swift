public import Bytes

/// Positions of a content at which a literal's verdict is that of its base, moved.
struct CleanRange: Hashable, Sendable {
  /// The literals' positions, in bytes from the content's start.
  var positions: Range<Int>
  /// What is added to a place in the base to get the place in the content.
  var shift: Int
}

extension Detector {
  /// Finds all matches in a content that is a delta on a base, looking only at what the delta
  /// changes.
  ///
  /// The result is the same as that of ``scan(_:path:using:)``. Why: whether a nearby rule matches
  /// around a literal depends on the bytes from `reach.behind` before to `reach.ahead` behind it.
  /// Where these were copied from the base in one piece, the base's verdict holds. One thing more
  /// decides, namely the end of the rule's match before, which hides what overlaps it; so the clean
  /// ranges are cut back until no match of the base stands at their ends, and if a new match still
  /// reaches over one that was carried over, the content is scanned as a whole. Rules that look
  /// further are searched again from their literals, which are carried over the same way.
  ///
  /// - Parameters:
  ///   - content: the whole content.
  ///   - base: what the scan of its base returned.
  ///   - copies: the pieces copied from the base, in rising order, none overlapping another.
  ///   - scratch: the worker's own; holds the result until the next scan.
  /// - Returns: what to remember for the contents that are deltas on this one.
  /// - Complexity: O(changed bytes + pieces + carried matches).
  public func rescan(
    _ content: Span<UInt8>,
    base: ContentMemory,
    copies: Span<CopiedRange>,
    using scratch: inout DetectionScratch
  ) -> ContentMemory {
    scratch.begin()
    findCleanRanges(content.count, base, copies, &scratch)
    var next = 0
    for i in scratch.clean.indices {
      let clean = scratch.clean[i]
      let found = scratch.matches.count
      examine(content, next..<clean.positions.lowerBound, nil, &scratch)
      scratch.forgetStarts()
      let fresh = found..<scratch.matches.count
      carry(base, clean, &scratch)
      if overlaps(fresh, scratch.matches) { return scan(content, using: &scratch) }
      next = clean.positions.upperBound
    }
    examine(content, next..<content.count, nil, &scratch)
    scratch.forgetStarts()
    finish(content, nil, &scratch)
    return scratch.memory(of: self, count: content.count)
  }

  /// The distance that keeps attempts around a literal outside a match apart from it.
  private var quiet: Int { longestBefore + 1 }

  /// Ranges shorter than this are not worth their bookkeeping; also no match reaches from one side
  /// of one to the other.
  private var shortestClean: Int { reach.behind + reach.ahead + 2 * quiet + 64 }

  private func findCleanRanges(
    _ count: Int,
    _ base: ContentMemory,
    _ copies: Span<CopiedRange>,
    _ scratch: inout DetectionScratch
  ) {
    scratch.clean.removeAll(keepingCapacity: true)
    for i in copies.indices {
      let copy = copies[i]
      let end = copy.target + copy.count
      let keepsStart = copy.target == 0 && copy.source == 0
      let keepsEnd = end == count && copy.source + copy.count == base.count
      var low = keepsStart ? 0 : copy.target + reach.behind
      var high = keepsEnd ? count : end - reach.ahead
      guard high - low >= shortestClean else { continue }
      let shift = copy.target - copy.source
      if !base.matches.isEmpty {
        retreat(from: base.matches, shift, low: &low, high: &high)
        guard high - low >= shortestClean else { continue }
      }
      scratch.clean.append(CleanRange(positions: low..<high, shift: shift))
    }
  }

  /// Cuts a clean range back until each of the base's matches is wholly inside it or outside, well
  /// away from its ends.
  private func retreat(from matches: [Match], _ shift: Int, low: inout Int, high: inout Int) {
    var i = matches.partitioningIndex {
      $0.range.lowerBound >= low - shift - 2 * reach.ahead - quiet
    }
    while i < matches.count, matches[i].range.lowerBound + shift < low + quiet {
      if matches[i].range.upperBound + shift + quiet > low {
        low = max(low, matches[i].range.upperBound + shift + quiet)
      }
      i += 1
    }
    var isStable = false
    while !isStable {
      isStable = true
      var j = i
      while j < matches.count, matches[j].range.lowerBound + shift < high + quiet {
        if matches[j].range.upperBound + shift > high - quiet,
          matches[j].range.lowerBound + shift - quiet < high
        {
          high = matches[j].range.lowerBound + shift - quiet
          isStable = false
        }
        j += 1
      }
    }
  }

  /// Takes over what the base has inside a clean range.
  private func carry(
    _ base: ContentMemory,
    _ clean: CleanRange,
    _ scratch: inout DetectionScratch
  ) {
    let source =
      clean.positions.lowerBound - clean.shift..<clean.positions.upperBound - clean.shift
    var i = base.matches.partitioningIndex { $0.range.lowerBound >= source.lowerBound }
    while i < base.matches.count, base.matches[i].range.upperBound <= source.upperBound {
      scratch.matches.append(base.matches[i].shifted(by: clean.shift))
      i += 1
    }
    var anchor = base.anchors.partitioningIndex { $0.position >= source.lowerBound }
    while anchor < base.anchors.count, base.anchors[anchor].position < source.upperBound {
      let moved = base.anchors[anchor].position + clean.shift
      scratch.anchors.append(Anchor(position: moved, literal: base.anchors[anchor].literal))
      anchor += 1
    }
  }

  /// Whether a freshly found match reaches over the start of a carried one of its rule.
  private func overlaps(_ fresh: Range<Int>, _ matches: [Match]) -> Bool {
    guard !fresh.isEmpty, fresh.upperBound < matches.count else { return false }
    return matches[fresh].contains { new in
      matches[fresh.upperBound...].lazy
        .prefix { $0.range.lowerBound < new.range.upperBound }
        .contains { $0.rule == new.rule }
    }
  }
}

extension Array {
  /// The first index from which on a predicate holds, for elements sorted so that it turns true
  /// once.
  fileprivate func partitioningIndex(_ predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
