extension RandomAccessCollection where Index == Int {
  /// The first index from which on a predicate holds, for elements in such an order that it turns true once; `endIndex` where it
  /// never does.
  ///
  /// - Complexity: O(log n) calls.
  @inlinable
  public func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Where a value stands in a rising collection, at its first place; nil where it does not.
  ///
  /// - Complexity: O(log n).
  @inlinable
  public func sortedIndex(of value: Element) -> Int? where Element: Comparable {
    let index = partitioningIndex { $0 >= value }
    return index < endIndex && self[index] == value ? index : nil
  }
}
