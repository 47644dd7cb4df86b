/// The distinct values of one form that were found in a content.
struct ValueSet {
  /// A value as it stands in a row of values that count up: what is the same in all of them, and the
  /// number that is not.
  struct Step {
    var stem: UInt64
    var number: UInt64
  }

  private(set) var hashes: Set<UInt64> = []
  /// The three values with the smallest hashes, smallest first.
  private(set) var least: [(order: UInt64, value: [UInt8])] = []
  /// Where the first value stands.
  private(set) var first: Range<Int>?
  private var steps: [Step] = []
  /// Numbers that have the form, and those of them that pass its check, as often as they occur.
  var shaped = 0
  var passed = 0
  /// Values as they are written, where somebody wants to see them.
  private(set) var texts: [[UInt8]] = []

  /// Whether there are more values than may be held.
  private(set) var isFull = false

  var count: Int { hashes.count }

  /// A value that was read.
  struct Value {
    /// Its bytes in the form in which equal values are the same.
    var bytes: [UInt8]
    var hash: UInt64
    /// Where it stands.
    var place: Range<Int>
    var step: Step?
    /// As it is written, where somebody wants to see it.
    var text: [UInt8]?
    /// How many values may be held.
    var limit: Int
  }

  /// Adds a value, if fewer than its limit are held.
  ///
  /// - Returns: whether it is new.
  /// - Complexity: O(1), amortized.
  @discardableResult
  mutating func insert(_ value: Value) -> Bool {
    guard hashes.count < value.limit || hashes.contains(value.hash) else {
      isFull = true
      return false
    }
    guard hashes.insert(value.hash).inserted else { return false }
    if value.place.lowerBound < first?.lowerBound ?? .max { first = value.place }
    if let step = value.step { steps.append(step) }
    let order = ValueHash.mixed(value.hash ^ 0x9E37_79B9_7F4A_7C15)
    if least.count < 3 || order < least[2].order {
      let place = least.firstIndex { order < $0.order } ?? least.count
      least.insert((order, value.bytes), at: place)
      if least.count > 3 { least.removeLast() }
    }
    if let text = value.text { texts.append(text) }
    return true
  }

  /// The number of values, where rows of eight or more that count up evenly are one: they were
  /// made, not given to people.
  ///
  /// - Complexity: O(n log n).
  var countWithoutSequences: Int {
    guard steps.count >= Self.shortestSequence else { return count }
    let sorted = steps.sorted { ($0.stem, $0.number) < ($1.stem, $1.number) }
    var spared = 0
    var length = 1
    var gap: UInt64 = 0
    for i in sorted.indices.dropFirst() {
      let isSame = sorted[i].stem == sorted[i - 1].stem
      let next = sorted[i].number - (isSame ? sorted[i - 1].number : sorted[i].number)
      if isSame, length == 1 || next == gap {
        length += 1
      } else {
        if length >= Self.shortestSequence { spared += length - 1 }
        length = isSame ? 2 : 1
      }
      gap = next
    }
    if length >= Self.shortestSequence { spared += length - 1 }
    return count - spared
  }

  private static let shortestSequence = 8

  /// Forgets all; memory is kept only as far as the next content is likely to need it.
  mutating func removeAll() {
    if hashes.capacity > 1 << 14 { self = ValueSet() }
    hashes.removeAll(keepingCapacity: true)
    least.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    first = nil
    (shaped, passed, isFull) = (0, 0, false)
  }
}
