import Findings

/// Archives that libarchive alone reads, packages, and archives behind programs, that are hostile.
extension HostileContainerTests {
  static let archives =
    sevenZips + [
      Case(
        "cpio entry that says that it has four gigabytes",
        [.corrupt],
        isFound: true,
        "out = to_cpio(secret, size=0xFFFFFFFF)"
      ),
      Case(
        "cpio names that lead out",
        [],
        isFound: true,
        "out = gzip.compress(to_cpio(secret, '../../../etc/passwd'))"
      ),
      Case(
        "cpio name longer than the archive",
        [.corrupt],
        isFound: true,
        """
        out = bytearray(to_cpio(secret))
        out[94:102] = b"7fffffff"
        """
      ),
      Case(
        "cpio bomb",
        [.limit],
        isFound: true,
        "out = cpio_bomb(secret, 300)"
      ),
      Case(
        "rpm whose head says that it has two gigabytes",
        [.corrupt],
        isFound: false,
        "out = to_rpm(gzip.compress(to_cpio(secret)), size=0x7FFFFFFF)"
      ),
      Case("rpm without content", [.corrupt], isFound: false, "out = to_rpm(b'')"),
      Case(
        "rpm bomb",
        [.limit],
        isFound: true,
        "out = to_rpm(cpio_bomb(secret, 300))"
      ),
      Case(
        "cab that says that its file is larger",
        [.corrupt],
        isFound: true,
        """
        out = bytearray(to_cab(secret))
        out[44:48] = struct.pack("<I", 0x7FFF0000)
        """
      ),
      Case("cab bomb", [.limit], isFound: true, "out = to_cab(secret + bytes(60 << 20))"),
      Case(
        "script with a bomb behind",
        [.limit],
        isFound: true,
        "out = SCRIPT + zip_bomb(secret, 300)"
      ),
      Case(
        "script with an encrypted entry behind",
        [.encrypted],
        isFound: true,
        """
        out = bytearray(to_zip(b"some text that nobody can read" * 4, zipfile.ZIP_STORED))
        out[6] |= 1
        out[out.rindex(b"PK\\1\\2") + 8] |= 1
        out = SCRIPT + secret + bytes(out)
        """
      ),
      Case(
        "program with a directory that lies elsewhere",
        [],
        isFound: true,
        """
        out = bytearray(installer(b"x" * 50))
        place = out.rindex(b"PK\\5\\6")
        out[place + 16:place + 20] = struct.pack("<I", 0x7FFFFFFF)
        out = out[:4000] + b"\\n" + secret + out[4000:]
        """
      ),
      Case(
        "zip behind a zip behind a script, a hundred deep",
        [.limit],
        isFound: false,
        """
        out = secret
        for _ in range(100):
            out = SCRIPT + to_zip(out)
        """
      ),
    ]

  private static let sevenZips = [
    Case("7z bomb", [.limit], isFound: true, "out = to_7z(secret + bytes(300 << 20))"),
    Case(
      "7z names that lead out",
      [],
      isFound: true,
      "out = to_7z(secret, ['../../../etc/passwd', '/etc/passwd'])"
    ),
    Case(
      "7z entry that says that it has a terabyte",
      [.corrupt],
      isFound: false,
      "out = to_7z(secret, size=1 << 40)"
    ),
    Case(
      "7z that looks four gigabytes back",
      [.limit],
      isFound: true,
      """
      # What comes out has as many, they say, and the packed bytes allow for as much.
      out = to_7z(secret + bytes(900 << 20), coder=LZMA[:-4] + b"\\xff\\xff\\xff\\xff")
      """
    ),
    Case(
      "7z of a hundred million entries",
      [.limit],
      isFound: false,
      "out = to_7z(secret, files=100_000_000)"
    ),
    Case(
      "7z whose directory is a bomb",
      [.limit],
      isFound: false,
      """
      squeezed = lzma_raw(bytes(300 << 20))
      head = b"\\x17" + streams(0, len(squeezed), 300 << 20, 0, LZMA) + b"\\0"
      start = struct.pack("<QQI", len(squeezed), len(head), zlib.crc32(head))
      out = b"7z\\xbc\\xaf\\x27\\x1c\\0\\4" + struct.pack("<I", zlib.crc32(start)) + start + squeezed + head
      """
    ),
    Case(
      "7z with an encrypted entry",
      [.encrypted],
      isFound: false,
      "out = to_7z(secret, coder=b'\\x24\\6\\xf1\\7\\1\\2\\x13\\0')"
    ),
    Case(
      "7z with an encrypted directory",
      [.encrypted],
      isFound: false,
      "out = to_7z(secret, directory=b'\\x24\\6\\xf1\\7\\1\\2\\x13\\0')"
    ),
    Case(
      "7z of numbers without end",
      [.limit],
      isFound: true,
      """
      head = b"\\1\\4\\6" + b"\\xff" * 5000
      start = struct.pack("<QQI", 0, len(head), zlib.crc32(head))
      out = b"7z\\xbc\\xaf\\x27\\x1c\\0\\4" + struct.pack("<I", zlib.crc32(start)) + start + head + secret
      """
    ),
  ]
}
