import Bytes
public import GitStorage

/// What units of work found out about history, to be put together when all are done.
public struct HistoryPart: Sendable {
  /// A commit, in numbers.
  struct Commit: Sendable, BitwiseCopyable {
    var number: UInt32
    /// Its tree; ``TreeRecords/none`` where that is not in the store.
    var tree: UInt32
    /// Where its parents end in ``HistoryPart/parents``.
    var parentsEnd: UInt32
    /// 1 where it has parents that are not in the store, else 0: a number, so that nothing is padded.
    var lacking: UInt32
    var lacksParents: Bool { lacking != 0 }
    /// When it was made, in seconds since 1970.
    var seconds: Int64
  }

  /// An annotated tag, in numbers.
  struct Tag: Sendable {
    var number: UInt32
    var target: UInt32
  }

  /// An object that could not be understood.
  public struct Fault: Hashable, Sendable {
    /// Which object.
    public var object: ObjectID
    /// What is wrong with it.
    public var reason: Reason
  }

  /// Why an object's place in history is not, or not wholly, known.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case brokenTree = "the tree holds a broken entry; what stands behind it was not looked at"
    case brokenCommit = "the commit does not name its tree and parents as it should"
    case brokenTag = "the tag does not name an object as it should"
    case tooLarge = "it is too large to be looked at for what it names; raise --max-memory"
  }

  /// An id in a tree, before it is looked for among those that were met lately.
  struct Mention: Sendable {
    var id: ObjectID
    /// The place in ``current`` of the change that names it, with ``TreeRecords/saysTree`` set where it says that it is a tree.
    var change: UInt32
  }

  /// A commit whose tree and parents are not yet looked up.
  struct PendingCommit: Sendable {
    var number: UInt32
    /// Where its ids end in ``HistoryPart/pendingCommitIDs``.
    var idsEnd: UInt32
    var seconds: Int64
  }

  /// Trees whose entries are looked up.
  var trees: [TreeRecords] = []
  /// Trees whose changes from ``unresolved`` on have, for the time being, places in ``pendingIDs`` as their children, those of
  /// trees with ``TreeRecords/saysTree`` set, or numbers of objects with ``TreeFamilies/treeBit`` set where these are known.
  var current = TreeRecords()
  var unresolved = 0
  /// The first tree with such changes.
  var unresolvedTree = 0
  var pendingIDs: [ObjectID] = []
  /// Entries whose ids are next to be looked for in ``known``.
  var mentions: [Mention] = []
  /// For ids that were met lately the same.
  var known = IDCache()
  /// Commits whose trees and parents are not yet looked up, and the ids of these: each commit's tree,
  /// then its parents.
  var pendingCommits: [PendingCommit] = []
  var pendingCommitIDs: [ObjectID] = []
  /// Bytes that were not yet told to the others, and whether the bound was passed.
  var uncounted = 0
  /// How many bytes of commits were said to lie in files.
  var commitsInFiles = 0
  var isFull = false
  var commits = Column<Commit>()
  var parents = Column<UInt32>()
  var tags: [Tag] = []
  /// Reads trees.
  var scan = TreeScan()
  /// Finds the numbers of names.
  var names = NameCache()
  /// The names of the entries of a tree that were read, and those that it has from its base.
  var readNames = NameMarks()
  var keptNames = NameMarks()
  /// What is not there.
  public internal(set) var missing: MissingObjects
  /// What could not be understood, the first of them.
  public internal(set) var faults: [Fault] = []
  /// How many further objects could not be understood.
  public internal(set) var moreFaults = 0
  /// Whether something was left out since the memory bound was reached.
  public internal(set) var isCutOff = false

  /// How many missing objects are noted.
  public static let missingLimit = 1 << 20

  /// How many faults each unit of work keeps.
  static let faultLimit = 10_000

  /// Starts with nothing.
  ///
  /// - Parameter missingLimit: how many missing objects are noted.
  public init(missingLimit: Int = HistoryPart.missingLimit) {
    missing = MissingObjects(limit: missingLimit)
  }

  /// Adds what another unit found.
  public mutating func merge(_ other: HistoryPart) {
    trees += other.trees
    if commits.isEmpty {
      (commits, parents) = (other.commits, other.parents)
    } else {
      let (first, start) = (commits.count, UInt32(parents.count))
      parents += other.parents
      commits += other.commits
      var joined = commits.mutableSpan
      for commit in first..<joined.count { joined[commit].parentsEnd += start }
    }
    tags += other.tags
    missing.merge(other.missing)
    faults += other.faults
    moreFaults += other.moreFaults
    isCutOff = isCutOff || other.isCutOff
  }

  /// Leaves out missing objects that were told of elsewhere.
  public mutating func leaveOut(_ isTold: (ObjectID) -> Bool) { missing.leaveOut(isTold) }

  /// Adds objects that refs name and that are not in the store.
  ///
  /// - Parameters:
  ///   - refs: the refs that count.
  ///   - store: the mirror's objects.
  /// - Returns: for each of them the first ref by name.
  public mutating func addMissing(
    _ refs: [RefSet.Ref],
    in store: ObjectStore
  ) -> [ObjectID: [UInt8]] {
    var namers: [ObjectID: [UInt8]] = [:]
    let numbers = store.numbers(of: refs.map(\.id))
    for (ref, number) in zip(refs, numbers) where number == ObjectStore.noNumber {
      missing.note(ref.id, MissingObjects.Fact(kind: nil, namer: nil, isPromised: false))
      if namers[ref.id] == nil { namers[ref.id] = ref.name }
    }
    return namers
  }

  mutating func note(_ fault: Fault) {
    if faults.count < Self.faultLimit { faults.append(fault) } else { moreFaults += 1 }
  }
}
