import GitStorage
import Synchronization

/// Numbers for objects that others name and the store does not list, above all numbers of the store.
///
/// They are given where a part of history is to be chosen: whether a missing object belongs to that
/// part follows, like everything else, from who names it.
final class UnlistedObjects: Sendable {
  private let first: Int
  private let limit: Int
  private let numbers = Mutex<[ObjectID: UInt32]>([:])

  /// Starts without any.
  ///
  /// - Parameters:
  ///   - first: the lowest number to be given.
  ///   - limit: how many objects get numbers; more are not told apart from others that are missing.
  init(from first: Int, limit: Int) {
    self.first = first
    self.limit = limit
  }

  /// The number of an object; ``TreeRecords/none`` where there are too many.
  func number(of id: ObjectID) -> UInt32 {
    numbers.withLock { numbers in
      if let known = numbers[id] { return known }
      guard numbers.count < limit, let number = UInt32(exactly: first + numbers.count),
        number < TreeRecords.none
      else { return TreeRecords.none }
      numbers[id] = number
      return number
    }
  }

  /// The objects and their numbers.
  var all: [ObjectID: UInt32] { numbers.withLock { $0 } }
}
