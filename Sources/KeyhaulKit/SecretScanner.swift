public import Bytes
import Detection
public import Findings
import Pipeline
public import Rules
import Synchronization

/// Scans buffers, files and mirrors from within another program.
///
///     import KeyhaulKit
///
///     let scanner = try SecretScanner()
///     for finding in scanner.scan(bytes.span).findings {
///       print(finding.rule.name, "in line", finding.location.line)
///     }
///     let mirror = scanner.scan(BytePath("/srv/mirrors/project.git"))
///     print(mirror.findings.count, "secrets;", mirror.isComplete ? "all read" : "not all was read")
///
/// `Examples/ScanExample` is the same as a program. Making a scanner prepares the rules, which takes
/// some milliseconds: make one and keep it. It may be used by any number of threads at once. For
/// records while a scan goes on, for progress and for stopping it there is ``Scan``.
public struct SecretScanner: Sendable {
  private let plan: ScanPlan
  private let detector: Detector

  /// Prepares rules.
  ///
  /// - Parameters:
  ///   - rules: what to look for.
  ///   - minimumConfidence: findings that are less sure are left out.
  ///   - jobs: how many threads a scan of files and mirrors uses; at least 1.
  /// - Throws: ``ScanError`` where the rules cannot be used together. A rule whose pattern PCRE2 does
  ///   not accept is told by a problem of each scan in which it was needed.
  public init(
    rules: RuleSet = .builtin,
    minimumConfidence: Confidence = .medium,
    jobs: Int = 1
  ) throws(ScanError) {
    var plan = ScanPlan(roots: [], rules: rules)
    plan.minimumConfidence = minimumConfidence
    plan.jobs = jobs
    self.plan = plan
    detector = try Detector(ready: rules, judgedFrom: minimumConfidence)
  }

  /// Scans bytes in memory, on the calling thread.
  ///
  /// - Parameters:
  ///   - content: the bytes.
  ///   - path: what they are called in findings; rules may be limited to paths.
  /// - Returns: what was found.
  /// - Complexity: O(n), at some gigabytes a second where little looks like a secret.
  public func scan(_ content: Span<UInt8>, path: BytePath = BytePath("-")) -> ScanResult {
    let records = RecordCollector()
    let shared = ScanShared(
      plan: plan,
      detector: detector,
      cancellation: Cancellation(),
      emit: records.add
    )
    ScanWorker(shared, number: 0).scanBuffer(content, path)
    return records.result
  }

  /// Scans a file, a mirror, or a folder with any number of both.
  ///
  /// - Returns: what was found, when all is done.
  public func scan(_ path: BytePath) -> ScanResult {
    var plan = plan
    plan.roots = [path]
    let records = RecordCollector()
    _ = Scan(plan, detector: detector).run(emit: records.add)
    return records.result
  }
}

/// What a ``SecretScanner`` found.
public struct ScanResult: Sendable, Hashable {
  /// The secrets, one for each rule, secret and mirror or file.
  public internal(set) var findings: [FindingRecord] = []
  /// What could not be read, or not be judged.
  public internal(set) var problems: [ProblemRecord] = []
  /// What became of each mirror.
  public internal(set) var repositories: [RepositoryRecord] = []

  /// Whether all that was asked for was scanned.
  public var isComplete: Bool {
    problems.isEmpty && repositories.allSatisfy { $0.state == .complete }
  }
}

/// Takes records from any thread and keeps them.
private final class RecordCollector: Sendable {
  private let records = Mutex<[Record]>([])

  func add(_ more: [Record]) { records.withLock { $0 += more } }

  var result: ScanResult {
    var result = ScanResult()
    for record in records.withLock({ $0 }) {
      switch record {
      case .finding(let finding): result.findings.append(finding)
      case .problem(let problem): result.problems.append(problem)
      case .repository(let repository): result.repositories.append(repository)
      case .summary: continue
      }
    }
    return result
  }
}
