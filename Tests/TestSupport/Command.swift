#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A program that a test runs to its end, with an environment that nothing of the user's leaks into.
public struct Command: Sendable {
  /// What a finished program left behind.
  public struct Result: Sendable {
    /// The exit code, or 128 plus the number of the signal that ended the program.
    public let status: Int
    /// All bytes of standard output.
    public let output: [UInt8]
    /// All bytes of standard error.
    public let errors: [UInt8]

    /// Standard output as text without the line break at its end.
    public var text: String {
      let text = String(decoding: output, as: UTF8.self)
      return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    /// Standard output cut into lines.
    public var lines: [String] {
      text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }
  }

  /// A program that could not be started, or whose exit code was not 0.
  public struct Failure: Error, CustomStringConvertible {
    /// What was run.
    public let command: [String]
    /// The exit code, or the negative `errno` of a program that could not be started.
    public let status: Int
    /// What the program wrote to standard error.
    public let errors: String

    /// The command, its exit code and what it wrote to standard error.
    public var description: String {
      "\(command.joined(separator: " ")): exit \(status): \(errors)"
    }
  }

  /// The program, looked for along `PATH`, and its arguments.
  public var words: [String]
  /// The working folder.
  public var folder: String
  /// The whole environment; `PATH`, and what sanitizers are told, are always added.
  public var environment: [String: String]
  /// What the program reads from standard input.
  public var input: [UInt8]

  /// Describes a program run; nothing is started.
  public init(
    _ words: [String],
    in folder: String = "/",
    environment: [String: String] = [:],
    input: [UInt8] = []
  ) {
    self.words = words
    self.folder = folder
    self.environment = environment
    self.input = input
  }

  /// Runs the program and waits for its end.
  ///
  /// - Throws: ``Failure`` if no process can be started. Any exit code is a result; 127 means that
  ///   there is no such program.
  public func run() throws -> Result {
    // Unnamed files instead of pipes: nothing can block, however much is written.
    let files = try (0..<3).map { _ in try UnnamedFile() }
    try files[0].fill(with: input)
    let pid = try spawn(descriptors: files.map(\.descriptor))
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let isExit = status & 0x7f == 0
    return Result(
      status: Int(isExit ? (status >> 8) & 0xff : 128 + status & 0x7f),
      output: files[1].contents(),
      errors: files[2].contents()
    )
  }

  /// Runs the program, and throws ``Failure`` also if its exit code is not 0.
  @discardableResult
  public func runChecked() throws -> Result {
    let result = try run()
    guard result.status == 0 else {
      throw Failure(
        command: words,
        status: result.status,
        errors: String(decoding: result.errors, as: UTF8.self)
      )
    }
    return result
  }

  private func spawn(descriptors: [Int32]) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (target, descriptor) in descriptors.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }

    var environment = environment
    environment["PATH"] = "/usr/bin:/bin"
    for name in ["PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "LD_PRELOAD"] {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    // The call that changes the folder is hidden from Swift on Linux; the shell's is everywhere.
    let changeFolder = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder]
    let arguments = CStrings(changeFolder + words)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    var pid: pid_t = 0
    let code = unsafe posix_spawnp(
      &pid,
      changeFolder[0],
      &actions,
      nil,
      arguments.pointers,
      variables.pointers
    )
    guard code == 0 else {
      throw Failure(
        command: words,
        status: -Int(code),
        errors: unsafe String(cString: strerror(code))
      )
    }
    return pid
  }
}

/// A file without a name, closed at the end of its life.
private final class UnnamedFile {
  let descriptor: Int32

  init() throws {
    var template = Array("/tmp/keyhaul-command-XXXXXX".utf8CString)
    descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else {
      throw Command.Failure(command: ["mkstemp"], status: -Int(errno), errors: "")
    }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unsafe unlink(template)
  }

  deinit { close(descriptor) }

  func fill(with bytes: [UInt8]) throws {
    guard systemWriteAll(descriptor, bytes) else {
      throw Command.Failure(command: ["write"], status: -Int(errno), errors: "")
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  func contents() -> [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    return systemReadAll(descriptor) ?? []
  }
}

/// The `NULL`-terminated array of C strings that `posix_spawn` wants.
@safe
private final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    unsafe pointers = .allocate(capacity: count + 1)
    for (index, string) in strings.enumerated() { unsafe pointers[index] = strdup(string) }
    unsafe pointers[count] = nil
  }

  deinit {
    for index in 0..<count { unsafe free(pointers[index]) }
    unsafe pointers.deallocate()
  }
}
