/// A set of numbers from 0 up to a bound, a bit each.
public struct NumberSet: Sendable, Hashable {
  @usableFromInline var words: [UInt64]

  /// An empty set, or a full one, of numbers below `count`.
  ///
  /// - Precondition: `count` is not negative.
  public init(count: Int, isFull: Bool = false) {
    words = Array(repeating: isFull ? .max : 0, count: (count + 63) / 64)
  }

  /// The set that ``bytes`` tells of.
  ///
  /// - Returns: nil where the bytes are not as many as a set of numbers below `count` has.
  /// - Precondition: `count` is not negative.
  public init?(count: Int, bytes: [UInt8]) {
    self.init(count: count)
    guard bytes.count == words.count * 8 else { return nil }
    for (i, byte) in bytes.enumerated() { words[i >> 3] |= UInt64(byte) << (UInt64(i & 7) * 8) }
  }

  /// The set as bytes: number n is bit n % 8 of byte n / 8; a multiple of eight bytes.
  public var bytes: [UInt8] {
    words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
  }

  /// Whether a number is in it; false beyond the bound.
  @inlinable
  public func contains(_ number: Int) -> Bool {
    number >= 0 && number >> 6 < words.count
      && words[number >> 6] & 1 &<< UInt64(number & 63) != 0
  }

  /// Puts a number in.
  ///
  /// - Returns: whether it was not yet in.
  /// - Precondition: the number is below the set's bound.
  @inlinable @discardableResult
  public mutating func insert(_ number: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(number & 63)
    defer { words[number >> 6] |= bit }
    return words[number >> 6] & bit == 0
  }

  /// Takes a number out.
  ///
  /// - Precondition: the number is below the set's bound.
  @inlinable
  public mutating func remove(_ number: Int) {
    words[number >> 6] &= ~(1 << UInt64(number & 63))
  }

  /// Takes in what is in another set of the same bound.
  public mutating func formUnion(_ other: NumberSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Whether no number is in it.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The numbers below a bound that are in the set, in rising order.
  public func members(below end: Int) -> [Int] { (0..<end).filter(contains) }
}
