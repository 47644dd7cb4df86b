import Bytes

/// The head of a `.lzma` file: how it is packed, how far the decoder looks back, how many bytes come out.
///
/// Source: LZMA SDK, lzma-specification.txt, "LZMA file format".
struct LZMAHead {
  /// How far a decoder looks back in what it unpacks, in bytes.
  let window: Int

  /// Reads the head of a content; nil unless it begins as packers write it.
  init?(_ content: Span<UInt8>) {
    // Nearly all are packed with these numbers, and 64 KiB or more; the first byte of the packed data is always a zero.
    guard content.count >= 18, content.begins(with: [0x5D, 0, 0]), content[13] == 0 else {
      return nil
    }
    let dictionary = content.little32(at: 1)
    // A power of two, or half as much again.
    let isUsual = dictionary >= 4096 && (dictionary >> dictionary.trailingZeroBitCount) & ~2 == 1
    let (low, high) = (content.little32(at: 5), content.little32(at: 9))
    let isUnknown = low == 0xFFFF_FFFF && high == 0xFFFF_FFFF
    guard isUsual, isUnknown || high < 256 else { return nil }
    window = isUnknown ? dictionary : min(dictionary, high << 32 | low)
  }
}
