public import Bytes

/// What the search for things to scan came upon.
public enum Input: Hashable, Sendable {
  /// A git repository.
  case mirror(MirrorLocation)
  /// A regular file that is no part of a repository's own storage.
  case file(FileLocation)
  /// Something that could not be looked at.
  case problem(InputProblem)
}

/// Where a git repository lies on disk.
public struct MirrorLocation: Hashable, Sendable {
  /// How the repository was found.
  public enum Kind: String, Sendable {
    /// A repository without a work tree.
    case bare
    /// A `.git` folder in its work tree.
    case dotGit = "dot-git"
    /// A work tree that was added to a repository which lies elsewhere.
    case worktree
    /// The repository of a submodule, kept in that of its superproject.
    case submodule
    /// A repository that was given a place apart from its work tree.
    case separate
    /// A git bundle: refs and a pack in one file.
    case bundle
  }

  /// The folder with this work tree's own `HEAD`.
  public let gitDirectory: BytePath
  /// The folder with `objects` and `refs`; another one than ``gitDirectory`` only for a worktree.
  public let commonDirectory: BytePath
  /// The folder of the checked-out files, where there is one and it is being scanned.
  public let workTree: BytePath?
  /// How the repository was found.
  public let kind: Kind
  /// Which folder ``commonDirectory`` was when it was found; whoever opens it later can compare.
  public let identity: FileIdentity
  /// The file that is opened instead of a folder, whose path is that of both; only for a bundle.
  public let bundle: FileLocation?

  /// Names a repository.
  public init(
    gitDirectory: BytePath,
    commonDirectory: BytePath,
    workTree: BytePath?,
    kind: Kind,
    identity: FileIdentity
  ) {
    self.gitDirectory = gitDirectory
    self.commonDirectory = commonDirectory
    self.workTree = workTree
    self.kind = kind
    self.identity = identity
    bundle = nil
  }

  /// Names a bundle.
  public init(bundle: FileLocation, identity: FileIdentity) {
    gitDirectory = bundle.path
    commonDirectory = bundle.path
    workTree = nil
    kind = .bundle
    self.identity = identity
    self.bundle = bundle
  }
}

/// What makes a file or folder the same one under whatever path.
public struct FileIdentity: Hashable, Sendable {
  /// The number of the device.
  public let device: UInt64
  /// The number of the file on its device.
  public let inode: UInt64

  /// Names a file or folder by its numbers.
  public init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }

  /// The file or folder that a path leads to, through symbolic links.
  ///
  /// - Throws: ``Bytes/FileError`` of step `stat`.
  public init(of path: BytePath) throws(FileError) { self = try FileStatus(path: path).identity }
}
