/// What became of the objects of one kind.
public struct ObjectCounts: Sendable, Hashable {
  /// How many objects indexes, packs, loose folders and refs promise.
  public var promised: Int
  /// How many had all their bytes scanned, counted where the bytes were scanned.
  public var scanned: Int
  /// How many an earlier run scanned with the same rules and found nothing in.
  public var known: Int
  /// How many are named in problem records instead.
  public var problems: Int
  /// How many were left out on purpose, such as trees while nothing needs them.
  public var excluded: Int

  /// Starts with the given counts.
  public init(
    promised: Int = 0,
    scanned: Int = 0,
    known: Int = 0,
    problems: Int = 0,
    excluded: Int = 0
  ) {
    self.promised = promised
    self.scanned = scanned
    self.known = known
    self.problems = problems
    self.excluded = excluded
  }

  /// Whether every promised object is accounted for.
  public var addsUp: Bool { promised == scanned + known + problems + excluded }

  /// Adds what another worker counted.
  public static func += (left: inout Self, right: Self) {
    left.promised += right.promised
    left.scanned += right.scanned
    left.known += right.known
    left.problems += right.problems
    left.excluded += right.excluded
  }
}

/// What became of the objects of a mirror or of a whole run, by kind.
///
/// Merging is commutative and associative, so that each worker can count for itself.
public struct ObjectTally: Sendable, Hashable {
  /// The kinds that are counted apart.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case blob, tree, commit, tag
    /// An object whose kind could not be read.
    case unknown
    /// A plain file outside git.
    case file
  }

  private var blob = ObjectCounts()
  private var tree = ObjectCounts()
  private var commit = ObjectCounts()
  private var tag = ObjectCounts()
  private var unknown = ObjectCounts()
  private var file = ObjectCounts()

  /// Starts with nothing counted.
  public init() {}

  /// How many objects of all kinds are named in problem records.
  public var problems: Int { Kind.allCases.reduce(0) { $0 + self[$1].problems } }

  /// The counts of one kind.
  public subscript(kind: Kind) -> ObjectCounts {
    // Not by key paths: this is asked for each object, and they take seventy nanoseconds.
    get {
      switch kind {
      case .blob: blob
      case .tree: tree
      case .commit: commit
      case .tag: tag
      case .unknown: unknown
      case .file: file
      }
    }
    set {
      switch kind {
      case .blob: blob = newValue
      case .tree: tree = newValue
      case .commit: commit = newValue
      case .tag: tag = newValue
      case .unknown: unknown = newValue
      case .file: file = newValue
      }
    }
  }

  /// The counts of all kinds together.
  public var total: ObjectCounts {
    var sum = ObjectCounts()
    for kind in Kind.allCases { sum += self[kind] }
    return sum
  }

  /// Whether every promised object of every kind is accounted for.
  public var addsUp: Bool { Kind.allCases.allSatisfy { self[$0].addsUp } }

  /// Adds what another worker counted.
  public static func += (left: inout Self, right: Self) {
    for kind in Kind.allCases { left[kind] += right[kind] }
  }
}
