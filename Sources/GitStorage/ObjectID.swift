import Bytes

/// The hash function that names a repository's objects.
///
/// Source: git's documentation, hash-function-transition.
public enum ObjectFormat: String, Sendable {
  case sha1, sha256

  /// The length of an object id in bytes.
  public var idLength: Int { self == .sha1 ? 20 : 32 }
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
  /// The hash function it comes from.
  public let format: ObjectFormat
  // Big-endian words: comparing words compares bytes. SHA-1 leaves the tail zero.
  private let w0, w1, w2, w3: UInt64

  /// Reads an id from `format.idLength` bytes that begin at `offset`.
  ///
  /// - Precondition: the bytes lie inside the span.
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
    guard let first = Self.word(hex, offset, 16), let second = Self.word(hex, offset + 16, 16),
      let third = Self.word(hex, offset + 32, isShort ? 8 : 16),
      let fourth = isShort ? 0 : Self.word(hex, offset + 48, 16)
    else { return nil }
    self.format = format
    (w0, w1, w2, w3) = (first, second, isShort ? third << 32 : third, fourth)
  }

  /// The value of some hexadecimal digits; nil where other bytes are among them.
  ///
  /// Without a branch for each digit: digits and letters come as they like.
  private static func word(_ hex: Span<UInt8>, _ offset: Int, _ count: Int) -> UInt64? {
    var value: UInt64 = 0
    var isHex: UInt8 = 1
    for i in offset..<offset + count {
      let byte = hex[i]
      let isDigit: UInt8 = byte &- UInt8(ascii: "0") < 10 ? 1 : 0
      let isLetter: UInt8 = (byte | 0x20) &- UInt8(ascii: "a") < 6 ? 1 : 0
      isHex &= isDigit | isLetter
      value = value << 4 | UInt64((byte & 0xF) &+ 9 &* isLetter)
    }
    return isHex == 1 ? value : nil
  }

  /// The first eight bytes, as a big-endian number.
  var firstWord: UInt64 { w0 }

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
