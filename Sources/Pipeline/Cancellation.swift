public import Synchronization

/// A flag that asks everyone who works on a run to stop soon.
///
/// Any thread may cancel, any thread may look. The first reason given stays.
public final class Cancellation: Sendable {
  /// Why a run was stopped.
  public enum Reason: UInt8, Sendable, AtomicRepresentable {
    /// The user or the system asked for it by a signal.
    case interrupted = 1
    /// The program itself gave up, e.g. because its output can no longer be written.
    case failed = 2
  }

  @usableFromInline let state = Atomic<UInt8>(0)

  /// Makes a flag that is not set.
  public init() {}

  /// Whether somebody has cancelled.
  ///
  /// One relaxed atomic load: may be read in a loop.
  @inlinable public var isCancelled: Bool {
    // Relaxed: the flag carries no data; seeing it a little later is as good.
    state.load(ordering: .relaxed) != 0
  }

  /// Why the run was cancelled, or `nil` when it was not.
  public var reason: Reason? { Reason(rawValue: state.load(ordering: .relaxed)) }

  /// Cancels, unless that has happened before.
  ///
  /// - Returns: Whether this call was the first.
  @discardableResult
  public func cancel(_ reason: Reason) -> Bool {
    state.compareExchange(expected: 0, desired: reason.rawValue, ordering: .relaxed).exchanged
  }
}
