import Bytes
import Dispatch
import Findings
import KeyhaulKit
import Synchronization
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A file that is cut off while it is mapped.
@Suite struct ShrinkingFileTests {
  @Test func doesNotEndTheProcessAndIsTold() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(1)
    let path = try folder.write(sample.text, to: "file")
    try Command(["truncate", "-s", "96M", path]).runChecked()
    var plan = ScanPlan(roots: [BytePath(path)])
    // The file is scanned in parts, so that the first one's end is seen before the last is read.
    plan.maximumMemory = 16 << 20
    let scan = try Scan(plan)
    let records = Mutex<[Record]>([])
    let watch = DispatchGroup()
    let summary = scan.run(progress: { progress in
      DispatchQueue(label: "cuts the file off").async(group: watch) {
        while progress.bytes == 0, progress.files == 0 { usleep(20) }
        _ = unsafe truncate(path, 8_192)
      }
    }) { batch in records.withLock { $0 += batch } }
    watch.wait()
    let all = records.withLock { $0 }
    let problems = all.compactMap { if case .problem(let record) = $0 { record } else { nil } }
    let secrets = all.compactMap {
      if case .finding(let record) = $0 { record.secret } else { nil }
    }
    #expect(problems.map(\.kind) == [.changedWhileReading])
    #expect(secrets.map(\.bytes) == [sample.secret])
    #expect(summary.state == .incomplete)
    #expect(summary.objects[.file] == ObjectCounts(promised: 1, problems: 1))
  }
}
