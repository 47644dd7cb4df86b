import Bytes

/// Which bytes of an inner content came from decoding, where others stand as they were.
public struct DecodedBytes: Sendable, Hashable {
  /// Where they stand, in rising order, in bytes from the inner content's start; an empty range is
  /// where something was left out.
  private(set) var ranges: [Range<Int>] = []

  /// Adds a range behind all others.
  mutating func append(_ range: Range<Int>) {
    if let last = ranges.last, last.upperBound == range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }

  /// Whether a range holds one of them, or lies beside one.
  ///
  /// What lies beside counts, since the edge of a word may depend on it.
  ///
  /// - Complexity: O(log n).
  public func touch(_ range: Range<Int>) -> Bool {
    let next = ranges.partitioningIndex { $0.upperBound >= range.lowerBound }
    return next < ranges.count && ranges[next].lowerBound <= range.upperBound
  }
  /// Whether a range holds one of them, or a place within it where something was left out.
  ///
  /// - Complexity: O(log n).
  func overlap(_ range: Range<Int>) -> Bool {
    let next = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    return next < ranges.count && ranges[next].lowerBound < range.upperBound
  }
}
