import Synchronization

/// The waiting jobs of one worker: its owner works at the new end, thieves take from the old end.
///
/// The owner so finishes what it has begun before it begins anything else, and its buffers are
/// given back early; a thief gets the oldest job, which as a rule is the largest one.
///
/// A lock and not a Chase–Lev deque: jobs last tens of microseconds, an uncontended lock some tens
/// of nanoseconds (measured in docs/PIPELINE.md).
final class JobDeque<Job: Sendable>: Sendable {
  private struct State {
    /// Taken jobs leave `nil` behind, so that taking from the old end moves nothing.
    var jobs: [Job?] = []
    /// The index of the oldest job; everything before it is `nil`.
    var oldest = 0

    /// Forgets the `nil`s that are left of taken jobs and keeps the memory.
    mutating func reset() {
      jobs.removeAll(keepingCapacity: true)
      oldest = 0
    }
  }

  private let state = Mutex(State())

  /// Adds `job` at the new end. O(1) amortised.
  func push(_ job: Job) {
    state.withLock { $0.jobs.append(job) }
  }

  /// Takes the job that was pushed last. For the owner. O(1).
  func popNewest() -> Job? {
    state.withLock { state in
      guard state.oldest < state.jobs.count, let job = state.jobs.removeLast() else { return nil }
      if state.oldest == state.jobs.count { state.reset() }
      return job
    }
  }

  /// Takes the job that has waited longest. For thieves. O(1) amortised.
  func popOldest() -> Job? {
    state.withLock { state in
      guard state.oldest < state.jobs.count else { return nil }
      let job = state.jobs[state.oldest].take()
      state.oldest += 1
      if state.oldest == state.jobs.count {
        state.reset()
      } else if state.oldest >= 64, state.oldest * 2 >= state.jobs.count {
        state.jobs.removeFirst(state.oldest)
        state.oldest = 0
      }
      return job
    }
  }
}
