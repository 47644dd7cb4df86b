import Bytes

/// The names in a folder with their kinds, sorted by their bytes.
///
/// All names lie in one array: a folder can hold millions of them.
struct FolderEntries {
  private struct Entry {
    var start: Int
    var length: UInt16
    var kind: FileKind

    var range: Range<Int> { start..<start + Int(length) }
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  var count: Int { entries.count }

  subscript(index: Int) -> (name: [UInt8], kind: FileKind) {
    (Array(name(of: entries[index])), entries[index].kind)
  }

  /// Adds a name; ``sort()`` follows the last one.
  mutating func append(_ name: Span<UInt8>, _ kind: FileKind) {
    // No file system has names longer than a few hundred bytes.
    guard let length = UInt16(exactly: name.count) else { return }
    entries.append(Entry(start: bytes.count, length: length, kind: kind))
    for index in name.indices { bytes.append(name[index]) }
  }

  mutating func sort() {
    let bytes = bytes
    entries.sort { bytes.span.precedes($0.range, $1.range) }
  }

  /// The kind of the entry with this name, or `nil` when there is none.
  ///
  /// - Complexity: O(log `count`).
  func kind(of wanted: String) -> FileKind? {
    let place = entries.partitioningIndex {
      !name(of: $0).lexicographicallyPrecedes(wanted.utf8)
    }
    guard place < entries.count, name(of: entries[place]).elementsEqual(wanted.utf8)
    else { return nil }
    return entries[place].kind
  }

  /// Whether some entry of that kind has a name like this.
  func contains(_ kind: FileKind, where isWanted: (ArraySlice<UInt8>) -> Bool) -> Bool {
    entries.contains { $0.kind == kind && isWanted(name(of: $0)) }
  }

  private func name(of entry: Entry) -> ArraySlice<UInt8> {
    bytes[entry.range]
  }
}

extension Span<UInt8> {
  /// Whether the bytes in one range come before those in another.
  fileprivate func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    for offset in 0..<Swift.min(one.count, other.count) {
      let (left, right) = (self[one.lowerBound + offset], self[other.lowerBound + offset])
      if left != right { return left < right }
    }
    return one.count < other.count
  }
}
