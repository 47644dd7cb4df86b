import Bytes
import Detection
import Findings
import KeyhaulKit
import Pipeline
import Rules
import Synchronization

/// All records of a run within the test's process.
struct Scanned {
  let findings: [FindingRecord]
  let problems: [ProblemRecord]
  let repositories: [RepositoryRecord]
  let summary: SummaryRecord

  /// The built-in rules, ready for all runs that change nothing of them: that takes longer than most of these runs.
  private static let builtin = Result { try Detector(.builtin, judgedFrom: .medium) }

  private static func scan(_ plan: ScanPlan) throws -> Scan {
    let isUsual = plan.rules == .builtin && plan.minimumConfidence == .medium
    return isUsual && plan.stateFile == nil
      ? Scan(plan, detector: try builtin.get()) : try Scan(plan)
  }

  /// Runs a plan to its end.
  init(
    _ plan: ScanPlan,
    cancelWhen isEnough: @escaping @Sendable ([Record]) -> Bool = { _ in false }
  ) throws {
    let scan = try Self.scan(plan)
    let records = Mutex<[Record]>([])
    summary = scan.run { batch in
      records.withLock { $0 += batch }
      if isEnough(batch) { scan.cancellation.cancel(.interrupted) }
    }
    let all = records.withLock { $0 }
    findings = all.compactMap { if case .finding(let record) = $0 { record } else { nil } }
    problems = all.compactMap { if case .problem(let record) = $0 { record } else { nil } }
    repositories = all.compactMap { if case .repository(let record) = $0 { record } else { nil } }
  }

  /// Runs over some paths, with the changes that `change` makes to the plan.
  init(_ paths: String..., change: (inout ScanPlan) -> Void = { _ in }) throws {
    var plan = ScanPlan(roots: paths.map { BytePath($0) })
    change(&plan)
    try self.init(plan)
  }

  /// The records without the times, which no two runs have in common.
  var timeless: Set<Record> {
    let repositories = repositories.map { record in
      var record = record
      record.seconds = nil
      return Record.repository(record)
    }
    return Set(findings.map { .finding($0) } + problems.map { .problem($0) } + repositories)
  }

  /// The finding of a sample; nil where there is not exactly one.
  func finding(_ sample: Sample) -> FindingRecord? {
    let all = findings.filter { $0.rule.id == sample.rule && $0.secret.bytes == sample.secret }
    return all.count == 1 ? all[0] : nil
  }
}
