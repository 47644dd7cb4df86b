public import Dispatch

/// A work-stealing pool: runs jobs, which may push further jobs, until none is left.
///
/// Each worker has a deque of its own. It takes the job that it pushed last; a worker without jobs
/// steals the oldest job of another; only when there is nothing to steal does it pull the next job
/// from the run's source, so that no more is begun than there are hungry workers. Workers that
/// find nothing sleep: nobody spins.
///
/// Each worker is a serial Dispatch queue, hence a thread of its own even where there are more
/// workers than processors. On Linux such a thread's stack is as large as `ulimit -s` says when
/// the process starts (usually 8 MiB, 2 MiB when unlimited); on Darwin it is 512 KiB. Jobs must
/// not recurse to a depth that the input decides.
public struct WorkPool: Sendable {
  /// How many jobs run at the same time.
  public let workers: Int

  /// Makes a pool of `workers` workers; no thread is started before a run.
  ///
  /// - Precondition: `workers` is at least 1.
  public init(workers: Int) {
    precondition(workers >= 1, "a pool needs at least one worker")
    self.workers = workers
  }

  /// Runs every job of `source` and every job these push; returns when all of them are done.
  ///
  /// May be called several times, also at the same time: each call has its own threads.
  ///
  /// - Parameters:
  ///   - source: The first jobs. Pulled lazily, one at a time, by a worker that has nothing else
  ///     to do; it may be slow and need not be thread-safe.
  ///   - cancellation: Once it is cancelled no further job is started.
  ///   - makeWorker: Makes the state of the worker with the given number, on that worker's thread,
  ///     and only if it gets a job at all.
  ///   - body: Runs one job. Called by several threads at once, each with a state of its own.
  ///   - finish: Receives each state after its worker's last job, on that worker's thread.
  /// - Returns: The jobs that were pushed or pulled but not started because of a cancellation.
  ///   Jobs still in `source` are not among them. Empty when the run ended by itself.
  @inlinable
  @discardableResult
  public func run<Job: Sendable, Source: Sequence<Job>, Worker: ~Copyable>(
    _ source: sending Source,
    cancellation: Cancellation = Cancellation(),
    makeWorker: @escaping @Sendable (_ number: Int) -> Worker,
    body: @escaping @Sendable (Job, inout Worker, borrowing WorkContext<Job>) -> Void,
    finish: @escaping @Sendable (consuming Worker) -> Void = { _ in }
  ) -> [Job] {
    let crew = WorkCrew<Job>(workers: workers, cancellation: cancellation)
    let jobs = JobSource<Job>(source)
    let group = DispatchGroup()
    for number in 0..<workers {
      DispatchQueue(label: "keyhaul.worker.\(number)").async(group: group) {
        crew.clockIn()
        var job = crew.nextJob(for: number, source: jobs)
        guard job != nil else { return }
        let context = WorkContext(worker: number, crew: crew)
        var worker = makeWorker(number)
        while Self.run(&job, { body($0, &worker, context) }) {
          job = crew.nextJob(for: number, source: jobs)
        }
        finish(worker)
      }
    }
    group.wait()
    return crew.takeLeftovers()
  }

  /// Runs a job and lets go of it: a worker that sleeps must not keep what its last job held.
  ///
  /// - Returns: whether there was one.
  @inlinable
  static func run<Job>(_ job: inout Job?, _ body: (Job) -> Void) -> Bool {
    guard let running = job else { return false }
    job = nil
    body(running)
    return true
  }
}

extension WorkCrew {
  /// The next job for `worker`, slept for if need be; `nil` when the run is over for it.
  @inlinable func nextJob(for worker: Int, source: JobSource<Job>) -> Job? {
    while !cancellation.isCancelled {
      if let job = findJob(for: worker) { return job }
      switch orderForIdle(worker) {
      case .run(let job): return job
      case .pullFromSource:
        let job = source.next()
        sourceWasPulled(isDry: job == nil)
        if let job { return job }
      case .sleep: sleep(worker)
      case .goHome: return nil
      }
    }
    sendEveryoneHome()
    return nil
  }
}

/// The run's source of jobs, which the workers pull from in turn.
///
/// Sendable because the crew lets one worker pull at a time (``WorkCrew/orderForIdle(_:)``), and its
/// lock orders one pull before the next. A `Mutex` cannot say so: the compiler does not accept that
/// an iterator of unknown type is handed from thread to thread.
@usableFromInline
final class JobSource<Job: Sendable>: @unchecked Sendable {
  @usableFromInline var iterator: any IteratorProtocol<Job>

  @inlinable init(_ source: sending some Sequence<Job>) {
    iterator = source.makeIterator()
  }

  @inlinable func next() -> Job? { iterator.next() }
}
