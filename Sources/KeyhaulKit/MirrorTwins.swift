import Findings
import GitStorage
import History
import Synchronization

/// What was found in the objects of mirrors that are done, for copies of them: mirrors whose packs are the same, byte for byte.
///
/// Of a copy only what lies beside its packs is read: refs, reflogs, settings. Shared by all workers; what takes too much memory
/// is not kept, and the oldest are let go of first.
final class MirrorTwins: Sendable {
  /// A mirror that is done.
  final class Twin: Sendable {
    let store: ObjectStore
    /// What is in its objects; without problems, and with nothing left out.
    let results: MirrorScan.Results
    /// In which blobs of each pack nothing was found; nil where that is not kept for later runs.
    let silent: [NumberSet?]
    /// What ties them together; nil where that was not wanted.
    let history: MirrorHistory?
    let part: HistoryPart

    init(
      _ store: ObjectStore,
      _ results: MirrorScan.Results,
      _ silent: [NumberSet?],
      _ history: MirrorHistory?,
      _ part: HistoryPart
    ) {
      (self.store, self.results, self.silent) = (store, results, silent)
      (self.history, self.part) = (history, part)
    }

    /// An estimate of the memory that it takes.
    fileprivate var byteCount: Int {
      results.findings.byteCount + (history?.byteCount ?? 0) + store.numberCount
    }
  }

  private let twins = Mutex<[Twin]>([])
  private let maximumBytes: Int

  /// Starts with none.
  ///
  /// - Parameter maximumBytes: a bound on what all take together.
  init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

  /// Keeps what was found in a mirror, if it has room.
  func keep(_ twin: Twin) {
    guard twin.byteCount <= maximumBytes else { return }
    twins.withLock { twins in
      twins.append(twin)
      var bytes = twins.reduce(0) { $0 + $1.byteCount }
      while bytes > maximumBytes { bytes -= twins.removeFirst().byteCount }
    }
  }

  /// The mirror of which a store is a copy; nil where none is known.
  ///
  /// - Complexity: O(bytes of its packs) where their checksums are those of another mirror's, else O(mirrors kept).
  func twin(of store: ObjectStore, isStopped: () -> Bool) -> Twin? {
    let likely = twins.withLock { twins in twins.last { $0.store.mayBeTwin(of: store) } }
    guard let likely, store.isTwin(of: likely.store, isStopped: isStopped) else { return nil }
    return likely
  }
}
