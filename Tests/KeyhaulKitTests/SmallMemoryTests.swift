import TestSupport
import Testing

/// A history that does not fit into the memory allowed.
@Suite struct SmallMemoryTests {
  /// A repository with a sample in a folder, and folders that have 1.2 million entries together.
  private static func large(_ sample: Sample) throws -> HistoryScript {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    let git = script.git
    let blobs = try [Array("nothing\n".utf8), sample.text].map {
      try git("hash-object", "-w", "--stdin", input: $0).text
    }
    let (plain, found) = (bytes(blobs[0]), bytes(blobs[1]))
    var lines = ""
    for folder in 10..<35 {
      var tree: [UInt8] = []
      for file in 100_000..<148_000 {
        tree += Array("100644 f\(file)".utf8) + [0] + plain
      }
      tree += Array("100644 g\(folder)".utf8) + [0] + found
      let id = try git("hash-object", "-w", "-t", "tree", "--stdin", input: tree).text
      lines += "040000 tree \(id)\tfolder\(folder)\n"
    }
    let root = try git("mktree", input: Array(lines.utf8)).text
    try git("update-ref", "refs/heads/main", git("commit-tree", "-m", "many", root).text)
    return script
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }

  @Test func historyGoesToFilesAndWhereThereAreNoneIsCutOff() throws {
    let sample = try Sample(11)
    let script = try Self.large(sample)
    let options = ["scan", "--sort", "-f", "jsonl", script.path]
    let whole = try Program.run(options)
    let folder = try TemporaryFolder()
    func run(temporaryFolder: String) throws -> Command.Result {
      try Command(
        ["env", "TMPDIR=\(temporaryFolder)", Program.path] + options + ["--max-memory", "16M"],
        in: "/"
      ).run()
    }
    let small = try run(temporaryFolder: folder.path)
    #expect(try whole.records().contains { $0.record == "finding" && $0.location?.path != nil })
    #expect(small.output == whole.output)
    #expect(try Command(["ls", "-A", folder.path]).runChecked().output.isEmpty)

    let none = folder.path("none")
    let cut = try run(temporaryFolder: none)
    let limits = try cut.records().filter { $0.kind == "limit" }
    #expect(limits.count == 1)
    let reason = "\(none): open: No such file or directory"
    #expect(limits.first?.detail?.contains(reason) == true)
    let told = String(decoding: cut.errors, as: UTF8.self)
    #expect(told.contains("--max-memory was not kept") && told.contains(reason))
    #expect(!String(decoding: small.errors, as: UTF8.self).contains("--max-memory"))
  }
}
