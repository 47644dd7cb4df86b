import Bytes
import Findings
import Inputs

/// The jobs that a run begins with, found one at a time while the run goes on.
struct InputJobs: Sequence, IteratorProtocol {
  private var walker: InputWalker
  private var readsStandardInput: Bool
  private let discovery: Discovery
  /// What the walk came upon behind the last batch of files.
  private var ahead: Input?

  /// So many files are one job: small ones cost less than to hand over a job.
  private static let filesPerJob = 64

  init(_ shared: ScanShared) {
    walker = InputWalker(
      roots: shared.plan.roots,
      prefersWorkTrees: shared.plan.history == .none
    )
    readsStandardInput = shared.plan.readsStandardInput
    discovery = shared.discovery
  }

  /// The next job; standard input comes last, since whoever feeds it may take any time.
  mutating func next() -> ScanJob? {
    switch takeInput() {
    case .mirror(let location):
      discovery.found()
      return .mirror(location)
    case .file(let location): return .files(batch(from: location))
    case .problem(let problem): return .problem(ProblemRecord(problem))
    case nil:
      discovery.ended()
      defer { readsStandardInput = false }
      return readsStandardInput ? .standardInput : nil
    }
  }

  private mutating func takeInput() -> Input? {
    defer { ahead = nil }
    return ahead ?? walker.next()
  }

  private mutating func batch(from first: FileLocation) -> [FileLocation] {
    var files = [first]
    while files.count < Self.filesPerJob, let next = walker.next() {
      guard case .file(let location) = next else {
        ahead = next
        break
      }
      files.append(location)
    }
    return files
  }
}

extension ProblemRecord {
  /// The record of something that could not be looked at while inputs were searched for.
  init(_ problem: InputProblem) {
    self.init(
      repository: nil,
      file: problem.path.bytes,
      kind: ProblemKind(rawValue: problem.kind.rawValue) ?? .unreadable,
      detail: problem.detail
    )
  }
}
