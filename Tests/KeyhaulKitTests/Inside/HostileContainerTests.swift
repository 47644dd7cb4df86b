import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Archives, streams and documents that are broken, endless, nested without end, or lie.
///
/// Each lies in a folder with a plain file that holds a secret, and in the deleted history of a
/// mirror: what is wrong is told, and all else is scanned.
@Suite struct HostileContainerTests {
  /// What is wrong with a content.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// Python that writes the content; `secret` are the bytes of a line with a secret.
    let script: String
    /// Which problems are told; each at least once, and none besides.
    let problems: Set<ProblemKind>
    /// Whether the secret can be found, and with it what is not broken.
    let isFound: Bool

    init(_ name: String, _ problems: Set<ProblemKind>, isFound: Bool, _ script: String) {
      testDescription = name
      self.script = script
      self.problems = problems
      self.isFound = isFound
    }
  }

  private static let bombs = [
    // 1.4 GB from 1 KB, 400 GB from some more, and entries of one another's data.
    Case(
      "gzip bomb",
      [.limit],
      isFound: true,
      "out = gzip_bomb(secret, 300)"
    ),
    Case(
      "gzip bomb in a gzip bomb",
      [.limit],
      isFound: false,
      "out = gzip.compress(gzip.compress(gzip_bomb(b'', 400) * 1000, 1))"
    ),
    Case(
      "bzip2 bomb",
      [.limit],
      isFound: true,
      """
      block = bz2.compress(bytes(45_899_235))
      out = bz2.compress(secret) + block * 30
      """
    ),
    Case(
      "xz bomb",
      [.limit],
      isFound: true,
      """
      fast = {"mode": lzma.MODE_FAST, "mf": lzma.MF_HC3, "nice_len": 273}
      out = lzma.compress(secret + bytes(300 << 20), filters=[{"id": lzma.FILTER_LZMA2, "preset": 6, **fast}])
      """
    ),
    Case(
      "zip of entries that overlap",
      // What comes out begins like a zip archive again, and is none.
      [.limit, .corrupt],
      isFound: false,
      """
      # Each entry's data are one stored block, the header of the next, and the data of that.
      def header(number, size, packed, crc):
          return struct.pack(
            "<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, crc, packed, size, 2, 0) + b"%02d" % number
      text = bytes(4 << 20)
      data = zlib.compress(text, 9)[2:-4]
      local, entries = b"", []
      for number in range(20):
          if local:
              data = struct.pack("<BHH", 0, len(local), len(local) ^ 0xFFFF) + local + data
              text = local + text
          crc = zlib.crc32(text)
          local = header(number, len(text), len(data), crc)
          entries.append((number, len(text), len(data), crc, len(local) + len(data)))
      out = local + data
      start = len(out)
      for number, size, packed, crc, distance in entries:
          out += struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, crc, packed, size, 2, 0, 0, 0, 0, 0,
            start - distance) + b"%02d" % number
      out += struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, len(entries), len(entries), len(out) - start, start, 0)
      """
    ),
    Case(
      "pdf of streams that unfold without end",
      [.limit],
      isFound: true,
      """
      out = to_pdf(secret) + to_pdf(bytes(30 << 20)) * 40
      """
    ),
    Case(
      "pdf of broken streams in one another",
      [.limit, .corrupt],
      isFound: true,
      """
      # Each stream is a stored block that holds the next one's head; all would end behind the file's end.
      head = b"1 0 obj << /Filter /FlateDecode >>\\nstream\\n\\x78\\x01"
      size = struct.pack("<HH", len(head), len(head) ^ 0xFFFF)
      out = to_pdf(secret) + (head + b"\\0" + size) * 1000 + head
      out += b"\\0\\0\\0\\xff\\xff" * 1_000_000
      """
    ),
    Case(
      "tar in a hundred streams",
      [.limit],
      isFound: false,
      """
      out = to_tar(secret)
      for _ in range(100):
          out = gzip.compress(out)
      """
    ),
    Case(
      "zip in a hundred zips",
      [.limit],
      isFound: false,
      """
      out = secret
      for _ in range(100):
          out = to_zip(out)
      """
    ),
    Case(
      "more entries than are looked at",
      [.limit],
      isFound: true,
      """
      head = to_tar(secret)[:1024]
      member = to_tar(b"x")[:1024]
      out = gzip.compress(head + member * 210_000 + bytes(1024), 1)
      """
    ),
  ]

  private static let lies = [
    Case("names that lead out", [], isFound: true, names(["../../../etc/passwd", "/etc/passwd"])),
    Case("names of control bytes", [], isFound: true, names(["a\\nb\\033[2J", "\\u202e/c"])),
    Case(
      "names without end",
      [],
      isFound: true,
      names([String(repeating: "n/", count: 5000) + "n"])
    ),
    Case(
      "links in a tar archive",
      [],
      isFound: true,
      """
      buffer = io.BytesIO()
      with tarfile.open(fileobj=buffer, mode="w") as archive:
          for name, kind, target in [
            ("a", tarfile.SYMTYPE, "/etc/passwd"), ("b", tarfile.LNKTYPE, "../../b"),
            ("c", tarfile.LNKTYPE, "c"), ("d", tarfile.CHRTYPE, ""), ("e", tarfile.FIFOTYPE, ""),
          ]:
              member = tarfile.TarInfo(name)
              member.type = kind
              member.linkname = target
              archive.addfile(member)
          member = tarfile.TarInfo("f")
          member.size = len(secret)
          archive.addfile(member, io.BytesIO(secret))
      out = buffer.getvalue()
      """
    ),
    Case(
      "an encrypted entry",
      [.encrypted],
      isFound: true,
      """
      out = bytearray(to_zip(b"some text that nobody can read" * 4, zipfile.ZIP_STORED))
      out[6] |= 1
      out[out.rindex(b"PK\\1\\2") + 8] |= 1
      out = bytes(out) + b"\\n" + secret
      """
    ),
    Case(
      "a zip entry that says that it is smaller",
      [.corrupt],
      isFound: true,
      resized(22, by: -5)
    ),
    Case(
      "a zip entry that says that it has four gigabytes",
      [.corrupt],
      isFound: true,
      resized(22, to: 0xFFFF_FFF0)
    ),
    Case(
      "a tar entry that says that it has eight gigabytes",
      [.corrupt],
      isFound: true,
      """
      member = tarfile.TarInfo("a")
      member.size = 8 ** 11 - 1
      out = member.tobuf(tarfile.USTAR_FORMAT) + secret
      """
    ),
    Case(
      "a zip directory that lies elsewhere",
      [.corrupt],
      isFound: true,
      """
      out = bytearray(to_zip(secret, zipfile.ZIP_STORED))
      place = out.rindex(b"PK\\5\\6")
      out[place + 16:place + 20] = struct.pack("<I", 0x7FFFFFFF)
      """
    ),
    Case(
      "a database whose pages point at one another",
      [.corrupt],
      isFound: true,
      """
      base = sqlite3.connect(":memory:")
      base.execute("create table t (v text)")
      base.executemany("insert into t values (?)", [(secret.decode() + "x" * 900,)] * 400)
      out = bytearray(base.serialize())
      # The root page of the table is an interior page: its right child becomes itself.
      out[4096 + 8:4096 + 12] = struct.pack(">I", 2)
      """
    ),
  ]

  private static func names(_ names: [String]) -> String {
    """
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name in [\(names.map { "\"\($0)\"" }.joined(separator: ", "))]:
            member = tarfile.TarInfo(name)
            member.size = len(secret)
            archive.addfile(member, io.BytesIO(secret))
    out = buffer.getvalue()
    """
  }

  /// A zip archive whose only entry states another size, in both headers.
  private static func resized(_ place: Int, by change: Int = 0, to size: Int = 0) -> String {
    """
    out = bytearray(to_zip(secret * 20))
    size = \(size) or len(secret) * 20 + \(change)
    out[\(place):\(place) + 4] = struct.pack("<I", size)
    entry = out.rindex(b"PK\\1\\2")
    out[entry + 24:entry + 28] = struct.pack("<I", size)
    """
  }

  static let cases = bombs + lies + archives + texts

  @Test(arguments: cases)
  func itIsToldAndAllElseIsScanned(_ fixture: Case) throws {
    let folder = try TemporaryFolder()
    let inside = try Sample(1)
    let beside = try Sample(2)
    let content = try pack(fixture, inside)
    _ = try folder.write(content, to: "files/a-packed")
    _ = try folder.write(beside.text, to: "files/b-plain")
    try check(try Scanned(folder.path + "/files"), fixture, inside, beside)

    let work = try WorkTree(in: folder)
    try work.commit(content, as: "packed")
    try work.git("rm", "-q", "packed")
    try work.commit(beside.text, as: "plain")
    try work.git("repack", "-adq")
    try check(try Scanned(work.path + "/.git"), fixture, inside, beside)
  }

  private func pack(_ fixture: Case, _ sample: Sample) throws -> [UInt8] {
    let ending = "\nsys.stdout.buffer.write(bytes(out))\n"
    return try Packing.run(
      "secret = sys.stdin.buffer.read()\n" + fixture.script + ending,
      [],
      sample.text
    )
  }

  private func check(_ run: Scanned, _ fixture: Case, _ inside: Sample, _ beside: Sample) throws {
    #expect(run.finds(beside))
    #expect(run.finds(inside) == fixture.isFound)
    #expect(Set(run.problems.map(\.kind)) == fixture.problems)
    #expect(run.problems.count <= 52)
    if fixture.testDescription.contains(" window ") {
      #expect(run.problems.allSatisfy { $0.detail.contains("to unpack it takes") })
    }
    #expect((run.summary.state == .complete) == fixture.problems.isEmpty)
  }

  /// How far such an entry looks back is known only when it is unpacked.
  @Test func anEntryOfAZipArchiveThatLooksFarBackIsCut() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(6)
    let packed = try Packing.run(
      "sys.stdout.buffer.write(to_zip(sys.stdin.buffer.read() + bytes(10 << 20), zipfile.ZIP_LZMA))",
      [],
      sample.text
    )
    let path = try folder.write(packed, to: "packed")
    let run = try Scanned(path) { $0.maximumMemory = 16 << 20 }
    #expect(run.finding(sample) != nil)
    #expect(run.problems.map(\.kind) == [.limit])
    #expect(try Scanned(path).problems == [])
  }

  @Test func anEntryThatTakesAllRoomLeavesSomeForWhatIsEncodedInIt() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(4)
    // With 16 MB an inner content has 2 MB; the buffer of this one is as large.
    let text = Array(String(repeating: "words of no interest\n", count: 90_000).utf8)
    let encoded = try Packing.pack(["percent"], sample.text)
    let path = try folder.write(try Packing.pack(["zip"], text + encoded), to: "packed")
    let run = try Scanned(path) { $0.maximumMemory = 16 << 20 }
    #expect(run.finds(sample))
    #expect(run.problems == [])
  }

  /// libarchive takes zeros, and what adds up to nothing, for a tar archive without entries.
  @Test(arguments: ["gzip", "bzip2", "xz", "zstd"])
  func whatBeginsWithZerosIsNoEmptyArchive(_ layer: String) throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(5)
    let image = [UInt8](repeating: 0, count: 1024) + sample.text
    // As the signed bytes of a header they add up to its checksum, which is none.
    let sums = [UInt8](repeating: 0x80, count: 2) + [UInt8](repeating: 0, count: 510) + sample.text
    for (number, content) in [image, sums].enumerated() {
      let packed = try Packing.pack([layer], content)
      // A second member keeps gzip data from being unpacked at once.
      let other = layer == "gzip" ? try Packing.pack([layer], Array("x".utf8)) : []
      let run = try Scanned(try folder.write(packed + other, to: "\(number)"))
      #expect(run.finds(sample))
      #expect(run.problems == [])
    }
  }

  @Test(arguments: [
    "zip", "tar", "ar", "gzip", "bzip2", "xz", "zstd", "sqlite", "pdf", "tar.gz", "tar.xz", "7z",
    "7z-plain", "cab", "cpio",
    "rpm", "script-tar.gz",
  ])
  func whatIsCutAnywhereComesToAnEnd(_ layer: String) throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(3)
    var random = SeededRandom()
    let noise = random.bytes(3000, from: Alphabet.base64)
    let packed = try Packing.pack([layer], noise + sample.text + noise)
    for number in 0..<12 {
      // In the last bytes are checksums and directories, without which nothing is lost.
      let end = Int.random(in: 128..<packed.count - 64, using: &random)
      _ = try folder.write(Array(packed.prefix(end)), to: "\(number)/cut")
      var flipped = packed
      for _ in 0...number {
        let place = Int.random(in: 0..<packed.count, using: &random)
        flipped[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      _ = try folder.write(flipped, to: "\(number)/flipped")
    }
    _ = try folder.write(sample.text, to: "plain")
    let run = try Scanned(folder.path)
    #expect(run.finds(sample), "\(random)")
    // The end of such an archive may be missing without loss.
    guard layer != "tar", layer != "cpio" else { return }
    for number in 0..<12 {
      let path = Array((folder.path + "/\(number)/cut").utf8)
      #expect(run.problems.contains { $0.file == path }, "\(number) \(random)")
    }
  }
}

extension Scanned {
  /// Whether there is a finding of a sample, or several.
  fileprivate func finds(_ sample: Sample) -> Bool {
    findings.contains { $0.rule.id == sample.rule && $0.secret.bytes == sample.secret }
  }
}
