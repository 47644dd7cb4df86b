/// Where no name of a content says whose a credential is, so that no line is looked at anew for each secret near it.
///
/// It changes nothing of what is found, in whatever order secrets are asked for.
public struct NeighbourMemo {
  /// Bytes in which each sign stands behind a name without a role, or behind none, wherever a window around a secret begins.
  private var barren = 0..<0

  /// Knows nothing yet of a content.
  public init() {}

  /// Whether no sign in a range of bytes, or right behind it, belongs to a name with a role; false also where that takes long to tell.
  ///
  /// - Complexity: O(bytes of the range that were not looked at before).
  mutating func isBarren(_ content: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let text = TextWindow(whole: content)
    if range.lowerBound < barren.lowerBound || range.lowerBound > barren.upperBound {
      barren = range.lowerBound..<range.lowerBound
    }
    while barren.upperBound < range.upperBound {
      guard let sign = text.sign(from: barren.upperBound, before: range.upperBound) else {
        barren = barren.lowerBound..<range.upperBound
        break
      }
      guard Self.isBarren(sign, text) else { return false }
      barren = barren.lowerBound..<sign + 1
    }
    // The sign may stand behind the range, where the name does not.
    let limit = range.upperBound + Self.mostSkipped
    var next = range.upperBound
    while next < limit, text[next].isBlank || text[next].mayCloseName { next += 1 }
    guard next < limit else { return false }
    let isSign = text[next] == UInt8(ascii: "=") || text[next] == UInt8(ascii: ":")
    return !isSign || Self.isBarren(next, text)
  }

  private static func isBarren(_ sign: Int, _ text: TextWindow) -> Bool {
    var end = sign
    while text[end - 1].isBlank, sign - end < mostSkipped { end -= 1 }
    while text[end - 1].mayCloseName, sign - end < mostSkipped { end -= 1 }
    guard sign - end < mostSkipped else { return false }
    return !text[end - 1].isName || !Neighbours.mayHaveRole(end, text)
  }

  /// Of more bytes between a name and its sign the end is not looked for.
  private static let mostSkipped = 64
}
