import Bytes

/// Opens the packs and loose folders of a mirror and, through them, of its alternates.
struct StoreOpener {
  let format: ObjectFormat
  let limits: DecodeLimits
  let isAllowed: (BytePath) -> Bool
  let isStopped: () -> Bool
  var packs: [Pack] = []
  private(set) var looseFolders: [LooseFolder] = []
  var problems: [StorageProblem] = []
  private(set) var hasPromisorPack = false
  /// What stands in the mirror's own `objects` and is none of git's, by its path from the mirror's folder.
  private(set) var strays: [BytePath] = []
  private var seen: Set<BytePath> = []
  /// Indexes that can be read but do not fit their packs.
  var rejectedIndexes: [RejectedIndex] = []
  /// Packs without an index that can be used, to be read once all that may hold their bases is open.
  var unindexed: [UnindexedPack] = []

  /// Git follows alternates of alternates five deep.
  private static let deepestAlternate = 5

  init(
    format: ObjectFormat,
    limits: DecodeLimits,
    isAllowed: @escaping (BytePath) -> Bool,
    isStopped: @escaping () -> Bool
  ) {
    self.format = format
    self.limits = limits
    self.isAllowed = isAllowed
    self.isStopped = isStopped
  }

  mutating func open(gitDirectory: BytePath, _ folder: borrowing Directory) {
    let path = gitDirectory.appending("objects")
    do throws(FileError) {
      let objects = try folder.subdirectory(Array("objects".utf8))
      open(objects, path: path, shown: BytePath("objects"), depth: 0)
    } catch {
      problems.append(StorageProblem(.unreadable, file: BytePath("objects"), "\(error)"))
    }
  }

  private mutating func open(
    _ objects: borrowing Directory,
    path: BytePath,
    shown: BytePath,
    depth: Int
  ) {
    guard let real = realPath(path), seen.insert(real).inserted else { return }
    let packs = shown.appending("pack")
    do throws(FileError) {
      if let folder = try objects.subdirectoryIfPresent(Array("pack".utf8)) {
        try openPacks(folder, shown: packs)
      }
    } catch {
      problems.append(StorageProblem(.unreadable, file: packs, "\(error)"))
    }
    do throws(FileError) {
      let names = try objects.names()
      var strays = names.filter { !Leftover.isOwnFolder($0) }.map { shown.appending($0) }
      looseFolders.append(
        LooseFolder(objects, names, path: path, shown: shown, format: format, &strays, &problems)
      )
      note(strays)
      for name in names where Leftover.isFolder(name) {
        openQuarantine(objects, name, path: path, shown: shown, depth: depth)
      }
    } catch {
      problems.append(StorageProblem(.unreadable, file: shown, "\(error)"))
    }
    for alternate in alternates(objects, shown: shown) {
      openAlternate(alternate, of: path, depth: depth)
    }
  }

  /// Opens what a transfer brought and has not handed over.
  private mutating func openQuarantine(
    _ objects: borrowing Directory,
    _ name: [UInt8],
    path: BytePath,
    shown: BytePath,
    depth: Int
  ) {
    guard depth < Self.deepestAlternate else { return }
    do throws(FileError) {
      guard let folder = try objects.subdirectoryIfPresent(name) else { return }
      open(folder, path: path.appending(name), shown: shown.appending(name), depth: depth + 1)
    } catch {
      problems.append(StorageProblem(.unreadable, file: shown.appending(name), "\(error)"))
    }
  }

  /// Takes in what has no name of git's in `objects/pack`: a pack, such as one that another program was fetching, or some file.
  private mutating func openStray(_ folder: borrowing Directory, _ name: [UInt8], path: BytePath) {
    if let file = try? folder.map(name), Pack.declaredCount(file.bytes) != nil {
      openLeftover(file, path: path)
    } else {
      note([path])
    }
  }

  /// Keeps in mind what is none of git's, but for that of alternates, which is their owners'.
  private mutating func note(_ found: [BytePath]) {
    strays += found.lazy.filter { !$0.isAbsolute }
  }

  private mutating func openPacks(
    _ folder: borrowing Directory,
    shown: BytePath
  ) throws(FileError) {
    let names = try folder.names()
    for name in names {
      if name.hasSuffix(".promisor") { hasPromisorPack = true }
      let isLeftover = Leftover.isPack(name)
      let path = shown.appending(name)
      guard isLeftover || name.hasSuffix(".pack") else {
        if !Leftover.isMadeFromPacks(name) { openStray(folder, name, path: path) }
        continue
      }
      do throws(FileError) {
        let (file, stamp) = try folder.mapStamped(name)
        if isLeftover {
          openLeftover(file, path: path)
          continue
        }
        let indexName = name.dropLast(5) + Array(".idx".utf8)
        openPack(
          file,
          stamp,
          index: try index(folder, indexName, shown),
          path: path,
          isFromPromisor: names.contains(name.dropLast(5) + Array(".promisor".utf8))
        )
      } catch {
        // What is left behind for a moment only is gone when the transfer ends.
        if isLeftover, error.isAbsent { continue }
        problems.append(StorageProblem(.unreadable, file: path, "\(error)"))
        if !isLeftover {
          reject(try index(folder, name.dropLast(5) + Array(".idx".utf8), shown), of: path)
        }
      }
    }
    for name in names where name.hasSuffix(".idx") {
      let packName = name.dropLast(4) + Array(".pack".utf8)
      guard !names.contains(Array(packName)) else { continue }
      problems.append(
        StorageProblem(
          .unreadable,
          file: shown.appending(name),
          "the index's pack is missing; its objects are lost unless another pack has them"
        )
      )
      reject(try index(folder, name[...], shown), of: shown.appending(name))
    }
  }

  private mutating func index(
    _ folder: borrowing Directory,
    _ name: ArraySlice<UInt8>,
    _ shown: BytePath
  ) throws(FileError) -> MappedFile? {
    do throws(FileError) {
      return try folder.map(Array(name))
    } catch {
      if !error.isAbsent {
        problems.append(
          StorageProblem(.unreadable, file: shown.appending(Array(name)), "\(error)")
        )
      }
      return nil
    }
  }

  /// Takes a pack in with its index where that holds true; else it waits for one to be made from the pack itself.
  private mutating func openPack(
    _ file: MappedFile,
    _ stamp: FileStamp,
    index: MappedFile?,
    path: BytePath,
    isFromPromisor: Bool
  ) {
    guard let declared = Pack.declaredCount(file.bytes) else {
      problems.append(
        StorageProblem(
          .corrupt,
          file: path,
          offset: 0,
          "it does not begin as a pack of version 2 or 3 does"
        )
      )
      reject(index, of: path)
      return
    }
    var listed: PackIndex?
    if let index {
      do throws(PackIndexError) {
        let index = try PackIndex(file: index, format: format)
        listed = index
        try check(index, fits: file, declared: declared)
        packs.append(
          Pack(
            path: path,
            file: file,
            stamp: stamp,
            index: index,
            isFromPromisor: isFromPromisor
          )
        )
        return
      } catch {
        let detail = "its index cannot be used (\(error.detail)); the pack was read without it"
        problems.append(StorageProblem(.corrupt, file: path, detail))
      }
    }
    unindexed.append(
      UnindexedPack(
        file: file,
        path: path,
        declared: declared,
        isFromPromisor: isFromPromisor,
        listed: listed
      )
    )
  }

  /// Keeps an index in mind whose pack cannot be read.
  private mutating func reject(_ file: MappedFile?, of path: BytePath) {
    guard let file, let index = try? PackIndex(file: file, format: format) else { return }
    rejectedIndexes.append(RejectedIndex(index: index, file: path))
  }

  private func check(
    _ index: PackIndex,
    fits pack: MappedFile,
    declared: Int
  ) throws(PackIndexError) {
    guard index.count == declared else { throw .objectCount }
    let end = Pack.end(of: pack, format: format)
    let trailer = end..<end + format.idLength
    guard pack.count < trailer.upperBound || pack.bytes.array(trailer) == index.packChecksum
    else { throw .otherPack }
    guard index.pointsInto(Pack.headerLength..<end) else { throw .offsets }
  }

  private mutating func alternates(
    _ objects: borrowing Directory,
    shown: BytePath
  ) -> [BytePath] {
    let file = shown.appending("info/alternates")
    do throws(FileError) {
      guard let info = try objects.subdirectoryIfPresent(Array("info".utf8)) else { return [] }
      let names = try info.names().filter { !Leftover.isMadeFromObjects($0) }
      note(names.map { shown.appending("info").appending($0) })
      return AlternateList.paths(try info.read(Array("alternates".utf8), limit: 1 << 20))
    } catch {
      if !error.isAbsent { problems.append(StorageProblem(.unreadable, file: file, "\(error)")) }
      return []
    }
  }

  private mutating func openAlternate(_ named: BytePath, of objects: BytePath, depth: Int) {
    guard depth < Self.deepestAlternate else {
      problems.append(
        StorageProblem(.limit, file: named, "alternates are nested deeper than git follows them")
      )
      return
    }
    let path = named.isAbsolute ? named : objects.appending(named.bytes)
    guard let real = realPath(path) else {
      problems.append(
        StorageProblem(
          .unreadable,
          file: named,
          "the alternate does not exist; its objects are missing here"
        )
      )
      return
    }
    guard isAllowed(real) else {
      problems.append(
        StorageProblem(
          .outsideRoots,
          file: real,
          "the alternate lies outside the scanned folders; name it as a PATH as well to allow it"
        )
      )
      return
    }
    do throws(FileError) {
      open(try Directory(path: real), path: real, shown: real, depth: depth + 1)
    } catch {
      problems.append(StorageProblem(.unreadable, file: real, "\(error)"))
    }
  }
}

extension Array where Element == UInt8 {
  /// Whether a file name ends in these ASCII characters.
  func hasSuffix(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { unsafe self.suffix($0.count).elementsEqual($0) }
  }
}
