import Dispatch

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Turns the signals by which a user or a system stops a program into a cancellation.
///
/// The first SIGINT, SIGTERM or SIGHUP (unless that is ignored, as `nohup` does) cancels, so that what was found can still be written; the next one
/// ends the process at once with exit code 130. The watch lasts as long as the value; afterwards
/// the signals stay ignored.
///
/// A program that has to find out first whether it wants to watch calls ``holdBack()`` as the first thing of all.
public final class SignalWatch {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private let sources: [any DispatchSourceSignal]

  /// Lets the signals wait for a watch or for ``letThrough()``, in the calling thread and those that it starts.
  public static func holdBack() { mask(SIG_BLOCK) }

  /// Lets the signals, also those that wait, do what they do without a watch.
  public static func letThrough() { mask(SIG_UNBLOCK) }

  private static func mask(_ change: Int32) {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in signals { unsafe sigaddset(&set, number) }
    unsafe pthread_sigmask(change, &set, nil)
  }

  /// Starts watching, so that no signal sent after it is missed, nor one that was held back.
  ///
  /// Meant to be done once, early in a program.
  ///
  /// - Parameters:
  ///   - cancellation: What the first signal cancels, with ``Cancellation/Reason/interrupted``.
  ///   - onFirstSignal: Called after it, on a queue of its own, e.g. to tell the user.
  public init(
    cancelling cancellation: Cancellation,
    onFirstSignal: @escaping @Sendable () -> Void = {}
  ) {
    let queue = DispatchQueue(label: "keyhaul.signals")
    @Sendable func cancel() {
      guard cancellation.cancel(.interrupted) else { _exit(130) }
      onFirstSignal()
    }
    // Those that wait are thrown away where they are ignored for a moment.
    var waiting = sigset_t()
    unsafe sigpending(&waiting)
    var hasWaited = false
    sources = Self.signals.compactMap { number in
      // Else the default action ends the process before the source hears of the signal.
      let former = signal(number, SIG_IGN)
      if number == SIGHUP, isIgnoring(former) { return nil }
      if unsafe sigismember(&waiting, number) == 1 { hasWaited = true }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler(handler: cancel)
      let isRegistered = DispatchSemaphore(value: 0)
      source.setRegistrationHandler { isRegistered.signal() }
      source.activate()
      isRegistered.wait()
      return source
    }
    if hasWaited { queue.async(execute: cancel) }
  }

  deinit {
    for source in sources { source.cancel() }
  }
}

/// Whether this is what ignores a signal: handlers are functions of C, which Swift does not compare.
private func isIgnoring(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
  unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}
