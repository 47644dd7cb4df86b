import Synchronization

/// Counters that every worker raises without disturbing the others, and anyone may add up.
///
/// `Counter` names the counters (`enum Progress: Int, CaseIterable { case objects, bytes }`). Each
/// worker has a row of its own, apart from the others' rows in memory, so that no cache line moves
/// between processors while they count. A total read during a run is a sum of slightly different
/// moments: good for a progress line; after the run it is exact.
public final class ProgressCounters<Counter>: Sendable
where Counter: CaseIterable & RawRepresentable<Int> & Sendable {
  private let rows: [Row]

  /// Makes counters at zero for workers numbered from 0 to `workers` − 1.
  ///
  /// - Precondition: `Counter` has at most ``maximumCounters`` cases with raw values from 0.
  public init(workers: Int) {
    precondition(
      Counter.allCases.allSatisfy { (0..<Row.capacity).contains($0.rawValue) },
      "raw values of counters must lie between 0 and \(Row.capacity - 1)"
    )
    rows = (0..<workers).map { _ in Row() }
  }

  /// The largest number of cases that `Counter` may have.
  public static var maximumCounters: Int { Row.capacity }

  /// Adds `amount` to `counter` in the row of `worker`, in a few nanoseconds.
  public func add(_ amount: Int, to counter: Counter, worker: Int) {
    // Relaxed: the counters order nothing; the end of the run orders them before the last reading.
    rows[worker].cells[counter.rawValue].wrappingAdd(amount, ordering: .relaxed)
  }

  /// The sum of `counter` over all workers.
  ///
  /// - Complexity: O(workers).
  public func total(_ counter: Counter) -> Int {
    rows.reduce(0) { $0 &+ $1.cells[counter.rawValue].load(ordering: .relaxed) }
  }
}

/// One worker's counters.
private final class Row: Sendable {
  static let capacity = 16

  let cells = InlineArray<16, Atomic<Int>> { _ in Atomic(0) }

  /// Keeps the next row at least 128 bytes away: a cache line and the one fetched along with it.
  let padding = InlineArray<16, Int>(repeating: 0)
}
