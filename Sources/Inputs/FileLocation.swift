public import Bytes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A regular file found below a root, or a root that is a file.
public struct FileLocation: Hashable, Sendable {
  /// The root as the user named it.
  public let root: BytePath
  /// The path from the root, names with slashes between them; empty when the root is the file.
  public let relativePath: [UInt8]
  /// The folder in which it was found, still open; nil for a root.
  private let folder: Folder?

  /// A root that is a file.
  init(root: BytePath) {
    self.root = root
    relativePath = []
    folder = nil
  }

  /// A file in a folder.
  init(root: BytePath, relativePath: [UInt8], in folder: Folder) {
    self.root = root
    self.relativePath = relativePath
    self.folder = folder
  }

  /// Whether it is a root itself.
  public var isRoot: Bool { folder == nil }

  /// Whether both name the same file.
  public static func == (a: FileLocation, b: FileLocation) -> Bool {
    a.root == b.root && a.relativePath == b.relativePath
  }

  /// Hashes root and path.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(root)
    hasher.combine(relativePath)
  }

  /// The root and the path from it.
  public var path: BytePath {
    relativePath.isEmpty ? root : root.appending(relativePath)
  }

  /// Opens the file; only the root itself is reached through symbolic links.
  ///
  /// It is opened in the folder in which it was found, so that nobody who replaces a folder by a link between
  /// the search and now leads us elsewhere.
  ///
  /// - Throws: ``Bytes/FileError``, also when the file is no longer a regular file.
  /// - Complexity: O(1) system calls.
  public func open() throws(FileError) -> OpenFile {
    guard let folder else { return try openRoot() }
    let slash = relativePath.lastIndex(of: UInt8(ascii: "/"))
    return try folder.openFile(relativePath[(slash.map { $0 + 1 } ?? 0)...])
  }

  /// Maps the file, opened as ``open()`` does.
  ///
  /// - Throws: ``Bytes/FileError``.
  public func map() throws(FileError) -> MappedFile {
    let file = try open()
    return try MappedFile(descriptor: file.descriptor, count: file.size)
  }

  private func openRoot() throws(FileError) -> OpenFile {
    // Without O_NONBLOCK the opening of a FIFO would wait for a writer.
    let file = unsafe root.withCString { unsafe systemOpen($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard file >= 0 else { throw FileError(.open, errno: errno) }
    return try OpenFile(adopting: file)
  }
}

private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 {
  unsafe open(path, flags)
}
