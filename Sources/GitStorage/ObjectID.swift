public import Bytes

/// The hash function that names a repository's objects.
///
/// Source: git's documentation, hash-function-transition.
public enum ObjectFormat: String, Sendable {
  case sha1, sha256

  /// The length of an object id in bytes.
  @inlinable public var idLength: Int { self == .sha1 ? 20 : 32 }
}

/// What an object is.
public enum ObjectKind: UInt8, Sendable, CaseIterable {
  // The raw values are those of a pack entry's type field.
  case commit = 1
  case tree = 2
  case blob = 3
  case tag = 4

  /// The word that stands for the kind in a loose object's header.
  public var name: String {
    switch self {
    case .commit: "commit"
    case .tree: "tree"
    case .blob: "blob"
    case .tag: "tag"
    }
  }
}

/// An object's name: the hash of its kind, length and content.
///
/// Ordered as its bytes are.
public struct ObjectID: Hashable, Sendable {
  // Big-endian words: comparing words compares bytes. SHA-1 leaves the tail zero.
  @usableFromInline let w0, w1, w2, w3: UInt64
  // Behind the words, so that a number kept with an id finds room behind it.
  /// The hash function it comes from.
  public let format: ObjectFormat

  /// Reads an id from `format.idLength` bytes that begin at `offset`.
  ///
  /// - Precondition: the bytes lie inside the span.
  @inlinable @inline(__always)
  public init(_ bytes: Span<UInt8>, at offset: Int = 0, format: ObjectFormat) {
    self.format = format
    w0 = bytes.bigEndian64(at: offset)
    w1 = bytes.bigEndian64(at: offset + 8)
    let isShort = format == .sha1
    w2 =
      isShort
      ? UInt64(bytes.bigEndian32(at: offset + 16)) << 32 : bytes.bigEndian64(at: offset + 16)
    w3 = isShort ? 0 : bytes.bigEndian64(at: offset + 24)
  }

  /// Reads an id written in hexadecimal digits of either case.
  ///
  /// - Returns: nil unless `hex` is exactly the digits of one id.
  public init?(hex: [UInt8], format: ObjectFormat) {
    guard hex.count == format.idLength * 2 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(format.idLength)
    for i in stride(from: 0, to: hex.count, by: 2) {
      guard let high = hexValue(hex[i]), let low = hexValue(hex[i + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    self.init(bytes.span, format: format)
  }

  /// Its first 16 bytes as numbers.
  var words: (UInt64, UInt64) { (w0, w1) }

  /// Reads an id from hexadecimal digits of either case that begin at `offset`.
  ///
  /// - Returns: nil unless digits of one id lie there.
  public init?(hex: Span<UInt8>, at offset: Int, format: ObjectFormat) {
    guard offset >= 0, hex.count - offset >= format.idLength * 2 else { return nil }
    let isShort = format == .sha1
    guard let first = Self.word(hex, offset), let second = Self.word(hex, offset + 16),
      let third = isShort
        ? Self.half(hex, offset + 32).map({ $0 << 32 }) : Self.word(hex, offset + 32),
      let fourth = isShort ? 0 : Self.word(hex, offset + 48)
    else { return nil }
    self.format = format
    (w0, w1, w2, w3) = (first, second, third, fourth)
  }

  /// The value of sixteen hexadecimal digits; nil where other bytes are among them.
  private static func word(_ hex: Span<UInt8>, _ offset: Int) -> UInt64? {
    guard let high = half(hex, offset), let low = half(hex, offset + 8) else { return nil }
    return high << 32 | low
  }

  /// The value of eight hexadecimal digits, all at a time; nil where other bytes are among them.
  private static func half(_ hex: Span<UInt8>, _ offset: Int) -> UInt64? {
    let each: UInt64 = 0x0101_0101_0101_0101
    let digits = hex.bigEndian64(at: offset)
    let letters = digits >> 6 & each
    let low = digits & (0x0F &* each)
    // Upper halves: 3 of digits, 4 or 6 of letters. Lower ones: up to 9, and from 1 to 6.
    let upper = digits & ~(letters << 5) & (0xF0 &* each)
    let isTooHigh = (low &+ 6 &* each &+ 3 &* letters) & (0x10 &* each)
    let isZero = letters & ~((low &+ 0x0F &* each) >> 4)
    guard upper == 0x30 &* each &+ letters << 4, isTooHigh | isZero == 0 else { return nil }
    var value = low &+ 9 &* letters
    value = (value | value >> 4) & 0x00FF_00FF_00FF_00FF
    value = (value | value >> 8) & 0x0000_FFFF_0000_FFFF
    return (value | value >> 16) & 0xFFFF_FFFF
  }

  /// The first eight bytes, as a big-endian number.
  @inlinable public var firstWord: UInt64 { w0 }

  /// Whether both are the same id.
  @inlinable
  public static func == (a: ObjectID, b: ObjectID) -> Bool {
    a.w0 == b.w0 && a.w1 == b.w1 && a.w2 == b.w2 && a.w3 == b.w3 && a.format == b.format
  }

  /// The id's bytes: 20 or 32.
  public var bytes: [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(32)
    for word in [w0, w1, w2, w3] {
      for shift in stride(from: 56, through: 0, by: -8) {
        all.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return Array(all.prefix(format.idLength))
  }
}

extension ObjectID: Comparable {
  /// Whether the first id's bytes sort before the second's.
  public static func < (a: ObjectID, b: ObjectID) -> Bool {
    (a.w0, a.w1, a.w2, a.w3) < (b.w0, b.w1, b.w2, b.w3)
  }
}

extension ObjectID: CustomStringConvertible {
  /// The id in lower-case hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The value of a hexadecimal digit, or nil for any other byte.
func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
