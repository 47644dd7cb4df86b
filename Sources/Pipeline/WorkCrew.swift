import Dispatch
public import Synchronization

/// What the workers of one run share: their deques, and the bench on which idle ones sleep.
///
/// A worker with jobs in its own deque touches nothing but that deque. Only a hungry worker comes
/// here, and everything that needs agreement (who sleeps, who pulls from the source, whether the run
/// is over) is decided under one lock.
///
/// Why no wake-up is lost: a worker announces itself in `hungry` *before* it looks into every deque
/// for the last time. Were a job pushed after that look, then the look released the lock of that
/// deque before the push took it; the announcement therefore happens before the pusher reads
/// `hungry`, and the pusher wakes somebody. That is why relaxed accesses suffice.
///
/// Why the end is exact: only an awake worker can push. When the last one lies down, having seen
/// every deque empty and the source dry, no job is left and none can come.
@usableFromInline
final class WorkCrew<Job: Sendable>: Sendable {
  /// What a worker is told that found its own deque and all others empty.
  @usableFromInline
  enum Order {
    case run(Job)
    case pullFromSource
    case sleep
    case goHome
  }

  private struct Bench {
    var present = 0
    var sleeping: [Int] = []
    var sourceIsBeingPulled = false
    var sourceIsDry = false
    var isOver = false
  }

  @usableFromInline let deques: [JobDeque<Job>]
  private let beds: [DispatchSemaphore]
  private let bench = Mutex(Bench())
  @usableFromInline let hungry = Atomic(0)
  @usableFromInline let cancellation: Cancellation

  @usableFromInline
  init(workers: Int, cancellation: Cancellation) {
    deques = (0..<workers).map { _ in JobDeque() }
    beds = (0..<workers).map { _ in DispatchSemaphore(value: 0) }
    self.cancellation = cancellation
  }

  /// Whether some worker has nothing to do; a hint, old as soon as it is read.
  @inlinable var isSomeoneHungry: Bool { hungry.load(ordering: .relaxed) > 0 }

  /// Adds a job to `worker`'s own deque and wakes a sleeper for it, if there is one.
  @inlinable func push(_ job: Job, from worker: Int) {
    deques[worker].push(job)
    if isSomeoneHungry { wakeOne() }
  }

  /// Counts a worker in; from now on the run cannot end without it.
  @usableFromInline
  func clockIn() {
    bench.withLock { $0.present += 1 }
  }

  /// The worker's own newest job, else the oldest job of the next worker that has one.
  @inlinable func findJob(for worker: Int) -> Job? {
    if let own = deques[worker].popNewest() { return own }
    for step in 1..<max(deques.count, 1) {
      if let stolen = deques[(worker + step) % deques.count].popOldest() { return stolen }
    }
    return nil
  }

  /// Decides what a worker does that found no job: it may still get one, or the right to pull.
  @usableFromInline
  func orderForIdle(_ worker: Int) -> Order {
    let order = bench.withLock { bench -> Order in
      if bench.isOver { return .goHome }
      hungry.add(1, ordering: .relaxed)
      if let job = findJob(for: worker) {
        hungry.subtract(1, ordering: .relaxed)
        return .run(job)
      }
      if !bench.sourceIsDry, !bench.sourceIsBeingPulled {
        bench.sourceIsBeingPulled = true
        hungry.subtract(1, ordering: .relaxed)
        return .pullFromSource
      }
      bench.sleeping.append(worker)
      return bench.sourceIsDry && bench.sleeping.count == bench.present ? .goHome : .sleep
    }
    if case .goHome = order { sendEveryoneHome() }
    return order
  }

  /// Ends a pull from the source; when there may be more, another sleeper is woken to pull next.
  @usableFromInline
  func sourceWasPulled(isDry: Bool) {
    bench.withLock { bench in
      bench.sourceIsBeingPulled = false
      bench.sourceIsDry = isDry
    }
    if !isDry, isSomeoneHungry { wakeOne() }
  }

  /// Blocks `worker` until somebody wakes it.
  @usableFromInline
  func sleep(_ worker: Int) { beds[worker].wait() }

  /// Ends the run for all: sleepers are woken, and nobody lies down again.
  @usableFromInline
  func sendEveryoneHome() {
    let sleepers = bench.withLock { bench in
      bench.isOver = true
      hungry.subtract(bench.sleeping.count, ordering: .relaxed)
      defer { bench.sleeping.removeAll() }
      return bench.sleeping
    }
    for sleeper in sleepers { beds[sleeper].signal() }
  }

  /// Takes out, after the run, the jobs that nobody ran.
  @usableFromInline
  func takeLeftovers() -> [Job] {
    deques.flatMap { deque in
      Array(sequence(state: deque) { $0.popOldest() })
    }
  }

  /// Wakes the worker that fell asleep last: its caches are the warmest.
  @usableFromInline
  func wakeOne() {
    let woken = bench.withLock { bench -> Int? in
      guard let sleeper = bench.sleeping.popLast() else { return nil }
      hungry.subtract(1, ordering: .relaxed)
      return sleeper
    }
    if let woken { beds[woken].signal() }
  }
}
