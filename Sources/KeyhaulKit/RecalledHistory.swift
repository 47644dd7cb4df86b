import Bytes
import Crypto
import GitStorage
import History
import Inputs
import Store

/// What an earlier run has found out about the history of a mirror whose objects, refs and reflogs are the same now.
struct RecalledHistory: Sendable {
  let history: MirrorHistory
  let refs: RefSet
  let kept: KeptHistory
  /// Where that is kept, and as what.
  fileprivate let name: [UInt8]
  fileprivate let sealed: [UInt8]
}

extension ScanShared {
  /// What an earlier run has found out about a mirror's history; nil where that is not known or no longer so.
  ///
  /// - Parameters:
  ///   - history: what is known of it without reading an object.
  ///   - gitDirectory: the folder with `refs`.
  ///   - durableName: the name of the store.
  /// - Returns: that, or nil.
  func recall(
    _ history: MirrorHistory,
    gitDirectory: BytePath,
    named durableName: [UInt8]
  ) -> RecalledHistory? {
    guard let state, let name = nameOfHistory(in: gitDirectory),
      let sealed = state.value(of: name, limit: keptHistoryBytes)
    else { return nil }
    let refs = refs(of: history.store, in: gitDirectory)
    guard refs.problems.isEmpty else { return nil }
    let reflogs = ReflogTips(gitDirectory: gitDirectory, store: history.store)
    let key = historyKey(history, durableName, refs, reflogs)
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
      let bytes = try? ChaChaPoly.open(box, using: key),
      let kept = KeptHistory(Array(bytes), of: history.store, refs: refs.refs.count)
    else { return nil }
    return RecalledHistory(history: history, refs: refs, kept: kept, name: name, sealed: sealed)
  }

  /// Keeps what was recalled for another run.
  func keep(_ recalled: RecalledHistory) { state?.keep(recalled.sealed, under: recalled.name) }

  /// Keeps what was found out about a mirror's history.
  ///
  /// - Parameters:
  ///   - kept: that, all of it.
  ///   - history: what the mirror's workers shared.
  ///   - gitDirectory: the folder with `refs`.
  ///   - durableName: the name that the store had before it was read.
  ///   - refs: the refs that counted.
  ///   - reflogs: the reflogs that counted.
  func keep(
    _ kept: KeptHistory,
    of history: MirrorHistory,
    gitDirectory: BytePath,
    named durableName: [UInt8],
    _ refs: RefSet,
    _ reflogs: ReflogTips
  ) {
    guard let state, let name = nameOfHistory(in: gitDirectory) else { return }
    let bytes = kept.bytes
    let key = historyKey(history, durableName, refs, reflogs)
    guard bytes.count < keptHistoryBytes - 64, let box = try? ChaChaPoly.seal(bytes, using: key)
    else { return }
    state.keep(Array(box.combined), under: name)
  }

  /// A bound on what is kept of one mirror's history, in bytes; in memory it may take ten times as much.
  private var keptHistoryBytes: Int { plan.maximumMemory / 64 }

  /// One history is kept of each mirror, the last one.
  private func nameOfHistory(in gitDirectory: BytePath) -> [UInt8]? {
    guard let folder = try? FileIdentity(of: gitDirectory) else { return nil }
    return Array("history of \(folder.device):\(folder.inode)".utf8)
  }

  /// Follows from all that a history depends on, so that what is kept opens only while all that is the same, and only for
  /// those who can read the mirror: it holds paths.
  private func historyKey(
    _ history: MirrorHistory,
    _ durableName: [UInt8],
    _ refs: RefSet,
    _ reflogs: ReflogTips
  ) -> SymmetricKey {
    var hash = SHA256()
    func add(_ bytes: [UInt8]) {
      hash.update(data: Array("\(bytes.count) ".utf8) + bytes)
    }
    add(durableName)
    for pack in history.store.packs { add(pack.index.packChecksum) }
    for id in history.shallow.sorted() { add(id.bytes) }
    add(Array("refs".utf8))
    for ref in refs.refs {
      add(ref.name)
      add(ref.id.bytes)
    }
    add(Array("head".utf8))
    add(refs.head?.bytes ?? [])
    for number in reflogs.objects { add(Array("\(number)".utf8)) }
    return SymmetricKey(data: hash.finalize())
  }
}
