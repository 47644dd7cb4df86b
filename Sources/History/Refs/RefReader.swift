public import Bytes
public import GitStorage

/// Reads a mirror's refs: loose and packed ones, reftables, `HEAD`, and those of linked work trees.
///
/// Every file is reached by descriptors and names, never through a link, and no name in a ref leads
/// to a file.
struct RefReader {
  private let format: ObjectFormat
  private var values = RefValues()
  private var result = RefSet()
  /// How much memory refs may still take, in bytes.
  private var memoryLeft: Int
  private let isCancelled: () -> Bool
  /// How many refs found no room, or have too long a name.
  private var passedOver = 0
  /// Folders inside each other that are followed; git's own names are never that long.
  private static let deepestFolder = 64
  private static let longestRef = 4096
  /// The longest name of a ref, in bytes: no path is longer.
  private static let longestName = 4096
  /// What a ref takes beside its name, about, in bytes.
  private static let memoryOfRef = 200

  init(format: ObjectFormat, memory: Int, isCancelled: @escaping () -> Bool) {
    self.format = format
    memoryLeft = memory
    self.isCancelled = isCancelled
  }

  consuming func read(_ gitDirectory: BytePath) -> RefSet {
    do throws(FileError) {
      let folder = try Directory(path: gitDirectory)
      readAll(folder)
    } catch {
      note(.unreadable, "refs", "\(error)")
    }
    return finished()
  }

  /// Reads the refs that a bundle names.
  consuming func read(_ bundle: GitBundle) -> RefSet {
    let (file, path) = (bundle.file, String(decoding: bundle.path.bytes, as: UTF8.self))
    let lines = file.bytes.extracting(bundle.refLines)
    let headName = Array("HEAD".utf8)
    var head: ObjectID?
    PackedRefs.read(lines, format: format) { name, id in
      if name == headName { head = id }
      return head == nil
    }
    var branch: [UInt8]?
    var broken = 0
    PackedRefs.read(lines, format: format) { name, id in
      guard let id else {
        broken += 1
        return true
      }
      if name == headName { return true }
      // A bundle does not tell which branch HEAD names, only where that is.
      if id == head, branch == nil, name.starts(with: "refs/heads/".utf8) { branch = name }
      return take(name, .id(id))
    }
    if let head { _ = take(headName, branch.map { .symbolic($0) } ?? .id(head)) }
    if broken > 0 { note(.corrupt, path, "\(broken) lines of the bundle's head name no object") }
    return finished(isBundle: true)
  }

  private mutating func readAll(_ folder: borrowing Directory) {
    if !readReftables(folder, prefix: []) {
      readPacked(folder)
      // Loose refs come last: they are newer than packed ones.
      readFolder(folder, Array("refs".utf8), name: Array("refs".utf8), depth: 0)
      readValue(folder, "HEAD", as: Array("HEAD".utf8))
    }
    readWorktrees(folder)
  }

  private mutating func note(_ kind: StorageProblem.Kind, _ file: String, _ detail: String) {
    result.problems.append(StorageProblem(kind, file: BytePath(file), detail))
  }

  /// Takes a ref down.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - value: what it says; nil where it is gone.
  ///   - prefix: what stands in front of the name.
  /// - Returns: whether there may be room for another.
  private mutating func take(
    _ name: [UInt8],
    _ value: RefValue?,
    behind prefix: [UInt8] = []
  ) -> Bool {
    var text = prefix.count + name.count
    if case .symbolic(let target) = value { text += target.count }
    guard text <= Self.longestName + Self.longestRef, memoryLeft >= text else {
      passedOver += 1
      return memoryLeft >= text
    }
    memoryLeft -= text + Self.memoryOfRef
    values.append(prefix.isEmpty ? name : prefix + name, value)
    return !isCancelled()
  }

  private mutating func readPacked(_ folder: borrowing Directory) {
    do throws(FileError) {
      let file = try folder.map(Array("packed-refs".utf8))
      var broken = 0
      PackedRefs.read(file.bytes, format: format) { name, id in
        if let id { return take(name, .id(id)) }
        broken += 1
        return true
      }
      if broken > 0 {
        let lines = broken == 1 ? "1 line names" : "\(broken) lines name"
        note(.corrupt, "packed-refs", "\(lines) no ref and object")
      }
      if file.count > 0, !file.bytes.hasByte(0x0A, at: file.count - 1) {
        note(.corrupt, "packed-refs", "it is cut off: its last line has no end")
      }
      if file.wasTruncated { throw FileError(.shrank) }
    } catch {
      if !error.isAbsent { note(.unreadable, "packed-refs", "\(error)") }
    }
  }

  private mutating func readFolder(
    _ parent: borrowing Directory,
    _ entry: [UInt8],
    name: [UInt8],
    depth: Int
  ) {
    let shown = String(decoding: name, as: UTF8.self)
    guard depth < Self.deepestFolder else {
      note(.limit, shown, "folders are nested deeper than refs are looked for")
      return
    }
    do throws(FileError) {
      guard let folder = try parent.subdirectoryIfPresent(entry) else { return }
      for inner in try folder.names() {
        if isCancelled() { return }
        let innerName = name + [UInt8(ascii: "/")] + inner
        if folder.isFolder(inner) {
          readFolder(folder, inner, name: innerName, depth: depth + 1)
          continue
        }
        // No ref has such a name: an update goes on there, or was given up, and git passes the file over.
        let isLock = inner.hasSuffix(".lock")
        do throws(FileError) {
          let content = try folder.read(inner, limit: Self.longestRef)
          if let value = RefValue(content, format: format) {
            if !isLock { _ = take(innerName, value) }
          } else if !isLock || !content.isEmpty {
            note(.corrupt, String(decoding: innerName, as: UTF8.self), "the ref names no object")
          }
        } catch {
          if isLock && error.isAbsent { continue }
          note(.unreadable, String(decoding: innerName, as: UTF8.self), "\(error)")
        }
      }
    } catch {
      note(.unreadable, shown, "\(error)")
    }
  }

  private func readRef(
    _ folder: borrowing Directory,
    _ name: [UInt8]
  ) throws(FileError) -> RefValue? {
    RefValue(try folder.read(name, limit: Self.longestRef), format: format)
  }

  /// Reads a file such as `HEAD`, which may be missing.
  private mutating func readValue(
    _ folder: borrowing Directory,
    _ file: String,
    as name: [UInt8]
  ) {
    do throws(FileError) {
      if let value = try readRef(folder, Array(file.utf8)) {
        _ = take(name, value)
      } else {
        note(.corrupt, String(decoding: name, as: UTF8.self), "the ref names no object")
      }
    } catch {
      if !error.isAbsent { note(.unreadable, String(decoding: name, as: UTF8.self), "\(error)") }
    }
  }

  private mutating func readWorktrees(_ folder: borrowing Directory) {
    do throws(FileError) {
      guard let worktrees = try folder.subdirectoryIfPresent(Array("worktrees".utf8)) else {
        return
      }
      for name in try worktrees.names() { readWorktree(worktrees, name) }
    } catch {
      note(.unreadable, "worktrees", "\(error)")
    }
  }

  private mutating func readWorktree(_ worktrees: borrowing Directory, _ name: [UInt8]) {
    let path = Array("worktrees/".utf8) + name
    do throws(FileError) {
      guard let worktree = try worktrees.subdirectoryIfPresent(name) else { return }
      let prefix = path + Array("/".utf8)
      if readReftables(worktree, prefix: prefix) { return }
      readValue(worktree, "HEAD", as: prefix + Array("HEAD".utf8))
      readFolder(worktree, Array("refs".utf8), name: prefix + Array("refs".utf8), depth: 0)
    } catch {
      note(.unreadable, String(decoding: path, as: UTF8.self), "\(error)")
    }
  }

  /// Reads a stack of reftables.
  ///
  /// - Parameters:
  ///   - folder: the mirror's own folder, or that of a linked work tree.
  ///   - prefix: what stands in front of names there.
  /// - Returns: whether there is one.
  private mutating func readReftables(_ folder: borrowing Directory, prefix: [UInt8]) -> Bool {
    let shown = String(decoding: prefix, as: UTF8.self) + "reftable"
    do throws(FileError) {
      guard let tables = try folder.subdirectoryIfPresent(Array("reftable".utf8)) else {
        return false
      }
      let list = try tables.read(Array("tables.list".utf8), limit: 1 << 20)
      // Later tables are newer. Git names none twice.
      var read: Set<[UInt8]> = []
      for name in list.split(separator: 0x0A).map(Array.init)
      where !name.contains(UInt8(ascii: "/")) && read.insert(name).inserted {
        readReftable(tables, name, prefix, shown)
      }
    } catch {
      note(.unreadable, shown, "\(error)")
    }
    return true
  }

  private mutating func readReftable(
    _ tables: borrowing Directory,
    _ name: [UInt8],
    _ prefix: [UInt8],
    _ shown: String
  ) {
    let path = "\(shown)/\(String(decoding: name, as: UTF8.self))"
    do throws(FileError) {
      let file = try tables.map(name)
      guard let table = Reftable(file.bytes, format: format) else {
        return note(.corrupt, path, "it is no sound reftable; its refs and reflogs were not read")
      }
      if !table.readRefs(file.bytes, { take($0, $1, behind: prefix) }) {
        note(.corrupt, path, "a block is damaged; refs behind it were not read")
      }
      if !table.readLogs(file.bytes, { _ in }) {
        note(.corrupt, path, "a block is damaged; reflogs behind it were not read")
      }
      if file.wasTruncated { throw FileError(.shrank) }
    } catch {
      note(.unreadable, path, "\(error)")
    }
  }

  private consuming func finished(isBundle: Bool = false) -> RefSet {
    var result = result
    let values = values.latest
    if passedOver > 0 {
      let detail =
        "\(passedOver) or more refs were not read: there is no room for them (raise --max-memory), or their names are too long"
      result.problems.append(StorageProblem(.limit, file: BytePath("refs"), detail))
    }
    result.refs.reserveCapacity(values.count)
    for (name, value) in values {
      if case .id(let id) = value { result.refs.append(RefSet.Ref(name: name, id: id)) }
    }
    result.head = RefValues.object(of: Array("HEAD".utf8), in: values)
    if !isBundle { result.doubt(values) }
    return result
  }
}

extension RefSet {
  /// Reads the refs of a mirror.
  ///
  /// - Parameters:
  ///   - gitDirectory: the folder with `HEAD` and `refs`.
  ///   - bundle: the bundle that is read instead, where the mirror is one.
  ///   - format: the repository's hash function.
  ///   - memory: how many bytes refs may take, about; what finds no room is a `limit` problem.
  ///   - isCancelled: asked for each ref; once it says so the rest is left unread, without a problem.
  public init(
    gitDirectory: BytePath,
    bundle: GitBundle? = nil,
    format: ObjectFormat,
    memory: Int = 256 << 20,
    isCancelled: @escaping () -> Bool = { false }
  ) {
    let reader = RefReader(format: format, memory: memory, isCancelled: isCancelled)
    self = bundle.map { reader.read($0) } ?? reader.read(gitDirectory)
  }
}

extension [UInt8] {
  /// Whether a name ends in this text.
  fileprivate func hasSuffix(_ suffix: String) -> Bool {
    self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
