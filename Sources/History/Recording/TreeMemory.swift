import Bytes

/// Where a tree's entries begin and what they are called, kept while deltas on it are looked at.
public final class TreeMemory: Sendable {
  /// An entry.
  struct Mark: Sendable {
    /// Where it begins, in bytes from the tree's start.
    var start: UInt32
    /// The number of its name.
    var name: UInt32
  }

  /// The tree's number in the store.
  let tree: UInt32
  /// The entries in their order, and a last mark at the tree's end.
  let marks: [Mark]

  /// Whether a name stands in it twice.
  let repeatsNames: Bool

  init(tree: UInt32, marks: [Mark], repeatsNames: Bool) {
    self.tree = tree
    self.marks = marks
    self.repeatsNames = repeatsNames
  }

  /// Whether an entry has a name.
  ///
  /// - Complexity: O(n).
  func holds(_ name: UInt32) -> Bool {
    for entry in 0..<count where marks[entry].name == name { return true }
    return false
  }

  /// The number of entries.
  var count: Int { marks.count - 1 }

  /// The entry that begins at an offset; nil where none does.
  ///
  /// - Parameters:
  ///   - offset: in bytes from the tree's start.
  ///   - guess: an entry that is likely to be that one.
  /// - Returns: the entry's number.
  /// - Complexity: O(log n), O(1) where the guess is right.
  func entry(at offset: Int, guess: Int) -> Int? {
    if guess < count, Int(marks[guess].start) == offset { return guess }
    let mark = firstMark(from: offset, in: 0..<count)
    return mark < count && Int(marks[mark].start) == offset ? mark : nil
  }

  /// The first entry that does not lie before an offset as a whole; `first` or one behind it.
  ///
  /// - Parameters:
  ///   - first: an entry.
  ///   - offset: in bytes from the tree's start.
  /// - Returns: an entry's number.
  /// - Complexity: O(log n).
  func end(ofEntriesFrom first: Int, before offset: Int) -> Int {
    // A delta's last piece mostly goes on to the end.
    offset >= Int(marks[count].start)
      ? count : firstMark(from: offset + 1, in: first + 1..<count + 1) - 1
  }

  /// The first mark in a range that stands at an offset or behind it; the range's end where none does.
  ///
  /// Entries are about equally long, so that it is looked for around the place where it then were.
  private func firstMark(from offset: Int, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    if high - low > 16 {
      let first = Int(marks[low].start)
      let length = Int(marks[high - 1].start) - first
      guard offset > first else { return low }
      guard offset - first <= length else { return high }
      let guess = low + (offset - first) * (high - 1 - low) / length
      var step = 4
      if Int(marks[guess].start) >= offset {
        high = guess
        while high - step > low, Int(marks[high - step].start) >= offset {
          high -= step
          step *= 2
        }
        low = max(low, high - step)
      } else {
        low = guess + 1
        while low + step < high, Int(marks[low + step].start) < offset {
          low += step
          step *= 2
        }
        high = min(high, low + step)
      }
    }
    while low < high {
      let middle = (low + high) / 2
      if Int(marks[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
