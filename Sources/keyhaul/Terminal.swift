import Bytes
import Reports

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Standard error and what is known of the terminal.
enum Terminal {
  /// Writes a text and a line feed to standard error; no byte of the text can steer the terminal.
  static func say(_ text: String) { write(TerminalText.lines(text) + "\n") }

  /// Writes to standard error as it is; what cannot be written is lost, as there is nobody to tell.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe systemWrite(STDERR_FILENO, $0) }
  }

  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether colours are wanted on standard output.
  ///
  /// See no-color.org: an empty `NO_COLOR` says nothing.
  static var usesColor: Bool {
    guard isOutputTerminal else { return false }
    guard let text = unsafe getenv("NO_COLOR") else { return true }
    return unsafe text.pointee == 0
  }

  /// The terminal's width in characters.
  static var width: Int {
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }

  /// The folder for files that nobody else needs.
  ///
  /// `/tmp` is memory on many systems, where a file would be of no use.
  static var temporaryFolder: BytePath {
    if let text = unsafe getenv("TMPDIR"), unsafe text.pointee != 0 {
      return unsafe BytePath(String(cString: text))
    }
    return BytePath(unsafe access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp")
  }

  /// The number of processors that are online.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Makes a write to a closed pipe an error instead of the end of the process.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}

/// `write` under a name that no method hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, bytes.baseAddress, bytes.count)
}
