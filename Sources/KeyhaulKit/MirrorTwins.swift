import Findings
import GitStorage
import History
import Inputs
import Synchronization

/// What was found in the objects of mirrors that are done, for copies of them: mirrors whose packs are the same, byte for byte.
///
/// Of a copy only what lies beside its packs is read: refs, reflogs, settings; it waits while the first of them is scanned.
/// Shared by all workers; what takes too much memory is not kept, and the oldest are let go of first.
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
      byteCount = results.findings.byteCount + (history?.byteCount ?? 0) + store.numberCount
    }

    /// An estimate of the memory that it takes.
    fileprivate let byteCount: Int
  }

  /// A mirror that is being scanned, and those that may be copies of it.
  fileprivate struct Awaited {
    let store: ObjectStore
    var waiting: [MirrorLocation] = []
  }

  fileprivate struct Kept {
    /// By the same keys: the mirrors that are being scanned.
    var awaited: [[UInt8]: Awaited] = [:]
    /// By what all copies of a mirror have in common.
    var twins: [[UInt8]: [Twin]] = [:]
    /// The keys of all, the oldest first; those before `oldest` are gone.
    var order: [[UInt8]] = []
    var oldest = 0
    var bytes = 0
    /// How many packs stay mapped for them.
    var packs = 0
  }

  private let kept = Mutex(Kept())
  private let maximumBytes: Int
  /// Mappings are few, and `KnownObjects` keeps some as well.
  private static let mostPacks = 4096

  /// Starts with none.
  ///
  /// - Parameter maximumBytes: a bound on what all take together.
  init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

  /// Says that a mirror of which no twin is known is to be scanned.
  ///
  /// - Returns: false where one that may be its twin is being scanned: `end` of that one hands out the location again.
  func begin(_ store: ObjectStore, at location: MirrorLocation) -> Bool {
    guard let key = store.twinKey else { return true }
    return kept.withLock { kept in
      guard kept.awaited[key] != nil else {
        kept.awaited[key] = Awaited(store: store)
        return true
      }
      kept.awaited[key]?.waiting.append(location)
      return false
    }
  }

  /// Says that a mirror is done.
  ///
  /// - Returns: those that waited for it; they are to be opened again.
  func end(_ store: ObjectStore) -> [MirrorLocation] {
    guard let key = store.twinKey else { return [] }
    return kept.withLock { kept in
      guard kept.awaited[key]?.store === store else { return [] }
      return kept.awaited.removeValue(forKey: key)?.waiting ?? []
    }
  }

  /// Keeps what was found in a mirror, if it has room.
  func keep(_ twin: Twin) {
    guard let key = twin.store.twinKey, twin.byteCount <= maximumBytes else { return }
    kept.withLock { kept in
      kept.twins[key, default: []].append(twin)
      kept.order.append(key)
      kept.bytes += twin.byteCount
      kept.packs += twin.store.packs.count
      while kept.bytes > maximumBytes || kept.packs > Self.mostPacks { kept.dropOldest() }
    }
  }

  /// The mirror of which a store is a copy; nil where none is known.
  ///
  /// - Complexity: O(bytes of its packs) where their checksums are those of another mirror's, else O(1).
  func twin(of store: ObjectStore, isStopped: () -> Bool) -> Twin? {
    guard let key = store.twinKey else { return nil }
    let likely = kept.withLock { $0.twins[key] ?? [] }.last { $0.store.mayBeTwin(of: store) }
    guard let likely, store.isTwin(of: likely.store, isStopped: isStopped) else { return nil }
    return likely
  }
}

extension MirrorTwins.Kept {
  fileprivate mutating func dropOldest() {
    let key = order[oldest]
    oldest += 1
    if var twins = twins.removeValue(forKey: key) {
      let twin = twins.removeFirst()
      bytes -= twin.byteCount
      packs -= twin.store.packs.count
      if !twins.isEmpty { self.twins[key] = twins }
    }
    guard oldest > order.count / 2 else { return }
    order.removeFirst(oldest)
    oldest = 0
  }
}
