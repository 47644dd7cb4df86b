/// CRC-32 as in IEEE 802.3, zip and PNG: reflected polynomial 0xEDB88320, start and end complemented.
///
/// Bit by bit: it runs over some dozen bytes of a match, never over contents.
package func crc32(_ bytes: Span<UInt8>) -> UInt32 {
  var remainder = UInt32.max
  for index in bytes.indices {
    remainder ^= UInt32(bytes[index])
    for _ in 0..<8 {
      remainder = (remainder >> 1) ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0)
    }
  }
  return ~remainder
}

/// CRC-16/XMODEM: polynomial 0x1021, start 0, nothing reflected.
package func crc16(_ bytes: Span<UInt8>) -> UInt16 {
  var remainder: UInt16 = 0
  for index in bytes.indices {
    remainder ^= UInt16(bytes[index]) << 8
    for _ in 0..<8 {
      remainder = (remainder << 1) ^ (remainder & 0x8000 != 0 ? 0x1021 : 0)
    }
  }
  return remainder
}

/// A number in a positional notation, the most significant digit first, padded with the digit zero.
func digits(_ value: UInt32, count: Int, alphabet: StaticString) -> [UInt8] {
  let base = UInt32(alphabet.utf8CodeUnitCount)
  var rest = value
  var result = [UInt8](repeating: 0, count: count)
  for index in result.indices.reversed() {
    result[index] = unsafe alphabet.utf8Start[Int(rest % base)]
    rest /= base
  }
  return result
}
