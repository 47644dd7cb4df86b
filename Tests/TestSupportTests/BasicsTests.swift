import TestSupport
import Testing

@Suite("Test support")
struct BasicsTests {
  @Test func `digests agree with the published examples`() {
    let abc = Array("abc".utf8)
    #expect(hexadecimal(Digest.sha1(abc)) == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(
      hexadecimal(Digest.sha256(abc))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    #expect(hexadecimal(Digest.sha1([])) == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
  }

  @Test(arguments: HashKind.allCases)
  func `object ids agree with git at all lengths around a block`(hash: HashKind) throws {
    let folder = try TemporaryFolder()
    let git = Git(in: folder.path)
    try git("init", "-q", "--object-format=\(hash.rawValue)")
    var random = SeededRandom(seed: 3)
    for size in [0, 1, 40, 46, 47, 48, 49, 55, 56, 57, 63, 64, 65, 1_000] {
      let contents = random.bytes(size)
      let id = try git("hash-object", "--stdin", input: contents).text
      #expect(hexadecimal(hash.objectID(type: "blob", contents)) == id)
      #expect(bytes(hexadecimal: id) == hash.objectID(type: "blob", contents))
    }
  }

  @Test func `a command gets its input and returns output, errors and exit code`() throws {
    let script = "cat; echo problem >&2; echo \"$A\"; pwd; exit 3"
    let result = try Command(
      ["sh", "-c", script],
      in: "/usr",
      environment: ["A": "b c"],
      input: [0xff, 0x0a]
    ).run()
    #expect(result.status == 3)
    #expect(result.output == [0xff, 0x0a] + Array("b c\n/usr\n".utf8))
    #expect(result.errors == Array("problem\n".utf8))
    #expect(throws: Command.Failure.self) { try Command(["false"]).runChecked() }
    #expect(try Command(["sh", "-c", "kill -9 $$"]).run().status == 137)
    #expect(try Command(["no-such-program"]).run().status == 127)
  }

  @Test func `a random generator repeats its course`() {
    var first = SeededRandom()
    var second = SeededRandom(seed: first.seed)
    #expect((0..<100).map { _ in first.next() } == (0..<100).map { _ in second.next() })
    #expect("\(SeededRandom(seed: 0xabc))" == "SeededRandom(seed: 0xabc)")
  }

  @Test func `a near miss is never the literal`() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<2_000 {
      let literal = random.bytes(Int.random(in: 1...12, using: &random))
      #expect(random.nearMiss(of: literal) != literal)
    }
  }

  @Test func `strewn literals are where they are said to be`() {
    var random = SeededRandom(seed: 5)
    let literal = Array("needle".utf8)
    let (text, offsets) = random.text(2_000, strewnWith: [literal])
    #expect(!offsets.isEmpty)
    #expect(offsets.allSatisfy { text[$0...].starts(with: literal) })
  }

  @Test func `marks are taken out and give ranges`() {
    let marked = MarkedText("ä⟦b⟦c⟧⟧ ⟦⟧d")
    #expect(marked.bytes == Array("äbc d".utf8))
    #expect(marked.ranges == [2..<4, 3..<4, 5..<5])
  }

  @Test(arguments: GuardedBuffer.Guard.allCases, [0, 1, 4_095, 4_096, 4_097])
  func `a guarded buffer holds its bytes`(side: GuardedBuffer.Guard, size: Int) {
    var random = SeededRandom(seed: 6)
    let bytes = random.bytes(size)
    let buffer = GuardedBuffer(bytes, guard: side)
    buffer.withSpan { span in
      #expect(span.count == size)
      for index in span.indices { #expect(span[index] == bytes[index]) }
    }
  }

  @Test func `one byte too much ends the process`() async {
    await #expect(processExitsWith: .failure) {
      unsafe GuardedBuffer([1, 2, 3], guard: .behind).withPointer { start, count in
        unsafe print(start[count])
      }
    }
    await #expect(processExitsWith: .failure) {
      unsafe GuardedBuffer([1, 2, 3], guard: .before).withPointer { start, _ in
        unsafe print(start[-1])
      }
    }
  }
}
