public import Bytes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The folders that the user asked to scan, and hence the only ones that may be read.
public struct ScanRoots: Sendable {
  private let folders: [BytePath]

  /// Notes the real paths of those roots that are folders; others allow nothing.
  public init(_ roots: [BytePath]) {
    folders = roots.compactMap { root in
      guard (try? FileStatus(path: root).kind) == .folder else { return nil }
      return root.resolved()
    }
  }

  /// Whether a path free of links and of `..` is one of the folders or lies below one.
  public func contains(_ realPath: BytePath) -> Bool {
    folders.contains { realPath.namesBelow($0) != nil }
  }

  /// The folder that a path leads to through links, if it lies below no root.
  func folderOutside(_ path: BytePath) -> BytePath? {
    guard (try? FileStatus(path: path).kind) == .folder, let real = path.resolved() else {
      return nil
    }
    return contains(real) ? nil : real
  }

  /// Opens a folder below a root, one name at a time and through no link.
  ///
  /// - Returns: `nil` if it does not lie below a root.
  func open(_ realPath: BytePath) throws(FileError) -> Folder? {
    for root in folders {
      guard let names = realPath.namesBelow(root) else { continue }
      var folder = try Folder(path: root)
      for name in names { folder = try folder.subfolder(name) }
      return folder
    }
    return nil
  }
}

extension BytePath {
  /// The path with all links and dots resolved, or `nil` where it leads nowhere.
  func resolved() -> BytePath? {
    unsafe withCString { text in
      guard let real = unsafe realpath(text, nil) else { return nil }
      defer { unsafe free(real) }
      return unsafe BytePath(Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
    }
  }

  /// The names that lead from `folder` to this path, or `nil` if it does not lie there.
  func namesBelow(_ folder: BytePath) -> [[UInt8]]? {
    let slash = UInt8(ascii: "/")
    guard bytes.starts(with: folder.bytes) else { return nil }
    let rest = bytes.dropFirst(folder.bytes.count)
    guard rest.isEmpty || rest.first == slash || folder.bytes.last == slash else { return nil }
    return rest.split(separator: slash).map { Array($0) }
  }

  /// The path without its last name.
  var parent: BytePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return BytePath(".") }
    return BytePath(Array(bytes[..<max(slash, 1)]))
  }
}
