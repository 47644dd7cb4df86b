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
  /// The size in bytes when it was found.
  public let size: Int
  /// The folder in which it was found, still open; without it each folder on the way is opened anew,
  /// which took half of the time that small files took.
  private let folder: Folder?

  /// Names a file.
  public init(root: BytePath, relativePath: [UInt8], size: Int) {
    self.init(root: root, relativePath: relativePath, size: size, in: nil)
  }

  init(root: BytePath, relativePath: [UInt8], size: Int, in folder: Folder?) {
    self.root = root
    self.relativePath = relativePath
    self.size = size
    self.folder = folder
  }

  /// Whether both name the same file with the same size.
  public static func == (a: FileLocation, b: FileLocation) -> Bool {
    a.root == b.root && a.relativePath == b.relativePath && a.size == b.size
  }

  /// Hashes root, path and size.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(root)
    hasher.combine(relativePath)
    hasher.combine(size)
  }

  /// The root and the path from it.
  public var path: BytePath {
    relativePath.isEmpty ? root : root.appending(relativePath)
  }

  /// Opens the file; only the root itself is reached through symbolic links.
  ///
  /// It is opened in the folder in which it was found, or every folder on the way from the one
  /// before, so that nobody who replaces a folder by a link between the search and now leads us
  /// elsewhere.
  ///
  /// - Returns: the descriptor, which the caller closes, and the size in bytes.
  /// - Throws: ``Bytes/FileError``, also when the file is no longer a regular file.
  /// - Complexity: O(1) system calls, or one for each folder on the way.
  public func open() throws(FileError) -> (descriptor: Int32, size: Int) {
    if let folder {
      let slash = relativePath.lastIndex(of: UInt8(ascii: "/"))
      return try folder.openFile(Array(relativePath[(slash.map { $0 + 1 } ?? 0)...]))
    }
    let names = relativePath.split(separator: UInt8(ascii: "/")).map { Array($0) }
    guard let last = names.last else { return try openRoot() }
    var folder = try Directory(path: root)
    for name in names.dropLast() { folder = try folder.subdirectory(name) }
    return try folder.openFile(last)
  }

  /// Maps the file, opened as ``open()`` does.
  ///
  /// - Throws: ``Bytes/FileError``.
  public func map() throws(FileError) -> MappedFile {
    let (descriptor, size) = try open()
    defer { close(descriptor) }
    return try MappedFile(descriptor: descriptor, count: size)
  }

  private func openRoot() throws(FileError) -> (descriptor: Int32, size: Int) {
    // Without O_NONBLOCK the opening of a FIFO would wait for a writer.
    let file = unsafe root.withCString { unsafe systemOpen($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard file >= 0 else { throw FileError(.open, errno: errno) }
    do throws(FileError) {
      let status = try FileStatus(descriptor: file)
      guard status.kind == .file else { throw FileError(.notRegular) }
      return (file, status.size)
    } catch {
      close(file)
      throw error
    }
  }
}

private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 {
  unsafe open(path, flags)
}
