/// The bytes that a bucket accepts at one position: those whose low nibble and whose high nibble are
/// both allowed.
struct LiteralMatcherByteSet: Hashable, Sendable {
  /// Bit n: the low nibble n is allowed.
  var low: UInt16
  /// Bit n: the high nibble n is allowed.
  var high: UInt16

  static let none = LiteralMatcherByteSet(low: 0, high: 0)
  static let all = LiteralMatcherByteSet(low: .max, high: .max)

  init(low: UInt16, high: UInt16) {
    self.low = low
    self.high = high
  }

  /// A byte; with `ignoringCase` a letter in either case.
  init(_ byte: UInt8, ignoringCase: Bool) {
    low = 1 << UInt16(byte & 15)
    high = 1 << UInt16(byte >> 4)
    if ignoringCase { high |= 1 << UInt16((byte ^ 0x20) >> 4) }
  }

  func union(_ other: Self) -> Self {
    Self(low: low | other.low, high: high | other.high)
  }

  func contains(_ byte: UInt8) -> Bool {
    low >> UInt16(byte & 15) & high >> UInt16(byte >> 4) & 1 == 1
  }

  /// The share of a model's symbol that is in the set.
  func weight(of symbol: Int) -> Float {
    switch symbol {
    case 95: contains(0x0A) ? 1 : 0
    case 96: contains(0x09) ? 1 : 0
    case 97:
      Float(low.nonzeroBitCount * (high & 0xFF03).nonzeroBitCount)
        / Float(LiteralMatcherModel.rareBytes)
    default: contains(UInt8(symbol + 0x20)) ? 1 : 0
    }
  }
}
