/// The right of one worker to hold memory of a ``MemoryBudget``; given back at the end of its life.
///
/// Belongs to the job that took it. For memory that outlives the job see ``keep(_:)``.
public struct MemoryLease: ~Copyable, Sendable {
  private let budget: MemoryBudget

  /// The bytes that this lease holds.
  public private(set) var bytes: Int

  init(budget: MemoryBudget, bytes: Int) {
    self.budget = budget
    self.bytes = bytes
  }

  deinit {
    budget.giveBack(bytes, leases: 1)
  }

  /// Adds bytes without waiting, even past the limit of the budget.
  ///
  /// - Precondition: `amount` is not negative.
  public mutating func extend(by amount: Int) {
    let amount = MemoryBudget.counted(amount)
    budget.take(amount)
    bytes += amount
  }

  /// Gives back a part.
  ///
  /// - Precondition: `amount` is at most ``bytes`` and not negative.
  public mutating func shrink(by amount: Int) {
    let amount = MemoryBudget.counted(amount)
    precondition(amount <= bytes, "a lease cannot give back more than it holds")
    bytes -= amount
    budget.giveBack(amount)
  }

  /// Separates a part that outlives this lease, such as a base that queued jobs share.
  ///
  /// - Precondition: `amount` is at most ``bytes`` and not negative.
  public mutating func keep(_ amount: Int) -> KeptMemory {
    let amount = MemoryBudget.counted(amount)
    precondition(amount <= bytes, "a lease cannot keep more than it holds")
    bytes -= amount
    return KeptMemory(budget: budget, bytes: amount)
  }
}

/// Memory of a ``MemoryBudget`` that no running job holds; given back with the last reference.
///
/// It counts as in use, but nobody waits for it alone: the jobs that will free it may need the very
/// worker that would wait.
public final class KeptMemory: Sendable {
  private let budget: MemoryBudget

  /// The bytes that are kept.
  public let bytes: Int

  init(budget: MemoryBudget, bytes: Int) {
    self.budget = budget
    self.bytes = bytes
  }

  deinit {
    budget.giveBack(bytes)
  }
}
