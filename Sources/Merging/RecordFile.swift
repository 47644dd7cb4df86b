package import Bytes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A file of JSON lines that a run wrote, mapped; its lines are found again by their offset.
///
/// Only regular files can be merged: lines are read a second time, in another order, so that no
/// secret has to be kept in memory or put into a temporary file.
package struct RecordFile: ~Copyable {
  /// The path as the user named it.
  package let path: BytePath
  private let file: MappedFile

  /// Opens a file.
  ///
  /// - Throws: ``FileError`` if it is no readable regular file.
  package init(_ path: BytePath) throws(FileError) {
    self.path = path
    let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw FileError(.open, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(.open, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(.notRegular) }
    file = try MappedFile(descriptor: descriptor, count: Int(status.st_size))
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
