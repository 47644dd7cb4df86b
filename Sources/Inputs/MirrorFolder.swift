public import Bytes

/// One folder of a repository's own, seen as the place of files that git does not know of: hooks, what Git LFS and other extensions keep,
/// what was left behind.
///
/// What git keeps there itself is passed over: objects and refs, reflogs, settings, the index; also the hooks that it offers as samples,
/// other repositories, and links. Every folder is reached by its name from the one above.
public struct MirrorFolder: Sendable {
  /// Something in the folder.
  public enum Entry: Sendable {
    /// A folder, by its path from the repository's.
    case folder([UInt8])
    case file(FileLocation)
  }

  private let gitDirectory: BytePath
  private let path: [UInt8]
  private let folder: Folder
  private let entries: FolderEntries

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - gitDirectory: the repository's folder.
  ///   - path: the path of the folder from there; empty for itself.
  /// - Throws: ``Bytes/FileError``.
  public init(gitDirectory: BytePath, path: [UInt8]) throws(FileError) {
    self.gitDirectory = gitDirectory
    self.path = path
    var folder = try Folder(path: gitDirectory)
    for name in path.split(separator: UInt8(ascii: "/")) {
      folder = try folder.subfolder(Array(name))
    }
    self.folder = folder
    let entries = try folder.entries()
    // Another repository's folder is searched with that one, where repositories are looked for.
    let isOwn =
      InputWalker.isOwnStorage(path.prefix { $0 != UInt8(ascii: "/") })
      || path.isEmpty || MirrorLook(folder, entries) == .isNoMirror
    self.entries = isOwn ? entries : FolderEntries()
  }

  /// Looks at a path in a repository's folder, whoever made what stands there.
  ///
  /// - Parameters:
  ///   - path: the path, from the repository's folder.
  ///   - gitDirectory: the repository's folder.
  /// - Returns: what stands there; nil where it is neither file nor folder.
  /// - Throws: ``Bytes/FileError``.
  public static func entry(
    at path: [UInt8],
    of gitDirectory: BytePath
  ) throws(FileError) -> Entry? {
    let names = path.split(separator: UInt8(ascii: "/")).map(Array.init)
    guard let name = names.last else { return nil }
    var folder = try Folder(path: gitDirectory)
    for name in names.dropLast() { folder = try folder.subfolder(name) }
    switch try folder.status(of: name).kind {
    case .folder: return .folder(path)
    case .file: return .file(FileLocation(root: gitDirectory, relativePath: path, in: folder))
    case .link, .other: return nil
    }
  }

  /// How many names there are, those of git's included.
  public var count: Int { entries.count }

  /// What stands at a place in the order of the names; nil where it is git's, or is neither file nor folder.
  public subscript(place: Int) -> Entry? {
    let (name, kind) = entries[place]
    guard !isOfGit(name, kind) else { return nil }
    let path = path.isEmpty ? name : path + [0x2F] + name
    switch kind {
    case .folder: return .folder(path)
    case .file: return .file(FileLocation(root: gitDirectory, relativePath: path, in: folder))
    case .link, .other: return nil
    }
  }

  private func isOfGit(_ name: [UInt8], _ kind: FileKind) -> Bool {
    if path.elementsEqual("hooks".utf8) { return name.suffix(7).elementsEqual(".sample".utf8) }
    if isOfTables {
      // Refs and reflogs are read of all of these; what else is there git was writing, or is none of its own.
      return name.elementsEqual("tables.list".utf8) || name.suffix(4).elementsEqual(".ref".utf8)
    }
    // A work tree's folder is made like the repository's.
    let isTop =
      path.isEmpty
      || path.starts(with: "worktrees/".utf8) && !path.dropFirst(10).contains(UInt8(ascii: "/"))
    return isTop && (kind == .folder ? Self.folders : Self.files).contains(name)
  }

  /// Whether it is the folder of the repository's reftables, or of a work tree's.
  private var isOfTables: Bool {
    let names = path.split(separator: UInt8(ascii: "/"))
    return names.last?.elementsEqual("reftable".utf8) == true
      && (names.count == 1 || names.count == 3 && names[0].elementsEqual("worktrees".utf8))
  }

  private static let folders = Set(["objects", "refs", "logs"].map { Array($0.utf8) })
  private static let files = Set(
    [
      "HEAD", "ORIG_HEAD", "index", "packed-refs", "shallow", "config", "config.worktree",
      "commondir", "gitdir",
    ].map { Array($0.utf8) }
  )
}
