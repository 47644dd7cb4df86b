import Bytes
import Detection
import Findings
import GitStorage
import History
import Inputs
import Pipeline
import Synchronization

/// One mirror while it is scanned: what its units of work found, and how many units are still out.
///
/// When the last unit is handed in a job writes the mirror's records.
final class MirrorScan: Sendable {
  let store: ObjectStore
  let reference: RepositoryReference
  /// Takes down what ties the mirror's objects together while they are scanned; nil where that is
  /// not wanted, or was done before.
  let history: MirrorHistory?
  /// What an earlier run has found out of the history; nil where that is not known.
  let recalled: RecalledHistory?
  /// Names what the store holds, for a later run; nil where nothing is to be kept of its history.
  let durableName: [UInt8]?
  /// Finds out beforehand which objects are asked for; nil where all are.
  let survey: MirrorSurvey?
  /// Whether findings get their places in history.
  let tellsPlaces: Bool
  /// The folder with `objects` and `refs`; of a bundle its file.
  let gitDirectory: BytePath
  /// The folder of the checked-out files, where these are scanned as files.
  let workTree: BytePath?
  /// What each worker has taken down of the history: nobody else needs it before the end.
  private let parts: [HistorySlot]
  /// The mirror of which this one is a copy.
  let twin: MirrorTwins.Twin?
  private let started: ContinuousClock.Instant
  private let unitsOut = Atomic<Int>(1)
  private let results: Mutex<Results>
  /// What was found beside the objects, apart: of a copy of the mirror only the objects are the same.
  private let besides: Mutex<Results>
  /// The pointers to files that Git LFS keeps apart, once all objects are done.
  private let lfs = Mutex(LFSPointers?.none)

  /// What units found, summed.
  struct Results: Sendable {
    var findings: FindingAggregator
    var tally = ObjectTally()
    var bytes = ByteCounts()
    var problems = 0
    /// What could not be read of files that shrank meanwhile, by their names.
    var shrunk: [[UInt8]: ShrunkFile] = [:]
    /// Problems that wait until all secrets are known that they must not show.
    var held: [ProblemRecord] = []
    /// What is learnt of objects that other mirrors may hold as well, by pack.
    var seen: [SeenPack] = []
    /// The blobs that stand for files that Git LFS keeps apart.
    var pointers = Column<LFSPointers.Entry>()
    /// The files among these that the mirror has.
    var keptFiles = Column<LFSFileID>()
    /// Whether something was left undone because the run was stopped.
    var isCutShort = false

    /// Starts with nothing, and a bound on the bytes that findings may take.
    init(findingBytes: Int) { findings = FindingAggregator(maximumBytes: findingBytes) }

    mutating func merge(_ other: borrowing Results, seenLimit: Int) {
      findings.merge(other.findings)
      tally += other.tally
      bytes += other.bytes
      problems += other.problems
      shrunk.merge(other.shrunk) { $0 + $1 }
      held += other.held
      pointers += other.pointers
      keptFiles += other.keptFiles
      isCutShort = isCutShort || other.isCutShort
      for pack in other.seen {
        if let known = seen.firstIndex(where: { $0.isOfSamePack(as: pack) }) {
          seen[known].merge(pack, limit: seenLimit)
        } else {
          seen.append(pack)
        }
      }
    }
  }

  /// Begins with one unit out: the planning itself.
  ///
  /// - Parameters:
  ///   - store: the mirror's objects.
  ///   - location: where it is.
  ///   - twin: a mirror with the same objects that is done; nil where none is known.
  ///   - shared: the run.
  init(
    store: ObjectStore,
    _ location: MirrorLocation,
    copyOf twin: MirrorTwins.Twin?,
    _ shared: ScanShared
  ) {
    self.store = store
    gitDirectory = location.commonDirectory
    workTree = location.workTree
    let path = location.workTree ?? location.commonDirectory
    let isChoosing = shared.plan.history != .all
    tellsPlaces = shared.plan.readsHistory
    let history =
      tellsPlaces || isChoosing
      ? MirrorHistory(
        store: store,
        gitDirectory: location.commonDirectory,
        maximumBytes: shared.historyBytes,
        workers: shared.plan.jobs,
        isForChoosing: isChoosing
      ) : nil
    parts = (0..<shared.plan.jobs).map { _ in HistorySlot() }
    // What was taken down of the twin depends on where its history was cut off.
    self.twin = twin.flatMap {
      history?.shallow == $0.history?.shallow && history?.problems.isEmpty != false ? $0 : nil
    }
    let isKept =
      shared.state != nil && tellsPlaces && !isChoosing && history?.problems.isEmpty == true
    durableName = isKept ? store.durableName : nil
    recalled =
      self.twin == nil
      ? history.flatMap { [durableName] history in
        durableName.flatMap {
          shared.recall(history, gitDirectory: location.commonDirectory, named: $0)
        }
      } : nil
    self.history = isChoosing || recalled != nil ? nil : self.twin?.history ?? history
    survey = history.flatMap { history in
      isChoosing
        ? MirrorSurvey(
          history,
          shared.refs(of: store, in: location.commonDirectory)
        ) : nil
    }
    reference = RepositoryReference(
      path: path.bytes,
      remote: store.config.remoteURL.flatMap { RemoteURL(removingCredentialsFrom: $0.utf8) }
    )
    started = .now
    results = Mutex(Results(findingBytes: shared.findingBytes))
    besides = Mutex(Results(findingBytes: shared.findingBytes))
  }

  /// What is known of the mirror's history, whoever took it down.
  var anyHistory: MirrorHistory? { history ?? survey?.history ?? recalled?.history }

  /// Whether its history is taken down while it is scanned, or was by an earlier run.
  var isTakenDown: Bool { history != nil || recalled != nil }

  /// Hands in what was found beside the objects.
  func keepBeside(_ found: consuming Results) {
    besides.withLock { $0.merge(found, seenLimit: 0) }
  }

  /// The pointers to files that Git LFS keeps apart, once all objects are done.
  var pointers: LFSPointers? { lfs.withLock { $0 } }

  /// Goes on to the files beside the objects, once these are done; by whoever ended the last unit.
  ///
  /// - Returns: whether there is a unit for them, which has begun then; false the second time.
  func turnAside() -> Bool {
    let isFirst = lfs.withLock { lfs in
      guard lfs == nil else { return false }
      lfs = LFSPointers(results.withLock { $0.pointers })
      return true
    }
    if isFirst { unitBegins() }
    return isFirst
  }

  /// What a worker has taken down, for it to go on with.
  func takePart(of worker: Int) -> HistoryPart { parts[worker].take() }

  /// Keeps what a worker has taken down.
  func keep(_ part: HistoryPart, of worker: Int) { parts[worker].keep(part) }

  /// Says that a unit will be worked on.
  ///
  /// Called before the unit can start.
  func unitBegins() {
    // Relaxed: the unit reaches another worker through the pool's lock, which orders this before
    // it.
    unitsOut.wrappingAdd(1, ordering: .relaxed)
  }

  /// Hands in what a unit found.
  ///
  /// - Returns: whether it was the last one of those that have begun.
  func unitEnded(_ found: consuming Results, isBeside: Bool, seenLimit: Int) -> Bool {
    if isBeside {
      keepBeside(found)
    } else {
      results.withLock { $0.merge(found, seenLimit: seenLimit) }
    }
    // Acquiring and releasing: the worker that sees zero sees what all others merged.
    return unitsOut.wrappingSubtract(1, ordering: .acquiringAndReleasing).newValue == 0
  }

  /// Writes the mirror's findings and its own record; to be called once.
  ///
  /// - Parameters:
  ///   - shared: the run.
  ///   - isInterrupted: whether some of the mirror's units were not begun.
  ///   - handOut: takes what another worker may do.
  func close(_ shared: ScanShared, isInterrupted: Bool, _ handOut: HandOut = { $0 }) {
    shared.closed(self)
    // Taken out, so that each part is let go of as soon as it is used up.
    var results = results.withLock { results in
      defer { results = Results(findingBytes: 0) }
      return results
    }
    var part = survey?.takePart() ?? twin?.part ?? recalled?.kept.part ?? HistoryPart()
    for slot in parts { part.merge(slot.take(), in: history) }
    keepForOthers(&results, part, shared, isInterrupted: isInterrupted)
    results.merge(besides.withLock { $0 }, seenLimit: 0)
    let isCutShort = isInterrupted || results.isCutShort

    var records: [Record] = []
    func tell(_ problems: [ProblemRecord]) {
      results.problems += problems.count
      records += problems.map { .problem($0) }
    }
    if isCutShort {
      results.tally.settle()
      tell([.interrupted(reference)])
    } else {
      // Of a scan that was stopped nobody knows which files it would have come upon.
      tell(missingFiles(&results.tally, kept: results.keptFiles))
    }
    tell(results.shrunk.values.map(\.problem))
    tell(shared.problems(ofDropped: results.findings, repository: reference))
    var findings = results.findings.records(
      rules: shared.references,
      repository: reference,
      fingerprinter: shared.plan.fingerprinter
    )
    findings.joinHalves()
    if let history = anyHistory, !isCutShort {
      tell(place(&findings, in: history, &part, &results, shared, handOut))
    }
    records += results.held.map { .problem($0) }
    var unlisted: [FindingRecord] = []
    let counts = list(&findings, shared, to: &records, &unlisted)
    records.append(.repository(account(of: results, counts)))
    shared.add { $0.add(results, counts) }
    shared.emit(records, unlisted: unlisted)
    // Kept for copies and forks, if at all.
    for pack in store.packs { pack.file.letGo() }
  }

  /// Keeps what is known of the objects for forks, for copies and for the next run.
  private func keepForOthers(
    _ results: inout Results,
    _ part: HistoryPart,
    _ shared: ScanShared,
    isInterrupted: Bool
  ) {
    for pack in results.seen {
      shared.known.add(pack)
      shared.keepState(of: pack)
    }
    let silent = store.packs.map { pack in results.seen.first { $0.pack === pack }?.silent }
    results.seen = []
    if !isInterrupted { keepForCopies(results, silent, part, shared) }
  }

  /// Appends the findings that are to be listed, and apart those of the others whose secrets are to be hidden.
  ///
  /// - Returns: how many are listed, and how many were left out.
  private func list(
    _ findings: inout [FindingRecord],
    _ shared: ScanShared,
    to records: inout [Record],
    _ unlisted: inout [FindingRecord]
  ) -> FindingCounts {
    var counts = FindingCounts()
    let ignored = ignoreFile(shared)
    var scratch = DetectionScratch(for: shared.detector, remembers: false)
    for index in findings.indices {
      if findings[index].location.kind == .lfs { findings[index].location.nameLFSFile() }
      guard shared.pathRules.weigh(&findings[index], shared.detector, using: &scratch),
        findings[index].rule.confidence >= .init(shared.plan.minimumConfidence)
      else { continue }
      let isListed = shared.lists(&findings[index], ignored: ignored, counts: &counts) { finding in
        shared.pathRules.ruleOut(finding, shared.detector, using: &scratch)
      }
      if isListed {
        records.append(.finding(findings[index]))
      } else if shared.plan.isRedacted {
        unlisted.append(findings[index])
      }
    }
    return counts
  }

  /// What became of the mirror.
  private func account(of results: Results, _ counts: FindingCounts) -> RepositoryRecord {
    RepositoryRecord(
      repository: reference,
      state: results.problems == 0 ? .complete : .incomplete,
      objects: results.tally,
      bytes: results.bytes,
      findings: counts.total,
      suppressed: counts.suppressed,
      seconds: (ContinuousClock.now - started) / .seconds(1)
    )
  }

  /// Accounts for the files that Git LFS keeps apart and the mirror has not.
  private func missingFiles(
    _ tally: inout ObjectTally,
    kept: Column<LFSFileID>
  ) -> [ProblemRecord] {
    let missing = pointers?.countMissing(kept) ?? 0
    guard missing > 0 else { return [] }
    tally[.file].promised += missing
    tally[.file].problems += missing
    let detail =
      missing == 1
      ? "Git LFS keeps a file apart that is not in the mirror: it could not be scanned; fetch it with `git lfs fetch --all`"
      : "Git LFS keeps \(missing) files apart that are not in the mirror: they could not be scanned; fetch them with "
        + "`git lfs fetch --all`"
    return [ProblemRecord(repository: reference, kind: .missingObject, detail: detail)]
  }

  /// Keeps what is known of the objects for copies of the mirror, where nothing is missing in it.
  private func keepForCopies(
    _ results: Results,
    _ silent: [NumberSet?],
    _ part: HistoryPart,
    _ shared: ScanShared
  ) {
    guard twin == nil, survey == nil, recalled == nil, !part.isCutOff, !results.isCutShort,
      results.problems == 0, results.shrunk.isEmpty,
      results.findings.dropped.isEmpty, results.findings.droppedNumbers == 0
    else { return }
    shared.twins.keep(.init(store, results, silent, history, part))
  }
}

/// A place for what one worker has taken down.
private final class HistorySlot: Sendable {
  private let part = Mutex(HistoryPart?.none)

  func keep(_ part: HistoryPart) { self.part.withLock { $0 = part } }

  func take() -> HistoryPart {
    part.withLock { part in
      defer { part = nil }
      return part ?? HistoryPart()
    }
  }
}

extension HistoryPart {
  /// Adds what a worker took down; what it has not looked up yet is looked up.
  fileprivate mutating func merge(_ other: HistoryPart, in history: MirrorHistory?) {
    var other = other
    if let history { other.finish(in: history) }
    merge(other)
  }
}

extension Location {
  /// Gives a file that Git LFS keeps apart its own path, where no pointer to it has one.
  fileprivate mutating func nameLFSFile() {
    guard path == nil, let object else { return }
    path = LFSFileID(hex: Array(object.utf8).span)?.path
  }
}

extension ProblemRecord {
  /// Tells that a mirror was not scanned to its end.
  fileprivate static func interrupted(_ repository: RepositoryReference) -> ProblemRecord {
    ProblemRecord(
      repository: repository,
      kind: .interrupted,
      detail: "the run was stopped before all of this mirror was scanned; scan it again"
    )
  }
}

extension ObjectTally {
  /// Counts what was promised and not reached as problems, for a run that was stopped.
  mutating func settle() {
    for kind in Kind.allCases {
      let counts = self[kind]
      self[kind].problems = counts.promised - counts.scanned - counts.known - counts.excluded
    }
  }
}
