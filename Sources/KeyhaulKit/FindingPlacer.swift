import Findings
import GitStorage
import History

/// Writes what a walk through history found into records.
struct FindingPlacer: ~Copyable {
  private let store: ObjectStore
  private let refs: RefSet
  private let knowsAllLinks: Bool
  private let now: Int64
  private var reader: ObjectReader
  private var commits: [Int: CommitReference] = [:]
  private var lookup: PathLookup

  /// Prepares for the findings of a mirror.
  ///
  /// - Parameters:
  ///   - store: its objects.
  ///   - refs: its refs.
  ///   - knowsAllLinks: whether a ref leads to an object only where the walk has found out so.
  ///   - limits: bounds on what is read.
  ///   - now: the time of the scan, in seconds since 1970.
  init(store: ObjectStore, refs: RefSet, knowsAllLinks: Bool, limits: DecodeLimits, now: Int64) {
    self.store = store
    self.refs = refs
    self.knowsAllLinks = knowsAllLinks
    self.now = now
    reader = ObjectReader(store, limits: limits)
    lookup = PathLookup(format: store.format)
  }

  /// Fills in path, commit, exposure and occurrences of a finding.
  ///
  /// - Parameters:
  ///   - finding: a finding in a git object, or in a file that such an object stands for.
  ///   - object: that object.
  ///   - whole: the place of the finding, over all its objects.
  ///   - first: the place of the object that its location names.
  mutating func place(
    _ finding: inout FindingRecord,
    object: ObjectID?,
    whole: SubjectPlace,
    first: SubjectPlace
  ) {
    finding.location.path = path(of: object, first) ?? finding.location.path
    finding.commit = commit(first.introduced ?? taggedCommit(finding.location))
    let introduced = commit(whole.introduced)
    let removed = commit(whole.removed)
    finding.exposure = Exposure(
      introduced: introduced,
      removed: removed,
      days: days(from: introduced, to: removed),
      reachable: whole.isReachable ? true : knowsAllLinks ? false : nil,
      atTips: whole.tips.map { refs.refs[$0].name },
      tips: whole.tipCount,
      mayBeOlder: whole.mayBeOlder,
      keptByReflog: whole.isKeptByReflog
    )
    finding.occurrences.paths = whole.paths
    finding.occurrences.more = whole.hasMorePaths
    finding.occurrences.commits = whole.commits
  }

  /// A path at which the commit that is told holds the object, where several are known.
  private mutating func path(of object: ObjectID?, _ place: SubjectPlace) -> [UInt8]? {
    guard place.paths.count > 1, let commit = place.introduced, let object else {
      return place.paths.first
    }
    let id = store.id(at: commit)
    return lookup.firstPath(among: place.paths, of: object, in: id, using: &reader)
      ?? place.paths.first
  }

  /// Whole days between two commits, or until now; nil where a date is missing.
  private func days(from first: CommitReference?, to last: CommitReference?) -> Int? {
    guard let start = first?.date?.seconds else { return nil }
    let end = last == nil ? now : last?.date?.seconds
    guard let end else { return nil }
    let (seconds, overflow) = end.subtractingReportingOverflow(start)
    return overflow ? nil : max(0, Int(seconds / 86_400))
  }

  /// The commit that a tag with a finding in its message names in the end.
  private mutating func taggedCommit(_ location: Location) -> Int? {
    guard location.kind == .tag, let hex = location.object else { return nil }
    var id = ObjectID(hex: Array(hex.utf8), format: store.format)
    for _ in 0..<64 {
      guard let tag = id else { return nil }
      let format = store.format
      let target = try? reader.read(tag) { kind, content in
        kind == .tag ? TagHead(content, format: format) : nil
      }
      guard let target else { break }
      id = target.target
    }
    return id.flatMap { store.number(of: $0) }
  }

  private mutating func commit(_ number: Int?) -> CommitReference? {
    guard let number else { return nil }
    if let known = commits[number] { return known }
    let id = store.id(at: number)
    let text = try? reader.read(id) { kind, content in
      kind == .commit ? CommitText(content) : nil
    }
    guard let text else { return nil }
    let reference = CommitReference(
      id: id.description,
      author: text.author.name,
      email: text.author.email,
      date: text.committer.seconds.map {
        CommitDate(seconds: $0, zoneMinutes: text.committer.zoneMinutes)
      },
      subject: SensitiveBytes(text.subject)
    )
    commits[number] = reference
    return reference
  }
}
