import Bytes
import Containers
import TestSupport
import Testing

/// Zip archives read without libarchive tell what libarchive tells of them.
@Suite struct ZipReadingTests {
  /// Python that makes archives, and others from them that are odd: each is printed behind its length and its name.
  private static let script = #"""
    import io, random, struct, sys, zipfile, zlib
    random.seed(int(sys.argv[1]))
    WORDS = [b"alpha ", b"beta\n", b"a secret here\n", b"%61%62%63%64%65%66%67%68%69%6a%6b%6c%6d%6e%6f%70%71 ", b"delta "]

    def text(most=4000):
        size = random.choice([0, 1, 5, 200, most])
        data = b"".join(random.choice(WORDS) for _ in range(size // 5))[:size]
        return data if random.random() < 0.8 else random.randbytes(size)

    def inner():
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("inner", text())
        return out.getvalue()

    class Pipe(io.RawIOBase):
        """Cannot seek: sizes follow the data."""
        def __init__(self): self.bytes = bytearray()
        def writable(self): return True
        def write(self, data):
            self.bytes += data
            return len(data)

    def archive():
        out = Pipe() if random.random() < 0.3 else io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for number in range(random.randint(1, 12)):
                name = random.choice(["a/b%d.txt", "folder%d/", "%d", "x\x1b%d", "META-INF/%d"]) % number
                entry = zipfile.ZipInfo(name)
                entry.compress_type = random.choice([0, 8, 8, 8])
                entry.external_attr = random.choice([0, 0o644 << 16, 0o100644 << 16])
                entry.create_system = random.choice([0, 3, 7])
                if random.random() < 0.3:
                    entry.extra = random.choice([
                      struct.pack("<HHBI", 0x5455, 5, 1, 99), b"\xfe\xca\0\0", struct.pack("<HH", 0x7875, 11) + b"\1\4abcd\4abcd"])
                data = b"" if name.endswith("/") else inner() if random.random() < 0.15 else text()
                archive.writestr(entry, data)
            if random.random() < 0.3: archive.comment = b"c" * random.randint(1, 300)
        return bytes(out.bytes if isinstance(out, Pipe) else out.getvalue())

    def odd(name, change):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(3): archive.writestr("n%d" % number, b"a secret here, number %d\n" % number * 9)
        data = bytearray(out.getvalue())
        local = [m for m in range(len(data)) if data[m:m + 4] == b"PK\3\4"]
        central = [m for m in range(len(data)) if data[m:m + 4] == b"PK\1\2"]
        end = data.rindex(b"PK\5\6")
        return name, bytes(change(data, local, central, end) or data)

    def put(place, form, value, where="central", number=1):
        def change(data, local, central, end):
            start = {"central": central[number], "local": local[number], "end": end}[where] + place
            data[start:start + struct.calcsize(form)] = struct.pack(form, value)
        return change

    def both(place, form, value, number=1):
        def change(data, local, central, end):
            put(place + 2, form, value, "central", number)(data, local, central, end)
            put(place, form, value, "local", number)(data, local, central, end)
        return change

    def pad(front, back):
        return lambda data, local, central, end: front + data + back

    def swap(data, local, central, end):
        size = central[1] - central[0]
        return data[:central[0]] + data[central[1]:central[2]] + data[central[0]:central[1]] + data[central[2]:]

    def twice(data, local, central, end):
        record = data[central[0]:central[1]]
        out = bytearray(data[:end] + record + data[end:])
        out[end + len(record) + 8:end + len(record) + 16] = struct.pack("<HHI", 4, 4, end + len(record) - central[0])
        return out

    def bits(data, local, central, end):
        for _ in range(random.randint(1, 4)): data[random.randrange(len(data))] ^= 1 << random.randrange(8)

    CHANGES = {
      "encrypted": both(6, "<H", 1), "unknown flag": both(6, "<H", 32), "patched": both(6, "<H", 0x2000),
      "strange method": both(8, "<H", 99), "method of a byte": both(8, "<H", 0x108), "bzip2": both(8, "<H", 12),
      "stored, they say": both(8, "<H", 0), "other method in the directory": put(10, "<H", 0),
      "wrong checksum": both(14, "<I", 7), "wrong checksum in the directory": put(16, "<I", 7),
      "no checksum in the header": put(14, "<I", 0, "local"), "no checksum in the directory": put(16, "<I", 0),
      "no checksum": both(14, "<I", 0), "wrong checksum of the first": both(14, "<I", 7, 0), "of the last": both(14, "<I", 7, 2),
      "too small": both(22, "<I", 9), "too large": both(22, "<I", 900), "far too large": both(22, "<I", 1 << 30),
      "of no size": both(22, "<I", 0), "zip64 size": both(22, "<I", 0xFFFFFFFF), "too few data": both(18, "<I", 9),
      "too many data": both(18, "<I", 40), "far too many data": both(18, "<I", 1 << 30), "no data": both(18, "<I", 0),
      "no size in the header": put(22, "<I", 0, "local"), "no data in the header": put(18, "<I", 0, "local"),
      "other size in the directory": put(24, "<I", 9), "name too long": put(26, "<H", 900, "local"),
      "name too long in the directory": put(28, "<H", 900), "no name": put(26, "<H", 0, "local"),
      "other name": put(30, "<B", 65, "local"), "other name in the directory": put(46, "<B", 65), "zero in a name": both(44, "<B", 0),
      "backslash": put(30, "<B", 92, "local"), "high byte": put(30, "<B", 0xE4, "local"),
      "extra field too long": put(28, "<H", 3, "local"), "extra field in the directory": put(30, "<H", 5),
      "comment too long": put(32, "<H", 9), "comment far too long": put(32, "<H", 60000), "other disk": put(34, "<H", 1),
      "link": put(38, "<I", 0o120777 << 16), "folder": put(38, "<I", 0o040755 << 16), "pipe": put(38, "<I", 0o010644 << 16),
      "header elsewhere": put(42, "<I", 5), "header far away": put(42, "<I", 1 << 31), "same header": put(42, "<I", 0),
      "broken header": put(0, "<I", 5, "local"), "broken record": put(0, "<I", 5),
      "disks": put(4, "<H", 1, "end"), "more disks": put(4, "<I", 0x10001, "end"), "fewer entries": put(8, "<I", 0x20002, "end"),
      "more entries": put(8, "<I", 0x40004, "end"), "differing entries": put(8, "<H", 2, "end"), "small directory": put(12, "<I", 9, "end"),
      "no directory": put(12, "<I", 0, "end"), "directory elsewhere": put(16, "<I", 9, "end"), "comment": put(20, "<H", 9, "end"),
      "broken end": put(0, "<I", 5, "end"), "behind": pad(b"", b"trailing"), "far behind": pad(b"", bytes(20000)),
      "in front": pad(b"PK\3\4 is not all", b""), "swapped": swap, "twice": twice,
      "cut in the directory": lambda data, local, central, end: data[:central[1] + 9],
      "cut in an entry": lambda data, local, central, end: data[:local[1] + 40],
    }
    found = [("archive %d" % number, archive()) for number in range(120)]
    found += [odd(name, change) for name, change in CHANGES.items()]
    for number in range(150): found.append(odd("bits %d" % number, bits))
    for name, data in found:
        sys.stdout.buffer.write(struct.pack("<II", len(name), len(data)) + name.encode() + data)
    """#

  @Test(arguments: [
    ExpansionLimits(), ExpansionLimits(depth: 1), ExpansionLimits(depth: 1, heldBytes: 3000),
  ])
  func allIsAsTheLibraryReadsIt(_ limits: ExpansionLimits) throws {
    let seed = TestEnvironment.seed
    let archives = try Self.archives(seed: seed)
    #expect(archives.count > 300)
    // One for all, so that it knows entries of others.
    var expander = Expander(limits: limits)
    for (name, archive) in archives {
      var library = Expander(limits: limits, remembers: false, readsZips: false)
      var expected = Telling()
      library.expand(archive.span, into: &expected)
      var plain = Expander(limits: limits, remembers: false)
      var told = Telling()
      plain.expand(archive.span, into: &told)
      // What is in a stored entry has more room, since that is not held: at depth 1 nothing is in one.
      let isSame = told == expected
      #expect(isSame, "\(name), seed \(seed)")
      for _ in 0..<2 {
        var again = Telling()
        expander.expand(archive.span, into: &again)
        let isSame = again.told == expected.told && again.examined == expected.examined
        #expect(isSame, "\(name) again, seed \(seed)")
      }
    }
  }

  @Test func anOrdinaryArchiveNeedsNoLibraryAndNoCopiesOfWhatIsStored() throws {
    let stored = try Self.zip(method: 0)
    var expander = Expander(limits: ExpansionLimits())
    var visitor = Telling()
    expander.expand(stored.span, into: &visitor)
    #expect(visitor.visits == 2 && visitor.told.count == 1 && visitor.most == 0)
    let deflated = try Self.zip(method: 8)
    visitor = Telling()
    expander.expand(deflated.span, into: &visitor)
    #expect(visitor.visits == 2 && visitor.told.count == 1)
    #expect(visitor.most == 20_000, "as much as the larger entry has")
    #expect(visitor.held == 0)
  }

  @Test func entriesWithNothingToTellAreUnpackedOnce() throws {
    let archive = try Self.zip(method: 8)
    var expander = Expander(limits: ExpansionLimits())
    var visitor = Telling()
    for _ in 0..<3 { expander.expand(archive.span, into: &visitor) }
    #expect(visitor.visits == 4, "the entry with a secret comes each time")
    #expect(visitor.examined == 3 * 20_100)
  }

  @Test func anEntryThatHoldsOthersIsKnownWhereThoseHaveAsMuchRoom() throws {
    let script = """
      import gzip, io, struct, sys, zipfile
      def stored(data):
          out = io.BytesIO()
          with zipfile.ZipFile(out, "w", 0) as archive: archive.writestr("c", data)
          return out.getvalue()
      def archive(first):
          out = io.BytesIO()
          with zipfile.ZipFile(out, "w", 8) as archive:
              archive.writestr("a", b"nothing " * (first // 8))
              archive.writestr("b", gzip.compress(stored(b"nothing " * 2500)))
          return out.getvalue()
      for first in [800, 1600, 8000]:
          data = archive(first)
          sys.stdout.buffer.write(struct.pack("<I", len(data)) + data)
      """
    var rest = try Command(["/usr/bin/python3", "-c", script]).runChecked().output[...]
    // The first entry stays held: beside one of 1,600 bytes there is room for the archive in the second, beside one of
    // 8,000 there is not.
    var limits = ExpansionLimits(heldBytes: 22_000)
    limits.partBytes = 1000
    var expander = Expander(limits: limits)
    var visits: [Int] = []
    var faults: [Int] = []
    while !rest.isEmpty {
      let count = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      let archive = Array(rest.dropFirst(4).prefix(count))
      rest = rest.dropFirst(4 + count)
      for _ in 0..<2 {
        var visitor = Telling()
        expander.expand(archive.span, into: &visitor)
        visits.append(visitor.visits)
        faults.append(visitor.told.count)
      }
    }
    #expect(visits == [4, 0, 4, 0, 3, 2])
    #expect(faults == [0, 0, 0, 0, 2, 2])
  }

  private static func zip(method: Int) throws -> [UInt8] {
    let script = """
      import io, sys, zipfile
      out = io.BytesIO()
      with zipfile.ZipFile(out, "w", \(method)) as archive:
          archive.writestr("quiet", b"nothing " * 2500)
          archive.writestr("telling", b"a secret  " * 10)
      sys.stdout.buffer.write(out.getvalue())
      """
    return try Command(["/usr/bin/python3", "-c", script]).runChecked().output
  }

  private static func archives(seed: UInt64) throws -> [(String, [UInt8])] {
    let bytes = try Command(["/usr/bin/python3", "-c", script, "\(seed)"]).runChecked().output
    var archives: [(String, [UInt8])] = []
    var rest = bytes[...]
    func number() -> Int {
      defer { rest = rest.dropFirst(4) }
      return rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    while !rest.isEmpty {
      let (name, count) = (number(), number())
      archives.append(
        (
          String(decoding: rest.prefix(name), as: UTF8.self),
          Array(rest.dropFirst(name).prefix(count))
        )
      )
      rest = rest.dropFirst(name + count)
    }
    return archives
  }
}
