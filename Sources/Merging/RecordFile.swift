package import Bytes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A file of JSON lines that a run wrote, mapped; its lines are found again by their offset.
///
/// Lines are read a second time, in another order, so that no secret has to be kept in memory or put into a temporary file.
/// So pipes cannot be named; only standard input is held in memory where it is one.
package struct RecordFile: ~Copyable {
  /// The path as the user named it.
  package let path: BytePath
  private let file: MappedFile

  /// How much of a pipe is held, in bytes.
  private static let mostHeld = 1 << 30

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: ``FileError`` if it is no readable regular file, or standard input is too large a pipe.
  package init(_ path: BytePath) throws(FileError) {
    self.path = path
    let isInput = path == BytePath("-")
    let descriptor =
      isInput
      ? STDIN_FILENO
      : unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw FileError(.open, errno: errno) }
    defer { if !isInput { close(descriptor) } }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(.open, errno: errno) }
    if isInput, status.st_mode & S_IFMT != S_IFREG {
      let bytes = try readFully(descriptor, sizeHint: 0, limit: Self.mostHeld)
      file = try MappedFile(copying: bytes.span)
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(.notRegular) }
    file = try MappedFile(descriptor: descriptor, count: Int(status.st_size))
  }

  /// What is wrong with a file that cannot be opened, and what to do.
  static func detail(_ error: FileError) -> String {
    switch error.step {
    case .notRegular: "not a regular file; what a pipe tells is read from standard input, as -"
    case .tooLarge: "standard input tells too much to be held; write it to a file"
    default: "\(error)"
    }
  }

  /// Whether the file shrank while it was read.
  package var wasTruncated: Bool { file.wasTruncated }

  /// A copy of all bytes.
  var contents: [UInt8] {
    let bytes = file.bytes
    return unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// The line that begins at an offset, without its line feed, and where the next begins.
  ///
  /// - Parameter offset: in bytes from 0.
  /// - Returns: The line and the offset behind its line feed; nil at the end of the file.
  package func line(at offset: Int) -> (bytes: [UInt8], next: Int)? {
    let bytes = file.bytes
    guard offset >= 0, offset < bytes.count else { return nil }
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    let line = bytes.extracting(offset..<end)
    return (unsafe line.withUnsafeBufferPointer { unsafe Array($0) }, end + 1)
  }
}
