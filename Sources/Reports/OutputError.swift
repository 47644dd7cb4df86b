#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Why the output could not be opened or written.
public struct OutputError: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: String, Sendable, Hashable {
    case open, write, close
    /// Making an existing file readable for its owner only.
    case protect
    /// Emptying an existing file.
    case truncate
  }

  /// What was tried.
  public var operation: Operation
  /// The system's error number.
  public var errno: Int32
  /// The path as it was given; nil for standard output.
  public var path: String?

  /// Notes a failure.
  public init(operation: Operation, errno: Int32, path: String?) {
    self.operation = operation
    self.errno = errno
    self.path = path
  }

  /// Whether the reader went away, as `head` does: a reason to end, but not to complain.
  public var isBrokenPipe: Bool { errno == EPIPE }
}

extension OutputError: CustomStringConvertible {
  /// What failed, on which file, why and what to do, in one line.
  public var description: String {
    let target = path.map { "'" + TerminalText.escaped($0) + "'" } ?? "standard output"
    let reason = unsafe String(cString: strerror(errno))
    return "cannot \(operation.rawValue) \(target): \(reason)\(advice)"
  }

  private var advice: String {
    switch errno {
    case ELOOP: " (it is a symbolic link, which is not followed; name the file that it points to)"
    case ENOSPC, EDQUOT, EFBIG:
      path == nil
        ? " (the last line may be cut off; free some room and run again)"
        : " (it ends behind the last line that had room; free some room and run again)"
    case EISDIR: " (name a file, not a folder)"
    case ENXIO: " (nobody reads from this pipe)"
    default: ""
    }
  }
}
