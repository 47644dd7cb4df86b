import Pipeline
import Synchronization
import TestSupport
import Testing

@Suite("WorkPool: its source, hunger and cancellation")
struct WorkPoolSourceTests {
  @Test func `no more is pulled than workers are hungry`() {
    let open = Atomic(0)
    let mostOpen = Atomic(0)
    let workers = 3
    WorkPool(workers: workers).run(
      (0..<300).lazy.map { _ in
        mostOpen.max(open.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
        return Mirror(parts: 5)
      },
      makeWorker: { _ in },
      body: { (mirror: Mirror, _: inout Void, context) in
        if mirror.isFirstPart { for _ in 1..<5 { context.push(mirror) } }
        if mirror.finishPart() { open.subtract(1, ordering: .relaxed) }
      }
    )
    #expect(open.load(ordering: .relaxed) == 0)
    #expect(mostOpen.load(ordering: .relaxed) <= workers)
  }

  @Test func `own jobs are finished before the source is asked again`() {
    let order = Mutex<[String]>([])
    WorkPool(workers: 1).run(
      (0..<3).lazy.map { id in
        order.withLock { $0.append("pull \(id)") }
        return id
      },
      makeWorker: { _ in },
      body: { (id: Int, _: inout Void, context) in
        order.withLock { $0.append("run \(id)") }
        if id < 3 { context.push(id + 10) }
      }
    )
    #expect(
      order.withLock { $0 } == [
        "pull 0", "run 0", "run 10", "pull 1", "run 1", "run 11", "pull 2", "run 2", "run 12",
      ]
    )
  }

  @Test func `a source that blocks does not keep pushed jobs waiting`() {
    let pushed = Latch()
    let done = Atomic(0)
    // The second pull ends only after a job has run that the first job pushed.
    WorkPool(workers: 3).run(
      (0..<2).lazy.map { id in
        if id == 1 { pushed.wait() }
        return id
      },
      makeWorker: { _ in },
      body: { (id: Int, _: inout Void, context) in
        done.add(1, ordering: .relaxed)
        if id == 0 {
          context.push(100)
          pushed.wait()
        }
        if id == 100 { pushed.open() }
      }
    )
    #expect(done.load(ordering: .relaxed) == 3)
  }

  @Test func `a big job can see that someone is hungry and split itself`() {
    let helpers = Mutex<Set<Int>>([])
    let helped = Latch()
    WorkPool(workers: 2).run(
      [0],
      makeWorker: { _ in },
      body: { (id, _: inout Void, context) in
        if id == 0 {
          // With one job for two workers the other one must become hungry.
          while !context.isSomeoneHungry { Pause.short() }
          context.push(1)
          helped.wait()
        } else {
          helpers.withLock { _ = $0.insert(context.worker) }
          helped.open()
        }
      }
    )
    #expect(helpers.withLock { $0.count } == 1)
  }

  @Test func `a single worker is never hungry while it works`() {
    WorkPool(workers: 1).run(
      0..<100,
      makeWorker: { _ in },
      body: { (_, _: inout Void, context) in #expect(context.isSomeoneHungry == false) }
    )
  }

  @Test(arguments: [1, 2, 8])
  func `a cancelled run starts no further job and names those it left`(workers: Int) {
    let cancellation = Cancellation()
    let runs = Atomic(0)
    let runsBefore = Atomic(0)
    let leftovers = WorkPool(workers: workers).run(
      0...,
      cancellation: cancellation,
      makeWorker: { _ in },
      body: { (_, _: inout Void, context) in
        if context.isCancelled { return }
        let run = runs.add(1, ordering: .relaxed).newValue
        context.push(-run)
        context.push(-run)
        guard run == 1_000 else { return }
        // Others may do any number of jobs before we get to this.
        cancellation.cancel(.failed)
        runsBefore.store(runs.load(ordering: .relaxed), ordering: .relaxed)
      }
    )
    // Each of the others may be in a job that it had begun before.
    #expect(runsBefore.load(ordering: .relaxed) >= 1_000)
    let later = runs.load(ordering: .relaxed) - runsBefore.load(ordering: .relaxed)
    #expect(later < workers)
    #expect(!leftovers.isEmpty)
    #expect(cancellation.reason == .failed)
  }

  @Test func `a run cancelled beforehand runs nothing`() {
    let cancellation = Cancellation()
    cancellation.cancel(.interrupted)
    WorkPool(workers: 4).run(
      0...,
      cancellation: cancellation,
      makeWorker: { _ in },
      body: { (_, _: inout Void, _) in Issue.record("the run was cancelled") }
    )
    #expect(!cancellation.cancel(.failed), "the first reason stays")
    #expect(cancellation.reason == .interrupted)
  }
}

/// Work in several parts, which is over with the last of them.
private final class Mirror: Sendable {
  private let begun = Atomic(0)
  private let left: Atomic<Int>

  init(parts: Int) { left = Atomic(parts) }

  var isFirstPart: Bool { begun.add(1, ordering: .relaxed).oldValue == 0 }

  func finishPart() -> Bool {
    left.subtract(1, ordering: .acquiringAndReleasing).newValue == 0
  }
}
