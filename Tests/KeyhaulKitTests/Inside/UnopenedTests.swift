import Bytes
import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Containers that are known and not opened are told, since nobody knows what is in them.
@Suite struct UnopenedTests {
  /// First bytes, and a word of what is told.
  static let formats: [(bytes: [UInt8], word: String)] = [
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00], "RAR"),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00], "RAR"),
  ]

  @Test(arguments: formats) func theyAreToldWhereverTheyLie(
    format: (bytes: [UInt8], word: String)
  ) throws {
    let bytes = format.bytes + Array(repeating: 0x61, count: 100)
    let script = try HistoryScript()
    let first = script.commit([], ["a.bin": bytes, "b.zip": try Packing.pack(["zip"], bytes)])
    script.ref("refs/heads/main", script.commit([first], ["a.bin": nil, "b.zip": nil]))
    try script.finish()
    try TestFile("\(script.root)/c.bin").write(bytes)
    let scanned = try Scanned(script.root)
    let told = scanned.problems.filter { $0.kind == .unsupported }
    #expect(told.count == 3 && scanned.problems.count == 3)
    #expect(told.allSatisfy { $0.detail.contains(format.word) })
    #expect(Set(told.map(\.inner.count)) == [0, 1])
    #expect(scanned.summary.state == .incomplete)
    // Who does not want containers opened misses nothing.
    #expect(try Scanned(script.root) { $0.maximumDepth = 0 }.problems.isEmpty)
  }

  /// What is too large to be held is told for what it is.
  @Test func aLargeOneIsToldOnce() throws {
    let folder = try TemporaryFolder()
    let bytes = Self.formats[0].bytes + Array(repeating: 0x61, count: 3 << 20)
    try folder.write(bytes, to: "x.rar")
    let scanned = try Scanned(folder.path) { $0.maximumMemory = 16 << 20 }
    #expect(scanned.problems.map(\.kind) == [.unsupported])
  }

  @Test func whatOnlyBeginsAlikeIsNotTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("PACKAGE = x\n", to: "a")
    try folder.write("# v2 git bundles are fine\n", to: "b")
    try folder.write("Rar!\n", to: "c")
    try folder.write(Array("PACK".utf8), to: "d")
    #expect(try Scanned(folder.path).problems.isEmpty)
  }
}
