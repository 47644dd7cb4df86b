import Pipeline
import Synchronization
import Testing

/// Work that is handed out is done once, by whoever comes first.
@Suite struct ErrandTests {
  @Test func whoHandsItOutDoesWhatNobodyTakesOn() {
    let count = Counter()
    let errand = Errand { count.add() }
    errand.finish()
    #expect(count.value == 1)
    // It may lie in a deque for a while yet.
    errand.takeOn()
    #expect(count.value == 1)
  }

  @Test(arguments: [1, 2, 5])
  func itIsDoneOnceAndBeforeTheEnd(workers: Int) {
    let (begun, wrong) = (Counter(), Counter())
    let done = WorkPool(workers: workers)
      .run((0..<2_000).map { Job.handOut($0) }) { _ in
        ()
      } body: { job, _, context in
        switch job {
        case .handOut(let number):
          let own = Counter()
          let errand = Errand {
            begun.add()
            own.add()
          }
          if number % 2 == 0 { context.push(.errand(errand)) }
          errand.finish()
          if own.value != 1 { wrong.add() }
        case .errand(let errand): errand.takeOn()
        }
      }
    #expect(done.isEmpty)
    #expect(begun.value == 2_000)
    #expect(wrong.value == 0)
  }

  private enum Job: Sendable {
    case handOut(Int)
    case errand(Errand)
  }

  private final class Counter: Sendable {
    private let count = Atomic(0)

    var value: Int { count.load(ordering: .relaxed) }

    func add() { count.wrappingAdd(1, ordering: .relaxed) }
  }
}
