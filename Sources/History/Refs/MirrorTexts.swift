public import Bytes
public import GitStorage

/// The texts that a mirror holds beside its objects: settings and reflogs, also those of linked work
/// trees.
///
/// They are read and never obeyed. Every file is reached by descriptors and names, never through a
/// link.
public struct MirrorTexts {
  /// What a text is.
  public enum Kind: Sendable {
    case config, reflog
  }

  /// What could not be read.
  public private(set) var problems: [StorageProblem] = []
  private let format: ObjectFormat
  private let kinds: Set<Kind>
  private let found: (Kind, BytePath, Span<UInt8>) -> Bool
  /// Whether whoever gets the texts has had enough.
  private var isStopped = false

  /// Folders inside each other that are followed, as for refs.
  private static let deepestFolder = 64
  /// How much text of a reftable is handed out at a time, in bytes.
  private static let pieceSize = 1 << 20

  /// Reads the texts of a mirror.
  ///
  /// - Parameters:
  ///   - gitDirectory: the folder with `HEAD` and `refs`.
  ///   - format: the repository's hash function.
  ///   - kinds: what to read.
  ///   - found: gets each text with its path in the mirror, and returns whether to go on. Reflogs of a
  ///     reftable come as text as git would write it into a file, in pieces.
  public init(
    gitDirectory: BytePath,
    format: ObjectFormat,
    kinds: Set<Kind>,
    found: @escaping (Kind, BytePath, Span<UInt8>) -> Bool
  ) {
    self.format = format
    self.kinds = kinds
    self.found = found
    do throws(FileError) {
      let folder = try Directory(path: gitDirectory)
      read(folder, path: BytePath([]))
      readWorktrees(folder)
    } catch {
      note(gitDirectory, error)
    }
  }

  private mutating func readWorktrees(_ folder: borrowing Directory) {
    do throws(FileError) {
      if let worktrees = try folder.subdirectoryIfPresent(Array("worktrees".utf8)) {
        for name in try worktrees.names() {
          let path = BytePath(Array("worktrees/".utf8) + name + [UInt8(ascii: "/")])
          do throws(FileError) {
            guard let worktree = try worktrees.subdirectoryIfPresent(name) else { continue }
            read(worktree, path: path)
          } catch {
            if error.step != .symbolicLink { note(path, error) }
          }
        }
      }
    } catch {
      note(BytePath("worktrees"), error)
    }
  }

  private mutating func note(_ path: BytePath, _ error: FileError) {
    problems.append(StorageProblem(.unreadable, file: path, "\(error)"))
  }

  private mutating func read(_ folder: borrowing Directory, path: BytePath) {
    if kinds.contains(.config) {
      for name in ["config", "config.worktree"] {
        readFile(folder, Array(name.utf8), BytePath(path.bytes + Array(name.utf8)), .config)
      }
    }
    guard kinds.contains(.reflog) else { return }
    readLogs(folder, Array("logs".utf8), BytePath(path.bytes + Array("logs".utf8)), depth: 0)
    readTables(folder, path)
  }

  private mutating func readFile(
    _ folder: borrowing Directory,
    _ name: [UInt8],
    _ path: BytePath,
    _ kind: Kind
  ) {
    guard !isStopped else { return }
    do throws(FileError) {
      let file = try folder.map(name)
      isStopped = !found(kind, path, file.bytes)
      if file.wasTruncated { throw FileError(.shrank) }
    } catch {
      if !error.isAbsent { note(path, error) }
    }
  }

  private mutating func readLogs(
    _ parent: borrowing Directory,
    _ name: [UInt8],
    _ path: BytePath,
    depth: Int
  ) {
    guard depth < Self.deepestFolder else {
      problems.append(
        StorageProblem(.limit, file: path, "folders are nested deeper than reflogs are looked for")
      )
      return
    }
    do throws(FileError) {
      guard let folder = try parent.subdirectoryIfPresent(name) else { return }
      for inner in try folder.names() {
        let innerPath = path.appending(inner)
        if folder.isFolder(inner) {
          readLogs(folder, inner, innerPath, depth: depth + 1)
        } else {
          readFile(folder, inner, innerPath, .reflog)
        }
      }
    } catch {
      note(path, error)
    }
  }

  /// Reads the reflogs in reftables, also in those that their list does not name.
  ///
  /// What is wrong with those that it names is told where their refs are read; the others are searched as they are, where they are
  /// no tables.
  private mutating func readTables(_ folder: borrowing Directory, _ path: BytePath) {
    guard let tables = try? folder.subdirectoryIfPresent(Array("reftable".utf8)) else { return }
    let names = (try? tables.names()) ?? []
    let list = (try? tables.read(Array("tables.list".utf8), limit: 1 << 20)) ?? []
    let listed = Set(list.split(separator: 0x0A).map(Array.init))
    for name in names where !isStopped && name.suffix(4).elementsEqual(".ref".utf8) {
      let tablePath = BytePath(path.bytes + Array("reftable/".utf8) + name)
      guard let file = try? tables.map(name), let table = Reftable(file.bytes, format: format)
      else {
        if !listed.contains(name) { readFile(tables, name, tablePath, .reflog) }
        continue
      }
      var text: [UInt8] = []
      var isStopped = isStopped
      let found = self.found
      let hand = { () in
        if !text.isEmpty, !isStopped { isStopped = !found(.reflog, tablePath, text.span) }
        text.removeAll(keepingCapacity: true)
      }
      _ = table.readLogs(file.bytes) { entry in
        text += entry.line
        if text.count >= Self.pieceSize { hand() }
      }
      hand()
      self.isStopped = isStopped
    }
  }
}

/// What a mirror's reflogs name: git keeps it until the entries expire.
public struct ReflogTips: Sendable {
  /// The numbers of the objects, each once; what is not in the store was cleared away long ago.
  public private(set) var objects: [UInt32] = []

  /// No reflogs.
  public init() {}

  /// Reads all reflogs of a mirror.
  ///
  /// - Parameters:
  ///   - gitDirectory: the folder with `logs`; not read where the mirror is a bundle, which has none.
  ///   - store: the mirror's objects.
  public init(gitDirectory: BytePath, store: ObjectStore) {
    guard store.bundle == nil else { return }
    var numbers: Set<UInt32> = []
    var last: ObjectID?
    _ = MirrorTexts(gitDirectory: gitDirectory, format: store.format, kinds: [.reflog]) {
      _,
      _,
      text in
      Reflog.ids(text, format: store.format) { id in
        // Each entry begins with the id at which the one before ended.
        guard id != last else { return }
        last = id
        if let number = store.number(of: id) { numbers.insert(UInt32(clamping: number)) }
      }
      return true
    }
    objects = numbers.sorted()
  }
}
