import Bytes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A regular file, open for reading; closed when the value ends.
public struct OpenFile: ~Copyable {
  /// The open descriptor.
  public let descriptor: Int32
  /// The size in bytes.
  public let size: Int
  /// Which file it is.
  public let identity: FileIdentity

  /// Takes over an open descriptor.
  ///
  /// - Throws: `FileError`, also where it is no regular file; it is closed then.
  init(adopting descriptor: Int32) throws(FileError) {
    do throws(FileError) {
      let status = try FileStatus(descriptor: descriptor)
      guard status.kind == .file else { throw FileError(.notRegular) }
      (self.descriptor, size, identity) = (descriptor, status.size, status.identity)
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }
}
