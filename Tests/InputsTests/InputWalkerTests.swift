import Bytes
import Inputs
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("InputWalker: files and folders")
struct InputWalkerTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `files come at any depth, in the order of their names' bytes`() throws {
    try folder.write("1", to: "r/b/deep/er/x")
    try folder.write("22", to: "r/b.txt")
    try folder.write("", to: "r/Z")
    try folder.write("333", to: "r/a")
    #expect(
      walk(folder, "r") == ["file r/Z 0", "file r/a 3", "file r/b/deep/er/x 1", "file r/b.txt 2"]
    )
  }

  @Test func `names may be any bytes`() throws {
    try folder.makeFolder("r")
    let names: [[UInt8]] = [
      Array("line\nbreak".utf8), [0xff, 0xfe, 0x2e], Array("  ".utf8), Array("-rf".utf8),
      [0x1b, 0x5b],
    ]
    for name in names {
      try TestFile(path: Array(folder.path("r/").utf8) + name).write([1, 2])
    }
    let found = InputWalker(roots: [BytePath(folder.path("r"))]).map { input -> [UInt8]? in
      guard case .file(let file) = input, (try? file.open().size) == 2 else { return nil }
      return file.relativePath
    }
    #expect(found == names.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `symbolic links are followed for a root and never below it`() throws {
    try folder.write("secret", to: "outside/file")
    try folder.write("1", to: "r/a")
    try folder.run("ln", "-s", "../outside", "r/folder-link")
    try folder.run("ln", "-s", "../outside/file", "r/file-link")
    try folder.run("ln", "-s", ".", "r/loop")
    try folder.run("ln", "-s", "nowhere", "r/broken")
    try folder.run("ln", "-s", "r", "root-link")
    try folder.run("ln", "-s", "r/a", "file-root")
    #expect(walk(folder, "r") == ["file r/a 1", "problem outside-roots r/folder-link"])
    let below = ["file root-link/a 1", "problem outside-roots root-link/folder-link"]
    #expect(walk(folder, "root-link") == below)
    #expect(walk(folder, "file-root") == ["file file-root 1"])
  }

  @Test func `links to folders are no problem where those are scanned or belong to a repository`()
    throws
  {
    try folder.write("1", to: "outside/file")
    try folder.write("1", to: "r/sub/a")
    try folder.run("ln", "-s", "../outside", "r/out")
    try folder.run("ln", "-s", "../..", "r/sub/up")
    #expect(
      walk(folder, "r") == [
        "problem outside-roots r/out", "file r/sub/a 1", "problem outside-roots r/sub/up",
      ]
    )
    #expect(
      walk(folder, "r", "outside") == [
        "file r/sub/a 1", "problem outside-roots r/sub/up", "file outside/file 1",
      ]
    )
    try folder.run("git", "init", "-q", "r/sub")
    #expect(walk(folder, "r").filter { $0.hasPrefix("problem") } == ["problem outside-roots r/out"])
  }

  @Test func `pipes and sockets are passed over, but named as a root they are a problem`() throws {
    try folder.makeFolder("r")
    try folder.run("mkfifo", "r/pipe")
    #expect(walk(folder, "r") == [])
    #expect(walk(folder, "r/pipe") == ["problem not-regular r/pipe"])
  }

  @Test func `a root that does not exist is a problem and the others are walked`() throws {
    try folder.write("1", to: "r/a")
    #expect(walk(folder, "gone", "r") == ["problem missing gone", "file r/a 1"])
  }

  @Test func `roots that contain each other are walked once`() throws {
    try folder.write("1", to: "r/a")
    try folder.write("1", to: "r/sub/b")
    let all = ["file r/a 1", "file r/sub/b 1"]
    #expect(walk(folder, "r", "r/sub", "r/sub/b", "r") == all)
    #expect(walk(folder, "r/sub", "r") == ["file r/sub/b 1", "file r/a 1"])
    #expect(walk(folder, "r/sub/b", "r") == ["file r/sub/b 1", "file r/a 1"])
  }

  @Test func `a folder that cannot be read is a problem and the walk goes on`() async throws {
    try folder.write("1", to: "r/closed/a")
    try folder.write("1", to: "r/open/a")
    try folder.run("chmod", "0", "r/closed")
    try folder.run("chmod", "755", folder.path)
    let result = await #expect(
      processExitsWith: .success,
      observing: [\.standardOutputContent]
    ) { [path = folder.path as String] in
      // Nothing is closed to root; user 65534 is nobody.
      if getuid() == 0 { _ = setuid(65534) }
      for input in InputWalker(roots: [BytePath(path + "/r")]) {
        switch input {
        case .problem(let problem): print(problem.kind.rawValue, problem.path)
        case .file(let file): print("file", file.path)
        case .mirror: print("mirror")
        }
      }
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    #expect(output.contains("unreadable \(folder.path)/r/closed\n"))
    #expect(output.contains("file \(folder.path)/r/open/a\n"))
  }

  @Test func `folders below the deepest level are a problem`() throws {
    let path = Array(repeating: "d", count: InputWalker.deepestLevel + 3).joined(separator: "/")
    try folder.write("1", to: "r/\(path)/a")
    try folder.write("1", to: "r/e")
    let found = walk(folder, "r")
    let deepest = Array(repeating: "d", count: InputWalker.deepestLevel).joined(separator: "/")
    #expect(found == ["problem limit r/\(deepest)", "file r/e 1"])
  }

  @Test func `a file is mapped in the folder where it was found, not through links`() throws {
    try folder.write("good", to: "r/sub/file")
    try folder.write("evil", to: "outside/file")
    let inputs = Array(InputWalker(roots: [BytePath(folder.path("r"))]))
    guard case .file(let file)? = inputs.first else { throw Mistake() }
    let mapped = try file.map()
    #expect(mapped.bytes.array(0..<mapped.count) == Array("good".utf8))

    try folder.run("mv", "r/sub", "r/moved")
    try folder.run("ln", "-s", "../outside", "r/sub")
    let again = try file.map()
    #expect(again.bytes.array(0..<again.count) == Array("good".utf8))

    try folder.run("rm", "r/moved/file")
    try folder.run("ln", "-s", "../../outside/file", "r/moved/file")
    #expect(throws: FileError(.symbolicLink)) { _ = try file.map() }
  }

  @Test func `a root that became a pipe is refused instead of waited for`() throws {
    try folder.write("good", to: "file")
    let inputs = Array(InputWalker(roots: [BytePath(folder.path("file"))]))
    guard case .file(let file)? = inputs.first else { throw Mistake() }
    try folder.run("rm", "file")
    try folder.run("mkfifo", "file")
    #expect(throws: FileError(.notRegular)) { _ = try file.map() }
  }

  @Test func `the walk is lazy`() throws {
    try folder.write("1", to: "r/a/1")
    try folder.write("1", to: "r/b/1")
    var walker = InputWalker(roots: [BytePath(folder.path("r"))])
    _ = walker.next()
    try folder.write("1", to: "r/b/2")
    #expect(Array(walker).count == 2, "b was read after the first file had been asked for")
  }

  struct Mistake: Error {}
}
