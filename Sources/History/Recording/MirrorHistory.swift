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
  private let maximumBytes: Int
  private let bytes = Atomic<Int>(0)

  /// Begins to take down a mirror's history.
  ///
  /// - Parameters:
  ///   - store: the mirror's objects.
  ///   - gitDirectory: the folder of the mirror, where `shallow` may lie.
  ///   - maximumBytes: a bound on what is taken down, in bytes.
  public init(store: ObjectStore, gitDirectory: BytePath, maximumBytes: Int) {
    self.store = store
    self.maximumBytes = maximumBytes
    names = NameTable(maximumBytes: maximumBytes / 8)
    var problems: [StorageProblem] = []
    shallow = readShallow(gitDirectory, store.format, &problems)
    self.problems = problems
  }

  /// Counts bytes that are taken down; false where they pass the bound.
  func hasRoom(for count: Int) -> Bool {
    bytes.wrappingAdd(count, ordering: .relaxed).newValue <= maximumBytes
      && store.numberCount < Int(TreeRecords.none)
  }
}

/// Reads the ids of commits at the edge of a shallow clone, one a line.
private func readShallow(
  _ gitDirectory: BytePath,
  _ format: ObjectFormat,
  _ problems: inout [StorageProblem]
) -> Set<ObjectID> {
  do throws(FileError) {
    let text = try Directory(path: gitDirectory).read(Array("shallow".utf8), limit: 1 << 26)
    return Set(
      text.split(separator: UInt8(ascii: "\n")).compactMap {
        ObjectID(hex: Array($0), format: format)
      }
    )
  } catch {
    if !error.isAbsent {
      problems.append(StorageProblem(.unreadable, file: BytePath("shallow"), "\(error)"))
    }
    return []
  }
}
