import Dispatch
import KeyhaulKit
import Reports
import Synchronization

/// Shows the progress of a run on standard error: a line that is drawn over on a terminal, else a
/// line every 30 seconds.
///
/// Belongs to the thread that starts it; the drawing happens on a queue of its own.
final class ProgressDisplay {
  private let isWanted: Bool
  private let isTerminal = Terminal.isErrorTerminal
  private let queue = DispatchQueue(label: "keyhaul.progress")
  private var timer: (any DispatchSourceTimer)?

  init(isWanted: Bool) { self.isWanted = isWanted }

  /// Begins to show; the first line comes after a moment, so that short runs stay quiet.
  func start(_ progress: ScanProgress) {
    guard isWanted else { return }
    let started = ContinuousClock.now
    let isTerminal = isTerminal
    let timer = DispatchSource.makeTimerSource(queue: queue)
    let pause: DispatchTimeInterval = isTerminal ? .milliseconds(250) : .seconds(30)
    timer.schedule(deadline: .now() + (isTerminal ? .milliseconds(500) : pause), repeating: pause)
    timer.setEventHandler {
      let line = ProgressLine(progress, seconds: (ContinuousClock.now - started) / .seconds(1))
      if isTerminal {
        Terminal.write("\r\u{1B}[K" + line.text(width: Terminal.width - 1))
      } else {
        Terminal.say(line.text(width: 120))
      }
    }
    timer.activate()
    self.timer = timer
  }

  /// Stops and wipes the line away.
  func stop() {
    guard let timer else { return }
    timer.cancel()
    self.timer = nil
    // Waits for a line that is just being drawn.
    queue.sync { if isTerminal { Terminal.write("\r\u{1B}[K") } }
  }
}

extension ProgressLine {
  fileprivate init(_ progress: ScanProgress, seconds: Double) {
    self.init(
      mirrorsDone: progress.mirrors,
      mirrorsTotal: progress.mirrorsTotal,
      bytesDone: progress.bytes,
      bytesTotal: progress.bytesTotal,
      findings: progress.findings,
      problems: progress.problems,
      seconds: seconds
    )
  }
}

/// The first error of many threads.
final class FirstFailure: Sendable {
  private let state = Mutex<OutputError?>(nil)

  /// The first error noted.
  var error: OutputError? { state.withLock { $0 } }

  /// Notes an error.
  func note(_ error: OutputError) { state.withLock { $0 = $0 ?? error } }
}
