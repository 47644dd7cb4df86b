import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Secrets in files that show their texts in a form in which no rule reads them.
@Suite struct TextFormTests {
  static let cases = [
    ScriptedContent(
      "rich text with markup in a word",
      "rtf",
      script: #"""
        out = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator x}\f0\fs24 Login:\par key: "
        out += secret[:9].encode() + rb"{\b " + secret[9:12].encode() + rb"}\'" + b"%02x" % ord(secret[12])
        out += secret[13:].encode() + rb"\par}"
        """#
    ),
    ScriptedContent(
      "registry entries of version 5",
      "utf-16le",
      "reg",
      script: #"""
        digits = ",".join("%02x" % byte for byte in (secret + "\0").encode("utf-16-le"))
        lines = ",\\\r\n  ".join(digits[i:i + 74] for i in range(0, len(digits), 75))
        text = 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\Software\\x]\r\n"Token"=hex(2):' + lines + "\r\n"
        out = b"\xff\xfe" + text.encode("utf-16-le")
        """#
    ),
    ScriptedContent(
      "registry entries of version 4",
      "reg",
      script: #"""
        digits = ",".join("%02x" % byte for byte in secret.encode())
        out = ('REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\Software\\x]\n"Token"=hex:' + digits + "\n").encode()
        """#
    ),
    ScriptedContent(
      "a property list",
      "bplist",
      script: "out = plistlib.dumps({'Token': secret, 'Z': 'Q'}, fmt=plistlib.FMT_BINARY)"
    ),
    ScriptedContent(
      "a property list of wider characters",
      "bplist",
      script: "out = plistlib.dumps({'Token': '\u{e9} ' + secret}, fmt=plistlib.FMT_BINARY)"
    ),
    ScriptedContent(
      "packed data in a property list",
      "bplist",
      "gzip",
      script:
        "out = plistlib.dumps({'Archive': gzip.compress(secret.encode())}, fmt=plistlib.FMT_BINARY)"
    ),
    ScriptedContent(
      "a log of a database",
      "sqlite-wal",
      script: log("'a' * 60 + ' ' + secret", 4096)
    ),
    ScriptedContent(
      "a value in several pages of a log of a database",
      "sqlite-wal",
      script: log("' x' * number + ' ' + secret + ' y' * (700 - number)", 512)
    ),
    ScriptedContent(
      "a packed diagram",
      "drawio",
      script: #"""
        text = urllib.parse.quote('<mxGraphModel><root><mxCell value="key: ' + secret + '"/></root></mxGraphModel>', safe="")
        packed = base64.b64encode(zlib.compress(text.encode())[2:-4])
        out = b'<mxfile host="app">\n  <diagram id="a" name="Page-1">' + packed + b"</diagram>\n</mxfile>\n"
        """#
    ),
    ScriptedContent(
      "a text of 32-bit characters",
      "utf-32le",
      script: "out = b'\\xff\\xfe\\0\\0' + ('key: ' + secret).encode('utf-32-le')"
    ),
    ScriptedContent(
      "such a text in the other byte order",
      "utf-32be",
      script: "out = b'\\0\\0\\xfe\\xff' + ('key: ' + secret).encode('utf-32-be')"
    ),
    ScriptedContent(
      "a stream of LZMA",
      "lzma",
      script: "out = lzma.compress(('key: ' + secret).encode(), lzma.FORMAT_ALONE)"
    ),
    ScriptedContent(
      "an entry packed by LZMA",
      "zip",
      script: "out = to_zip(('key: ' + secret).encode(), zipfile.ZIP_LZMA)"
    ),
    ScriptedContent(
      "a URL of data",
      "base64",
      script:
        "out = b'<a href=\"data:text/plain;base64,' + base64.b64encode(('key: ' + secret).encode()) + b'\">'"
    ),
    ScriptedContent(
      "a URL of packed data",
      "base64",
      "gzip",
      script:
        "out = b'url(data:application/gzip;base64,' + base64.b64encode(gzip.compress(secret.encode())) + b')'"
    ),
  ]

  /// A log that does not show the secret as a word by itself, or as a whole.
  private static func log(_ value: String, _ pageSize: Int) -> String {
    """
    for number in range(1, 400):
        with tempfile.TemporaryDirectory() as folder:
            base = sqlite3.connect(folder + "/a.db")
            base.execute("pragma page_size = \(pageSize)")
            base.execute("pragma journal_mode = wal")
            base.execute("create table t (note text, value text, next text)")
            base.execute("insert into t values (?, ?, ?)", ("some note", \(value), "follows at once"))
            base.commit()
            out = open(folder + "/a.db-wal", "rb").read()
            base.close()
        if \(pageSize) == 4096 or secret.encode() not in out: break
    """
  }

  @Test(arguments: cases) func theSecretIsFoundOnce(_ fixture: ScriptedContent) throws {
    let sample = try Sample(51)
    let folder = try TemporaryFolder()
    let content = try fixture.bytes(sample)
    try check(try Scanned(folder.write(content, to: "content")), fixture, sample)

    let work = try WorkTree(in: folder)
    try work.commitAndRemove(content, as: "content")
    try check(try Scanned(work.path + "/.git"), fixture, sample)
  }

  private func check(_ run: Scanned, _ fixture: ScriptedContent, _ sample: Sample) throws {
    let findings = run.findings.filter { $0.secret.bytes == sample.secret }
    #expect(findings.map { $0.location.inner.map(\.kind) } == [fixture.kinds])
    #expect(run.problems == [])
  }

  /// However a content is damaged, its scan comes to an end.
  @Test(arguments: cases) func whatIsBrokenComesToAnEnd(_ fixture: ScriptedContent) throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom()
    try fixture.writeDamaged(Sample(52), uncut: 20, to: folder, &random)
    #expect(try Scanned(folder.path).summary.objects.addsUp, "\(random)")
  }

  /// A key names what stands behind it.
  @Test func aPasswordBehindAKeyIsFound() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 4)
    let value = random.bytes(14, from: Alphabet.alphanumeric)
    let content = try Packing.run(
      "import plistlib\nvalue = sys.stdin.buffer.read().decode()\n"
        + "sys.stdout.buffer.write(plistlib.dumps({'databasePassword': value}, fmt=plistlib.FMT_BINARY))\n",
      [],
      value
    )
    let run = try Scanned(folder.write(content, to: "Info.plist"))
    #expect(run.findings.map(\.secret.bytes) == [value])
    #expect(run.findings.first?.location.inner.map(\.kind) == ["bplist"])
  }
}
