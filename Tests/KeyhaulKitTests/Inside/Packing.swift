import TestSupport

/// Puts bytes into archives, documents and encodings, with Python's own modules.
enum Packing {
  /// Packs bytes.
  ///
  /// - Parameters:
  ///   - layers: what to pack them into, the outermost first; see the script for their names.
  ///   - bytes: the innermost content.
  /// - Returns: the outermost content.
  /// - Throws: ``Command/Failure``.
  static func pack(_ layers: [String], _ bytes: [UInt8]) throws -> [UInt8] {
    try run("print_packed(sys.argv[1:], sys.stdin.buffer.read())", layers, bytes)
  }

  /// Runs a script of the test's own behind the packing script.
  static func run(
    _ script: String,
    _ arguments: [String] = [],
    _ bytes: [UInt8] = []
  ) throws -> [UInt8] {
    try Command(["/usr/bin/python3", "-c", packing + script] + arguments, input: bytes)
      .runChecked().output
  }

  /// The name of the entry in each archive.
  static let name = "inner/file.txt"

  private static let packing = """
    import sys, io, zlib, struct, urllib

    class Later:
        # A module that is loaded when it is needed: to load all of them takes longer than most scripts.
        def __init__(self, name): self.name = name
        def __getattr__(self, what): return getattr(__import__(self.name, fromlist=["*"]), what)

    zipfile, tarfile, gzip, bz2, lzma, sqlite3, base64, plistlib, tempfile = map(
      Later, "zipfile tarfile gzip bz2 lzma sqlite3 base64 plistlib tempfile".split())
    urllib.parse = Later("urllib.parse")

    NAME = "inner/file.txt"

    MEGABYTE = bytes(1 << 20)

    def deflated(head, count, tail=b"", filling=MEGABYTE):
        # Deflated megabytes of zeros between two texts: all are packed alike, and the first for all.
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        out = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
        block = packer.compress(filling) + packer.flush(zlib.Z_FULL_FLUSH)
        return out + block * count + packer.compress(tail) + packer.flush()

    def checksum(head, count, tail=b"", filling=MEGABYTE):
        crc = zlib.crc32(head)
        for _ in range(count): crc = zlib.crc32(filling, crc)
        return zlib.crc32(tail, crc)

    def gzip_bomb(head, count, tail=b"", filling=MEGABYTE):
        size = len(head) + (count << 20) + len(tail)
        return (b"\\x1f\\x8b\\x08\\0\\0\\0\\0\\0\\2\\3" + deflated(head, count, tail, filling)
          + struct.pack("<II", checksum(head, count, tail, filling), size))

    def zip_bomb(head, count):
        data, name = deflated(head, count), NAME.encode()
        size = len(head) + (count << 20)
        fields = struct.pack("<HHHHIIIHH", 0, 8, 0, 33, checksum(head, count), len(data), size, len(name), 0)
        local = b"PK\\3\\4\\x14\\0" + fields + name + data
        entry = b"PK\\1\\2\\x14\\0\\x14\\0" + fields + bytes(14) + name
        return local + entry + b"PK\\5\\6" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(entry), len(local), 0)

    def to_zip(data, method=8):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", method) as archive:
            archive.writestr(NAME, data)
        return out.getvalue()

    def to_tar(data, mode="w", name=NAME):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode=mode) as archive:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        return out.getvalue()

    def to_ar(data):
        head = b"%-16s%-12d%-6d%-6d%-8o%-10d`\\n" % (b"file.txt/", 0, 0, 0, 0o644, len(data))
        return b"!<arch>\\n" + head + data + b"\\n" * (len(data) % 2)

    def to_zstd(data):
        # One frame with its size, of blocks that are stored.
        out = struct.pack("<IBI", 0xFD2FB528, 0xA0, len(data))
        blocks = [data[i:i + 65536] for i in range(0, len(data), 65536)] or [b""]
        for number, block in enumerate(blocks):
            last = number == len(blocks) - 1
            out += struct.pack("<I", len(block) << 3 | last)[:3] + block
        return out

    def to_sqlite(data):
        base = sqlite3.connect(":memory:")
        base.execute("create table files (id integer primary key, note text, body blob)")
        base.execute("insert into files (note, body) values (?, ?)", ("a note of no interest", data))
        base.commit()
        return base.serialize()

    def to_pdf(data):
        packed = zlib.compress(data)
        head = b"%%PDF-1.4\\n1 0 obj\\n<< /Length %d /Filter /FlateDecode >>\\nstream\\n" % len(packed)
        return head + packed + b"\\nendstream\\nendobj\\ntrailer << >>\\n%%EOF\\n"

    def number(value):
        return bytes([value]) if value < 0x80 else b"\\xff" + struct.pack("<Q", value)

    def lzma_raw(data):
        # At length LZMA takes most of a test's time: fast, it makes as much of zeros.
        fast = {"mode": lzma.MODE_FAST, "mf": lzma.MF_HC3, "nice_len": 273}
        return lzma.compress(data, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA1, "dict_size": 1 << 16, **fast}])

    LZMA = b"\\x23\\3\\1\\1\\5\\x5d\\0\\0\\1\\0"

    def streams(place, packed, size, crc, coder):
        # One packed stream, one coder.
        return (b"\\6" + number(place) + b"\\1\\x09" + number(packed) + b"\\0\\7\\x0b\\1\\0\\1" + coder
          + b"\\x0c" + number(size) + b"\\x0a\\1" + struct.pack("<I", crc) + b"\\0")

    def to_7z(data, names=[NAME], coder=LZMA, size=None, files=None, directory=LZMA):
        packed = lzma_raw(data)
        head = b"\\1\\4" + streams(0, len(packed), size or len(data), zlib.crc32(data), coder) + b"\\x08\\0\\0\\5"
        text = b"".join(name.encode("utf-16-le") + b"\\0\\0" for name in names)
        # All but the first are empty.
        empty = b""
        if len(names) > 1:
            bits = bytearray((len(names) + 7) // 8)
            for index in range(1, len(names)): bits[index // 8] |= 0x80 >> index % 8
            empty = b"\\x0e" + number(len(bits)) + bytes(bits)
        head += number(files or len(names)) + empty + b"\\x11" + number(len(text) + 1) + b"\\0" + text + b"\\0\\0"
        out = packed
        if directory:
            squeezed = lzma_raw(head)
            out += squeezed
            head = b"\\x17" + streams(len(packed), len(squeezed), len(head), zlib.crc32(head), directory) + b"\\0"
        start = struct.pack("<QQI", len(out), len(head), zlib.crc32(head))
        return b"7z\\xbc\\xaf\\x27\\x1c\\0\\4" + struct.pack("<I", zlib.crc32(start)) + start + out + head

    def to_cpio(data, name=NAME, size=None):
        out = b""
        for name, text in [(name, data), ("TRAILER!!!", b"")]:
            told = size if size and text else len(text)
            fields = [1, 0o100644, 0, 0, 1, 0, told, 0, 0, 0, 0, len(name) + 1, 0]
            out += b"070701" + b"".join(b"%08x" % field for field in fields) + name.encode() + b"\\0"
            out += bytes(-len(out) % 4) + text
            out += bytes(-len(out) % 4)
        return out

    def cpio_bomb(head, count):
        whole = to_cpio(head, size=len(head) + (count << 20))
        end = whole.index(head) + len(head)
        return gzip_bomb(whole[:end], count, whole[end:])

    def to_rpm(data, size=4):
        head = b"\\x8e\\xad\\xe8\\1\\0\\0\\0\\0" + struct.pack(">II", 1, size) + bytes(16) + bytes(4)
        return b"\\xed\\xab\\xee\\xdb\\3".ljust(96, b"\\0") + head + bytes(-len(head) % 8) + head + data

    def to_cab(data):
        blocks = [data[i:i + 32768] for i in range(0, len(data), 32768)]
        body = b""
        for block in blocks:
            packed = b"CK" + zlib.compress(block)[2:-4]
            body += struct.pack("<IHH", 0, len(packed), len(block)) + packed
        name = NAME.encode() + b"\\0"
        files = struct.pack("<IIHHHH", len(data), 0, 0, 0, 0, 32) + name
        start = 44 + len(files)
        return (b"MSCF" + struct.pack("<IIIIIBBHHHHH", 0, start + len(body), 0, 44, 0, 3, 1, 1, 1, 0, 0, 0)
          + struct.pack("<IHH", start, len(blocks), 1) + files + body)

    SCRIPT = b"#!/bin/sh\\nexec java -jar $0\\n"

    def set_right(data):
        # As Python's zipapp does: offsets count from the start of the whole.
        out = io.BytesIO(SCRIPT)
        with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(NAME, data)
        return out.getvalue()

    def installer(data):
        return b"MZ" + bytes(5000) + to_zip(data)[:-2] + b"\\x09\\0installer"

    def lines(data, form):
        return "".join(form % byte if byte != 10 else "\\n" for byte in data).encode()

    KINDS = {
        "zip": to_zip, "stored-zip": lambda data: to_zip(data, 0),
        "tar": to_tar, "ar": to_ar, "gzip": lambda data: gzip.compress(data),
        "bzip2": lambda data: bz2.compress(data), "xz": lambda data: lzma.compress(data), "zstd": to_zstd,
        "sqlite": to_sqlite, "pdf": to_pdf,
        "7z": to_7z, "7z-plain": lambda data: to_7z(data, directory=None), "cpio": to_cpio, "cab": to_cab,
        "cpio.gz": lambda data: gzip.compress(to_cpio(data)), "rpm": lambda data: to_rpm(gzip.compress(to_cpio(data))),
        "rpm-xz": lambda data: to_rpm(lzma.compress(to_cpio(data))),
        "script-zip": lambda data: SCRIPT + to_zip(data), "script-zip-set": set_right, "exe-zip": installer,
        "elf-zip": lambda data: b"\\x7fELF" + bytes(500) + to_zip(data),
        "script-tar.gz": lambda data: SCRIPT + to_tar(data, "w:gz"), "zlib": zlib.compress,
        "tar.gz": lambda data: to_tar(data, "w:gz"), "tar.xz": lambda data: to_tar(data, "w:xz"),
        "utf-16le": lambda data: b"\\xff\\xfe" + data.decode("latin-1").encode("utf-16-le"),
        "utf-16be": lambda data: b"\\xfe\\xff" + data.decode("latin-1").encode("utf-16-be"),
        "utf-16le-bare": lambda data: data.decode("latin-1").encode("utf-16-le"),
        "base64": lambda data: b"data: " + base64.b64encode(data) + b"\\n",
        "base64-lines": lambda data: b"data:\\n" + base64.encodebytes(data),
        "base64url": lambda data: b"data=" + base64.urlsafe_b64encode(data) + b"\\n",
        "hex": lambda data: b"data: " + data.hex().encode() + b"\\n",
        "percent": lambda data: b"q=" + lines(data, "%%%02X") + b"\\n",
        "escapes": lambda data: b"s = '" + lines(data, "\\\\x%02x") + b"'\\n",
        "escapes-u": lambda data: b"s = '" + lines(data, "\\\\u%04x") + b"'\\n",
        "escapes-octal": lambda data: b"s = '" + lines(data, "\\\\%03o") + b"'\\n",
        "html-entities": lambda data: b"<p>" + lines(data, "&#%d;") + b"</p>\\n",
        "quoted-printable": lambda data: lines(data, "=%02X"),
    }

    def packed(kinds, data):
        for kind in reversed(kinds):
            data = KINDS[kind](data)
        return data

    def print_packed(kinds, data):
        sys.stdout.buffer.write(packed(kinds, data))

    """
}
