import Bytes
import Crypto
import GitStorage
import Rules
import Store

extension ScanPlan {
  /// Opens the state file, where there is to be one.
  func openState() throws(ScanError) -> ScanState? {
    guard let stateFile else { return nil }
    do throws(StateError) {
      return try ScanState(path: stateFile, setup: setup)
    } catch {
      throw .state("\(stateFile): \(error)")
    }
  }

  /// Names all that decides what is found in a content: this very build of Keyhaul, the rules, and
  /// what limits them.
  private var setup: [UInt8] {
    let parts = [
      keyhaulVersion, "\(ownProgram?.bytes ?? [])", rules.digest, "\(minimumConfidence)",
      "\(maximumDepth)", "\(personalDataThreshold)", "\(maximumMemory)",
    ]
    return Array(SHA256.hash(data: Array(parts.joined(separator: "\n").utf8)))
  }
}

extension ScanShared {
  /// The positions of a pack's objects in which an earlier run found nothing, none where the pack is
  /// not known; nil where no state is kept.
  func silentObjects(of pack: Pack) -> NumberSet? {
    guard let state else { return nil }
    let count = pack.index.count
    let known = pack.durableName.flatMap { state.value(of: $0, limit: count / 8 + 8) }
    return known.flatMap { NumberSet(count: count, bytes: $0) } ?? NumberSet(count: count)
  }

  /// Keeps for the next run in which objects of a pack nothing was found.
  func keepState(of seen: SeenPack) {
    guard let state, let silent = seen.silent, let name = seen.pack.durableName else { return }
    state.keep(silent.bytes, under: name)
  }
}
