import ArgumentParser
import Bytes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What the user asked for cannot be done; the text says what and what to do.
struct UsageError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Refuses a path without a name, as an unset variable in quotes leaves it.
///
/// - Throws: `ValidationError`.
func refuseEmpty(_ paths: [String]) throws {
  guard !paths.contains("") else {
    throw ValidationError(
      "a path is empty; name a folder or file (is a variable unset?), or leave it out"
    )
  }
}

/// Refuses files that cannot be read one after the other.
///
/// - Throws: `ValidationError`.
func refuseUnreadable(_ files: [String]) throws {
  try refuseEmpty(files)
  guard files.count(where: { $0 == "-" }) <= 1 else {
    throw ValidationError("standard input (-) can be read once")
  }
}

/// Reads a file that the user named: links, pipes and devices are as good as files; "-" is standard
/// input.
///
/// - Throws: ``UsageError`` with the path and the reason.
func readNamedFile(_ path: BytePath) throws(UsageError) -> [UInt8] {
  guard !path.bytes.isEmpty else {
    throw UsageError("the name of a file is empty; name one, or leave the option out")
  }
  let bytes: [UInt8]?
  do throws(FileError) {
    let isStandardInput = path == BytePath("-")
    let file =
      isStandardInput ? STDIN_FILENO : unsafe path.withCString { unsafe open($0, openFlags) }
    guard file >= 0 else { throw FileError(.open, errno: errno) }
    defer { if !isStandardInput { close(file) } }
    bytes = try readWaiting(file)
  } catch {
    throw UsageError("\(path): \(error)")
  }
  guard let bytes else { throw UsageError("\(path): stopped while waiting for this") }
  return bytes
}

#if os(Linux)
/// The opening of a pipe to which nobody writes yet would wait, whatever the user wishes.
private let openFlags = O_RDONLY | O_NONBLOCK
#else
/// Elsewhere such a pipe would seem to be at its end.
private let openFlags = O_RDONLY
#endif

/// Reads what is left of an open file; nil where it brings nothing and the user wishes to stop.
private func readWaiting(_ file: Int32) throws(FileError) -> [UInt8]? {
  let limit = 1 << 28
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    // In milliseconds; nobody who presses Ctrl-C notices.
    if unsafe poll(&waiting, 1, 100) == 0 {
      if Interruption.isWanted { return nil }
      continue
    }
    let got = unsafe piece.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    if got == 0 { return bytes }
    if got < 0 {
      guard errno == EINTR || errno == EAGAIN else { throw FileError(.read, errno: errno) }
      continue
    }
    bytes += piece[..<got]
    if bytes.count > limit { throw FileError(.tooLarge) }
  }
}

/// Reads a text that the user named, as ``readNamedFile(_:)`` does.
func readNamedText(_ path: BytePath) throws(UsageError) -> String {
  guard let text = String(validating: try readNamedFile(path), as: UTF8.self) else {
    throw UsageError("\(path): not UTF-8; save the file as UTF-8")
  }
  return text
}

/// Whether two paths lead to one file with contents of its own; terminals and pipes have none.
func isOneFile(_ one: BytePath, _ other: BytePath) -> Bool {
  var (first, second) = (stat(), stat())
  let isKnown =
    one == BytePath("-")
    ? unsafe fstat(STDIN_FILENO, &first) == 0
    : unsafe one.withCString({ unsafe stat($0, &first) }) == 0
  guard isKnown, unsafe other.withCString({ unsafe stat($0, &second) }) == 0
  else { return false }
  return first.st_mode & S_IFMT == S_IFREG && first.st_dev == second.st_dev
    && first.st_ino == second.st_ino
}

extension BytePath {
  /// The path that an argument stands for, also where its bytes are not UTF-8.
  ///
  /// Swift repairs such arguments; here the bytes are looked up that the system passed.
  init(argument: String) {
    let passed = (0..<Int(CommandLine.argc)).lazy.compactMap { index -> [UInt8]? in
      guard let text = unsafe CommandLine.unsafeArgv[index] else { return nil }
      return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
    self.init(
      passed.first { String(decoding: $0, as: UTF8.self) == argument } ?? Array(argument.utf8)
    )
  }
}
