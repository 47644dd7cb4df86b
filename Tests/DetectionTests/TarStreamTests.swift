import Containers
import TestSupport
import Testing

/// Compressed tar archives that are unpacked at once tell what streams tell.
@Suite struct TarStreamTests {
  @Test func atOnceOrPieceByPieceIsTheSame() throws {
    let seed = TestEnvironment.seed
    let script = """
      import gzip, io, random, struct, sys, tarfile
      random.seed(\(seed))
      for number in range(200):
          out = io.BytesIO()
          with tarfile.open(fileobj=out, mode="w", format=random.choice([0, 1, 2])) as archive:
              for place in range(random.randint(0, 9)):
                  entry = tarfile.TarInfo(random.choice(["%d", "folder/" * 30 + "%d", "\u{e4}%d", "\u{1b}%d"]) % place)
                  entry.type = random.choice([tarfile.REGTYPE] * 5 + [tarfile.DIRTYPE, tarfile.SYMTYPE])
                  data = random.choice([b"", b"a secret\\n" * 99, b"nothing " * 999, gzip.compress(b"a secret inside")])
                  entry.size = len(data) if entry.isreg() else 0
                  archive.addfile(entry, io.BytesIO(data))
          data = bytearray(out.getvalue())
          for _ in range(random.choice([0, 0, 1, 3])):
              data[random.randrange(len(data))] = random.randrange(256)
          if random.random() < 0.2: del data[random.randrange(len(data)):]
          packed = gzip.compress(bytes(data), 1)
          sys.stdout.buffer.write(struct.pack("<II", len(data), len(packed)) + packed)
      """
    var rest = try Command(["/usr/bin/python3", "-c", script]).runChecked().output[...]
    func number() -> Int {
      defer { rest = rest.dropFirst(4) }
      return rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    var archives = 0
    var telling = 0
    while !rest.isEmpty {
      let (size, count) = (number(), number())
      let packed = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
      // With room for three times the archive it is read as a stream; nothing in it is cut off.
      let (told, most) = expand(packed, room: 4 * size)
      let (expected, mostAsStream) = expand(packed, room: 4 * size - 1)
      let isSame = told == expected
      #expect(isSame, "archive \(archives), seed \(seed)")
      archives += 1
      if told.told.count > 1, most >= size, mostAsStream < size { telling += 1 }
    }
    #expect(archives == 200)
    #expect(telling > 10, "both ways were taken, seed \(seed)")
  }

  private func expand(_ content: [UInt8], room: Int) -> (told: Telling, most: Int) {
    var expander = Expander(limits: ExpansionLimits(heldBytes: room), remembers: false)
    var visitor = Telling()
    expander.expand(content.span, into: &visitor)
    #expect(visitor.held == 0)
    return (visitor, visitor.most)
  }
}
