import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Lines and columns are those that counting from the start gives, in whatever order they are asked for.
@Suite struct PositionWalkTests {
  @Test func eachPlaceIsWhereCountingFromTheStartLeads() {
    var random = SeededRandom()
    for _ in 0..<60 {
      let longest = [3, 40, 5000].randomElement(using: &random) ?? 3
      var text: [UInt8] = []
      while text.count < 6 * PositionWalk.step {
        text += Array(repeating: 0x61, count: Int.random(in: 0...longest, using: &random)) + [0x0A]
      }
      let start = TextPosition(line: Int.random(in: 1...9, using: &random), column: 7)
      var walk = PositionWalk(from: start)
      var place = 0
      for _ in 0..<60 {
        // Mostly a little further on, now and then anywhere, also where a mark is.
        switch Int.random(in: 0..<8, using: &random) {
        case 0: place = Int.random(in: 0...text.count, using: &random)
        case 1: place = Int.random(in: 0...5, using: &random) * PositionWalk.step
        default: place = min(place + Int.random(in: 0...200, using: &random), text.count)
        }
        let position = walk.position(at: place, in: text.span)
        #expect(position == naive(start, text[..<place]), "\(place), \(random)")
      }
    }
  }

  private func naive(_ start: TextPosition, _ text: ArraySlice<UInt8>) -> TextPosition {
    var position = start
    for byte in text {
      position.column += 1
      if byte == 0x0A { position = TextPosition(line: position.line + 1, column: 1) }
    }
    return position
  }
}
