package import Findings

/// Counts the lines of a content once, however many matches ask where they are.
package struct PositionWalk {
  private let start: TextPosition
  /// The positions of every so many bytes, as far as anybody asked.
  private var marks: [TextPosition] = []
  /// What was asked for last.
  private var place = 0
  private var position: TextPosition

  /// Begins where the content, or the part of it, begins.
  package init(from start: TextPosition) {
    self.start = start
    position = start
  }

  /// How many bytes lie between two marks.
  package static let step = 1024

  /// The line and column of a place.
  ///
  /// - Complexity: O(1), and O(bytes) once for those up to the place.
  package mutating func position(at place: Int, in content: Span<UInt8>) -> TextPosition {
    if marks.isEmpty { marks.append(start) }
    let mark = place / Self.step
    while marks.count <= mark {
      let last = marks.count - 1
      let bytes = content.extracting(last * Self.step..<marks.count * Self.step)
      marks.append(marks[last].advanced(over: bytes))
    }
    if place < self.place || place - self.place > Self.step {
      (self.place, position) = (mark * Self.step, marks[mark])
    }
    position = position.advanced(over: content.extracting(self.place..<place))
    self.place = place
    return position
  }
}
