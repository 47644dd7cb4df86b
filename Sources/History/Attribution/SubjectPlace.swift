/// The place of a subject (a finding, or one object of it) in a mirror's history.
///
/// Commits and refs are told by number: commits by that of their object, refs by their place in
/// ``RefSet/refs``.
public struct SubjectPlace: Hashable, Sendable {
  /// How many commits hold it, in their tree or in themselves, reachable or not.
  public var commits = 0
  /// The earliest commit that holds it and of which no parent does; nil where no commit holds it.
  public var introduced: Int?
  /// Whether it may have been there before ``introduced``, since that commit has parents which are
  /// not in the store.
  public var mayBeOlder = false
  /// The commit that took its last copy away from the default branch; nil while it is there, or if
  /// it never was.
  public var removed: Int?
  /// The first refs whose tips hold it: branches, then tags, then others.
  public var tips: [Int] = []
  /// How many refs' tips hold it.
  public var tipCount = 0
  /// Whether any ref leads to an object that holds it.
  public var isReachable = false
  /// Whether no ref leads to it, but an entry of a reflog does.
  public var isKeptByReflog = false
  /// The first few paths at which it is found, the shortest first.
  public var paths: [[UInt8]] = []
  /// Whether there are more paths.
  public var hasMorePaths = false

  /// States that nothing is known of it.
  public init() {}
}
