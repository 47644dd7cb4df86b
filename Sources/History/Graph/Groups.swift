import Bytes

/// Numbers from 0, grouped by what a function says of each.
struct Groups {
  private let starts: Column<UInt32>
  private let items: Column<UInt32>

  /// Groups the numbers from 0 to `count` with a counting sort.
  ///
  /// - Parameters:
  ///   - count: how many numbers there are.
  ///   - groups: how many groups there are.
  ///   - group: the group of a number, or ``TreeRecords/none``.
  init(of count: Int, into groups: Int, _ group: (Int) -> UInt32) {
    var allStarts = Column<UInt32>(repeating: 0, count: groups + 1)
    var starts = allStarts.mutableSpan
    for item in 0..<count {
      let group = group(item)
      if group != TreeRecords.none { starts[Int(group) + 1] += 1 }
    }
    for group in 0..<groups { starts[group + 1] += starts[group] }
    var allItems = Column<UInt32>(repeating: 0, count: Int(starts[groups]))
    var items = allItems.mutableSpan
    // Filled from their ends, so that no copy of the starts is needed; these come out moved by one.
    for item in (0..<count).reversed() {
      let group = group(item)
      guard group != TreeRecords.none else { continue }
      starts[Int(group) + 1] -= 1
      items[Int(starts[Int(group) + 1])] = UInt32(item)
    }
    for group in 0..<groups { starts[group] = starts[group + 1] }
    starts[groups] = UInt32(items.count)
    (self.starts, self.items) = (allStarts, allItems)
  }

  /// Where a group's numbers stand, in rising order, as places for ``subscript(_:)``.
  func range(of group: UInt32) -> Range<Int> {
    Int(starts[Int(group)])..<Int(starts[Int(group) + 1])
  }

  /// Has ``range(of:)`` of a group fetched; to be called some time before it is asked for.
  func prefetch(_ group: UInt32) { starts.span.prefetch(Int(group)) }

  /// The number at a place.
  subscript(place: Int) -> UInt32 { items[place] }
}
