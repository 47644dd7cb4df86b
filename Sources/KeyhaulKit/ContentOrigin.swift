import Findings
import GitStorage

/// Where a content comes from, as records name it.
enum ContentOrigin {
  case object(FoundObject)
  case file([UInt8])
  /// The content of a file that Git LFS keeps apart, and its path in the mirror.
  case lfs(LFSFileID, [UInt8])
  /// A text that a mirror holds beside its objects, by its path in the mirror.
  case beside(Location.Kind, [UInt8])

  /// The kind that a finding's location tells.
  var kind: Location.Kind {
    switch self {
    case .file: .file
    case .lfs: .lfs
    case .beside(let kind, _): kind
    case .object(let object):
      switch object.kind {
      // Trees are not scanned; one that turns up in place of a damaged entry is shown as the bytes
      // it is.
      case .blob, .tree: .blob
      case .commit: .commit
      case .tag: .tag
      }
    }
  }

  /// The bytes by which findings are put in order: the object id or the path.
  var key: [UInt8] {
    switch self {
    case .object(let object): object.id.bytes
    case .lfs(let id, _): id.bytes
    case .file(let path), .beside(_, let path): path
    }
  }

  /// The object id in hexadecimal digits, of what has one.
  var object: String? {
    switch self {
    case .object(let object): object.id.description
    case .lfs(let id, _): id.description
    case .file, .beside: nil
    }
  }

  /// Whether it is a file that stands among a mirror's objects without being one by its name.
  var isAmongObjects: Bool {
    guard case .beside(.mirrorFile, let path) = self else { return false }
    return path.starts(with: "objects/".utf8)
  }

  /// The path, of files.
  var path: [UInt8]? {
    switch self {
    case .object: nil
    case .file(let path), .lfs(_, let path), .beside(_, let path): path
    }
  }
}
