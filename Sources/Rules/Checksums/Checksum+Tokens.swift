// Checks of single vendors.

extension Checksum {
  /// Azure DevOps, older form: 52 characters of lower-case base32 are 32 bytes, four of which, scattered among the others,
  /// are their CRC-32 under a mask that tells users from applications (from Microsoft's library of identifiable secrets).
  func azureDevOpsLegacyState(of secret: Span<UInt8>) -> ChecksumState {
    let upper = (0..<secret.count).map { byte in
      secret[byte] >= 0x61 ? secret[byte] & ~0x20 : secret[byte]
    }
    guard let bytes = base32Decoded(upper.span), bytes.count == 32 else { return .invalid }
    let check = Self.devOpsCheckPlaces.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[$1]) }
    let value = Self.devOpsCRC(bytes)
    return check == value ^ 0xE0B9_692D || check == value ^ 0x1019_F92E ? .valid : .invalid
  }

  /// A whole token made from what stands before it.
  func azureDevOpsLegacyCompletion(of prefix: [UInt8]) -> [UInt8]? {
    var generator = SeededGenerator(seed: UInt64(prefix.count) + 1)
    var bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let check = (Self.devOpsCRC(bytes) ^ 0xE0B9_692D).littleEndianBytes
    for (place, byte) in zip(Self.devOpsCheckPlaces, check) { bytes[place] = byte }
    return base32Encoded(bytes.span).map { $0 >= 0x41 ? $0 | 0x20 : $0 }
  }

  /// Where the check stands, its least significant byte first.
  private static let devOpsCheckPlaces = [22, 8, 7, 2]

  private static func devOpsCRC(_ bytes: [UInt8]) -> UInt32 {
    crc32((bytes[0..<2] + bytes[3..<7] + bytes[9..<22] + bytes[23..<32]).map(\.self).span)
  }

  /// Jira and Confluence: base64 of a number of 12 digits, a colon and 20 bytes.
  func atlassianDataCenterState(of secret: Span<UInt8>) -> ChecksumState {
    guard let bytes = base64Decoded(secret), bytes.count == 33 else { return .invalid }
    let isNumber = bytes.prefix(12).allSatisfy { (0x30...0x39).contains($0) }
    return isNumber && bytes[12] == UInt8(ascii: ":") ? .valid : .invalid
  }

  /// A whole token made from what stands before it.
  func atlassianDataCenterCompletion(of prefix: [UInt8]) -> [UInt8]? {
    var generator = SeededGenerator(seed: UInt64(prefix.count) + 1)
    var bytes = (0..<33).map { _ in UInt8.random(in: 0...255, using: &generator) }
    for place in 0..<12 { bytes[place] = UInt8.random(in: 0x30...0x39, using: &generator) }
    bytes[12] = UInt8(ascii: ":")
    return base64Encoded(bytes.span)
  }

  /// OpenPGP armour: base64, and in a line of its own `=` and the base64 of the CRC-24 of the bytes (RFC 4880, 6.1).
  ///
  /// Armour without that line, or in a string of a program, says nothing.
  func pgpState(of secret: Span<UInt8>) -> ChecksumState {
    var body: [UInt8] = []
    var check: [UInt8]?
    var isBody = false
    var start = 0
    while start < secret.count {
      var end = start
      while end < secret.count, secret[end] != 0x0A { end += 1 }
      let next = end + 1
      if end > start, secret[end - 1] == 0x0D { end -= 1 }
      let line = (start..<end).map { secret[$0] }
      start = next
      if !isBody {
        isBody = line.isEmpty
      } else if line.starts(with: "-----END".utf8) {
        break
      } else if line.first == UInt8(ascii: "="), line.count == 5 {
        check = base64Decoded(line.span.extracting(1..<5))
      } else {
        body += line
      }
    }
    guard let check, check.count == 3, let bytes = base64Decoded(body.span) else { return .none }
    let value = check.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return crc24(bytes.span) == value ? .valid : .invalid
  }
}

/// CRC-24 as OpenPGP has it: polynomial 0x864CFB, start 0xB704CE, nothing reflected.
package func crc24(_ bytes: Span<UInt8>) -> UInt32 {
  var value: UInt32 = 0xB704CE
  for index in bytes.indices {
    value ^= UInt32(bytes[index]) << 16
    for _ in 0..<8 { value = value & 0x80_0000 == 0 ? value << 1 : value << 1 ^ 0x864CFB }
    value &= 0xFF_FFFF
  }
  return value
}
