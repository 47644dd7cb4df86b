import Containers
import TestSupport
import Testing

/// Inner contents that come in parts tell what they tell as a whole.
@Suite struct InnerPartTests {
  /// Python that makes contents of long texts, with secrets and encoded stretches in them; each is printed behind its length.
  private static let script = #"""
    import base64, bz2, gzip, io, lzma, random, struct, sys, tarfile, zipfile, zlib
    random.seed(int(sys.argv[1]))

    def text(size):
        out = bytearray()
        while len(out) < size:
            word = random.choice([b"words of no interest\n", b"alpha ", b"a secret here\n", b"x" * 90 + b"\n"])
            kind = random.random()
            if kind < 0.02: word = b"data: " + base64.b64encode(b"a secret in digits\n" * random.choice([1, 9, 300])) + b"\n"
            elif kind < 0.03: word = b"q=" + b"".join(b"%%%02X" % byte for byte in b"a secret, escaped" * random.choice([1, 60])) + b"\n"
            elif kind < 0.035: word = base64.encodebytes(gzip.compress(b"a secret, packed\n" * random.choice([1, 9000]))) + b"\n"
            out += word
        return bytes(out[:size])

    def tar(entries, mode):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode=mode) as archive:
            for number, data in enumerate(entries):
                entry = tarfile.TarInfo("folder/%d" % number)
                entry.size = len(data)
                archive.addfile(entry, io.BytesIO(data))
        return out.getvalue()

    def zip(entries, method):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", method) as archive:
            for number, data in enumerate(entries): archive.writestr("folder/%d" % number, data)
        return out.getvalue()

    def pdf(entries):
        out = b"%PDF-1.4\n"
        for data in entries:
            packed = zlib.compress(data)
            out += b"1 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + packed + b"\nendstream\nendobj\n"
        return out

    def rtf(data): return b"{\\rtf1 " + data.replace(b"\n", b"\\par\n").replace(b"x" * 60, b"{\\b x}" * 10) + b"}"

    def reg(data):
        lines = (b'"Name"=hex:' + b",".join(b"%02x" % byte for byte in line[:3000]) for line in data.split(b"\n"))
        return b"REGEDIT4\n" + b"\n".join(lines) + b"\n"

    for round in range(12):
        entries = [text(random.choice([300, 30_000, 200_000, 400_000])) for _ in range(random.randint(1, 4))]
        long = text(random.choice([100_000, 300_000]))
        for data in [
            gzip.compress(long), bz2.compress(long), lzma.compress(long), long.decode("latin-1").encode("utf-16"),
            zip(entries, 8), zip(entries, 12), tar(entries, "w"), tar(entries, "w:gz"), tar(entries, "w:xz"), pdf(entries),
            tar([gzip.compress(long), zip(entries, 8)], "w"),
            tar([long.decode("latin-1").encode("utf-16"), rtf(long)], "w:gz"), zip([reg(long), reg(long).decode("latin-1").encode("utf-32")], 8),
        ]:
            sys.stdout.buffer.write(struct.pack("<I", len(data)) + data)
    """#

  @Test func partsAreTheWhole() throws {
    let seed = TestEnvironment.seed
    let output = try Command(["/usr/bin/python3", "-c", Self.script, "\(seed)"]).runChecked().output
    let bounds = [(200_000, 30_000), (90_000, 25_000), (60_000, 27_000)]
    var rest = output[...]
    var number = 0
    var parted = bounds.map { _ in 0 }
    while !rest.isEmpty {
      let count = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      let content = Array(rest.dropFirst(4).prefix(count))
      rest = rest.dropFirst(4 + count)
      let whole = tell(content, ExpansionLimits())
      #expect(whole.parted == 0)
      for (index, (room, part)) in bounds.enumerated() {
        var limits = ExpansionLimits(heldBytes: room)
        (limits.partBytes, limits.sharedBytes) = (part, 10_000)
        // No archive of these unfolds to more.
        limits.windowBytes = 1 << 21
        let parts = tell(content, limits)
        let note = "content \(number), room \(room), seed \(seed)"
        // What is encoded in a part is told before the next part is.
        let missing = Set(whole.told).subtracting(parts.told)
        let surplus = Set(parts.told).subtracting(whole.told)
        let isSame = missing.isEmpty && surplus.isEmpty && parts.told.count == whole.told.count
        #expect(isSame, "\(note): \(trails(missing)), \(trails(surplus))")
        #expect(parts.visits == whole.visits, "\(note)")
        #expect(
          parts.held == 0 && parts.most <= room + 8 * part + limits.windowBytes,
          "\(parts.most) bytes were held; \(note)"
        )
        parted[index] += parts.parted
      }
      number += 1
    }
    #expect(number == 156 && parted.allSatisfy { $0 > 100 }, "seed \(seed)")
  }

  /// The first part of a container is held, whether there is room for it or not.
  @Test func aContainerIsCutWhereEvenAPartHasNoRoom() throws {
    let script = """
      import io, lzma, random, sys, tarfile, zipfile
      random.seed(7)
      def stored(data):
          out = io.BytesIO()
          with zipfile.ZipFile(out, "w", 0) as archive: archive.writestr("a", data)
          return out.getvalue()
      out = io.BytesIO()
      with tarfile.open(fileobj=out, mode="w") as archive:
          data = lzma.compress(stored(random.randbytes(33_000)))
          entry = tarfile.TarInfo("entry")
          entry.size = len(data)
          archive.addfile(entry, io.BytesIO(data))
      sys.stdout.buffer.write(lzma.compress(out.getvalue()))
      """
    let content = try Command(["/usr/bin/python3", "-c", script]).runChecked().output
    var cuts = 0
    for room in stride(from: 41_000, through: 120_000, by: 1000) {
      var limits = ExpansionLimits(heldBytes: room)
      (limits.partBytes, limits.sharedBytes) = (20_000, 4096)
      let visitor = tell(content, limits)
      #expect(visitor.held == 0 && visitor.most <= room + limits.partBytes + limits.windowBytes)
      cuts += visitor.told.isEmpty ? 0 : 1
    }
    #expect(cuts > 10 && cuts < 80)
    #expect(tell(content, ExpansionLimits()).told.isEmpty)
  }

  private func trails(_ told: Set<Telling.Told>) -> [[InnerStep]] {
    told.prefix(3).map { told in
      switch told {
      case .content(_, let trail), .fault(_, let trail): trail
      }
    }
  }

  private func tell(_ content: [UInt8], _ limits: ExpansionLimits) -> Telling {
    var expander = Expander(limits: limits, remembers: false)
    var visitor = Telling()
    expander.expand(content.span, into: &visitor)
    return visitor
  }
}
