/// The smallest of the keys that several sorted runs have reached: a binary heap.
struct KeyHeap {
  private var entries: [(key: FindingKey, run: Int)]

  /// Makes a heap of one key for each run.
  init(_ entries: [(FindingKey, Int)]) {
    self.entries = entries.map { ($0.0, $0.1) }
    for index in self.entries.indices.reversed() { sink(index) }
  }

  /// The smallest key and its run; nil when all runs have ended.
  var top: (key: FindingKey, run: Int)? { entries.first }

  /// Puts the run's next key in place of the smallest, or nothing at the end of the run.
  mutating func replaceTop(_ key: FindingKey?) {
    if let key {
      entries[0].key = key
    } else {
      let last = entries.removeLast()
      guard !entries.isEmpty else { return }
      entries[0] = last
    }
    sink(0)
  }

  private mutating func sink(_ start: Int) {
    var index = start
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < entries.count && entries[child].key < entries[least].key {
        least = child
      }
      guard least != index else { return }
      entries.swapAt(index, least)
      index = least
    }
  }
}
