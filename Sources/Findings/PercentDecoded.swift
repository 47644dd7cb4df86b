/// A text without its percent-encoding, as names of files that stand for addresses have it.
public struct PercentDecoded: Sendable {
  /// The text.
  public let bytes: [UInt8]
  /// Where each of its bytes begins in the encoded text; one more, where that ends.
  private let starts: [Int]

  /// Decodes a text; nil where nothing in it is encoded.
  ///
  /// - Complexity: O(n).
  public init?(_ text: [UInt8]) {
    guard text.contains(UInt8(ascii: "%")) else { return nil }
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var place = 0
    while place < text.count {
      starts.append(place)
      if text[place] == UInt8(ascii: "%"), place + 2 < text.count,
        let high = Self.value(text[place + 1]), let low = Self.value(text[place + 2])
      {
        bytes.append(high << 4 | low)
        place += 3
      } else {
        bytes.append(text[place])
        place += 1
      }
    }
    guard bytes.count < text.count else { return nil }
    starts.append(place)
    self.bytes = bytes
    self.starts = starts
  }

  /// Where some of the bytes stand in the encoded text.
  func encoded(_ range: Range<Int>) -> Range<Int> {
    starts[range.lowerBound]..<starts[range.upperBound]
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46, 0x61...0x66: (digit | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
