/// The bytes that may stand right before something, and those that may stand right behind it.
public struct Neighbors: Sendable {
  /// A bit for each byte value: of those before in the first four words, of those behind in the others.
  public private(set) var bits: InlineArray<8, UInt64>

  private init(all bits: UInt64) { self.bits = InlineArray(repeating: bits) }

  init(before: ByteSet, behind: ByteSet) {
    bits = InlineArray(repeating: 0)
    before.forEach { bits[Int($0 >> 6)] |= 1 << UInt64($0 & 63) }
    behind.forEach { bits[4 + Int($0 >> 6)] |= 1 << UInt64($0 & 63) }
  }

  /// All bytes on either side.
  public static let any = Neighbors(all: .max)
  /// No byte on either side.
  public static let none = Neighbors(all: 0)

  /// Whether a byte may stand behind.
  public func hasBehind(_ byte: UInt8) -> Bool {
    bits.span[4 + Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0
  }

  /// Becomes what may stand beside the one or the other.
  public mutating func formUnion(_ other: Neighbors) {
    for index in 0..<8 { bits[index] |= other.bits[index] }
  }
}
