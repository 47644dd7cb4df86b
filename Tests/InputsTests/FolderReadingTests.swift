import Bytes
import Inputs
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("readFolder: the names in a folder")
struct FolderReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `all names come, as often as they are asked for, as readdir has them`() throws {
    try folder.makeFolder("r/sub")
    var names: Set<[UInt8]> = [Array("sub".utf8)]
    // More than fit one call of the system, among them those that look like `.` and `..`.
    for number in 0..<2000 {
      let name = "\(number)" + String(repeating: "n", count: number % 240)
      names.insert(Array(name.utf8))
    }
    names.formUnion(["...", "..a", ".a", "a.", "a..", ". "].map { Array($0.utf8) })
    for name in names where name != Array("sub".utf8) {
      try TestFile(path: Array(folder.path("r/").utf8) + name).write([])
    }
    let directory = try Directory(path: BytePath(folder.path("r")))
    let expected = names.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(try directory.names() == expected)
    #expect(try directory.names() == expected)
    #expect(Set(readNaively(folder.path("r"))) == names)
    let walked = InputWalker(roots: [BytePath(folder.path("r"))]).compactMap { input in
      if case .file(let file) = input { file.relativePath } else { nil as [UInt8]? }
    }
    #expect(walked == expected.filter { $0 != Array("sub".utf8) })
  }

  @Test func `an empty folder has no names, and what is no folder an error`() throws {
    try folder.makeFolder("empty")
    try folder.write("1", to: "file")
    #expect(try Directory(path: BytePath(folder.path("empty"))).names().isEmpty)
    let file = unsafe open(folder.path("file"), O_RDONLY)
    defer { close(file) }
    #expect(throws: FileError.self) { try readFolder(file) { _, _ in } }
    #expect(throws: FileError.self) { try readFolder(-1) { _, _ in } }
  }

  private func readNaively(_ path: String) -> [[UInt8]] {
    guard let stream = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        unsafe Array(raw.prefix { $0 != 0 })
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }
}
