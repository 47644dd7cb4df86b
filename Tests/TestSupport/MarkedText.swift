/// Text with marked places: `"key = ⟦abc⟧"` is the text `key = abc` with one range over `abc`.
///
/// Marks may be nested but not crossed. Ranges count bytes of the text without marks and come in
/// the order of their opening marks.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let bytes: [UInt8]
  /// The marked ranges.
  public let ranges: [Range<Int>]

  /// Reads the marks out of `text`.
  ///
  /// - Precondition: Every `⟦` has its `⟧`.
  public init(_ text: String) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var open: [Int] = []
    for character in text {
      switch character {
      case "⟦":
        open.append(ranges.count)
        ranges.append(bytes.count..<bytes.count)
      case "⟧":
        guard let index = open.popLast() else { preconditionFailure("⟧ without ⟦") }
        ranges[index] = ranges[index].lowerBound..<bytes.count
      default: bytes += Array(character.utf8)
      }
    }
    precondition(open.isEmpty, "⟦ without ⟧")
    self.bytes = bytes
    self.ranges = ranges
  }

  /// The bytes of each marked range.
  public var marked: [[UInt8]] { ranges.map { Array(bytes[$0]) } }
}
