import Bytes

/// The jobs that a run begins with, found one at a time while the run goes on.
struct InputJobs: Sequence, IteratorProtocol {
  private var paths: [BytePath]

  init(_ plan: ScanPlan) { paths = plan.roots.reversed() }

  mutating func next() -> ScanJob? {
    paths.popLast().map { .mirror($0) }
  }
}
