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
  /// The commits that refs lead to; nil where a ref names something else.
  let tipCommits: [Int?]
  /// What objects hold.
  let contents: ContentSets
  /// The sets that tell it.
  var sets: SubjectSets
  /// The subjects in the files of each commit.
  let files: Column<SubjectSets.ID>
  /// Whether paths are missing since it would have taken too long to find them.
  var lacksPaths = false
  /// The place of each subject.
  public internal(set) var places: [SubjectPlace]

  /// Whether places are not wholly known, since there was too much to be held in memory.
  public var isCutOff: Bool {
    contents.isCutOff || sets.isCutOff || lacksPaths
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
  ///   - handOut: takes what need not be done by this thread.
  public init(
    _ history: MirrorHistory,
    _ part: consuming HistoryPart,
    refs: RefSet,
    reflogs: ReflogTips = ReflogTips(),
    subjects: [[UInt32]],
    limits: Limits = Limits(),
    handOut: HandOut = { $0 }
  ) {
    self.history = history
    self.refs = refs
    self.limits = limits
    objects = subjects
    tags = TagTargets(part.tags)
    // Without anything to look for there is nothing to be arranged.
    let count = subjects.isEmpty ? 0 : history.store.numberCount
    var trees = part.takeTrees()
    let rest = subjects.isEmpty ? HistoryPart() : part
    let arranged = both(handOut) {
      CommitGraph(rest, numberCount: count)
    } own: {
      var holders = NumberSet(count: count)
      for object in subjects.joined() { holders.insert(Int(object)) }
      let given = subjects.isEmpty ? [] : trees
      trees = []
      let families = TreeFamilies(consume given, numberCount: count, holders: holders)
      var contents = ContentSets(
        families,
        objects: subjects,
        holders: holders,
        SubjectSets(count: subjects.count, maximumBytes: limits.memory / 2)
      )
      return (families, contents.takeSets(), contents)
    }
    graph = arranged.0
    (families, sets, contents) = arranged.1
    files = contents.sets(of: graph.commits)
    tips = subjects.isEmpty ? [] : history.store.numbers(of: refs.refs.map(\.id))
    tipCommits = tips.map { [graph, tags] in graph.commit(of: tags.peeled($0)) }
    places = Array(repeating: SubjectPlace(), count: subjects.count)
    guard !subjects.isEmpty else { return }
    let (paths, _) = both(handOut, aside: pathFinder()) {
      followCommits()
      findTips()
      findKept(reflogs)
    }
    lacksPaths = !paths.isWhole
    for (subject, paths) in paths.all.enumerated() {
      (places[subject].paths, places[subject].hasMorePaths) = paths
    }
  }
}

extension HistoryPart {
  /// Hands the trees over, so that they can be let go of.
  mutating func takeTrees() -> [TreeRecords] {
    defer { trees = [] }
    return trees
  }
}
