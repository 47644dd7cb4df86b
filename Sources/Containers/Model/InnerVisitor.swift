/// Looks at every content inside of another.
public protocol InnerVisitor {
  /// Looks at an inner content.
  ///
  /// - Parameters:
  ///   - content: the bytes, valid during the call.
  ///   - trail: the steps that lead to it, the outermost first; never empty.
  ///   - decoded: which bytes came from decoding; nil where all of them did.
  mutating func visit(_ content: Span<UInt8>, trail: [InnerStep], decoded: DecodedBytes?)

  /// Takes note of something inside that could not be read.
  ///
  /// - Parameters:
  ///   - fault: what it is.
  ///   - trail: the steps that lead to it; empty where it is the outermost content itself.
  mutating func failed(_ fault: ExpansionFault, trail: [InnerStep])

  /// Takes note of memory that is taken for inner contents, in bytes; negative where it is given
  /// back.
  mutating func holds(_ bytes: Int)

  /// Whether to stop soon; asked before each inner content.
  var isCancelled: Bool { get }
}

/// Which bytes of an inner content came from decoding, where others stand as they were.
public struct DecodedBytes: Sendable, Hashable {
  /// Where they stand, in rising order, in bytes from the inner content's start.
  let places: [Int]

  /// Whether a range holds one of them.
  ///
  /// - Complexity: O(log n).
  public func touch(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] < range.upperBound
  }
}
