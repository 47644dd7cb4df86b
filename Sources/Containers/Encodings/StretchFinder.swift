/// Finds the encoded stretches of contents; one for each worker, so that its memory is used again.
final class StretchFinder {
  private var search = StretchSearch()

  /// How far a stretch may depend on bytes before and behind it.
  static let reach = StretchSearch.reach
  /// How far what it becomes may depend on them (``Stretch/reachesFar(in:)``).
  static let farthestReach = Stretch.longestToken + reach

  /// See ``StretchSearch/stretches(in:_:runsFrom:)``.
  func stretches(
    in content: Span<UInt8>,
    _ ranges: [Range<Int>],
    runsFrom: Int = 0
  ) -> [Stretch] {
    // One access to the object, not one for each of its parts.
    search.stretches(in: content, ranges, runsFrom: runsFrom)
  }
}
