/// What a running job may ask of the pool that runs it.
///
/// It is lent to the job's body and cannot be kept: a job can only be pushed from within a job,
/// which is what makes the end of a run exact.
public struct WorkContext<Job: Sendable>: ~Copyable {
  /// The number of the worker that runs the job, from 0; no two jobs run with the same number
  /// at the same time.
  public let worker: Int

  @usableFromInline let crew: WorkCrew<Job>

  @inlinable
  init(worker: Int, crew: WorkCrew<Job>) {
    self.worker = worker
    self.crew = crew
  }

  /// Adds a job to the run.
  ///
  /// The worker itself takes its newest job first; idle workers steal the oldest. Some tens of
  /// nanoseconds, or a few microseconds when a sleeping worker has to be woken.
  @inlinable
  public borrowing func push(_ job: Job) {
    crew.push(job, from: worker)
  }

  /// Whether some worker has nothing to do, so that a big job had better split itself.
  ///
  /// One relaxed atomic load: may be read in a loop. A hint only, it can be outdated at once.
  @inlinable public var isSomeoneHungry: Bool { crew.isSomeoneHungry }

  /// Whether the run was cancelled; a long job looks here now and then and returns early.
  @inlinable public var isCancelled: Bool { crew.cancellation.isCancelled }
}
