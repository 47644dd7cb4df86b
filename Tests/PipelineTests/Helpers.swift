import Dispatch
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How often each of a number of jobs has run.
final class RunCounts: Sendable {
  private let counts: Mutex<[Int]>

  init(_ size: Int) { counts = Mutex(Array(repeating: 0, count: size)) }

  func count(_ job: Int) { counts.withLock { $0[job] += 1 } }

  var all: [Int] { counts.withLock { $0 } }
}

/// A gate that stays open once it was opened.
final class Latch: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() { semaphore.signal() }

  func wait() {
    semaphore.wait()
    semaphore.signal()
  }
}

/// Lets nobody go on before all have arrived.
final class Meeting: Sendable {
  private let missing: Atomic<Int>
  private let complete = Latch()

  init(of size: Int) { missing = Atomic(size) }

  func arriveAndWait() {
    if missing.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 { complete.open() }
    complete.wait()
  }
}

/// A flag that tells whether it was already up.
final class Flag: Sendable {
  private let isUp = Atomic(false)

  func raise() -> Bool { !isUp.exchange(true, ordering: .relaxed) }

  func lower() { isUp.store(false, ordering: .relaxed) }
}

enum Pause {
  /// Lets others run; no test depends on how long it takes.
  static func short() { usleep(200) }
}
