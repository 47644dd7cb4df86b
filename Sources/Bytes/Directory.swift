#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// An open folder; everything below it is reached from its descriptor, one name at a time, never
/// through a symbolic link, so that no name in a hostile tree and no rename during the scan can
/// lead outside.
///
/// One owner; the descriptor is closed when the value ends.
public struct Directory: ~Copyable {
  private let descriptor: Int32

  /// Opens a folder by its path; here, and only here, symbolic links in the path are followed (the
  /// user named it).
  ///
  /// - Throws: ``FileError`` of step `open`.
  public init(path: BytePath) throws(FileError) {
    let opened = unsafe path.withCString { unsafe open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard opened >= 0 else { throw FileError(.open, errno: errno) }
    descriptor = opened
  }

  private init(adopting descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a folder directly below this one.
  ///
  /// - Throws: ``FileError``: ``FileError/Step/symbolicLink`` where the name is a link.
  public func subdirectory(_ name: [UInt8]) throws(FileError) -> Directory {
    Directory(adopting: try openEntry(name, flags: O_RDONLY | O_DIRECTORY))
  }

  /// Opens a folder that need not exist.
  ///
  /// - Returns: nil where there is none.
  /// - Throws: ``FileError`` for every other failure.
  public func subdirectoryIfPresent(_ name: [UInt8]) throws(FileError) -> Directory? {
    do {
      return try subdirectory(name)
    } catch {
      if error.isAbsent { return nil }
      throw error
    }
  }

  /// The names directly below, sorted by their bytes, without `.` and `..`.
  ///
  /// One thread at a time.
  ///
  /// - Throws: ``FileError`` of step `read`.
  public func names() throws(FileError) -> [[UInt8]] {
    var found: [[UInt8]] = []
    try readFolder(descriptor) { name, _ in
      found.append(name.array(name.indices))
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Opens a regular file directly below.
  ///
  /// - Returns: the descriptor, which the caller closes, and the size in bytes.
  /// - Throws: ``FileError``: ``FileError/Step/symbolicLink`` or ``FileError/Step/notRegular``
  ///   where it is something else.
  public func openFile(_ name: [UInt8]) throws(FileError) -> (descriptor: Int32, size: Int) {
    // Without O_NONBLOCK the opening of a FIFO would wait for a writer for ever.
    let file = try openEntry(name, flags: O_RDONLY | O_NONBLOCK)
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else {
      let code = errno
      close(file)
      throw FileError(.stat, errno: code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw FileError(.notRegular)
    }
    return (file, Int(status.st_size))
  }

  /// Maps a regular file directly below.
  ///
  /// - Throws: ``FileError``.
  public func map(_ name: [UInt8]) throws(FileError) -> MappedFile {
    let (file, size) = try openFile(name)
    defer { close(file) }
    return try MappedFile(descriptor: file, count: size)
  }

  /// Maps a regular file directly below, and tells how it was before anything of it is read.
  ///
  /// - Throws: ``FileError``.
  public func mapStamped(
    _ name: [UInt8]
  ) throws(FileError) -> (file: MappedFile, stamp: FileStamp) {
    let (file, size) = try openFile(name)
    defer { close(file) }
    let stamp = try FileStamp(descriptor: file)
    return (try MappedFile(descriptor: file, count: size), stamp)
  }

  /// Tells how a regular file directly below is.
  ///
  /// - Throws: ``FileError``.
  public func stamp(of name: [UInt8]) throws(FileError) -> FileStamp {
    let (file, _) = try openFile(name)
    defer { close(file) }
    return try FileStamp(descriptor: file)
  }

  /// Reads a whole regular file directly below.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - limit: the most bytes accepted.
  /// - Returns: its bytes.
  /// - Throws: ``FileError``: ``FileError/Step/tooLarge`` where the file holds more than `limit`
  ///   bytes.
  public func read(_ name: [UInt8], limit: Int) throws(FileError) -> [UInt8] {
    let (file, size) = try openFile(name)
    defer { close(file) }
    guard size <= limit else { throw FileError(.tooLarge) }
    return try readFully(file, sizeHint: size, limit: limit)
  }

  private func openEntry(_ name: [UInt8], flags: Int32) throws(FileError) -> Int32 {
    let opened = unsafe BytePath(name).withCString {
      unsafe openat(descriptor, $0, flags | O_NOFOLLOW | O_CLOEXEC)
    }
    guard opened >= 0 else {
      let code = errno
      // A link opened with O_NOFOLLOW is ELOOP, or ENOTDIR where O_DIRECTORY is asked for as well.
      if code == ELOOP || (code == ENOTDIR && isLink(name)) { throw FileError(.symbolicLink) }
      throw FileError(.open, errno: code)
    }
    return opened
  }

  /// Whether a name directly below is a folder, and no link to one.
  public func isFolder(_ name: [UInt8]) -> Bool { mode(of: name) == S_IFDIR }

  private func isLink(_ name: [UInt8]) -> Bool { mode(of: name) == S_IFLNK }

  /// What kind of thing a name directly below stands for; nil where that cannot be told.
  private func mode(of name: [UInt8]) -> mode_t? {
    var status = stat()
    let result = unsafe BytePath(name).withCString {
      unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    return result == 0 ? status.st_mode & S_IFMT : nil
  }
}

/// Reads what is left of an open file.
///
/// - Parameters:
///   - descriptor: an open file; it stays open.
///   - sizeHint: how many bytes are expected.
///   - limit: the most bytes accepted.
/// - Returns: the bytes, from where the file stood to its end.
/// - Throws: ``FileError`` of step `read`, or ``FileError/Step/tooLarge``.
public func readFully(
  _ descriptor: Int32,
  sizeHint: Int,
  limit: Int
) throws(FileError) -> [UInt8] {
  var bytes: [UInt8] = []
  var failure: FileError?
  while failure == nil {
    let room = max(4096, sizeHint - bytes.count + 1)
    let before = bytes.count
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var got = 0
      repeat {
        got = unsafe systemRead(descriptor, buffer.baseAddress, room)
      } while got < 0
        && errno == EINTR
      if got < 0 { failure = FileError(.read, errno: errno) }
      count = max(0, got)
    }
    bytes = before == 0 ? piece : bytes + piece
    if bytes.count > limit { throw FileError(.tooLarge) }
    if piece.isEmpty { break }
  }
  if let failure { throw failure }
  return bytes
}

private func systemRead(
  _ descriptor: Int32,
  _ buffer: UnsafeMutablePointer<UInt8>?,
  _ count: Int
) -> Int {
  unsafe read(descriptor, buffer, count)
}
