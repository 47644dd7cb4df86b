#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A file that a test reads, writes or damages as a whole.
public struct TestFile: Sendable {
  /// The path as the system takes it: any bytes but 0.
  public let path: [UInt8]

  /// Names a file; nothing is opened.
  public init(_ path: String) { self.path = Array(path.utf8) }

  /// Names a file whose name need not be UTF-8; nothing is opened.
  public init(path: [UInt8]) { self.path = path }

  /// All bytes of the file.
  ///
  /// - Throws: ``Command/Failure`` with the system's error number.
  public func read() throws -> [UInt8] {
    let file = try open(O_RDONLY)
    defer { close(file) }
    guard let contents = systemReadAll(file) else { throw failure("read") }
    return contents
  }

  /// Replaces the contents; makes the file if there is none, and makes it writable (git's packs are
  /// not).
  ///
  /// - Throws: ``Command/Failure`` with the system's error number.
  public func write(_ contents: [UInt8]) throws {
    _ = unsafe withSystemPath(path) { unsafe chmod($0, 0o644) }
    let file = try open(O_WRONLY | O_CREAT | O_TRUNC)
    defer { close(file) }
    guard systemWriteAll(file, contents) else { throw failure("write") }
  }

  /// Reads the file, lets `change` alter the bytes, and writes them back.
  ///
  /// - Throws: ``Command/Failure`` with the system's error number.
  public func alter(_ change: (inout [UInt8]) throws -> Void) throws {
    var contents = try read()
    try change(&contents)
    try write(contents)
  }

  private func open(_ flags: Int32) throws -> Int32 {
    let file = unsafe withSystemPath(path) { unsafe systemOpen($0, flags | O_CLOEXEC, 0o644) }
    guard file >= 0 else { throw failure("open") }
    return file
  }

  private func failure(_ call: String) -> Command.Failure {
    Command.Failure(
      command: [call, String(decoding: path, as: UTF8.self)],
      status: -Int(errno),
      errors: unsafe String(cString: strerror(errno))
    )
  }
}
