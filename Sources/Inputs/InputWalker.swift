public import Bytes

/// Searches folders at any depth for git repositories and files, lazily and in a fixed order.
///
/// Names are visited sorted by their bytes. Symbolic links are followed for a root itself, never
/// below it; those to folders outside the roots are problems, since mirrors may lie there, but for
/// those in a repository, which are its own contents. FIFOs, sockets and devices are passed over. A repository is yielded once, however many
/// paths lead to it; its own storage is searched for further repositories (submodules), not for
/// files. Whatever could not be looked at is yielded as a problem.
///
/// It holds one open folder for each level of the current path and that folder's names, nothing
/// else. One thread at a time.
public struct InputWalker: Sequence, IteratorProtocol {
  /// How many levels below a root are searched; each costs an open file.
  public static let deepestLevel = 256

  /// A folder in which the walk is.
  private struct Level {
    let folder: Folder
    let relativePath: [UInt8]
    let identity: FileIdentity
    let entries: FolderEntries
    var next = 0
    /// Whether this is the inside of a repository, where files are not inputs.
    let isStorage: Bool
    /// Whether this is a repository's folder itself.
    let isRepository: Bool
    /// Whether it belongs to a repository: its storage or its work tree.
    let isOfRepository: Bool

    /// The next name in it.
    mutating func takeEntry() -> (name: [UInt8], kind: FileKind)? {
      guard next < entries.count else { return nil }
      next += 1
      return entries[next - 1]
    }
  }

  private let scanRoots: ScanRoots
  private var rootsAhead: ArraySlice<BytePath>
  private var root = BytePath("")
  private var levels: [Level] = []
  private var found: [Input] = []
  private var mirrorsSeen: Set<FileIdentity> = []
  private let prefersWorkTrees: Bool
  /// Repositories inside of others' storage that some work tree may still lead to.
  private var heldBack: [MirrorLocation] = []
  /// The roots, so that one which lies below another is not walked twice.
  private var rootsSeen: [FileIdentity: Bool] = [:]
  /// Whether some root is a file: then each file below another root may be that one.
  private var hasFileRoots = false

  /// Prepares a walk through `roots`, each a folder or a file; nothing is opened yet.
  ///
  /// - Parameters:
  ///   - roots: where to search.
  ///   - prefersWorkTrees: whether submodules' repositories, which lie in that of their superproject,
  ///     are yielded where their work tree is come upon, with that, and last where none is.
  public init(roots: [BytePath], prefersWorkTrees: Bool = false) {
    self.prefersWorkTrees = prefersWorkTrees
    scanRoots = ScanRoots(roots)
    rootsAhead = roots[...]
    for root in roots {
      guard let status = try? FileStatus(path: root) else { continue }
      rootsSeen[status.identity] = false
      if status.kind == .file { hasFileRoots = true }
    }
  }

  /// The next thing found, or `nil` at the end.
  public mutating func next() -> Input? {
    while found.isEmpty {
      if !levels.isEmpty {
        visitNextEntry()
      } else if let next = rootsAhead.popFirst() {
        visitRoot(next)
      } else if !heldBack.isEmpty {
        found.append(.mirror(heldBack.removeFirst()))
      } else {
        return nil
      }
    }
    return found.removeFirst()
  }

  private mutating func visitRoot(_ path: BytePath) {
    root = path
    do throws(FileError) {
      let status = try FileStatus(path: path)
      switch status.kind {
      case .folder: enter(try Folder(path: path), relativePath: [], isStorage: false)
      case .file:
        guard rootsSeen.updateValue(true, forKey: status.identity) != true else { return }
        found.append(.file(FileLocation(root: path)))
      case .link, .other:
        report(
          path,
          .notRegular,
          "it is neither a file nor a folder; what a pipe tells is scanned with `keyhaul scan - < PIPE`"
        )
      }
    } catch {
      found.append(.problem(InputProblem(path, error)))
    }
  }

  private mutating func visitNextEntry() {
    let top = levels.count - 1
    guard let (name, kind) = levels[top].takeEntry() else {
      levels.removeLast()
      return
    }
    let level = levels[top]
    let relativePath =
      level.relativePath.isEmpty ? name : BytePath(level.relativePath).appending(name).bytes
    do throws(FileError) {
      switch kind {
      case .folder where !(level.isRepository && Self.isOwnStorage(name[...])):
        enter(
          try level.folder.subfolder(name),
          relativePath: relativePath,
          isStorage: level.isStorage
        )
      case .file where !level.isStorage && name != Self.dotGit:
        if hasFileRoots {
          let status = try level.folder.status(of: name)
          guard status.kind == .file, rootsSeen[status.identity] != true else { return }
          if rootsSeen[status.identity] != nil { rootsSeen[status.identity] = true }
        }
        found.append(
          .file(FileLocation(root: root, relativePath: relativePath, in: level.folder))
        )
      case .link where !level.isOfRepository:
        let path = root.appending(relativePath)
        guard let target = scanRoots.folderOutside(path) else { return }
        report(path, .outsideRoots, "it leads to \(target), a folder outside the roots")
      default: break
      }
    } catch {
      found.append(.problem(InputProblem(root.appending(relativePath), error)))
    }
  }

  /// Looks at a folder and, if that has not been done yet, puts it on the stack.
  private mutating func enter(_ folder: Folder, relativePath: [UInt8], isStorage: Bool) {
    let path = relativePath.isEmpty ? root : root.appending(relativePath)
    do throws(FileError) {
      let identity = try folder.identity()
      if !isStorage, let isSeen = rootsSeen[identity] {
        if isSeen { return }
        rootsSeen[identity] = true
      }
      guard levels.count < Self.deepestLevel else {
        return report(path, .limit, "it lies more than \(Self.deepestLevel) levels below the root")
      }
      guard !levels.contains(where: { $0.identity == identity }) else {
        return report(path, .limit, "it lies within itself")
      }
      let entries = try folder.entries()
      var isOwnStorage = false
      var isOfRepository = levels.last?.isOfRepository ?? false
      switch MirrorLook(folder, entries) {
      case .isMirror:
        isOwnStorage = true
        isOfRepository = true
        foundMirror(at: path, identity, entries)
      case .hasLinkedObjects:
        isOfRepository = true
        report(path.appending("objects"), .symbolicLink, "the objects of a repository are a link")
      case .isNoMirror:
        if entries.kind(of: ".git") != nil { isOfRepository = true }
        followGitFile(in: folder, path, entries)
      }
      levels.append(
        Level(
          folder: folder,
          relativePath: relativePath,
          identity: identity,
          entries: entries,
          isStorage: isStorage || isOwnStorage,
          isRepository: isOwnStorage,
          isOfRepository: isOfRepository
        )
      )
    } catch {
      found.append(.problem(InputProblem(path, error)))
    }
  }

  private mutating func foundMirror(
    at path: BytePath,
    _ identity: FileIdentity,
    _ entries: FolderEntries
  ) {
    guard mirrorsSeen.insert(identity).inserted else { return }
    let isDotGit = path.bytes.suffix(5).elementsEqual("/.git".utf8)
    let isInStorage = levels.last?.isStorage ?? true
    let location = MirrorLocation(
      gitDirectory: path,
      commonDirectory: path,
      workTree: isDotGit && !isInStorage ? path.parent : nil,
      kind: isDotGit ? .dotGit : .bare,
      identity: identity
    )
    if prefersWorkTrees, isInStorage, !levels.isEmpty {
      heldBack.append(location)
    } else {
      found.append(.mirror(location))
    }
  }

  private mutating func followGitFile(
    in folder: Folder,
    _ path: BytePath,
    _ entries: FolderEntries
  ) {
    switch entries.kind(of: ".git") {
    case .file:
      do throws(InputProblem) {
        let link = GitLink(roots: scanRoots, workTree: folder, workTreePath: path)
        let mirror = try link.follow()
        if let held = heldBack.firstIndex(where: { $0.identity == mirror.identity }) {
          heldBack.remove(at: held)
          found.append(.mirror(mirror))
        } else if mirrorsSeen.insert(mirror.identity).inserted {
          found.append(.mirror(mirror))
        }
      } catch {
        found.append(.problem(error))
      }
    case .link:
      report(path.appending(".git"), .symbolicLink, "the repository of this folder is a link")
    default: break
    }
  }

  private mutating func report(_ path: BytePath, _ kind: InputProblem.Kind, _ detail: String) {
    found.append(.problem(InputProblem(path: path, kind: kind, detail: detail)))
  }

  private static let dotGit = Array(".git".utf8)

  /// Whether a folder directly in that of a repository is not searched for others: it holds what is the repository's own.
  static func isOwnStorage(_ name: ArraySlice<UInt8>) -> Bool {
    ownStorage.contains(Array(name))
  }

  private static let ownStorage = Set(
    ["objects", "refs", "logs", "reftable", "hooks", "info", "worktrees", "lfs"].map {
      Array($0.utf8)
    }
  )
}
