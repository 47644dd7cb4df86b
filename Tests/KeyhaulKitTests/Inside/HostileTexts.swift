import Findings

/// Packed data that look back far.
extension HostileContainerTests {
  static let texts = [
    Case(
      "xz of a window of three gigabytes",
      [.limit],
      isFound: false,
      """
      out = bytearray(lzma.compress(secret + bytes(100 << 20), preset=0))
      size = 4 * (out[12] + 1)
      out[out.index(b"\\x21\\1", 12) + 2] = 39
      out[8 + size:12 + size] = struct.pack("<I", zlib.crc32(bytes(out[12:8 + size])))
      """
    ),
    Case(
      "xz of a window of three gigabytes in its second stream",
      [.limit],
      isFound: false,
      """
      out = bytearray(lzma.compress(bytes(100 << 20), preset=0))
      size = 4 * (out[12] + 1)
      out[out.index(b"\\x21\\1", 12) + 2] = 39
      out[8 + size:12 + size] = struct.pack("<I", zlib.crc32(bytes(out[12:8 + size])))
      out = lzma.compress(secret * 9) + bytes(4) + out
      """
    ),
    Case(
      "zstd of a window of a hundred megabytes",
      [.limit],
      isFound: true,
      """
      # Blocks of one byte, again and again; the secret stands there as it is.
      out = b"\\x28\\xb5\\x2f\\xfd\\0\\x88" + struct.pack("<I", len(secret) << 3)[:3] + secret
      out += (struct.pack("<I", (128 << 10) << 3 | 2)[:3] + b"a") * 800
      out += struct.pack("<I", 1 << 3 | 3)[:3] + b"a"
      """
    ),
    Case(
      "lzma of a window of two gigabytes",
      [.limit],
      isFound: false,
      """
      out = lzma.compress(secret + bytes(100 << 20), lzma.FORMAT_ALONE, preset=0)
      out = out[:1] + struct.pack("<I", 1 << 31) + b"\\xff" * 8 + out[13:]
      """
    ),
  ]
}
