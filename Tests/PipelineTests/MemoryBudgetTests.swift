import Pipeline
import Synchronization
import Testing

@Suite("MemoryBudget")
struct MemoryBudgetTests {
  @Test func `a lease counts until its end`() {
    let budget = MemoryBudget(limit: 100)
    do {
      let first = budget.lease(60)
      let second = budget.lease(40)
      #expect(budget.bytesInUse == first.bytes + second.bytes)
    }
    #expect(budget.bytesInUse == 0)
    #expect(budget.highWaterMark == 100)
  }

  @Test func `what a lease gives back early fits others`() {
    let budget = MemoryBudget(limit: 100)
    var lease = budget.lease(100)
    lease.shrink(by: 90)
    #expect(budget.bytesInUse == 10)
    #expect(budget.lease(90).bytes == 90)
  }

  @Test func `a lease larger than the budget is granted when no other is out`() {
    let budget = MemoryBudget(limit: 100)
    let lease = budget.lease(1_000)
    #expect(lease.bytes == 1_000)
  }

  @Test func `a lease is extended without waiting, past the limit`() {
    let budget = MemoryBudget(limit: 100)
    var lease = budget.lease(90)
    lease.extend(by: 90)
    #expect(budget.bytesInUse == 180)
    #expect(budget.highWaterMark == 180)
  }

  @Test func `kept memory is in use until the last reference goes, and blocks nobody alone`() {
    let budget = MemoryBudget(limit: 100)
    var kept: [KeptMemory] = []
    do {
      var lease = budget.lease(100)
      kept.append(lease.keep(80))
      #expect(lease.bytes == 20)
    }
    #expect(budget.bytesInUse == 80)
    do {
      let lease = budget.lease(50)
      #expect(budget.bytesInUse == 80 + lease.bytes)
    }
    kept.removeAll()
    #expect(budget.bytesInUse == 0)
  }

  @Test func `sizes beyond all memory do not trap`() {
    let budget = MemoryBudget(limit: 100)
    var lease = budget.lease(.max)
    for _ in 0..<100 { lease.extend(by: .max) }
    #expect(budget.bytesInUse > MemoryBudget.largestRequest)
    lease.shrink(by: .max)
  }

  @Test(arguments: [1, 2, 8])
  func `jobs of all sizes get through, large ones alone`(workers: Int) {
    let budget = MemoryBudget(limit: 1_000)
    let inUse = Atomic(0)
    let done = Atomic(0)
    WorkPool(workers: workers).run(
      0..<3_000,
      makeWorker: { _ in },
      body: { (id, _: inout Void, _) in
        let size = id % 50 == 0 ? 1_500 : id % 400
        let lease = budget.lease(size)
        let total = inUse.add(size, ordering: .relaxed).newValue
        #expect(total <= 1_000 || total == 1_500, "a large job is alone")
        inUse.subtract(size, ordering: .relaxed)
        done.add(1, ordering: .relaxed)
        _ = lease.bytes
      }
    )
    #expect(done.load(ordering: .relaxed) == 3_000)
    #expect(budget.bytesInUse == 0)
    #expect(budget.highWaterMark == 1_500)
  }

  @Test(arguments: [1, 2, 8])
  func `jobs that extend, and pass bytes on to pushed jobs, never deadlock`(workers: Int) {
    struct Part {
      var depth: Int
      var base: KeptMemory?
    }
    let budget = MemoryBudget(limit: 1_000)
    let done = Atomic(0)
    WorkPool(workers: workers).run(
      (0..<20).map { _ in Part(depth: 0, base: nil) },
      makeWorker: { _ in },
      body: { (part, _: inout Void, context) in
        var lease = budget.lease(300)
        lease.extend(by: 600)
        done.add(1, ordering: .relaxed)
        guard part.depth < 5 else { return }
        let base = lease.keep(400)
        for _ in 0..<2 { context.push(Part(depth: part.depth + 1, base: base)) }
      }
    )
    #expect(done.load(ordering: .relaxed) == 20 * 63)
    #expect(budget.bytesInUse == 0)
  }

  @Test func `a caller's mistake traps`() async {
    await #expect(processExitsWith: .failure) { _ = MemoryBudget(limit: -1) }
    await #expect(processExitsWith: .failure) { _ = MemoryBudget(limit: 1).lease(-1).bytes }
    await #expect(processExitsWith: .failure) {
      var lease = MemoryBudget(limit: 10).lease(5)
      lease.shrink(by: 6)
    }
    await #expect(processExitsWith: .failure) { _ = WorkPool(workers: 0) }
  }
}
