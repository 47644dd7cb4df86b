import Synchronization

/// Hands out a piece of work that may be done on another thread.
///
/// - Returns: sees to it that the work is done, and comes back when it is; to be called once.
public typealias HandOut = (@escaping @Sendable () -> Void) -> () -> Void

/// Makes two things that do not depend on each other.
///
/// - Parameters:
///   - handOut: takes the first of them.
///   - aside: makes it.
///   - own: makes the other.
/// - Returns: both.
func both<A: Sendable, B>(
  _ handOut: HandOut,
  aside: @escaping @Sendable () -> A,
  own: () -> B
) -> (A, B) {
  let first = Handover<A>()
  let finish = handOut { first.put(aside()) }
  let second = own()
  finish()
  guard let first = first.take() else { preconditionFailure("what was handed out was not done") }
  return (first, second)
}

/// Hands a value from one thread to another.
private final class Handover<Value: Sendable>: Sendable {
  private let value = Mutex(Value?.none)

  func put(_ value: Value) { self.value.withLock { $0 = value } }

  func take() -> Value? {
    value.withLock { value in
      defer { value = nil }
      return value
    }
  }
}
