public import Bytes
public import GitStorage
import Synchronization

/// What all workers share that take down the history of a mirror.
public final class MirrorHistory: Sendable {
  /// The mirror's objects.
  public let store: ObjectStore
  /// Commits whose parents a shallow clone has left out.
  public let shallow: Set<ObjectID>
  /// What could not be read beside the objects.
  public let problems: [StorageProblem]
  let names: NameTable
  /// Gives missing objects numbers, where a part of the history is to be chosen.
  let unlisted: UnlistedObjects?
  /// How many ids a worker looks up together, of those that trees name half as many: the more there are, the nearer in the
  /// indexes is each to the next, as long as the processor's caches hold them.
  let batchSize: Int
  private let maximumBytes: Int
  private let bytes = Atomic<Int>(0)
  private let inFiles = Atomic<Int>(0)
  /// The most that is taken down in memory and files together: places in it are 32-bit numbers.
  private static let mostBytes = 1 << 33

  /// Begins to take down a mirror's history.
  ///
  /// - Parameters:
  ///   - store: the mirror's objects.
  ///   - gitDirectory: the folder of the mirror, where `shallow` may lie; not read where it is a bundle.
  ///   - maximumBytes: a bound on what is taken down and lies in memory, in bytes.
  ///   - workers: how many take down parts of it.
  ///   - isForChoosing: whether a part of the history is to be chosen from what is taken down.
  public init(
    store: ObjectStore,
    gitDirectory: BytePath,
    maximumBytes: Int,
    workers: Int = 1,
    isForChoosing: Bool = false
  ) {
    self.store = store
    self.maximumBytes = maximumBytes
    // An id that waits takes some 64 bytes; an eighth of all for those of trees.
    batchSize = min(max(maximumBytes / 512 / workers, 1 << 12), 1 << 16)
    names = NameTable(maximumBytes: maximumBytes / 8)
    unlisted =
      isForChoosing
      ? UnlistedObjects(from: store.numberCount, limit: HistoryPart.missingLimit) : nil
    var problems: [StorageProblem] = []
    shallow = store.bundle == nil ? readShallow(gitDirectory, store.format, &problems) : []
    self.problems = problems
  }

  /// The number of an object that another one names; ``TreeRecords/none`` where it is not in the
  /// store and nothing is to be chosen.
  func number(ofNamed id: ObjectID) -> UInt32 {
    if let number = store.number(of: id) { return UInt32(clamping: number) }
    return unlisted?.number(of: id) ?? TreeRecords.none
  }

  /// An estimate of the bytes that everything taken down has, with the names.
  public var byteCount: Int { bytes.load(ordering: .relaxed) + names.byteCount }

  /// Counts bytes that are taken down; false where they pass the bound.
  func hasRoom(for count: Int) -> Bool {
    let all = bytes.wrappingAdd(count, ordering: .relaxed).newValue
    return all - inFiles.load(ordering: .relaxed) <= maximumBytes && all <= Self.mostBytes
  }

  /// Notes that some of the bytes that were counted lie in files, not in memory; or no longer, where
  /// the number is negative.
  func note(inFiles count: Int) { inFiles.wrappingAdd(count, ordering: .relaxed) }
}

/// Reads the ids of commits at the edge of a shallow clone, one a line.
private func readShallow(
  _ gitDirectory: BytePath,
  _ format: ObjectFormat,
  _ problems: inout [StorageProblem]
) -> Set<ObjectID> {
  do throws(FileError) {
    let text = try Directory(path: gitDirectory).read(Array("shallow".utf8), limit: 1 << 26)
    let lines = text.split(separator: UInt8(ascii: "\n"))
    // Git takes no notice of what follows an id.
    let digits = format.idLength * 2
    let ids = lines.compactMap { ObjectID(hex: Array($0.prefix(digits)), format: format) }
    if ids.count < lines.count {
      let broken = lines.count - ids.count
      let detail = "\(broken == 1 ? "1 line names" : "\(broken) lines name") no object"
      problems.append(StorageProblem(.corrupt, file: BytePath("shallow"), detail))
    }
    return Set(ids)
  } catch {
    if !error.isAbsent {
      problems.append(StorageProblem(.unreadable, file: BytePath("shallow"), "\(error)"))
    }
    return []
  }
}
