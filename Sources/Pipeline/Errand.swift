import Dispatch
import Synchronization

/// A piece of work that another worker may take on, and that is done by whoever handed it out where nobody has.
///
/// So nobody waits for what has not begun. Whoever takes it on must not wait for whoever handed it out.
public final class Errand: Sendable {
  private let work: Mutex<(@Sendable () -> Void)?>
  private let isDone = DispatchSemaphore(value: 0)

  /// Makes one of which nobody has begun the work.
  public init(_ work: @escaping @Sendable () -> Void) { self.work = Mutex(work) }

  /// Does the work, unless somebody has begun it.
  public func takeOn() {
    guard let work = take() else { return }
    work()
    isDone.signal()
  }

  /// Sees to it that the work is done: does it, or waits for whoever has begun it.
  ///
  /// To be called once, by whoever handed it out.
  public func finish() {
    if let work = take() { work() } else { isDone.wait() }
  }

  private func take() -> (@Sendable () -> Void)? {
    work.withLock { work in
      defer { work = nil }
      return work
    }
  }
}
