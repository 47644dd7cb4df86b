extension Checksum {
  /// NATS seeds and Stellar seeds: base32 of data and, in the last 2 bytes, the check of the data.
  func crc16State(of secret: Span<UInt8>) -> ChecksumState {
    guard let bytes = base32Decoded(secret), bytes.count > 2 else { return .invalid }
    let data = bytes.span.extracting(0..<bytes.count - 2)
    let check = crc16(data)
    return bytes[bytes.count - 2] == UInt8(check & 0xFF)
      && bytes[bytes.count - 1] == UInt8(check >> 8)
      ? .valid : .invalid
  }

  /// The last characters of a seed of 56 (Stellar) or 58 (NATS), of which 52 or 53 are given.
  func crc16Completion(of prefix: [UInt8]) -> [UInt8]? {
    let total = prefix.count <= 52 ? 56 : 58
    // What the check leaves free is chosen as zero bits.
    let padded = prefix + [UInt8](repeating: UInt8(ascii: "A"), count: max(0, total - prefix.count))
    guard var bytes = base32Decoded(padded.span), bytes.count > 2 else { return nil }
    let check = crc16(bytes.span.extracting(0..<bytes.count - 2))
    bytes[bytes.count - 2] = UInt8(check & 0xFF)
    bytes[bytes.count - 1] = UInt8(check >> 8)
    return Array(base32Encoded(bytes.span).dropFirst(prefix.count))
  }
}

/// Base32 (RFC 4648, capitals) without padding.
func base32Encoded(_ bytes: Span<UInt8>) -> [UInt8] {
  let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
  var result: [UInt8] = []
  var bits: UInt32 = 0
  var held: UInt32 = 0
  for index in bytes.indices {
    bits = (bits << 8 | UInt32(bytes[index])) & 0xFFFF
    held += 8
    while held >= 5 {
      held -= 5
      result.append(unsafe alphabet.utf8Start[Int(bits >> held & 31)])
    }
  }
  if held > 0 { result.append(unsafe alphabet.utf8Start[Int(bits << (5 - held) & 31)]) }
  return result
}
