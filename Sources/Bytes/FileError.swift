/// Why a file could not be opened, read or mapped: the step that failed and the system's error
/// number.
public struct FileError: Error, Hashable, Sendable {
  /// The step that failed.
  public enum Step: String, Sendable {
    case open, stat, read, write, map
    case notRegular = "not a regular file"
    case symbolicLink = "symbolic link, not followed"
    case tooLarge = "larger than allowed here"
    case shrank = "the file shrank while it was read; scan it again when nothing writes to it"
  }

  /// The step that failed.
  public let step: Step
  /// The system's error number; 0 where the system reported none.
  public let errno: Int32

  /// Creates an error from a step and an error number.
  public init(_ step: Step, errno: Int32 = 0) {
    self.step = step
    self.errno = errno
  }

  /// Whether the file or a folder on its way does not exist.
  public var isAbsent: Bool { errno == ENOENT || errno == ENOTDIR }
}

extension FileError: CustomStringConvertible {
  /// For people: the step and the system's words, for example `open: Permission denied`.
  public var description: String {
    guard errno != 0, let text = unsafe strerror(errno) else { return step.rawValue }
    return unsafe "\(step.rawValue): \(String(cString: text))"
  }
}

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif
