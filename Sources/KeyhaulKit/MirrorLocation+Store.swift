import Bytes
import GitStorage
import Inputs

extension MirrorLocation {
  /// Opens the mirror's objects.
  ///
  /// - Parameters:
  ///   - limits: which objects are too large to be held.
  ///   - neighbours: what bundles get from others beside them; nil where each is to be looked at alone.
  ///   - isAllowed: tells whether a folder, given by its real path, may be read as an alternate.
  ///   - isStopped: asked now and then while a pack without an index is read; once it says so its objects are left out.
  /// - Returns: the objects.
  /// - Throws: ``StorageProblem`` where there is nothing to be read at all.
  func openStore(
    _ limits: DecodeLimits = DecodeLimits(),
    neighbours: BundleNeighbours? = nil,
    isAllowed: @escaping (BytePath) -> Bool,
    isStopped: @escaping () -> Bool = { false }
  ) throws(StorageProblem) -> ObjectStore {
    guard let bundle else {
      return try ObjectStore(
        gitDirectory: commonDirectory,
        limits: limits,
        isAllowed: isAllowed,
        isStopped: isStopped
      )
    }
    let file: MappedFile
    do throws(FileError) {
      file = try bundle.map()
    } catch {
      throw StorageProblem(.unreadable, file: bundle.path, "\(error)")
    }
    let head = try GitBundle(file, path: bundle.path)
    guard let neighbours else {
      return try ObjectStore(head, limits: limits, isStopped: isStopped)
    }
    return try neighbours.store(of: head, isStopped: isStopped)
  }
}

extension MirrorLocation {
  /// Looks at a file's first bytes; nil where it is no bundle, or cannot be read.
  init?(bundleIn file: FileLocation) {
    guard let open = try? file.open(),
      let mapped = try? MappedFile(descriptor: open.descriptor, count: open.size),
      GitBundle.begins(mapped.bytes)
    else { return nil }
    self.init(bundle: file, identity: open.identity)
  }
}
