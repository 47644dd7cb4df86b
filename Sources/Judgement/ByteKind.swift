/// What a byte is, so that one addition counts it for all that it is.
///
/// Text that tells most is random: branches on its bytes are wrong every other time, and cost more than all else.
struct ByteKind: BitwiseCopyable, Sendable {
  /// One byte for each count, and in the highest one the number of the kind.
  private(set) var counts: UInt64

  /// What is counted, by its place in `counts`.
  enum Count: UInt64 { case lower, upper, digits, wide, hexadecimal, base64 }

  /// The kinds of all bytes.
  static let table = ImmortalTable((0...255).map { ByteKind(UInt8($0)) })

  /// Nothing counted.
  static let none = ByteKind(counts: 0)

  private init(counts: UInt64) { self.counts = counts }

  private init(_ byte: UInt8) {
    let number: UInt64 = byte.isLower ? 1 : byte.isUpper ? 2 : byte.isDigit ? 3 : 4
    counts = number << 56
    func add(_ count: Count, if isSo: Bool) {
      if isSo { counts += 1 << (8 * count.rawValue) }
    }
    add(.lower, if: byte.isLower)
    add(.upper, if: byte.isUpper)
    add(.digits, if: byte.isDigit)
    add(.wide, if: byte >= 0x80)
    add(.hexadecimal, if: byte.isHex || byte == UInt8(ascii: "-"))
    add(.base64, if: byte.isAlphanumeric || "+/=_-".utf8.contains(byte))
  }

  /// 1 for a small letter, 2 for a capital, 3 for a digit, 4 for others.
  var number: UInt64 { counts >> 56 }

  /// Adds another byte, of 255 at most.
  mutating func add(_ other: ByteKind) { counts &+= other.counts }

  /// How many of the added bytes are so.
  subscript(count: Count) -> Int {
    Int(truncatingIfNeeded: counts >> (8 * count.rawValue) & 0xFF)
  }
}
