import Findings

/// Counts the lines of a content once, however many matches ask where they are.
struct PositionWalk {
  private let start: TextPosition
  private var place = 0
  private var position: TextPosition

  /// Begins where the content, or the part of it, begins.
  init(from start: TextPosition) {
    self.start = start
    position = start
  }

  /// The line and column of a place.
  ///
  /// - Complexity: O(distance to the place asked for before); of places that do not come in rising
  ///   order, O(place).
  mutating func position(at place: Int, in content: Span<UInt8>) -> TextPosition {
    if place < self.place { self = PositionWalk(from: start) }
    position = position.advanced(over: content.extracting(self.place..<place))
    self.place = place
    return position
  }
}
