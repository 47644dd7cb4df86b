// Bech32 (BIP-173): a human-readable part, the digit 1, data in 32 characters, and 6 characters of check.
// The check is a BCH code: the polynomial over the spread human-readable part and the data must come out
// as 1 (Bech32) or 0x2BC830A3 (Bech32m, BIP-350). The limit of 90 characters is not kept by all users.

extension Checksum {
  private static let alphabet: StaticString = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

  func bech32State(of secret: Span<UInt8>) -> ChecksumState {
    guard let separator = secret.lastOffset(of: UInt8(ascii: "1")), separator > 0,
      secret.count - separator > 6
    else { return .invalid }
    var remainder = Self.remainder(ofHumanReadable: secret.extracting(0..<separator))
    for index in separator + 1..<secret.count {
      guard let value = Self.value(of: secret[index].lowercased) else { return .invalid }
      remainder = Self.step(remainder, value)
    }
    return remainder == 1 || remainder == 0x2BC8_30A3 ? .valid : .invalid
  }

  func bech32Completion(of prefix: [UInt8]) -> [UInt8]? {
    guard let separator = prefix.span.lastOffset(of: UInt8(ascii: "1")) else { return nil }
    var remainder = Self.remainder(ofHumanReadable: prefix.span.extracting(0..<separator))
    for byte in prefix[(separator + 1)...] {
      guard let value = Self.value(of: byte.lowercased) else { return nil }
      remainder = Self.step(remainder, value)
    }
    for _ in 0..<6 { remainder = Self.step(remainder, 0) }
    remainder ^= 1
    let upper = !prefix.contains { $0 >= 0x61 && $0 <= 0x7A }
    return (0..<6).map { place in
      let byte = unsafe Self.alphabet.utf8Start[Int(remainder >> UInt32(25 - 5 * place) & 31)]
      return upper && byte >= 0x61 ? byte & ~0x20 : byte
    }
  }

  private static func remainder(ofHumanReadable part: Span<UInt8>) -> UInt32 {
    var remainder: UInt32 = 1
    for index in part.indices { remainder = step(remainder, UInt32(part[index].lowercased >> 5)) }
    remainder = step(remainder, 0)
    for index in part.indices { remainder = step(remainder, UInt32(part[index].lowercased & 31)) }
    return remainder
  }

  /// One digit more through the generator polynomial; the five constants are those of BIP-173.
  private static func step(_ remainder: UInt32, _ value: UInt32) -> UInt32 {
    let top = remainder >> 25
    var next = (remainder & 0x1FF_FFFF) << 5 ^ value
    if top & 1 != 0 { next ^= 0x3B6A_57B2 }
    if top & 2 != 0 { next ^= 0x2650_8E6D }
    if top & 4 != 0 { next ^= 0x1EA1_19FA }
    if top & 8 != 0 { next ^= 0x3D42_33DD }
    if top & 16 != 0 { next ^= 0x2A14_62B3 }
    return next
  }

  private static func value(of byte: UInt8) -> UInt32? {
    for index in 0..<32 where unsafe alphabet.utf8Start[index] == byte { return UInt32(index) }
    return nil
  }
}
