package import Bytes

/// Sorts more keys than memory may hold: sorted runs go to a file without a name, which are then
/// merged (external merge sort, Knuth, The Art of Computer Programming 3, 5.4).
package struct KeySorter: ~Copyable {
  private let limit: Int
  private let folder: BytePath
  private var kept: [FindingKey] = []
  private var spilled: SpillFile?
  private var runs: [Range<Int>] = []

  /// Starts sorting.
  ///
  /// - Parameters:
  ///   - limit: how many keys are held in memory; a key takes 32 bytes.
  ///   - folder: where the file is made if there are more.
  package init(limit: Int, folder: BytePath) {
    precondition(limit >= 1, "a sorter holds at least one key")
    self.limit = limit
    self.folder = folder
  }

  /// Adds a key.
  ///
  /// - Throws: ``FileError`` if a run could not be written.
  package mutating func add(_ key: FindingKey) throws(FileError) {
    kept.append(key)
    if kept.count == limit { try spill() }
  }

  /// Hands over all keys in ascending order, and empties the sorter.
  ///
  /// - Complexity: O(n log n) comparisons; each key is written and read once where runs were needed.
  /// - Throws: ``FileError`` if a run could not be read back.
  package mutating func forEachSorted(
    _ body: (FindingKey) -> Void
  ) throws(FileError) {
    guard !runs.isEmpty else {
      kept.sort()
      kept.forEach(body)
      kept = []
      return
    }
    if !kept.isEmpty { try spill() }
    kept = []
    guard let file = spilled.take() else { return }
    let share = max(1, limit / runs.count)
    var readers: [RunReader] = []
    for run in runs {
      var reader = RunReader(rest: run, share: share)
      if try reader.advance(in: file) { readers.append(reader) }
    }
    runs = []
    var heap = KeyHeap(readers.enumerated().map { ($0.element.current, $0.offset) })
    while let (key, index) = heap.top {
      body(key)
      let hasMore = try readers[index].advance(in: file)
      heap.replaceTop(hasMore ? readers[index].current : nil)
    }
  }

  private mutating func spill() throws(FileError) {
    kept.sort()
    if spilled == nil { spilled = try SpillFile(in: folder) }
    let start = runs.last?.upperBound ?? 0
    try spilled?.write(kept, at: start)
    runs.append(start..<start + kept.count)
    kept.removeAll(keepingCapacity: true)
  }
}

/// Goes through a sorted run, a part at a time.
private struct RunReader {
  /// The keys of the run that were not read yet.
  var rest: Range<Int>
  let share: Int
  private var part: [FindingKey] = []
  private var next = 0

  init(rest: Range<Int>, share: Int) {
    self.rest = rest
    self.share = share
  }

  /// The key that the last `advance` came to.
  var current: FindingKey { part[next - 1] }

  /// Goes to the next key; false at the end of the run.
  mutating func advance(in file: borrowing SpillFile) throws(FileError) -> Bool {
    if next == part.count {
      guard !rest.isEmpty else { return false }
      let taken = rest.prefix(share)
      part = try file.read(taken)
      rest = taken.upperBound..<rest.upperBound
      next = 0
    }
    next += 1
    return true
  }
}
