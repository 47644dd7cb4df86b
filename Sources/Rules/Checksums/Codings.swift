/// Base64 with padding, in the standard alphabet.
package func base64Encoded(_ bytes: Span<UInt8>, url: Bool = false) -> [UInt8] {
  let alphabet: StaticString =
    url
    ? "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  var result: [UInt8] = []
  result.reserveCapacity((bytes.count + 2) / 3 * 4)
  var index = 0
  while index < bytes.count {
    let left = min(3, bytes.count - index)
    var group = UInt32(bytes[index]) << 16
    if left > 1 { group |= UInt32(bytes[index + 1]) << 8 }
    if left > 2 { group |= UInt32(bytes[index + 2]) }
    for place in 0..<4 {
      let digit = Int(group >> UInt32(18 - 6 * place) & 63)
      result.append(place > left ? UInt8(ascii: "=") : unsafe alphabet.utf8Start[digit])
    }
    index += 3
  }
  return result
}

/// Decodes base64 in both alphabets, with or without padding; nil for anything else.
///
/// Bits that are left over are dropped, whatever they hold.
package func base64Decoded(_ text: Span<UInt8>) -> [UInt8]? {
  decoded(text, bitsPerDigit: 6) { digit in
    switch digit {
    case 0x41...0x5A: digit - 0x41
    case 0x61...0x7A: digit - 0x61 + 26
    case 0x30...0x39: digit - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}

/// Decodes base32 (RFC 4648, capitals), with or without padding; nil for anything else.
func base32Decoded(_ text: Span<UInt8>) -> [UInt8]? {
  decoded(text, bitsPerDigit: 5) { digit in
    switch digit {
    case 0x41...0x5A: digit - 0x41
    case 0x32...0x37: digit - 0x32 + 26
    default: nil
    }
  }
}

private func decoded(
  _ text: Span<UInt8>,
  bitsPerDigit: UInt32,
  value: (UInt8) -> UInt8?
) -> [UInt8]? {
  var end = text.count
  while end > 0, text[end - 1] == UInt8(ascii: "=") { end -= 1 }
  guard text.count - end <= 6 else { return nil }
  var result: [UInt8] = []
  result.reserveCapacity(end * Int(bitsPerDigit) / 8)
  var bits: UInt32 = 0
  var held: UInt32 = 0
  for index in 0..<end {
    guard let digit = value(text[index]) else { return nil }
    bits = (bits << bitsPerDigit | UInt32(digit)) & 0xFFFF
    held += bitsPerDigit
    if held >= 8 {
      held -= 8
      result.append(UInt8(truncatingIfNeeded: bits >> held))
    }
  }
  return result
}
