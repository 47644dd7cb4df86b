#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Opens the file that records are written to, so that nobody else can read them.
enum OutputFile {
  /// Opens or creates a file for writing and returns its descriptor, which the caller closes.
  ///
  /// A new file is created with mode 0600. An existing regular file is emptied, but only after it
  /// was made 0600, which fails for other people's files. Symbolic links are not followed: who can
  /// plant one would choose what is overwritten. Devices and pipes are written to as they are.
  static func open(_ path: String) throws(OutputError) -> Int32 {
    let common = O_WRONLY | O_NOFOLLOW | O_CLOEXEC
    let created = retry { systemOpen(path, common | O_CREAT | O_EXCL, 0o600) }
    if created >= 0 { return created }
    guard errno == EEXIST else { throw failure(.open, path) }
    // Without O_NONBLOCK a pipe that nobody reads from would hang here.
    let existing = retry { systemOpen(path, common | O_NONBLOCK) }
    guard existing >= 0 else { throw failure(.open, path) }
    do {
      try prepare(existing, path)
    } catch {
      _ = systemClose(existing)
      throw error
    }
    return existing
  }

  private static func prepare(_ descriptor: Int32, _ path: String) throws(OutputError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(.open, path) }
    if status.st_mode & S_IFMT == S_IFREG {
      guard fchmod(descriptor, 0o600) == 0 else { throw failure(.protect, path) }
      guard ftruncate(descriptor, 0) == 0 else { throw failure(.truncate, path) }
    }
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) >= 0 else {
      throw failure(.open, path)
    }
  }

  private static func failure(_ operation: OutputError.Operation, _ path: String) -> OutputError {
    OutputError(operation: operation, errno: errno, path: path)
  }

  private static func retry(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
