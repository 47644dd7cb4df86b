import Bytes
import GitStorage

/// Finds the places of subjects in a mirror's history, once all objects are taken down.
///
/// From the few objects with findings upwards: first for each tree the set of subjects in it
/// (``ContentSets``), then for each commit that of its tree; from there on a commit costs a comparison
/// of numbers unless its set differs from its parents'. Paths are then found from the commits' trees
/// downwards (``PathSearch``).
public struct HistoryWalk {
  /// Bounds on a walk.
  public struct Limits: Sendable {
    /// How many paths are told of a subject.
    public var paths = 10
    /// How many refs are named of a subject.
    public var tips = 20
    /// How much memory the walk may take, in bytes.
    public var memory = 128 << 20

    /// Takes the usual bounds.
    public init() {}
  }

  let history: MirrorHistory
  let refs: RefSet
  let limits: Limits
  let graph: CommitGraph
  let tags: TagTargets
  let families: TreeFamilies
  /// The subjects' own objects: blobs, or commits and tags whose text holds them.
  let objects: [[UInt32]]
  /// What each ref names, by number; ``TreeRecords/none`` where that is not in the store.
  let tips: [UInt32]
  /// What objects hold.
  var contents: ContentSets
  /// The subjects in the files of each commit.
  let files: Column<SubjectSets.ID>
  /// Whether paths are missing since it would have taken too long to find them.
  var lacksPaths = false
  /// The place of each subject.
  public internal(set) var places: [SubjectPlace]

  /// Whether places are not wholly known, since there was too much to be held in memory.
  public var isCutOff: Bool {
    contents.isCutOff || contents.sets.isCutOff || lacksPaths
  }

  /// Walks through a mirror's history.
  ///
  /// - Parameters:
  ///   - history: what all workers shared.
  ///   - part: what they took down; all of it.
  ///   - refs: the mirror's refs.
  ///   - reflogs: what the mirror's reflogs name.
  ///   - subjects: for each subject the numbers of the objects that hold it themselves.
  ///   - limits: bounds.
  public init(
    _ history: MirrorHistory,
    _ part: consuming HistoryPart,
    refs: RefSet,
    reflogs: ReflogTips = ReflogTips(),
    subjects: [[UInt32]],
    limits: Limits = Limits()
  ) {
    self.history = history
    self.refs = refs
    self.limits = limits
    objects = subjects
    tags = TagTargets(part.tags)
    // Without anything to look for there is nothing to be arranged.
    graph =
      subjects.isEmpty
      ? CommitGraph(HistoryPart(), numberCount: 0)
      : CommitGraph(part, numberCount: history.store.numberCount)
    let count = subjects.isEmpty ? 0 : history.store.numberCount
    var holders = NumberSet(count: count)
    for object in subjects.joined() { holders.insert(Int(object)) }
    families = TreeFamilies(
      subjects.isEmpty ? [] : part.takeTrees(),
      numberCount: count,
      holders: holders
    )
    contents = ContentSets(
      families,
      objects: subjects,
      holders: holders,
      SubjectSets(count: subjects.count, maximumBytes: limits.memory / 2)
    )
    files = Column(
      graph.commits.lazy.map { [contents] commit in
        commit.tree == TreeRecords.none ? 0 : contents.contents(of: commit.tree)
      }
    )
    tips = subjects.isEmpty ? [] : history.store.numbers(of: refs.refs.map(\.id))
    places = Array(repeating: SubjectPlace(), count: subjects.count)
    guard !subjects.isEmpty else { return }
    followCommits()
    findTips()
    findKept(reflogs)
    findPaths()
  }
}

extension HistoryPart {
  /// Hands the trees over, so that they can be let go of.
  mutating func takeTrees() -> [TreeRecords] {
    defer { trees = [] }
    return trees
  }
}
