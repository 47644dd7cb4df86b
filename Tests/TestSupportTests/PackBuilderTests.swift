import TestSupport
import Testing

@Suite("PackBuilder")
struct PackBuilderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func makeRepository(_ hash: HashKind) throws -> Git {
    try Git(in: folder.path)("init", "-q", "--bare", "--object-format=\(hash.rawValue)", "r")
    return Git(in: folder.path("r"))
  }

  @Test(arguments: HashKind.allCases)
  func `git accepts what is right and prints what was put in`(hash: HashKind) throws {
    let git = try makeRepository(hash)
    var random = SeededRandom(seed: 1)
    let base = random.text(70_000)
    let script = DeltaScript(
      baseSize: base.count,
      [
        .copy(offset: 300, size: 0x10000), .insert(random.bytes(127)), .copy(offset: 0, size: 256),
        .copy(offset: 69_999, size: 1), .insert([1]),
      ]
    )
    var pack = PackBuilder(hash: hash)
    let first = pack.add(.blob, base)
    let second = pack.add(.delta(onEntry: 0), script, base: base)
    let middle = script.applied(to: base)
    let third = pack.add(
      .deltaOn(id: second),
      DeltaScript(baseSize: middle.count, [.copy(offset: 5, size: 9_999)]),
      base: middle
    )
    let tree = pack.add(.tree, Array("100644 a\0".utf8) + first)
    let path = try pack.write(toObjectsOf: git.folder)

    try git("verify-pack", path.dropLast(4) + "idx")
    try git("fsck", "--full", "--strict")
    #expect(try git("cat-file", "blob", hexadecimal(first)).output == base)
    #expect(try git("cat-file", "blob", hexadecimal(second)).output == middle)
    #expect(try git("cat-file", "blob", hexadecimal(third)).output == Array(middle[5..<10_004]))
    #expect(try git("cat-file", "-t", hexadecimal(tree)).text == "tree")
  }

  @Test func `the index is the one that git makes`() throws {
    let git = try makeRepository(.sha1)
    var pack = PackBuilder()
    for number in 0..<300 { pack.add(.blob, Array("number \(number)".utf8)) }
    let path = try pack.write(toObjectsOf: git.folder, index: [])
    try git("index-pack", path)
    #expect(try TestFile(path.dropLast(4) + "idx").read() == pack.index.encoded)
    var large = pack.index
    large.firstLargeOffset = 0x400
    try Command(["rm", "-f", path.dropLast(4) + "idx"]).runChecked()
    try git("index-pack", "--index-version=2,0x400", path)
    #expect(try TestFile(path.dropLast(4) + "idx").read() == large.encoded)
  }

  @Test func `streams are inflated to what was deflated, and broken ones are refused`() {
    var random = SeededRandom(seed: 2)
    for size in [0, 1, 100, 200_000] {
      let text = random.text(size)
      let stream = Zlib.deflated(text)
      #expect(Zlib.inflated(stream + [1, 2, 3])?.contents == text)
      #expect(Zlib.inflated(stream + [1, 2, 3])?.length == stream.count)
      #expect(Zlib.inflated(stream.dropLast()) == nil)
      #expect(Zlib.inflated(stream, limit: text.count - 1) == nil)
    }
    #expect(Zlib.inflated([]) == nil)
  }
}
