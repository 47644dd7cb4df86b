import Pipeline
import Testing

@Suite("ProgressCounters")
struct ProgressCountersTests {
  enum Counter: Int, CaseIterable { case jobs, bytes }
  enum Crowded: Int, CaseIterable { case fits = 0, tooHigh = 16 }

  @Test(arguments: [1, 2, 8])
  func `totals are the sums of all workers`(workers: Int) {
    let counters = ProgressCounters<Counter>(workers: workers)
    WorkPool(workers: workers).run(
      0..<10_000,
      makeWorker: { _ in },
      body: { (id, _: inout Void, context) in
        counters.add(1, to: .jobs, worker: context.worker)
        counters.add(id, to: .bytes, worker: context.worker)
      }
    )
    #expect(counters.total(.jobs) == 10_000)
    #expect(counters.total(.bytes) == 9_999 * 10_000 / 2)
  }

  @Test func `a counter without a cell is the caller's mistake`() async {
    await #expect(processExitsWith: .failure) { _ = ProgressCounters<Crowded>(workers: 1) }
  }
}
