import Bytes
import Findings
import KeyhaulKit
import Pipeline
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs that are stopped, and runs that wait.
@Suite struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM], [1, 2])
  func aSignalEndsARunThatWaitsForInput(signal: Int32, jobs: Int) throws {
    let mirror = try SecretMirror()
    let program = try RunningProgram("scan", "-f", "jsonl", "-j", "\(jobs)", mirror.path, "-")
    // The mirror's records come while standard input is still open.
    let records = try program.lines(upTo: "repository")
    #expect(records.count { $0.record == "finding" } == mirror.samples.count)
    let typed = try Sample(50)
    try program.send(typed.text)
    // The input is being waited for when the signal comes, or is not yet begun; either is well.
    usleep(300_000)
    program.signal(signal)
    let rest = try program.lines(upTo: "summary")
    #expect(rest.last?.state == "interrupted")
    #expect(rest.contains { $0.secret == String(decoding: typed.secret, as: UTF8.self) })
    #expect(rest.contains { $0.record == "problem" && $0.kind == "interrupted" && $0.file == "-" })
    #expect(program.waitForEnd() == 130)
  }

  /// While rules are read and made ready nothing was found yet, and that is told too.
  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalBeforeTheScanEndsWithASummary(signal: Int32) throws {
    let folder = try TemporaryFolder()
    let list = folder.path("list")
    try Command(["mkfifo", list]).runChecked()
    let program = try RunningProgram("scan", "-f", "jsonl", "--repos-from", list, "-")
    // Waits until the program opens it.
    let writer = unsafe open(list, O_WRONLY)
    close(writer)
    program.signal(signal)
    #expect(try program.lines(upTo: "summary").last?.state == "interrupted")
    #expect(program.waitForEnd() == 130)
  }

  /// Nothing is known of what is to be scanned.
  @Test func aSignalEndsTheWaitForAListOfPaths() throws {
    let folder = try TemporaryFolder()
    let list = folder.path("list")
    try Command(["mkfifo", list]).runChecked()
    let program = try RunningProgram("scan", "-f", "jsonl", "--repos-from", list)
    let writer = unsafe open(list, O_WRONLY)
    defer { close(writer) }
    program.signal(SIGINT)
    #expect(program.waitForEnd() == 130)
    #expect(program.nextLine() == nil)
  }

  #if os(Linux)
  /// To open a pipe to which nobody writes is to wait, too.
  @Test func aSignalEndsTheWaitForAWriter() throws {
    let folder = try TemporaryFolder()
    let list = folder.path("list")
    try Command(["mkfifo", list]).runChecked()
    let program = try RunningProgram("scan", "-f", "jsonl", "--repos-from", list)
    #expect(program.waitToOpen(list))
    program.signal(SIGINT)
    #expect(program.waitForEnd() == 130)
  }
  #endif

  @Test func aStoppedMirrorIsNeverCalledComplete() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    for number in 0..<5 { try work.commit(Sample(number).text, as: "file") }
    for packed in [false, true] {
      if packed { try work.git("repack", "-adq") }
      var plan = ScanPlan(roots: [BytePath(work.path + "/.git")])
      plan.jobs = 1
      let scan = try Scan(plan)
      scan.cancellation.cancel(.interrupted)
      let summary = scan.run { _ in }
      #expect(summary.state == .interrupted)
      #expect(summary.objects.addsUp)
    }
  }

  /// Stopped by the records of the first mirror, with the second one begun or not.
  @Test func whatWasFoundBeforeIsKept() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] {
      let work = try WorkTree(in: folder, name: name)
      for number in 0..<30 { try work.commit(Sample(number).text, as: "file\(number)") }
      try work.git("repack", "-adq")
    }
    let plan = ScanPlan(roots: ["a", "b", "c"].map { BytePath(folder.path("\($0)/.git")) })
    let run = try Scanned(plan) { records in
      records.contains { if case .repository = $0 { true } else { false } }
    }
    #expect(run.summary.state == .interrupted)
    #expect(run.findings.count >= 30)
    #expect(run.summary.objects.addsUp)
    #expect(run.summary.problems == run.problems.count)
    for repository in run.repositories {
      let isStopped = run.problems.contains { $0.repository == repository.repository }
      #expect((repository.state == .incomplete) == isStopped)
      #expect(repository.objects.addsUp)
    }
  }
}
