import Bytes
import Store
import TestSupport
import Testing

@Suite struct ScanStateTests {
  private let folder: TemporaryFolder
  private var path: BytePath { BytePath(folder.path("state")) }

  init() throws { folder = try TemporaryFolder() }

  @Test func keepsWhatItIsTold() throws {
    let first = try ScanState(path: path, setup: [1])
    #expect(first.value(of: [7], limit: 500) == nil)
    first.keep([0xFF, 0], under: [7])
    first.keep([3], under: [8])
    first.keep([5], under: [8])
    try first.finish()
    let second = try ScanState(path: path, setup: [1])
    #expect(second.value(of: [7], limit: 500) == [0xFF, 0])
    #expect(second.value(of: [8], limit: 500) == [5])
    #expect(second.value(of: [9], limit: 500) == nil)
    // Whoever writes to the file does not choose how much memory that takes.
    #expect(second.value(of: [7], limit: 2) == [0xFF, 0])
    #expect(second.value(of: [7], limit: 1) == nil)
  }

  @Test func keepsSetupsApart() throws {
    let first = try ScanState(path: path, setup: [1])
    first.keep([1], under: [7])
    try first.finish()
    let second = try ScanState(path: path, setup: [2])
    #expect(second.value(of: [7], limit: 500) == nil)
    second.keep([2], under: [7])
    try second.finish()
    #expect(try ScanState(path: path, setup: [1]).value(of: [7], limit: 500) == [1])
  }

  @Test func isItsOwnersAlone() throws {
    _ = try ScanState(path: path, setup: [1])
    let mode = try Command(["stat", "-c", "%a", path.description]).runChecked().text
    #expect(mode == "600")
  }

  /// Two runs may use a file at once.
  @Test func severalWriteToAFile() throws {
    let first = try ScanState(path: path, setup: [1])
    let second = try ScanState(path: path, setup: [1])
    first.keep([1], under: [7])
    second.keep([2], under: [8])
    try first.finish()
    try second.finish()
    let third = try ScanState(path: path, setup: [1])
    #expect(third.value(of: [7], limit: 500) == [1])
    #expect(third.value(of: [8], limit: 500) == [2])
  }

  @Test func refusesWhatIsNoStateFile() throws {
    let text = "some text of somebody's that is longer than a header\n"
    try folder.write(Array(text.utf8), to: "state")
    #expect(throws: StateError.self) { try ScanState(path: path, setup: [1]) }
    try Command(["rm", path.description]).runChecked()
    let script = """
      import sqlite3, sys
      database = sqlite3.connect(sys.argv[1])
      database.execute("PRAGMA journal_mode = WAL")
      database.execute("CREATE TABLE t (a)")
      database.close()
      """
    try Command(["/usr/bin/python3", "-c", script, path.description]).runChecked()
    let somebodys = try TestFile(path.description).read()
    #expect(throws: StateError.self) { try ScanState(path: path, setup: [1]) }
    #expect(try TestFile(path.description).read() == somebodys)
    #expect(throws: StateError.self) {
      try ScanState(path: BytePath(folder.path("no/such/folder")), setup: [1])
    }
  }

  /// A damaged file costs time, not findings: what cannot be read is not known.
  @Test func aDamagedFileIsNotKnown() throws {
    let first = try ScanState(path: path, setup: [1])
    for pack in 0..<64 { first.keep([UInt8](repeating: 9, count: 500), under: [UInt8(pack)]) }
    try first.finish()
    let file = TestFile(path.description)
    var bytes = try file.read()
    for i in bytes.indices.dropFirst(4096) { bytes[i] = 0xAB }
    try file.write(bytes)
    let second = try ScanState(path: path, setup: [1])
    #expect(second.value(of: [7], limit: 500) == nil)
    #expect(throws: StateError.self) { try second.finish() }
  }
}
