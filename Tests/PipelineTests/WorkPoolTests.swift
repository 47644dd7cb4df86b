import Pipeline
import Synchronization
import TestSupport
import Testing

@Suite("WorkPool")
struct WorkPoolTests {
  /// A node of a tree of jobs: `id` is its number in a heap of `size` nodes.
  private func runTree(size: Int, workers: Int) -> (runs: [Int], leftovers: Int) {
    let runs = RunCounts(size)
    let leftovers = WorkPool(workers: workers).run(
      [0],
      makeWorker: { _ in },
      body: { (id: Int, _: inout Void, context: borrowing WorkContext<Int>) in
        runs.count(id)
        for child in [2 * id + 1, 2 * id + 2] where child < size { context.push(child) }
      }
    )
    return (runs.all, leftovers.count)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `every recursively pushed job runs exactly once`(workers: Int) {
    let (runs, leftovers) = runTree(size: 100_000, workers: workers)
    #expect(runs.allSatisfy { $0 == 1 })
    #expect(leftovers == 0)
  }

  @Test(arguments: [1, 2, 8])
  func `every job of the source runs exactly once`(workers: Int) {
    let runs = RunCounts(10_000)
    WorkPool(workers: workers).run(
      0..<10_000,
      makeWorker: { _ in },
      body: { (id, _: inout Void, _) in runs.count(id) }
    )
    #expect(runs.all.allSatisfy { $0 == 1 })
  }

  @Test(arguments: [1, 8])
  func `a run without jobs ends`(workers: Int) {
    let made = Atomic(0)
    WorkPool(workers: workers).run(
      EmptyCollection<Int>(),
      makeWorker: { _ in made.add(1, ordering: .relaxed) },
      body: { (_, _: inout Void, _) in Issue.record("there is no job") }
    )
    #expect(made.load(ordering: .relaxed) == 0, "no state is made for a worker without a job")
  }

  @Test func `many short runs end, however the workers come and go`() {
    let pool = WorkPool(workers: 4)
    for size in 0..<500 {
      let done = Atomic(0)
      pool.run(
        0..<(size % 7),
        makeWorker: { _ in },
        body: { (id, _: inout Void, context) in
          done.add(1, ordering: .relaxed)
          if id >= 0 { context.push(-1) }
        }
      )
      #expect(done.load(ordering: .relaxed) == 2 * (size % 7))
    }
  }

  @Test func `one worker runs its newest job first`() {
    let order = Mutex<[Int]>([])
    WorkPool(workers: 1).run(
      [1, 2],
      makeWorker: { _ in },
      body: { (id, _: inout Void, context) in
        order.withLock { $0.append(id) }
        if id < 10 {
          context.push(10 * id)
          context.push(10 * id + 1)
        }
      }
    )
    #expect(order.withLock { $0 } == [1, 11, 10, 2, 21, 20])
  }

  @Test func `a thief takes the oldest job`() {
    let stolen = Mutex<[Int]>([])
    let finished = Latch()
    WorkPool(workers: 2).run(
      [0],
      makeWorker: { $0 },
      body: { (id, worker: inout Int, context) in
        if id == 0 {
          // Pushed while the other worker may still sleep; all of them are for the thief, since
          // their owner does not come back before the last one is done.
          for child in 1...5 { context.push(child) }
          finished.wait()
        } else {
          stolen.withLock { $0.append(id) }
          if id == 5 { finished.open() }
        }
      }
    )
    #expect(stolen.withLock { $0 } == [1, 2, 3, 4, 5])
  }

  @Test func `workers are numbered and never share a number`() {
    let busy = (0..<4).map { _ in Flag() }
    WorkPool(workers: 4).run(
      0..<2_000,
      makeWorker: { $0 },
      body: { (_, number: inout Int, context) in
        #expect(number == context.worker)
        #expect(busy[number].raise(), "two jobs run with the same worker number")
        busy[number].lower()
      }
    )
  }

  @Test func `states that cannot be copied are made and finished once per worker`() {
    struct Tally: ~Copyable { var jobs = 0 }
    let made = Atomic(0)
    let finished = Atomic(0)
    let sum = Atomic(0)
    WorkPool(workers: 3).run(
      0..<1_000,
      makeWorker: { _ in
        made.add(1, ordering: .relaxed)
        return Tally()
      },
      body: { (_, tally: inout Tally, _) in tally.jobs += 1 },
      finish: { tally in
        finished.add(1, ordering: .relaxed)
        sum.add(tally.jobs, ordering: .relaxed)
      }
    )
    #expect(sum.load(ordering: .relaxed) == 1_000)
    #expect((1...3).contains(made.load(ordering: .relaxed)))
    #expect(made.load(ordering: .relaxed) == finished.load(ordering: .relaxed))
  }

  @Test func `a run with more workers than processors uses them all`() {
    let meeting = Meeting(of: 8)
    WorkPool(workers: 8).run(
      0..<8,
      makeWorker: { _ in },
      body: { (_, _: inout Void, _) in meeting.arriveAndWait() }
    )
    // Ends only if eight jobs run at the same time.
  }
}
