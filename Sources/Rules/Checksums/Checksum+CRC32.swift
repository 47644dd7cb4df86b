extension Checksum {
  private static let base62: StaticString =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

  /// How many characters at the end of a secret hold the check.
  private var tailLength: Int {
    switch self {
    case .crc32Base62Body, .crc32Base62Whole, .crc32Base64Body: 6
    case .gitlabRoutable: 7
    default: 8
    }
  }

  /// Computes the tail anew from what stands before it, and compares.
  func crc32State(of secret: Span<UInt8>) -> ChecksumState {
    if self == .gitlabRoutable, !isRoutable(secret) { return .none }
    let length = secret.count - tailLength
    guard length > 0 else { return .invalid }
    let tail = crc32Tail(of: secret.extracting(0..<length))
    for (index, byte) in tail.enumerated() where secret[length + index] != byte {
      // Vendors write these digits in either case.
      guard self == .crc32HexWhole, secret[length + index].lowercased == byte.lowercased else {
        return .invalid
      }
    }
    return .valid
  }

  /// The check of a secret, given all characters before it.
  func crc32Tail(of prefix: Span<UInt8>) -> [UInt8] {
    switch self {
    case .crc32Base62Body:
      let start = prefix.lastOffset(of: UInt8(ascii: "_")).map { $0 + 1 } ?? 0
      let value = crc32(prefix.extracting(start..<prefix.count))
      return digits(value, count: 6, alphabet: Self.base62)
    case .crc32Base62Whole:
      return digits(crc32(prefix), count: 6, alphabet: Self.base62)
    case .crc32HexBody:
      let start = prefix.firstOffset(ofIgnoringCase: "_".utf8).map { $0 + 1 } ?? 0
      let end = prefix.last == UInt8(ascii: "_") ? prefix.count - 1 : prefix.count
      let value = crc32(prefix.extracting(Swift.min(start, end)..<end))
      return digits(value, count: 8, alphabet: "0123456789abcdef")
    case .crc32HexLittleEndian:
      let end = prefix.last == UInt8(ascii: "_") ? prefix.count - 1 : prefix.count
      let value = crc32(prefix.extracting(0..<end)).byteSwapped
      return digits(value, count: 8, alphabet: "0123456789abcdef")
    case .crc32Base64Body:
      let value = crc32(prefix.extracting(Swift.min(4, prefix.count)..<prefix.count))
      return base64Encoded(value.littleEndianBytes.span).dropLast(2)
    case .gitlabRoutable:
      return digits(crc32(prefix), count: 7, alphabet: "0123456789abcdefghijklmnopqrstuvwxyz")
    default:
      return digits(crc32(prefix), count: 8, alphabet: "0123456789ABCDEF")
    }
  }

  /// Whether a GitLab token has the form with `.`, two digits of length and the check.
  private func isRoutable(_ secret: Span<UInt8>) -> Bool {
    secret.count > 10 && secret[secret.count - 10] == UInt8(ascii: ".")
  }
}

extension Span<UInt8> {
  /// The last byte; nil when there is none.
  var last: UInt8? { isEmpty ? nil : self[count - 1] }

  /// The offset of the last such byte.
  func lastOffset(of byte: UInt8) -> Int? {
    indices.reversed().first { self[$0] == byte }
  }
}

extension UInt32 {
  /// The four bytes, the least significant first.
  var littleEndianBytes: [UInt8] {
    [UInt8(self & 0xFF), UInt8(self >> 8 & 0xFF), UInt8(self >> 16 & 0xFF), UInt8(self >> 24)]
  }
}
