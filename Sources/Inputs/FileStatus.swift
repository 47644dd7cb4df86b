import Bytes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What kind of thing a name stands for.
enum FileKind: UInt8 {
  case folder, file, link, other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFREG: self = .file
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// The kind, size and identity of a file or folder.
struct FileStatus {
  let kind: FileKind
  /// In bytes.
  let size: Int
  let identity: FileIdentity

  private init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    size = Int(status.st_size)
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino)
    )
  }

  /// Asks for an open file or folder.
  init(descriptor: Int32) throws(FileError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(.stat, errno: errno) }
    self.init(status)
  }

  /// Asks for a name in an open folder; a symbolic link is not followed.
  init(name: BytePath, in folder: Int32) throws(FileError) {
    var status = stat()
    let result = unsafe name.withCString {
      unsafe fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0 else { throw FileError(.stat, errno: errno) }
    self.init(status)
  }

  /// Asks for what a path leads to, through symbolic links.
  init(path: BytePath) throws(FileError) {
    var status = stat()
    let result = unsafe path.withCString { unsafe fstatat(AT_FDCWD, $0, &status, 0) }
    guard result == 0 else { throw FileError(.stat, errno: errno) }
    self.init(status)
  }
}
