import Bytes
import Detection
import Findings
import GitStorage
import History
import Inputs
import PersonalData
import Pipeline
import Rules
import Store
import Synchronization

/// What all workers of a run share.
///
/// Immutable but for the counters.
final class ScanShared: Sendable {
  let plan: ScanPlan
  let detector: Detector
  let references: [RuleReference]
  let cancellation: Cancellation
  let counters: ProgressCounters<ScanCounter>
  let memory: MemoryBudget
  let freedMemory: FreedMemory
  let limits: DecodeLimits
  /// What was learnt of objects that other mirrors may hold as well.
  let known: KnownObjects
  /// What was found in mirrors of which there may be copies.
  let twins: MirrorTwins
  /// What earlier runs found nothing in; nil where everything is scanned.
  let state: ScanState?
  /// A bound on what the findings of one mirror or file may take, in bytes.
  let findingBytes: Int
  /// A bound on what is taken down of a mirror's history, in bytes.
  let historyBytes: Int
  let roots: ScanRoots
  /// What bundles get from others beside them.
  let neighbours: BundleNeighbours
  /// The files that the run writes, which are no inputs.
  let outputs: [FileIdentity]
  /// The rules that depend on paths.
  let pathRules: PathRules
  let givenFolders: GivenFolders
  /// What the folders' own files say is known; nil where that does not count.
  let ignores: RootIgnores?
  private let handOut: @Sendable ([Record]) -> Void

  /// What is counted of personal data.
  let censusOptions: CensusOptions
  /// The number of the rule for each kind of personal data.
  let countingRules: [PersonalDataKind: Int]

  let profilesRules: Bool
  /// Takes note of what units cost; nil where nobody wants to know.
  let trace: UnitTrace?
  private let costs: Mutex<[RuleCost]>
  private let totals = Mutex(Totals())
  private let openMirrors = Mutex<[ObjectIdentifier: MirrorScan]>([:])

  /// The sums that the summary tells.
  struct Totals: Sendable {
    var repositories = SummaryRecord.RepositoryCounts()
    var objects = ObjectTally()
    var bytes = ByteCounts()
    var findings = FindingCounts()
    var problems = 0
    /// Mirrors of which a part was chosen, and the refs that lead to it.
    var choices = 0
    var chosenRefs = 0
    /// Mirrors that were opened, and what their contents are estimated at.
    var opened = 0
    var estimatedBytes = 0

    /// Adds a mirror that is done, and its findings.
    mutating func add(_ mirror: MirrorScan.Results, _ counts: FindingCounts) {
      repositories.total += 1
      if mirror.problems == 0 {
        repositories.complete += 1
      } else {
        repositories.incomplete += 1
      }
      objects += mirror.tally
      bytes += mirror.bytes
      problems += mirror.problems
      findings += counts
    }
  }

  let discovery = Discovery()

  init(
    plan: ScanPlan,
    detector: Detector,
    state: ScanState? = nil,
    cancellation: Cancellation,
    profilesRules: Bool = false,
    trace: UnitTrace? = nil,
    emit: @escaping @Sendable ([Record]) -> Void
  ) {
    self.plan = plan
    self.detector = detector
    self.state = state
    self.cancellation = cancellation
    handOut = emit
    self.profilesRules = profilesRules
    self.trace = trace
    costs = Mutex(Array(repeating: RuleCost(), count: detector.rules.count))
    references = detector.rules.map { RuleReference($0) }
    countingRules = detector.rules.enumerated().reduce(into: [:]) { numbers, entry in
      guard let kind = entry.element.counted,
        entry.element.confidence >= plan.minimumConfidence
      else { return }
      numbers[kind] = entry.offset
    }
    censusOptions = CensusOptions(
      kinds: Set(countingRules.keys),
      threshold: plan.personalDataThreshold,
      keepsValues: plan.showsPersonalData,
      mostValues: max(plan.maximumMemory / 64, 1 << 16)
    )
    counters = ProgressCounters(workers: plan.jobs)
    // Half for contents; the rest is for entry tables, findings and code.
    memory = MemoryBudget(limit: max(plan.maximumMemory / 2, 1 << 20))
    freedMemory = FreedMemory(maximumBytes: plan.maximumMemory)
    limits = DecodeLimits(
      objectSize: max(plan.maximumMemory / 8, 1 << 20),
      partSize: min(8 << 20, max(plan.maximumMemory / 32, 1 << 18)),
      waitingSize: plan.maximumMemory
    )
    known = KnownObjects(maximumBytes: plan.maximumMemory / 8)
    twins = MirrorTwins(maximumBytes: plan.maximumMemory / 16)
    findingBytes = max(plan.maximumMemory / 4, 1 << 20)
    historyBytes = max(plan.maximumMemory / 2, 1 << 20)
    roots = ScanRoots(plan.roots)
    neighbours = BundleNeighbours(
      limits: limits,
      roots: plan.roots,
      isAllowed: { [roots] in roots.contains($0) }
    )
    outputs = plan.outputs.compactMap { try? FileIdentity(of: $0) }
    pathRules = PathRules(detector)
    givenFolders = GivenFolders(plan.roots)
    ignores =
      plan.honorsIgnores
      ? RootIgnores(plan.roots, rules: Set(plan.rules.rules.map(\.id))) : nil
    guardMappedFiles()
  }

  /// Adds to the sums of the run.
  func add(_ change: (inout Totals) -> Void) { totals.withLock { change(&$0) } }

  /// The sums so far.
  var sums: Totals { totals.withLock { $0 } }

  /// What each rule cost, as far as workers have told.
  var ruleCosts: [RuleCost] { costs.withLock { $0 } }

  /// Adds what the rules cost a worker.
  func add(_ worker: [RuleCost]) {
    costs.withLock { for rule in worker.indices { $0[rule] += worker[rule] } }
  }

  func opened(_ mirror: MirrorScan) {
    openMirrors.withLock { $0[ObjectIdentifier(mirror)] = mirror }
  }

  func closed(_ mirror: MirrorScan) {
    openMirrors.withLock { $0[ObjectIdentifier(mirror)] = nil }
  }

  /// Mirrors that were begun and not finished.
  var unfinished: [MirrorScan] { openMirrors.withLock { Array($0.values) } }

  /// Whether a finding is listed; it is counted in any case.
  ///
  /// - Parameters:
  ///   - finding: one of a mirror or a file; gets its settings, and what public lists show is made less sure.
  ///   - paths: what its paths tell of its settings, where that was found out before.
  ///   - ignored: the mirror's own `.gitleaksignore`, where that counts.
  ///   - counts: gets the finding.
  ///   - isOutOfPlace: whether its rule means none of its paths; asked last.
  /// - Returns: whether nothing leaves it out.
  func lists(
    _ finding: inout FindingRecord,
    paths: SettingSet? = nil,
    ignored: IgnoreFile? = nil,
    counts: inout FindingCounts,
    isOutOfPlace: (FindingRecord) -> Bool = { _ in false }
  ) -> Bool {
    finding.settings = settings(of: finding, paths: paths)
    if finding.personalData != nil {
      PublicLists.weigh(&finding)
      if finding.rule.confidence < .init(plan.minimumConfidence) { return false }
    }
    var reason = plan.suppression.reason(for: finding)
    if reason == nil, finding.isMarked { reason = .marked }
    if reason == nil, ignored?.hold(finding) ?? ignores?.hold(finding) ?? false {
      reason = .ignored
    }
    if reason == nil, isOutOfPlace(finding) { reason = .outOfPlace }
    if let reason { counts.add(reason) } else { counts.add(finding.rule) }
    return reason == nil
  }

  /// The settings of a finding's places, now that its paths are known.
  private func settings(of finding: FindingRecord, paths: SettingSet?) -> SettingSet {
    switch finding.location.kind {
    case .blob, .commit, .tag, .lfs:
      var known = finding.occurrences.paths
      if let path = finding.location.path, !known.contains(path) { known.append(path) }
      return finding.settings.under(SettingSet(paths: known), more: finding.occurrences.more)
    case .file:
      return finding.settings.under(paths ?? settings(ofFile: finding.location.path), more: false)
    // What git keeps there is no file of the project, whatever a branch is called.
    case .reflog, .config, .mirrorFile: return SettingSet(.production)
    }
  }

  /// What the path of a file outside of mirrors tells, as far as it lies below a folder that was given.
  func settings(ofFile path: [UInt8]?) -> SettingSet {
    SettingSet(paths: path.flatMap(givenFolders.pathBelow).map { [Array($0)] } ?? [])
  }

  /// Tells that no ref of any mirror was meant, which may be an error of whoever wrote the globs.
  func reportUnmatchedRefs() {
    let sums = sums
    guard !plan.refGlobs.isEmpty, sums.choices > 0, sums.chosenRefs == 0 else { return }
    report([
      ProblemRecord(
        repository: nil,
        kind: .missingObject,
        detail: "no ref of any mirror matches --ref; nothing was scanned in them"
      )
    ])
  }

  /// A mirror's refs, in half of the memory that the run may take; once it is stopped, those read so far.
  func refs(of store: ObjectStore, in gitDirectory: BytePath) -> RefSet {
    RefSet(
      gitDirectory: gitDirectory,
      bundle: store.bundle,
      format: store.format,
      memory: plan.maximumMemory / 2,
      isCancelled: { [cancellation] in cancellation.isCancelled }
    )
  }

  /// Hands out records, and where that is asked for none that shows a secret.
  ///
  /// - Parameters:
  ///   - records: those of a mirror or a file.
  ///   - unlisted: findings that are not among these, of whose secrets they say nothing either.
  func emit(_ records: [Record], unlisted: [FindingRecord] = []) {
    guard plan.isRedacted else { return handOut(records) }
    let redactor = Redactor(
      records.compactMap(\.finding) + unlisted,
      named: namedSecrets(in: records)
    )
    handOut(records.map { redactor.redact($0) })
  }

  /// Writes problems that belong to no mirror.
  func report(_ problems: [ProblemRecord]) {
    guard !problems.isEmpty else { return }
    add { $0.problems += problems.count }
    emit(problems.map { .problem($0) })
  }
}

/// What progress is told in.
enum ScanCounter: Int, CaseIterable {
  case mirrors, files, bytes, findings, problems
}

extension RuleReference {
  /// The part of a rule that findings carry.
  init(_ rule: Rule) {
    self.init(
      id: rule.id,
      name: rule.name,
      severity: Severity(rawValue: rule.severity.rawValue) ?? .medium,
      confidence: .init(rule.confidence),
      leaks: rule.leaks.isEmpty ? nil : rule.leaks
    )
  }
}

/// How far the search for mirrors has come.
final class Discovery: Sendable {
  private let state = Mutex((mirrors: 0, isDone: false))

  /// The number of mirrors, once it is final.
  var mirrors: Int? { state.withLock { $0.isDone ? $0.mirrors : nil } }

  /// Counts a mirror.
  func found() { state.withLock { $0.mirrors += 1 } }

  /// Says that there are no more.
  func ended() { state.withLock { $0.isDone = true } }
}
