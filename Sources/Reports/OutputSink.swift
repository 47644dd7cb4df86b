#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif
internal import Synchronization

/// Where records go: standard output or a file, written by any thread.
///
/// Each call writes its bytes whole and at once, so that records of different threads never mix and
/// a reader sees them while the scan goes on. A writer hands over whole records, a mirror's at a
/// time, and needs no other buffer. After the first failure nothing more is written.
public final class OutputSink: Sendable {
  /// What became of a write.
  public enum Outcome: Sendable, Hashable {
    /// All bytes were written.
    case written
    /// The write failed; said once, of the first write that failed.
    case failed(OutputError)
    /// Nothing was written because an earlier write failed or the sink was closed.
    case closed
  }

  private struct State {
    var isOpen = true
    /// The bytes of all writes that were whole.
    var length = 0
  }

  private let state = Mutex(State())
  private let descriptor: Int32
  private let path: String?

  /// Writes to standard output, which stays open.
  ///
  /// A write to a pipe that nobody reads any more raises SIGPIPE; a program that wants to see
  /// `OutputError.isBrokenPipe` instead ignores that signal.
  public init() {
    descriptor = STDOUT_FILENO
    path = nil
  }

  /// Creates or empties a file that only its owner can read (mode 0600).
  ///
  /// - Throws: `OutputError` if that is not possible; symbolic links are not followed.
  public init(path: String) throws(OutputError) {
    descriptor = try OutputFile.open(path)
    self.path = path
  }

  deinit {
    _ = finish()
  }

  /// Writes whole records at once.
  @discardableResult
  public func write(_ bytes: [UInt8]) -> Outcome {
    state.withLock { state in
      guard state.isOpen else { return .closed }
      let (count, error) = writeAll(bytes)
      guard let error else {
        state.length += count
        return .written
      }
      // What stands behind the last whole line is a torn record; a pipe or a device keeps it.
      if path != nil {
        let whole = bytes[..<count].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        _ = ftruncate(descriptor, state.length + whole)
      }
      close(&state)
      return .failed(OutputError(operation: .write, errno: error, path: path))
    }
  }

  /// Ends the output; later writes are dropped.
  ///
  /// - Returns: An error if the system could not keep what was written; each error is told once.
  public func finish() -> OutputError? {
    state.withLock { state in
      guard state.isOpen, let error = close(&state) else { return nil }
      return OutputError(operation: .close, errno: error, path: path)
    }
  }

  @discardableResult
  private func close(_ state: inout State) -> Int32? {
    state.isOpen = false
    guard path != nil, systemClose(descriptor) != 0, errno != EINTR else { return nil }
    return errno
  }

  /// Writes all bytes, or as many as can be, and tells how many these were and the error number.
  private func writeAll(_ bytes: [UInt8]) -> (count: Int, error: Int32?) {
    unsafe bytes.withUnsafeBytes { bytes in
      var rest = unsafe bytes[...]
      while unsafe !rest.isEmpty {
        let count = unsafe systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if count >= 0 {
          unsafe rest = unsafe rest.dropFirst(count)
        } else if errno == EAGAIN {
          // Somebody made the terminal or pipe non-blocking: wait until it takes more.
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = unsafe poll(&waiting, 1, -1)
        } else if errno != EINTR {
          return unsafe (bytes.count - rest.count, errno)
        }
      }
      return (bytes.count, nil)
    }
  }
}
