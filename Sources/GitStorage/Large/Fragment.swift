/// Bytes of a content that are wanted somewhere in an output.
struct Fragment {
  /// Where they stand in the content, in bytes.
  var source: Int
  var count: Int
  /// Where they belong in the output, in bytes.
  var target: Int

  /// Whether another fragment goes on in the content and the output where this one ends.
  func isContinued(by other: Fragment) -> Bool {
    source + count == other.source && target + count == other.target
  }
}

/// Goes through a content from its start and tells which of its bytes are wanted where.
///
/// The same bytes may be wanted in several places.
struct FragmentSweep {
  private let fragments: [Fragment]
  /// The first fragment that lies wholly ahead.
  private var next = 0
  /// What is left of the fragments that were begun.
  private var begun: [Fragment] = []
  /// The pieces that the last step took.
  private(set) var taken: [Fragment] = []

  /// Goes through a content of which some fragments are wanted, sorted by their sources.
  init(_ fragments: [Fragment]) { self.fragments = fragments }

  /// The first byte that is still wanted; nil when there is none.
  var position: Int? {
    begun.first?.source ?? (next < fragments.count ? fragments[next].source : nil)
  }

  /// Takes what is wanted of the bytes up to `end`.
  ///
  /// - Complexity: O(pieces taken and fragments begun).
  mutating func take(upTo end: Int) {
    while next < fragments.count, fragments[next].source < end {
      begun.append(fragments[next])
      next += 1
    }
    taken.removeAll(keepingCapacity: true)
    var kept = 0
    for index in begun.indices {
      var fragment = begun[index]
      let count = min(fragment.count, end - fragment.source)
      taken.append(Fragment(source: fragment.source, count: count, target: fragment.target))
      fragment.source += count
      fragment.target += count
      fragment.count -= count
      guard fragment.count > 0 else { continue }
      begun[kept] = fragment
      kept += 1
    }
    begun.removeSubrange(kept...)
  }
}
