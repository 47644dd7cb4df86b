import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Encoded texts that are broken, endless or nested without end.
@Suite struct HostileEncodingTests {
  @Test func whatIsTooDeepIsAProblemAndTheRestIsScanned() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(1)
    let deep = try Packing.pack(Array(repeating: "base64", count: 12), Array("key: value\n".utf8))
    let path = try folder.write(deep + sample.text, to: "deep")
    let run = try Scanned(path)
    #expect(run.finding(sample)?.location.inner == [])
    let problem = try #require(run.problems.first)
    #expect(run.problems.count == 1)
    #expect(problem.kind == .limit)
    #expect(problem.inner.map(\.kind) == Array(repeating: "base64", count: 8))
    #expect(problem.detail.contains("--max-depth"))
  }

  @Test func anythingUpToTheDepthIsFound() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(2)
    let packed = try Packing.pack(Array(repeating: "base64", count: 5), sample.text)
    let path = try folder.write(packed, to: "deep")
    #expect(try Scanned(path).finding(sample)?.location.inner.count == 5)
    let run = try Scanned(path) { $0.maximumDepth = 4 }
    #expect(run.findings == [])
    #expect(run.problems.map(\.kind) == [.limit])
  }

  @Test func whatUnfoldsWithoutEndIsCutOff() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(3)
    let bomb = try Packing.run(
      """
      data = gzip.compress(gzip_bomb(b"", 300, filling=b"a" * (1 << 20)))
      sys.stdout.buffer.write(b"x: " + base64.b64encode(data) + b"\\n")
      """
    )
    let path = try folder.write(bomb + sample.text, to: "bomb")
    let run = try Scanned(path)
    #expect(run.finding(sample) != nil)
    #expect(run.problems.map(\.kind).contains(.limit))
    #expect(run.problems.allSatisfy { $0.inner.first?.kind == "base64" })
  }

  @Test func allEncodingsInOneAnotherOnOneLineComeToAnEnd() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(4)
    let text = try Packing.run(
      """
      piece = b"a name of something=3D&quot;x%3D\\\\u003d&#61;"
      for _ in range(3):
          piece = base64.b64encode(piece) + b"%3D&#61;\\\\u003d=3D" + piece
      sys.stdout.buffer.write(piece * 100 + b"\\n")
      """
    )
    let path = try folder.write(text + sample.text, to: "line")
    let run = try Scanned(path)
    #expect(run.finding(sample) != nil)
    #expect(run.problems.allSatisfy { $0.kind == .limit })
    #expect(run.problems.count <= 51)
  }

  @Test func whatIsBrokenOrCutIsReadAsFarAsItGoes() throws {
    let folder = try TemporaryFolder()
    for (number, layer) in ["base64", "base64-lines", "hex", "percent", "escapes"].enumerated() {
      let sample = try Sample(20 + number)
      var packed = try Packing.pack([layer], sample.text + Array("and some more text\n".utf8))
      // Cut within a character, then garbage.
      packed.removeLast(17)
      packed += [0xFF, 0, 0x80, 0x25, 0x5C, 0x78, 0x26, 0x23]
      let path = try folder.write(packed, to: layer)
      let run = try Scanned(path)
      #expect(run.finding(sample)?.location.inner.count == 1, "\(layer)")
      #expect(run.problems == [], "\(layer)")
    }
  }

  /// The beginning of packed data that stands in a text as an example was never a container; a long stretch is one that is
  /// broken, and so is a short one of which something came out.
  @Test(arguments: ["zlib", "gzip", "zstd", "xz", "bzip2", "zip"])
  func whatOnlyBeginsAsAContainerIsNoProblem(_ layer: String) throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 3)
    let noise = random.bytes(6000, from: Array(0 ... .max))
    let packed = try Packing.pack([layer], noise)
    let beginning = try Packing.pack(["base64"], Array(packed.prefix(300)))
    let short = Array("for example: ".utf8) + beginning.dropLast(5) + Array("...\n".utf8)
    let long = try Packing.pack(["base64"], Array(packed.prefix(4000)))
    // zip entries can be read as far as they go.
    let found = try [short, long].map {
      try Scanned(folder.write($0, to: "f")).problems.map(\.kind)
    }
    #expect(found[0].isEmpty || layer == "zlib")
    #expect(found[1] == [.corrupt])
  }

  @Test func longRunsWithoutAnythingInThemComeToAnEnd() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(5)
    let length = 3_000_000
    var random = SeededRandom(seed: 5)
    let texts: [[UInt8]] = [
      Array(repeating: UInt8(ascii: "A"), count: length),
      random.bytes(length, from: Alphabet.base64),
      Array(String(repeating: "%41", count: length / 3).utf8),
      Array(String(repeating: "aGVsbG8gd29ybGQsIGhlbGxvIQ==\n", count: length / 29).utf8),
      Array(String(repeating: "\\\\\\\\n", count: length / 5).utf8),
      Array(repeating: UInt8(ascii: "\\"), count: length),
      Array(String(repeating: "=\n", count: length / 2).utf8),
      Array(String(repeating: "&quot;", count: length / 6).utf8),
    ]
    for (number, text) in texts.enumerated() {
      let path = try folder.write(text + Array("\n".utf8) + sample.text, to: "run\(number)")
      let run = try Scanned(path)
      #expect(run.finding(sample) != nil, "text \(number)")
    }
  }

  /// Of a content in parts: those of 16 MiB bound begin at multiples of 512 KiB, sharing 128 KiB.
  @Test(arguments: ["base64", "base64-lines", "hex", "percent", "escapes"])
  func whatGoesOnBehindAPartIsDecodedAsAWhole(_ layer: String) throws {
    let folder = try TemporaryFolder()
    let (inside, behind) = (try Sample(7), try Sample(8))
    let line = Array("a line of text\n".utf8)
    let text = Array(repeatElement(line, count: 20_000).joined()) + inside.text
    let filling = Array(repeatElement(line, count: 30_000).joined())
    let content = filling + (try Packing.pack([layer], text)) + behind.text
    let all = content + Array(repeatElement(line, count: 150_000).joined())
    let path = try folder.write(all, to: "large")
    let parts = try Scanned(path) { $0.maximumMemory = 16 << 20 }
    let whole = try Scanned(path)
    #expect(parts.finding(inside)?.location == whole.finding(inside)?.location)
    #expect(parts.finding(inside)?.location.inner.count == 1)
    #expect(parts.finding(behind)?.location.inner == [])
    #expect(parts.problems == [])
  }

  @Test func whatIsTooLongToBeHeldIsAProblem() throws {
    let folder = try TemporaryFolder()
    let (inside, behind) = (try Sample(9), try Sample(10))
    let line = Array("a line of text\n".utf8)
    let text = inside.text + Array(repeatElement(line, count: 300_000).joined())
    let content = (try Packing.pack(["base64"], text)) + behind.text
    let path = try folder.write(content, to: "large")
    let run = try Scanned(path) { $0.maximumMemory = 16 << 20 }
    #expect(run.finding(inside)?.location.inner.map(\.kind) == ["base64"])
    #expect(run.finding(behind)?.location.inner == [])
    #expect(run.problems.map(\.kind).contains(.limit))
    #expect(run.problems.allSatisfy { $0.detail.contains("--max-memory") })
    #expect(run.problems.first?.inner.map(\.kind) == ["base64"])
  }

  @Test func aSecretThatAlsoStandsThereAsItIsIsToldOnce() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(6)
    let packed = try Packing.pack(["base64"], sample.text)
    let path = try folder.write(packed + sample.text, to: "twice")
    #expect(try Scanned(path).finding(sample)?.location.inner == [])
  }
}
