import Bytes

/// The ids of a pack's entries, as far as they are known.
struct EntryIDs {
  private let format: ObjectFormat
  /// The ids' bytes, one after the other.
  private var bytes: Column<UInt8>
  private var isNamed: NumberSet
  /// How many are known.
  private(set) var count = 0

  /// Knows none.
  init(count: Int, format: ObjectFormat) {
    self.format = format
    bytes = Column(repeating: 0, count: count * format.idLength)
    isNamed = NumberSet(count: count)
  }

  /// Takes an entry's id down.
  mutating func name(_ entry: Int, _ id: ObjectID) {
    if !isNamed.contains(entry) { count += 1 }
    isNamed.insert(entry)
    for (place, byte) in id.bytes.enumerated() { bytes[entry * format.idLength + place] = byte }
  }

  /// The id of an entry that has one.
  func id(of entry: UInt32) -> ObjectID {
    ObjectID(bytes.span, at: Int(entry) * format.idLength, format: format)
  }

  /// The entries that have an id, in the order of the ids.
  ///
  /// - Complexity: O(n log n).
  var inOrder: Column<UInt32> {
    var keys = Column<SortKey>()
    keys.reserveCapacity(count)
    for entry in 0..<bytes.count / format.idLength where isNamed.contains(entry) {
      keys.append(SortKey(firstWord: id(of: UInt32(entry)).firstWord, entry: UInt64(entry)))
    }
    keys.sort(0..<keys.count) { a, b in
      a.firstWord == b.firstWord
        ? id(of: UInt32(a.entry)) < id(of: UInt32(b.entry)) : a.firstWord < b.firstWord
    }
    return Column(keys.lazy.map { UInt32($0.entry) })
  }

  /// What hardly ever leaves two entries in doubt, side by side.
  private struct SortKey: BitwiseCopyable {
    let firstWord: UInt64
    let entry: UInt64
  }
}
