import Dispatch
import Synchronization

/// A bound on the bytes that all workers together hold at a time.
///
/// A worker takes a ``MemoryLease`` before it begins something large and gives it back at its end.
/// Taking a lease waits until the bytes fit; *extending* a lease never waits. So a worker that
/// holds memory is never blocked, it comes to its end and gives back, and whoever waits gets on:
/// no deadlock, with any number of workers. The price is that extensions may pass the limit, by
/// what the jobs already begun need.
///
/// Nobody waits when no lease is out. Hence a request larger than the whole budget is let through,
/// but alone; and bytes kept for jobs that still wait in a deque (``MemoryLease/keep(_:)``) cannot
/// block the only worker that could run them. Waiters are served in the order of their arrival, so
/// that small requests do not starve a large one.
public final class MemoryBudget: Sendable {
  private struct State {
    var bytesInUse = 0
    var highWaterMark = 0
    var leases = 0
    var waiters: [Waiter] = []

    func admits(_ bytes: Int, limit: Int) -> Bool {
      leases == 0 || (bytesInUse <= limit && bytes <= limit - bytesInUse)
    }

    mutating func admit(_ bytes: Int) {
      leases += 1
      use(bytes)
    }

    mutating func use(_ bytes: Int) {
      bytesInUse += bytes
      highWaterMark = max(highWaterMark, bytesInUse)
    }
  }

  private struct Waiter {
    let bytes: Int
    let bed: DispatchSemaphore
  }

  /// How many bytes may be in use before requests have to wait.
  public let limit: Int

  private let state = Mutex(State())

  /// Makes a budget of `limit` bytes of which none is in use.
  ///
  /// - Precondition: `limit` is not negative.
  public init(limit: Int) {
    precondition(limit >= 0, "a budget cannot be negative")
    self.limit = limit
  }

  /// The bytes now in use; a number that other threads change.
  public var bytesInUse: Int { state.withLock { $0.bytesInUse } }

  /// The largest number of bytes that were in use at a time.
  public var highWaterMark: Int { state.withLock { $0.highWaterMark } }

  /// The most that one request counts for, 1 TiB.
  ///
  /// Sizes may come from hostile input; with this cut their sum cannot overflow.
  public static let largestRequest = 1 << 40

  /// Takes a lease of `bytes` bytes, and blocks the thread until they fit.
  ///
  /// - Precondition: `bytes` is not negative, and the calling thread holds no other lease of this
  ///   budget: it would wait for itself. A job that needs more extends its lease.
  public func lease(_ bytes: Int) -> MemoryLease {
    let bytes = Self.counted(bytes)
    let bed = state.withLock { state -> DispatchSemaphore? in
      if state.waiters.isEmpty, state.admits(bytes, limit: limit) {
        state.admit(bytes)
        return nil
      }
      let waiter = Waiter(bytes: bytes, bed: DispatchSemaphore(value: 0))
      state.waiters.append(waiter)
      return waiter.bed
    }
    // Whoever wakes us has admitted us under the lock.
    bed?.wait()
    return MemoryLease(budget: self, bytes: bytes)
  }

  /// What a request of `bytes` counts for.
  static func counted(_ bytes: Int) -> Int {
    precondition(bytes >= 0, "a size cannot be negative")
    return min(bytes, largestRequest)
  }

  /// Counts `bytes` more for a lease that is out.
  func take(_ bytes: Int) {
    state.withLock { $0.use(bytes) }
  }

  /// Counts `bytes` as free again, `leases` leases as ended, and lets in whoever now fits.
  func giveBack(_ bytes: Int, leases: Int = 0) {
    let woken = state.withLock { state in
      state.bytesInUse -= bytes
      state.leases -= leases
      var woken: [DispatchSemaphore] = []
      while let first = state.waiters.first, state.admits(first.bytes, limit: limit) {
        state.admit(first.bytes)
        woken.append(state.waiters.removeFirst().bed)
      }
      return woken
    }
    for bed in woken { bed.signal() }
  }
}
