public import Synchronization

/// The waiting jobs of one worker: its owner works at the new end, thieves take from the old end.
///
/// The owner so finishes what it has begun before it begins anything else, and its buffers are
/// given back early; a thief gets the oldest job, which as a rule is the largest one.
///
/// A lock and not a Chase–Lev deque: jobs last tens of microseconds, an uncontended lock some tens
/// of nanoseconds. It is inlinable, as all that a job passes through is: unspecialised it took twenty
/// times as long (both measured in docs/PIPELINE.md).
@usableFromInline
final class JobDeque<Job: Sendable>: Sendable {
  @usableFromInline
  struct State {
    /// Taken jobs leave `nil` behind, so that taking from the old end moves nothing.
    @usableFromInline var jobs: [Job?] = []
    /// The index of the oldest job; everything before it is `nil`.
    @usableFromInline var oldest = 0

    @inlinable init() {}

    /// Forgets the `nil`s that are left of taken jobs and keeps the memory.
    @inlinable mutating func reset() {
      jobs.removeAll(keepingCapacity: true)
      oldest = 0
    }
  }

  @usableFromInline let state = Mutex(State())

  @inlinable init() {}

  /// Adds `job` at the new end, in O(1) amortised.
  @inlinable func push(_ job: Job) {
    state.withLock { $0.jobs.append(job) }
  }

  /// Takes, for the owner, the job that was pushed last, in O(1).
  @inlinable func popNewest() -> Job? {
    state.withLock { state in
      guard state.oldest < state.jobs.count, let job = state.jobs.removeLast() else { return nil }
      if state.oldest == state.jobs.count { state.reset() }
      return job
    }
  }

  /// Takes, for a thief, the job that has waited longest, in O(1) amortised.
  @inlinable func popOldest() -> Job? {
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
