extension RandomAccessCollection where Index == Int {
  /// The first place from which on a predicate holds, for elements sorted so that it turns true once; the end
  /// where it never does.
  ///
  /// - Complexity: O(log n).
  @inlinable
  public func partitioningIndex(_ predicate: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
