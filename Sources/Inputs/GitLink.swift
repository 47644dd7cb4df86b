import Bytes

/// A `.git` file in a work tree, to be followed to the repository that it names.
///
/// The file may be hostile. Its target is opened below a root, one name at a time; outside the roots
/// only if the target itself points back at this work tree, which nobody can arrange who may not write
/// there.
struct GitLink {
  let roots: ScanRoots
  /// The folder with the `.git` file.
  let workTree: Folder
  let workTreePath: BytePath

  private typealias Target = (folder: Folder, path: BytePath, isOutside: Bool)

  /// The repository that the file leads to.
  func follow() throws(InputProblem) -> MirrorLocation {
    let target = try open(gitFileTarget(), from: workTreePath)
    guard let entries = try? target.folder.entries() else {
      throw problem(.unreadable, "its target cannot be read")
    }
    let isWorktree = entries.kind(of: "commondir") == .file
    if target.isOutside, !(isWorktree ? worktreePointsBack(target) : submodulePointsBack(target)) {
      throw problem(.outsideRoots, "it leads to \(target.path), which lies outside the roots")
    }
    let common = isWorktree ? try commonFolder(of: target) : target
    guard let commonEntries = try? common.folder.entries(),
      case .isMirror = MirrorLook(common.folder, commonEntries),
      let identity = try? common.folder.identity()
    else { throw problem(.corrupt, "it does not lead to a git repository") }
    return MirrorLocation(
      gitDirectory: target.path,
      commonDirectory: common.path,
      workTree: workTreePath,
      kind: isWorktree ? .worktree : isModule(target.path) ? .submodule : .separate,
      identity: identity
    )
  }

  /// The path that the file holds.
  private func gitFileTarget() throws(InputProblem) -> BytePath {
    let contents: [UInt8]
    do throws(FileError) {
      contents = try workTree.read(".git", limit: GitFile.largestSize)
    } catch {
      if error.step == .tooLarge {
        throw problem(.corrupt, "it has more than \(GitFile.largestSize) bytes")
      }
      throw InputProblem(gitFilePath, error)
    }
    guard let path = GitFile.gitDirectory(contents) else {
      throw problem(.corrupt, "it does not have the form “gitdir: PATH”")
    }
    return BytePath(path)
  }

  /// Opens the folder that a path leads to, relative to `base`.
  private func open(_ path: BytePath, from base: BytePath) throws(InputProblem) -> Target {
    guard let real = (path.isAbsolute ? path : base.appending(path.bytes)).resolved() else {
      throw problem(.missing, "it leads to \(path), which does not exist")
    }
    do throws(FileError) {
      if let folder = try roots.open(real) { return (folder, real, false) }
      return (try Folder(path: real), real, true)
    } catch {
      throw problem(.corrupt, "it leads to \(real), which cannot be opened as a folder (\(error))")
    }
  }

  /// The folder with the objects and refs that a worktree shares.
  ///
  /// Outside the roots it must be the one in whose `worktrees` folder the target lies.
  private func commonFolder(of target: Target) throws(InputProblem) -> Target {
    guard let contents = try? target.folder.read("commondir", limit: GitFile.largestSize),
      let path = GitFile.path(contents)
    else { throw problem(.corrupt, "the commondir of its target holds no path") }
    let common = try open(BytePath(path), from: target.path)
    guard !common.isOutside || target.isOutside && common.path == target.path.parent.parent else {
      throw problem(.outsideRoots, "it shares \(common.path), which lies outside the roots")
    }
    return common
  }

  /// Whether the `gitdir` file of a worktree's own folder names our `.git` file.
  private func worktreePointsBack(_ target: Target) -> Bool {
    guard let contents = try? target.folder.read("gitdir", limit: GitFile.largestSize),
      let path = GitFile.path(contents).map({ BytePath($0) }),
      let named = try? FileStatus(path: path.isAbsolute ? path : target.path.appending(path.bytes)),
      let own = try? workTree.status(of: Array(".git".utf8))
    else { return false }
    return named.identity == own.identity
  }

  /// Whether `core.worktree` of a submodule's repository names our folder.
  private func submodulePointsBack(_ target: Target) -> Bool {
    guard let config = try? target.folder.read("config", limit: 1 << 20),
      let path = GitFile.workTree(config: config).map({ BytePath($0) }),
      let named = try? FileStatus(path: path.isAbsolute ? path : target.path.appending(path.bytes)),
      let own = try? workTree.identity()
    else { return false }
    return named.identity == own
  }

  private func isModule(_ path: BytePath) -> Bool {
    path.bytes.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("modules".utf8) }
  }

  private var gitFilePath: BytePath { workTreePath.appending(".git") }

  private func problem(_ kind: InputProblem.Kind, _ detail: String) -> InputProblem {
    InputProblem(path: gitFilePath, kind: kind, detail: detail)
  }
}
