#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A new, empty folder that is removed with everything in it at the end of the object's life.
public final class TemporaryFolder: Sendable {
  /// The absolute path, free of symbolic links, without a slash at the end.
  public let path: String

  /// Makes the folder, readable for the user only.
  ///
  /// - Throws: ``Command/Failure`` if that is impossible.
  public init() throws {
    var template = Array("/tmp/keyhaul-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw Command.Failure(command: ["mkdtemp"], status: -Int(errno), errors: "")
    }
    guard let resolved = unsafe realpath(template, nil) else {
      throw Command.Failure(command: ["realpath"], status: -Int(errno), errors: "")
    }
    defer { unsafe free(resolved) }
    path = unsafe String(cString: resolved)
  }

  deinit {
    // Tests take rights away; without them the rest cannot be removed.
    _ = try? Command(["chmod", "-R", "u+rwX", "--", path]).run()
    _ = try? Command(["rm", "-rf", "--", path]).run()
  }

  /// The absolute path of something in the folder.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a folder in the folder, with all folders on the way; returns its absolute path.
  @discardableResult
  public func makeFolder(_ name: String) throws -> String {
    try Command(["mkdir", "-p", "--", path(name)]).runChecked()
    return path(name)
  }

  /// Writes a file in the folder, with all folders on the way; returns its absolute path.
  @discardableResult
  public func write(_ contents: [UInt8], to name: String) throws -> String {
    if let slash = name.lastIndex(of: "/") { try makeFolder(String(name[..<slash])) }
    try TestFile(path(name)).write(contents)
    return path(name)
  }

  /// Writes a text file in the folder, with all folders on the way; returns its absolute path.
  @discardableResult
  public func write(_ contents: String, to name: String) throws -> String {
    try write(Array(contents.utf8), to: name)
  }
}
