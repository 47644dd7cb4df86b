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
    import sys, io, zipfile, tarfile, gzip, bz2, lzma, sqlite3, zlib, base64, struct, urllib.parse

    NAME = "inner/file.txt"

    def to_zip(data, method=zipfile.ZIP_DEFLATED):
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

    def lines(data, form):
        return "".join(form % byte if byte != 10 else "\\n" for byte in data).encode()

    KINDS = {
        "zip": to_zip, "stored-zip": lambda data: to_zip(data, zipfile.ZIP_STORED),
        "tar": to_tar, "ar": to_ar, "gzip": gzip.compress, "bzip2": bz2.compress,
        "xz": lzma.compress, "zstd": to_zstd, "sqlite": to_sqlite, "pdf": to_pdf,
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
