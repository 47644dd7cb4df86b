import Findings

/// Texts in files of another form that are hostile, and packed data that look back far.
extension HostileContainerTests {
  static let texts = [
    Case(
      "rich text of groups without end",
      [],
      isFound: true,
      #"out = b"{\\rtf1 " + secret + b"{" * 2_000_000 + b"\\u" * 100_000 + b"\\bin999999999 x""#
    ),
    Case(
      "registry entries of one value without end",
      [],
      isFound: true,
      #"out = b"REGEDIT4\n" + secret + b'"a"=hex:' + b"41,\\\n" * 500_000"#
    ),
    Case(
      "property list of one dictionary in all places",
      [],
      isFound: true,
      """
      # Each of its objects is the same one, of as many references.
      count = 200_000
      body = b"bplist00" + b"\\xdf\\x12" + struct.pack(">I", count) + bytes(6 * count) + secret
      offsets = struct.pack(">I", 8) * count
      out = body + offsets + bytes(6) + bytes([4, 3]) + struct.pack(">QQQ", count, 0, len(body))
      """
    ),
    Case(
      "property list of one long string in all places",
      [.limit],
      isFound: true,
      """
      text = b"x" * 1_000_000
      body = b"bplist00" + b"\\x5f\\x12" + struct.pack(">I", len(text)) + text + secret
      out = body + struct.pack(">I", 8) * 1000 + bytes(6) + bytes([4, 3]) + struct.pack(">QQQ", 1000, 0, len(body))
      """
    ),
    Case(
      "log of a database whose rows are the same pages again and again",
      [.limit],
      isFound: true,
      """
      # Each row has as many bytes as the file, in a page that follows itself.
      def varint(value): return bytes([value >> shift & 0x7f | 0x80 for shift in (21, 14, 7)]) + bytes([value & 0x7f])
      size, frames = 512, 400
      out = b"\\x37\\x7f\\6\\x82" + struct.pack(">IIIIIII", 3007000, size, 0, 0, 0, 0, 0)
      cell = varint(frames * size) + b"\\1" + b"\\2\\x0d" + bytes(479)
      for frame in range(frames):
          page = b"\\x0d\\0\\0\\0\\xff\\0\\0\\0" + struct.pack(">H", 8) * 255
          page = (b"\\x0d\\0\\0\\0\\x08\\0\\0\\0" + struct.pack(">H", 24) * 8 + cell)[:size - 8] + struct.pack(">II", frame, frame)
          out += struct.pack(">IIIIII", frame, 0, 0, 0, 0, 0) + page[:size].ljust(size, b"\\0")
      out += secret
      """
    ),
    Case(
      "diagram bomb",
      [.limit],
      isFound: true,
      """
      packed = base64.b64encode(deflated(b"", 300))
      out = b"<mxfile>" + secret + b"<diagram>" + packed + b"</diagram></mxfile>"
      """
    ),
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
