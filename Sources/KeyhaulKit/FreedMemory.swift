import Synchronization

/// Gives memory that was freed back to the system before the process holds more than it may.
///
/// The allocator keeps what is freed, in pieces between what is in use: in a mirror of nine million objects these grew to
/// three times what was in use. To give them back takes some milliseconds, so it is done only where the limit is near.
final class FreedMemory: Sendable {
  /// The bytes at which it is worth the time.
  private let limit: Int
  /// The bytes that may be held before it is done again.
  private let next: Atomic<Int>
  private let isBusy = Atomic(false)

  /// Keeps the process within some bytes, as far as what it holds is freed.
  init(maximumBytes: Int) {
    limit = maximumBytes / 4 * 3
    next = Atomic(limit)
  }

  /// Looks whether there is too much; to be called where a large piece of work has ended.
  ///
  /// May be called by several threads at once.
  func settle() {
    guard let held = anonymousMemory(), held > next.load(ordering: .relaxed),
      !isBusy.exchange(true, ordering: .acquiring)
    else { return }
    returnFreedMemory()
    let rest = anonymousMemory() ?? held
    // Where nearly all is in use, it is not tried again and again.
    next.store(max(limit, rest + limit / 4), ordering: .relaxed)
    isBusy.store(false, ordering: .releasing)
  }
}
