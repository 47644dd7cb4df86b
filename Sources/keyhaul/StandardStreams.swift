#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Standard input, output and error.
enum StandardStreams {
  /// Takes the places of those that whoever started the program has closed.
  ///
  /// Else the next file to be opened gets such a place: messages would be written into a report, records into
  /// nowhere, and a pipe of our own be waited for as standard input. What is read from or written to a
  /// closed stream fails as it should; messages are lost.
  static func occupy() {
    for (descriptor, mode) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_WRONLY)] as [(Int32, Int32)]
    where fcntl(descriptor, F_GETFD) < 0 {
      // Takes the lowest free number, which is this one.
      _ = unsafe open("/dev/null", mode)
    }
  }
}
