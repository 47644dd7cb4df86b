import Bytes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// An open folder on the walk's stack; all below it is reached from here, never through a link.
///
/// A class because the stack is an array. Closed with the last reference.
final class Folder: Sendable {
  private let descriptor: Int32

  private init(adopting descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a folder by its path; here, and only here, symbolic links are followed.
  convenience init(path: BytePath) throws(FileError) {
    let opened = unsafe path.withCString { unsafe open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard opened >= 0 else { throw FileError(.open, errno: errno) }
    self.init(adopting: opened)
  }

  /// Opens a folder directly below this one.
  ///
  /// - Throws: `FileError`, of step `symbolicLink` where the name is a link.
  func subfolder(_ name: [UInt8]) throws(FileError) -> Folder {
    Folder(adopting: try openEntry(name[...], O_RDONLY | O_DIRECTORY))
  }

  /// Which folder this is.
  func identity() throws(FileError) -> FileIdentity {
    try FileStatus(descriptor: descriptor).identity
  }

  /// What a name directly below stands for.
  func status(of name: [UInt8]) throws(FileError) -> FileStatus {
    try FileStatus(name: BytePath(name), in: descriptor)
  }

  /// Opens a regular file directly below.
  ///
  /// - Throws: `FileError`, also where it is something else.
  func openFile(_ name: ArraySlice<UInt8>) throws(FileError) -> OpenFile {
    // Without O_NONBLOCK the opening of a FIFO would wait for a writer.
    try OpenFile(adopting: try openEntry(name, O_RDONLY | O_NONBLOCK))
  }

  /// Reads a small regular file directly below.
  ///
  /// - Throws: `FileError`, of step `tooLarge` where it holds more than `limit` bytes.
  func read(_ name: String, limit: Int) throws(FileError) -> [UInt8] {
    let file = try openFile(Array(name.utf8)[...])
    return try readFully(file.descriptor, sizeHint: 0, limit: limit)
  }

  /// All names directly below, sorted.
  ///
  /// One thread at a time.
  func entries() throws(FileError) -> FolderEntries {
    var entries = FolderEntries()
    try readFolder(descriptor) { name, type in
      entries.append(name, kind(of: name, type: type))
    }
    entries.sort()
    return entries
  }

  /// The kind as the folder itself tells it; some file systems leave it to be asked for.
  private func kind(of name: Span<UInt8>, type: Int32) -> FileKind {
    switch type {
    case Int32(DT_DIR): .folder
    case Int32(DT_REG): .file
    case Int32(DT_LNK): .link
    case Int32(DT_UNKNOWN): (try? status(of: name.array(name.indices)).kind) ?? .other
    default: .other
    }
  }

  private func openEntry(_ name: ArraySlice<UInt8>, _ flags: Int32) throws(FileError) -> Int32 {
    let opened = unsafe name.withCString {
      unsafe openat(descriptor, $0, flags | O_NOFOLLOW | O_CLOEXEC)
    }
    guard opened < 0 else { return opened }
    let code = errno
    // A link is ELOOP, or ENOTDIR where a folder is asked for as well.
    if code == ELOOP || code == ENOTDIR, (try? status(of: Array(name)).kind) == .link {
      throw FileError(.symbolicLink)
    }
    throw FileError(.open, errno: code)
  }
}
