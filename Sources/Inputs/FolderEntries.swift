/// The names in a folder with their kinds, sorted by their bytes.
///
/// All names lie in one array: a folder can hold millions of them.
struct FolderEntries {
  private struct Entry {
    var start: Int
    var length: UInt16
    var kind: FileKind
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  var count: Int { entries.count }

  subscript(index: Int) -> (name: [UInt8], kind: FileKind) {
    (Array(name(of: entries[index])), entries[index].kind)
  }

  /// Adds a name; ``sort()`` follows the last one.
  mutating func append(_ name: [UInt8], _ kind: FileKind) {
    // No file system has names longer than a few hundred bytes.
    guard let length = UInt16(exactly: name.count) else { return }
    entries.append(Entry(start: bytes.count, length: length, kind: kind))
    bytes += name
  }

  mutating func sort() {
    entries = entries.sorted { name(of: $0).lexicographicallyPrecedes(name(of: $1)) }
  }

  /// The kind of the entry with this name, or `nil` when there is none.
  ///
  /// - Complexity: O(log `count`).
  func kind(of wanted: String) -> FileKind? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if name(of: entries[middle]).lexicographicallyPrecedes(wanted.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < entries.count, name(of: entries[low]).elementsEqual(wanted.utf8) else { return nil }
    return entries[low].kind
  }

  /// Whether some entry of that kind has a name like this.
  func contains(_ kind: FileKind, where isWanted: (ArraySlice<UInt8>) -> Bool) -> Bool {
    entries.contains { $0.kind == kind && isWanted(name(of: $0)) }
  }

  private func name(of entry: Entry) -> ArraySlice<UInt8> {
    bytes[entry.start..<entry.start + Int(entry.length)]
  }
}
