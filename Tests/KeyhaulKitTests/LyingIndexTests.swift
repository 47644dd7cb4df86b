import TestSupport
import Testing

/// Indexes that call several contents by one id: none of them is hidden.
@Suite struct LyingIndexTests {
  /// A bare repository that is filled by hand.
  private struct Repository {
    let folder: TemporaryFolder
    let path: String

    init() throws {
      folder = try TemporaryFolder()
      path = folder.path("repo.git")
      try folder.write("[core]\n\tbare = true\n", to: "repo.git/config")
      try folder.makeFolder("repo.git/objects/pack")
      try folder.makeFolder("repo.git/refs")
      try folder.write("ref: refs/heads/main\n", to: "repo.git/HEAD")
    }

    /// Adds a pack of one blob under an id, and nothing else.
    func add(_ contents: [UInt8]..., under id: [UInt8]) throws {
      var pack = PackBuilder()
      for contents in contents { pack.add(.blob, data: contents, id: id) }
      try pack.write(toObjectsOf: path)
    }
  }

  private static let harmless = Array("nothing to see here\n".utf8)
  private static let id = blob(harmless)

  private static func blob(_ contents: [UInt8]) -> [UInt8] {
    Digest.sha1(Array("blob \(contents.count)\0".utf8) + contents)
  }

  private func expectFound(_ sample: Sample, in repository: Repository, _ flags: String...) throws {
    let result = try Program.run(["scan", "-f", "jsonl"] + flags + [repository.path])
    let secret = String(decoding: sample.secret, as: UTF8.self)
    let records = try result.records()
    #expect(records.filter { $0.record == "finding" }.map(\.secret) == [secret])
    #expect(records.filter { $0.record == "problem" }.map(\.kind) == ["corrupt"])
    #expect(result.status == 3)
    #expect(try SchemaValidator.problems(in: result.output) == [])
  }

  @Test func twoPacksListOneIDForTwoContents() throws {
    let sample = try Sample(1)
    for isFirst in [false, true] {
      for id in [Self.id, Self.blob(sample.text)] {
        let repository = try Repository()
        try repository.add(isFirst ? sample.text : Self.harmless, under: id)
        try repository.add(isFirst ? Self.harmless : sample.text, under: id)
        try expectFound(sample, in: repository)
        try expectFound(sample, in: repository, "--no-attribution")
      }
    }
  }

  @Test func oneIndexListsAnIDTwice() throws {
    let sample = try Sample(1)
    for contents in [[sample.text, Self.harmless], [Self.harmless, sample.text]] {
      let repository = try Repository()
      try repository.add(contents[0], contents[1], under: Self.id)
      try expectFound(sample, in: repository)
    }
  }

  @Test func aLooseObjectAndAPackHoldOneIDForTwoContents() throws {
    let sample = try Sample(1)
    for isPacked in [false, true] {
      let repository = try Repository()
      try repository.add(isPacked ? sample.text : Self.harmless, under: Self.id)
      let loose = isPacked ? Self.harmless : sample.text
      let digits = hexadecimal(Self.id)
      let name = "repo.git/objects/\(digits.prefix(2))"
      try repository.folder.makeFolder(name)
      let file = Zlib.deflated(Array("blob \(loose.count)\0".utf8) + loose)
      try TestFile("\(repository.folder.path(name))/\(digits.dropFirst(2))").write(file)
      try expectFound(sample, in: repository)
    }
  }

  /// What is the same twice is told once, and nothing is wrong with it.
  @Test func theSameContentTwiceIsNoLie() throws {
    let sample = try Sample(1)
    let repeated = try Repository()
    try repeated.add(sample.text, under: Self.blob(sample.text))
    var pack = PackBuilder()
    pack.add(.blob, Self.harmless)
    pack.add(.blob, sample.text)
    try pack.write(toObjectsOf: repeated.path)
    let result = try Program.run("scan", "-f", "jsonl", repeated.path)
    #expect(result.status == 1)
    #expect(try result.records().filter { $0.record == "finding" }.count == 1)
  }
}
