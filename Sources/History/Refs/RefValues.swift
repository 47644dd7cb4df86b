import Bytes
import GitStorage

/// What refs say, as it is read: from packed refs first, then from what is newer.
struct RefValues {
  /// In the order of reading: of two refs with one name the later one counts, and nil says that there is none.
  private var read: [(name: [UInt8], value: RefValue?)] = []
  /// Symbolic refs that are followed one after the other, as many as git does.
  private static let longestChain = 5

  /// Adds what a ref says.
  mutating func append(_ name: [UInt8], _ value: RefValue?) { read.append((name, value)) }

  /// Each name once, in the order of names, with what was read last.
  ///
  /// - Complexity: O(n log n); packed refs are mostly in that order, and so cost little.
  var latest: [(name: [UInt8], value: RefValue)] {
    let sorted = read.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    var latest: [(name: [UInt8], value: RefValue)] = []
    latest.reserveCapacity(sorted.count)
    for (place, entry) in sorted.enumerated() {
      guard let value = entry.value,
        place + 1 == sorted.count || sorted[place + 1].name != entry.name
      else { continue }
      latest.append((entry.name, value))
    }
    return latest
  }

  /// The object that a ref leads to through symbolic ones.
  ///
  /// - Parameters:
  ///   - name: the ref.
  ///   - latest: what ``latest`` told.
  /// - Returns: nil where it leads nowhere, or too far.
  /// - Complexity: O(log n), since every one of a hostile mirror's refs may be symbolic.
  static func object(
    of name: [UInt8],
    in latest: [(name: [UInt8], value: RefValue)]
  ) -> ObjectID? {
    var name = name
    for _ in 0...longestChain {
      let place = latest.partitioningIndex { !$0.name.lexicographicallyPrecedes(name) }
      guard place < latest.count, latest[place].name == name else { return nil }
      switch latest[place].value {
      case .id(let id): return id
      case .symbolic(let next): name = next
      }
    }
    return nil
  }
}
