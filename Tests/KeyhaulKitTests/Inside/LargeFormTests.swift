import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Texts in another form, and what stands beside something else, in contents that are just small enough to be held, and just too
/// large: each is read all the same, or told.
@Suite struct LargeFormTests {
  /// A content of any size with a secret in it.
  struct Form: CustomTestStringConvertible {
    let testDescription: String
    /// The kinds of the steps to the secret.
    let kinds: [String]
    /// Python that makes `out` of `secret`, `size` bytes long.
    let script: String
    /// Whether one that is too large is read part by part.
    let isReadInParts: Bool
    /// Which part of the border between small and large ones it is, of which the size is told.
    var share = 1
  }

  static let forms = [
    Form(
      testDescription: "a text of 16-bit characters",
      kinds: ["utf-16le"],
      script:
        "out = ('\u{feff}' + fit('x y\\n', (size - 90) // 2) + 'key: ' + secret).encode('utf-16-le')",
      isReadInParts: true
    ),
    Form(
      testDescription: "a text of 32-bit characters",
      kinds: ["utf-32be"],
      script:
        "out = ('\u{feff}' + fit('x y\\n', (size - 184) // 4) + 'key: ' + secret).encode('utf-32-be')",
      isReadInParts: true
    ),
    Form(
      testDescription: "rich text",
      kinds: ["rtf"],
      script: """
        head, tail = '{\\\\rtf1 ', '\\\\par key: ' + secret[:9] + '{\\\\b ' + secret[9:] + '}\\\\par}'
        out = (head + fit('x y\\n', size - len(head) - len(tail)) + tail).encode()
        """,
      isReadInParts: true
    ),
    Form(
      testDescription: "registry entries",
      kinds: ["utf-16le", "reg"],
      script: """
        value = '"Token"=hex(2):' + ",".join("%02x" % byte for byte in (secret + "\\0").encode("utf-16-le")) + "\\r\\n"
        head = '\u{feff}Windows Registry Editor Version 5.00\\r\\n\\r\\n'
        out = (head + fit('"x"="y"\\r\\n', (size - 2 * len(head + value)) // 2) + value).encode("utf-16-le")
        """,
      isReadInParts: true
    ),
    Form(
      testDescription: "a property list",
      kinds: ["bplist"],
      script: """
        make = lambda count: plistlib.dumps({'Token': secret, 'Z': bytes(count)}, fmt=plistlib.FMT_BINARY)
        out = make(size - len(make(1 << 17)) + (1 << 17))
        """,
      isReadInParts: false
    ),
    Form(
      testDescription: "a log of a database",
      kinds: ["sqlite-wal"],
      script: """
        with tempfile.TemporaryDirectory() as folder:
            base = sqlite3.connect(folder + "/a.db")
            base.execute("pragma journal_mode = wal")
            base.execute("create table t (note text, value text, next text)")
            base.execute("insert into t values (?, ?, ?)", ("some note", "a" * 60 + " " + secret, "follows"))
            base.commit()
            out = open(folder + "/a.db-wal", "rb").read()
            base.close()
        """,
      isReadInParts: false
    ),
    Form(
      testDescription: "a packed diagram",
      kinds: ["drawio"],
      script: """
        packed = base64.b64encode(zlib.compress(urllib.parse.quote("key: " + secret, safe="").encode())[2:-4])
        out = b'<mxfile host="app">\\n<diagram id="a" name="b">' + packed + b"</diagram>\\n</mxfile>\\n"
        """,
      isReadInParts: false
    ),
    Form(
      testDescription: "compiled Python",
      kinds: ["pyc"],
      script:
        "out = b'\\xa7\\x0d\\x0d\\x0a' + bytes(32) + b'\\xda' + bytes([len(secret)]) + secret.encode() + b'NN'",
      isReadInParts: false
    ),
    Form(
      testDescription: "resources of Android",
      kinds: ["utf-16le"],
      script: "out = b'\\2\\0\\x0c\\0' + bytes(29) + secret.encode('utf-16-le')",
      isReadInParts: false
    ),
    Form(
      testDescription: "packed data behind a script",
      kinds: ["gzip"],
      script: """
        packed = gzip.compress(("key: " + secret).encode())
        out = b"#!/bin/sh\\n" + fit("x y\\n", size - 11 - len(packed)).encode() + b"\\n" + packed
        """,
      isReadInParts: false
    ),
    Form(
      testDescription: "a large archive behind a script",
      kinds: ["zip", "zlib"],
      script: """
        def make(count):
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w") as archive:
                archive.writestr("a", b"\\x80" * count)
                archive.writestr("b", zlib.compress(("key: " + secret).encode()))
            return b"#!/usr/bin/python3\\n" + out.getvalue()
        out = make(size - len(make(0)))
        """,
      isReadInParts: false
    ),
    Form(
      testDescription: "an archive in a signed program",
      kinds: ["zip"],
      script: """
        packed = to_zip(("key: " + secret).encode()) + b"signature\\0"
        out = b"MZ" + b"\\7" * (size - 2 - len(packed)) + packed
        """,
      isReadInParts: false
    ),
    Form(
      testDescription: "words of a document",
      kinds: ["zip", "text"],
      script: """
        head = '<?xml version="1.0"?><x xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:t>key: '
        head += secret[:9] + '</w:t></w:r><w:r><w:t>' + secret[9:] + '</w:t></w:p>'
        out = to_zip((head + fit("<w:p><w:t>x</w:t></w:p>", size - len(head))).encode())
        """,
      isReadInParts: false,
      share: 2
    ),
  ]

  private func content(_ form: Form, _ size: Int, _ sample: Sample) throws -> [UInt8] {
    try Packing.run(
      """
      secret, size = sys.stdin.buffer.read().decode(), \(size)
      fit = lambda text, count: (text * (count // len(text) + 1))[:count]
      \(form.script)
      sys.stdout.buffer.write(out.ljust(size, b"\\0") if len(out) < size and out[:2] != b"PK" else out)

      """,
      [],
      sample.secret
    )
  }

  @Test(arguments: forms) func itIsReadOrTold(_ form: Form) throws {
    let sample = try Sample(61)
    for memory in [16 << 20, 64 << 20] {
      let border = memory / 8
      for size in [border / form.share - 7, border / form.share + 8] {
        let isSmall = size < border / form.share
        let folder = try TemporaryFolder()
        let bytes = try content(form, size, sample)
        if form.share == 1 { #expect((bytes.count <= border) == isSmall, "\(bytes.count)") }
        let work = try WorkTree(in: folder)
        try work.commit(bytes, as: "content")
        try work.git("rm", "-q", "content")
        try work.git("commit", "-q", "--allow-empty", "-m", "clean up")
        for path in [try folder.write(bytes, to: "content"), work.path + "/.git"] {
          let run = try Scanned(path) { $0.maximumMemory = memory }
          let found = run.findings.filter { $0.secret.bytes == sample.secret }
          if isSmall || form.isReadInParts {
            #expect(found.map { $0.location.inner.map(\.kind) } == [form.kinds], "\(size), \(path)")
            #expect(run.problems == [], "\(size), \(path)")
          } else {
            #expect(run.problems.map(\.kind) == [.limit], "\(size), \(path)")
            #expect(
              run.problems.first?.inner.map(\.kind)
                == form.kinds.dropLast().filter { _ in form.share > 1 }
            )
          }
          guard memory == 16 << 20 else { continue }
          // Who does not want containers opened misses nothing.
          let plain = try Scanned(path) {
            $0.maximumMemory = memory
            $0.maximumDepth = 0
          }
          #expect(plain.problems == [])
        }
      }
    }
  }

  /// Tables that are longer than what is held, as Python that makes `out` of `rows`, pairs of texts.
  static let tables = [
    "out = 'user,password,note\\n' + ''.join(f'{a},{b},{n}\\n' for a, b in rows)",
    "out = '<table><tr><th>user</th><th>password</th></tr>' + ''.join(f'<tr><td title=\"{n}\">{a}</td><td>{b}</td></tr>\\n' for a, b in rows)",
    "out = 'insert into t (user, password, note) values ' + ','.join(f\"('{a}','{b}','{n}')\" for a, b in rows) + ';'",
    "out = 'create table t (user text, password text, note text);\\n' + ''.join(f\"insert into t values ('{a}','{b}','{n}');\\n\" for a, b in rows)",
  ]

  @Test(arguments: tables) func rowsAreReadWhereverPartsEnd(_ table: String) throws {
    let folder = try TemporaryFolder()
    let script = """
      import random
      random.seed(8)
      word = lambda: "".join(random.choice("abcdefghijkmnpqrstuvwxyz") for _ in range(8))
      n = "no " * 120
      rows = [(word(), word() + "%d!" % number) for number in range(9000)]
      \(table)
      sys.stdout.buffer.write(out.encode())

      """
    let path = try folder.write(try Packing.run(script), to: "table")
    func offsets(_ memory: Int) throws -> [Int] {
      let run = try Scanned(path) {
        $0.maximumMemory = memory
        $0.maximumDepth = 0
      }
      return run.findings.filter { $0.rule.id == "table-column-password" }
        .map(\.location.offset).sorted()
    }
    let whole = try offsets(256 << 20)
    #expect(whole.count == 9000)
    #expect(try offsets(16 << 20) == whole)
  }
}
