import Pipeline
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("SignalWatch")
struct SignalWatchTests {
  @Test func `the first signal cancels and the process goes on`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let cancellation = Cancellation()
      let watch = SignalWatch(cancelling: cancellation)
      kill(getpid(), SIGTERM)
      for _ in 0..<60_000 where cancellation.reason != .interrupted { usleep(1_000) }
      withExtendedLifetime(watch) { exit(cancellation.reason == .interrupted ? 7 : 1) }
    }
  }

  @Test(arguments: [false, true])
  func `a lost terminal counts unless that is ignored`(isIgnored: Bool) async {
    await #expect(processExitsWith: .exitCode(7)) { [isIgnored] in
      if isIgnored { signal(SIGHUP, SIG_IGN) }
      let cancellation = Cancellation()
      let watch = SignalWatch(cancelling: cancellation)
      kill(getpid(), SIGHUP)
      for _ in 0..<(isIgnored ? 100 : 60_000) where cancellation.reason != .interrupted {
        usleep(1_000)
      }
      withExtendedLifetime(watch) {
        exit((cancellation.reason == .interrupted) != isIgnored ? 7 : 1)
      }
    }
  }

  @Test func `the second signal ends the process with 130`() async {
    await #expect(processExitsWith: .exitCode(130)) {
      let cancellation = Cancellation()
      let watch = SignalWatch(cancelling: cancellation, onFirstSignal: { kill(getpid(), SIGINT) })
      kill(getpid(), SIGINT)
      withExtendedLifetime(watch) { _ = sleep(60) }
    }
  }

  @Test func `a signal after another cancellation ends the process`() async {
    await #expect(processExitsWith: .exitCode(130)) {
      let cancellation = Cancellation()
      let watch = SignalWatch(cancelling: cancellation)
      cancellation.cancel(.failed)
      kill(getpid(), SIGINT)
      withExtendedLifetime(watch) { _ = sleep(60) }
    }
  }

  @Test func `a signal that was held back is not missed`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      SignalWatch.holdBack()
      raise(SIGTERM)
      let cancellation = Cancellation()
      let watch = SignalWatch(cancelling: cancellation)
      for _ in 0..<60_000 where cancellation.reason != .interrupted { usleep(1_000) }
      withExtendedLifetime(watch) { exit(cancellation.reason == .interrupted ? 7 : 1) }
    }
  }

  @Test func `a signal that is let through ends the process`() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      SignalWatch.holdBack()
      raise(SIGTERM)
      usleep(10_000)
      SignalWatch.letThrough()
      exit(1)
    }
  }
}
