import Bytes
import Findings
import GitStorage
import Inputs
import Pipeline

/// Scanning the files in a mirror's own folder that are none of git's: what Git LFS and other extensions keep, hooks.
extension ScanWorker {
  /// Turns to the files beside a mirror's objects.
  func turnAside(to mirror: MirrorScan) {
    self.mirror = mirror
    decoder = nil
  }

  /// Scans the files of a folder, and hands out the folders in it.
  ///
  /// - Parameters:
  ///   - path: the folder's path from the mirror's folder.
  ///   - mirror: the mirror.
  ///   - context: takes further units.
  func scanFolder(
    at path: [UInt8],
    of mirror: MirrorScan,
    _ context: borrowing WorkContext<ScanJob>
  ) {
    guard mirror.store.bundle == nil else { return }
    if path.isEmpty, !mirror.store.strays.isEmpty {
      mirror.unitBegins()
      context.push(.strays(mirror, from: 0))
    }
    do throws(FileError) {
      let folder = try MirrorFolder(gitDirectory: mirror.gitDirectory, path: path)
      scanFiles(of: folder, from: 0, of: mirror, context)
    } catch {
      note(ProblemRecord(path, in: mirror.reference, error))
    }
  }

  /// Scans the files of an open folder from a place on; what would make the unit too large is another one.
  func scanFiles(
    of folder: MirrorFolder,
    from first: Int,
    of mirror: MirrorScan,
    _ context: borrowing WorkContext<ScanJob>
  ) {
    var bytes = 0
    for place in first..<folder.count where !isCancelled {
      switch folder[place] {
      case .folder(let path) where isAskedFor(path):
        mirror.unitBegins()
        context.push(.beside(mirror, path: path))
      case .file(let location) where isAskedFor(location.relativePath):
        bytes += scan(location, of: mirror)
        guard bytes >= Self.filesSize, place + 1 < folder.count else { continue }
        mirror.unitBegins()
        return context.push(.besideRest(mirror, folder, from: place + 1))
      default: continue
      }
    }
  }

  /// Scans what is none of git's among a mirror's objects; what would make the unit too large is another one.
  ///
  /// What is gone by now git has taken away: much of it stands there for a moment only.
  func scanStrays(
    of mirror: MirrorScan,
    from first: Int,
    _ context: borrowing WorkContext<ScanJob>
  ) {
    let strays = mirror.store.strays
    var bytes = 0
    for number in strays.indices[first...] where !isCancelled && isAskedFor(strays[number].bytes) {
      let path = strays[number].bytes
      do throws(FileError) {
        switch try MirrorFolder.entry(at: path, of: mirror.gitDirectory) {
        case .folder(let path):
          mirror.unitBegins()
          context.push(.beside(mirror, path: path))
        case .file(let location): bytes += scan(location, of: mirror)
        case nil: continue
        }
      } catch {
        if !error.isAbsent { note(ProblemRecord(path, in: mirror.reference, error)) }
      }
      guard bytes >= Self.filesSize, number + 1 < strays.count else { continue }
      mirror.unitBegins()
      return context.push(.strays(mirror, from: number + 1))
    }
  }

  /// Whether a file is asked for, or something in a folder: where not all is, what the chosen objects point to.
  private func isAskedFor(_ path: [UInt8]) -> Bool {
    guard shared.plan.history != .all else { return true }
    guard let id = LFSFileID(ofFileAt: path) else {
      return path.elementsEqual("lfs".utf8) || path.starts(with: "lfs/objects".utf8)
    }
    return mirror?.pointers?.blobs(pointingTo: id).isEmpty == false
  }

  /// Scans a file and accounts for it.
  ///
  /// - Returns: its size in bytes.
  private func scan(_ location: FileLocation, of mirror: MirrorScan) -> Int {
    let path = location.relativePath
    let id = LFSFileID(ofFileAt: path)
    var size = 0
    do throws(FileError) {
      let origin = id.map { ContentOrigin.lfs($0, path) } ?? .beside(.mirrorFile, path)
      guard try scan(location, origin, opened: { size = $0 }) == .scanned else { return 0 }
      if !results.isCutShort { results.tally[.file].scanned += 1 }
    } catch {
      results.tally[.file].problems += 1
      note(ProblemRecord(path, in: mirror.reference, error))
    }
    results.tally[.file].promised += 1
    if let id { results.keptFiles.append(id) }
    return size
  }
}
