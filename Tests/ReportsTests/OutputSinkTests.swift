import Dispatch
import Reports
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite struct OutputSinkTests {
  private func mode(_ path: String) -> mode_t {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return 0 }
    return status.st_mode & 0o777
  }

  private func contents(_ path: String) throws -> [UInt8] {
    try Command(["cat", "--", path]).runChecked().output
  }

  @Test func aNewFileIsForItsOwnerOnly() throws {
    let folder = try TemporaryFolder()
    let sink = try OutputSink(path: folder.path("out"))
    #expect(sink.write(Array("one\n".utf8)) == .written)
    // Records can be read while the scan goes on.
    #expect(try contents(folder.path("out")) == Array("one\n".utf8))
    #expect(sink.write(Array("two\n".utf8)) == .written)
    #expect(sink.finish() == nil)
    #expect(sink.write(Array("three\n".utf8)) == .closed)
    #expect(try contents(folder.path("out")) == Array("one\ntwo\n".utf8))
    #expect(mode(folder.path("out")) == 0o600)
  }

  @Test func anOldFileIsEmptiedAndClosedToOthers() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old and long", to: "out")
    #expect(unsafe chmod(path, 0o644) == 0)
    let sink = try OutputSink(path: path)
    #expect(sink.write(Array("new".utf8)) == .written)
    #expect(sink.finish() == nil)
    #expect(try contents(path) == Array("new".utf8))
    #expect(mode(path) == 0o600)
  }

  @Test func aSymbolicLinkIsNotFollowed() throws {
    let folder = try TemporaryFolder()
    let target = try folder.write("precious", to: "target")
    #expect(unsafe symlink(target, folder.path("link")) == 0)
    #expect(unsafe symlink(folder.path("new"), folder.path("dangling")) == 0)
    for name in ["link", "dangling"] {
      let error = #expect(throws: OutputError.self) { try OutputSink(path: folder.path(name)) }
      #expect(error?.errno == ELOOP)
      #expect(error?.description.contains("symbolic link") == true)
    }
    #expect(try contents(target) == Array("precious".utf8))
    #expect(mode(folder.path("new")) == 0)
  }

  @Test func whatCannotBeOpenedIsNamed() throws {
    let folder = try TemporaryFolder()
    let isFolder = #expect(throws: OutputError.self) { try OutputSink(path: folder.path) }
    #expect(isFolder?.errno == EISDIR)
    let missing = folder.path("no\u{1B}[31m/where")
    let error = #expect(throws: OutputError.self) { try OutputSink(path: missing) }
    #expect(error?.errno == ENOENT)
    #expect(error?.description.contains("no\\u{1b}[31m/where': No such file") == true)
    #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
    let pipe = #expect(throws: OutputError.self) { try OutputSink(path: folder.path("pipe")) }
    #expect(pipe?.errno == ENXIO)
  }

  @Test func aFullDiskIsToldOnce() throws {
    let sink = try OutputSink(path: "/dev/full")
    let error = OutputError(operation: .write, errno: ENOSPC, path: "/dev/full")
    #expect(sink.write([0x61]) == .failed(error))
    #expect(sink.write([0x61]) == .closed)
    #expect(sink.finish() == nil)
    #expect(!error.isBrokenPipe)
    #expect(mode("/dev/full") == 0o666)
  }

  @Test func aPipeWithoutReaderIsABrokenPipe() throws {
    signal(SIGPIPE, SIG_IGN)
    let folder = try TemporaryFolder()
    #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
    let reader = unsafe open(folder.path("pipe"), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    #expect(reader >= 0)
    let sink = try OutputSink(path: folder.path("pipe"))
    #expect(sink.write([0x61]) == .written)
    close(reader)
    guard case .failed(let error) = sink.write([0x61]) else {
      Issue.record("the write should fail")
      return
    }
    #expect(error.isBrokenPipe)
    #expect(sink.write([0x61]) == .closed)
  }

  @Test func linesOfManyThreadsDoNotMix() throws {
    let folder = try TemporaryFolder()
    let sink = try OutputSink(path: folder.path("out"))
    DispatchQueue.concurrentPerform(iterations: 40) { number in
      let letter = UInt8(0x41 + number % 26)
      sink.write(Array(repeating: letter, count: 100 * number) + [0x0A])
    }
    #expect(sink.finish() == nil)
    let lines = try contents(folder.path("out")).split(
      separator: 0x0A,
      omittingEmptySubsequences: false
    )
    #expect(lines.count == 41)
    #expect(lines.allSatisfy { Set($0).count <= 1 })
    #expect(lines.map(\.count).sorted() == ([0] + (0..<40).map { 100 * $0 }).sorted())
  }
}
