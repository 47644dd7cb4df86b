import GitStorage

/// Finds the places of subjects in a mirror's history, once all objects are taken down.
///
/// From the few objects with findings upwards: first the trees that hold them (``HotTrees``), then for each
/// such tree the set of subjects in it (``SubjectSets``), then for each commit that of its tree; from
/// there on a commit costs a comparison of numbers unless its set differs from its parents'.
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
  let tags: [UInt32: UInt32]
  let trees: HotTrees
  /// The subjects' own objects: blobs, or commits and tags whose text holds them.
  let objects: [[UInt32]]
  var sets: SubjectSets
  /// By object number, the set of subjects that the object holds itself.
  private(set) var own: [SubjectSets.ID] = []
  /// The set of each tree of `trees`.
  var treeSets: [SubjectSets.ID]
  /// The place of each subject.
  public internal(set) var places: [SubjectPlace]

  /// Whether places are not wholly known, since there was too much to be held in memory.
  public var isCutOff: Bool { trees.isCutOff || sets.isCutOff }

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
    graph = CommitGraph(part)
    tags = Dictionary(part.tags.map { ($0.number, $0.target) }) { first, _ in first }
    let records = TreeRecords(joining: part.takeTrees())
    trees = HotTrees(
      records,
      wanted: Array(Set(subjects.joined())).sorted(),
      numberCount: history.store.numberCount,
      mostEntries: limits.memory / 24
    )
    sets = SubjectSets(count: subjects.count, maximumBytes: limits.memory / 2)
    treeSets = Array(repeating: 0, count: trees.count)
    places = Array(repeating: SubjectPlace(), count: subjects.count)
    guard !subjects.isEmpty else { return }
    fillSets()
    followCommits()
    findTips()
    findKept(reflogs)
    findPaths()
  }

  /// Finds out which subjects each tree holds.
  private mutating func fillSets() {
    own = Array(repeating: 0, count: history.store.numberCount)
    for (subject, objects) in objects.enumerated() {
      let single = sets.single(subject)
      for object in objects { own[Int(object)] = sets.union(own[Int(object)], single) }
    }
    for tree in trees.order {
      var set: SubjectSets.ID = 0
      for entry in trees.entries(of: Int(tree)) {
        set = sets.union(set, contents(of: trees.children[entry]))
      }
      treeSets[Int(tree)] = set
    }
  }

  /// The subjects in a blob, or in a tree and all below it.
  func contents(of number: UInt32) -> SubjectSets.ID {
    if let tree = trees.tree(of: number) { return treeSets[tree] }
    return own[Int(number)]
  }

  /// The subjects in the files of a commit.
  func files(of commit: Int) -> SubjectSets.ID {
    let tree = graph.commits[commit].tree
    return tree == TreeRecords.none ? 0 : contents(of: tree)
  }

  /// What an annotated tag names in the end, through other tags; the number itself where it is no
  /// tag.
  func peeled(_ number: UInt32) -> UInt32 {
    var number = number
    // Tags on tags are rare; a circle of them cannot be told from a long chain.
    for _ in 0..<64 {
      guard let target = tags[number] else { break }
      number = target
    }
    return number
  }
}

extension HistoryPart {
  /// Hands the trees over, so that they can be let go of.
  mutating func takeTrees() -> [TreeRecords] {
    defer { trees = [] }
    return trees
  }
}
