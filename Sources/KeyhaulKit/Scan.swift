public import Detection
public import Findings
public import Pipeline
import Bytes
import GitStorage
import Inputs
import Patterns
import PersonalData
import Rules
import Store

/// A run: scans everything that a plan names and hands out records as soon as they are final.
public struct Scan: Sendable {
  private let plan: ScanPlan
  private let detector: Detector
  private let state: ScanState?
  private let rulesTold: RulesTold

  /// Stops the run when asked to; what was found by then is still handed out.
  public let cancellation: Cancellation

  /// Prepares a run.
  ///
  /// - Throws: ``ScanError`` where the rules or the state file cannot be used.
  public init(_ plan: ScanPlan, cancellation: Cancellation = Cancellation()) throws(ScanError) {
    self.plan = plan
    self.cancellation = cancellation
    rulesTold = RulesTold(of: plan.rules)
    detector = try Detector(ready: plan.rules, judgedFrom: plan.minimumConfidence)
    state = try plan.openState()
  }

  /// Prepares a run with rules that are ready, and without a state file.
  ///
  /// - Parameters:
  ///   - plan: what to scan.
  ///   - detector: its rules, judged from its least confidence.
  package init(_ plan: ScanPlan, detector: Detector) {
    self.plan = plan
    self.detector = detector
    state = nil
    rulesTold = RulesTold(of: plan.rules)
    cancellation = Cancellation()
  }

  /// Compiles every pattern of the rules, which a run itself does only when it needs one.
  ///
  /// - Returns: what is wrong with them.
  public func invalidPatterns() -> [RuleRemark] {
    detector.invalidPatterns().map { RuleRemark($0, detector) }
  }

  /// Scans everything.
  ///
  /// - Parameters:
  ///   - progress: gets a view of the counters before the work begins; may be read from any thread.
  ///   - profile: gets what each rule cost, in the order of the rules, when all is done; nil where
  ///     nobody wants to know, since measuring takes time.
  ///   - trace: takes note of what each unit of work cost; nil where nobody wants to know.
  ///   - warn: gets, at the end, what went wrong without anything being left out: the state file, or the
  ///     bound on memory.
  ///   - emit: gets records, those of a mirror or (``ScanPlan/tellsFilesTogether``) a file together; called by several
  ///     threads at once.
  /// - Returns: the sums of the run.
  public func run(
    progress: (ScanProgress) -> Void = { _ in },
    profile: (([RuleReference], [RuleCost]) -> Void)? = nil,
    trace: UnitTrace? = nil,
    warn: (String) -> Void = { _ in },
    emit: @escaping @Sendable ([Record]) -> Void
  ) -> SummaryRecord {
    let started = ContinuousClock.now
    let cpuBefore = processorSeconds()
    let shared = ScanShared(
      plan: plan,
      detector: detector,
      state: state,
      cancellation: cancellation,
      profilesRules: profile != nil,
      trace: trace,
      emit: emit
    )
    // To give smaller ones back takes some percent more time, and is not needed to keep to the usual bound.
    keepNoLargeBlocks(from: plan.maximumMemory < ScanPlan.usualMemory ? 512 << 10 : 4 << 20)
    ColumnSpace.shared.use(limit: plan.columnMemory, folder: plan.temporaryFolder)
    progress(ScanProgress(shared))
    let notStarted = WorkPool(workers: plan.jobs).run(
      InputJobs(shared),
      cancellation: cancellation,
      makeWorker: { ScanWorker(shared, number: $0) },
      body: { job, worker, context in worker.run(job, context) }
    )
    for case .close(let mirror) in notStarted { mirror.close(shared, isInterrupted: false) }
    for mirror in shared.unfinished { mirror.close(shared, isInterrupted: true) }
    shared.reportUnmatchedRefs()
    do { try state?.finish() } catch {
      warn("the state file: \(error); the next run scans more again")
    }
    if let failure = ColumnSpace.shared.failure {
      warn(
        "--max-memory was not kept: no temporary file could be made in \(plan.temporaryFolder): \(failure)"
      )
    }
    profile?(shared.references, shared.ruleCosts)
    return shared.summary(
      rulesTold,
      seconds: (ContinuousClock.now - started) / .seconds(1),
      cpuSeconds: processorSeconds() - cpuBefore
    )
  }
}

/// Why a run cannot begin.
public enum ScanError: Error, Hashable, Sendable {
  /// The rules have more literals than one pass can look for.
  case tooManyLiterals
  /// The state file cannot be used, for this reason.
  case state(String)
}

extension ScanError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .tooManyLiterals:
      "the rules have more literals than one pass can look for; choose fewer with --only-rule or "
        + "--skip-rule"
    case .state(let reason):
      "the state file cannot be used: \(reason) (where it is broken, delete it: that costs one whole scan)"
    }
  }
}

extension Detector {
  /// Makes rules ready for a run.
  convenience init(ready rules: RuleSet, judgedFrom least: Confidence = .low) throws(ScanError) {
    do throws(DetectorError) {
      try self.init(rules, judgedFrom: least)
    } catch {
      throw .tooManyLiterals
    }
  }
}

/// The counters of a run, for whoever shows its progress.
///
/// May be read from any thread at any time.
public struct ScanProgress: Sendable {
  private let shared: ScanShared

  init(_ shared: ScanShared) { self.shared = shared }

  /// Mirrors whose records are written.
  public var mirrors: Int { shared.sums.repositories.total }
  /// Mirrors there are, once all are found.
  public var mirrorsTotal: Int? { shared.discovery.mirrors }
  /// Bytes that the contents of all mirrors are estimated at, once all are opened.
  public var bytesTotal: Int? {
    let sums = shared.sums
    guard sums.opened == shared.discovery.mirrors else { return nil }
    return max(sums.estimatedBytes, bytes)
  }
  /// Plain files that were scanned.
  public var files: Int { shared.counters.total(.files) }
  /// Bytes of contents that were scanned.
  public var bytes: Int { shared.counters.total(.bytes) }
  /// Findings so far, of finished mirrors and files.
  public var findings: Int { shared.sums.findings.total }
  /// Problems so far.
  public var problems: Int { shared.counters.total(.problems) }
}

extension ScanShared {
  /// The last record of a run.
  func summary(_ rules: RulesTold, seconds: Double, cpuSeconds: Double) -> SummaryRecord {
    let sums = sums
    let state: SummaryRecord.State =
      cancellation.isCancelled ? .interrupted : sums.problems == 0 ? .complete : .incomplete
    return SummaryRecord(
      state: state,
      version: keyhaulVersion,
      rulesDigest: rules.digest,
      fingerprints: plan.fingerprinter.mark,
      lookedFor: rules.classes
        + PersonalDataKind.allCases.filter { countingRules[$0] != nil }.map(\.rawValue),
      repositories: sums.repositories,
      objects: sums.objects,
      bytes: sums.bytes,
      findings: sums.findings,
      problems: sums.problems,
      seconds: seconds,
      cpuSeconds: cpuSeconds
    )
  }
}
