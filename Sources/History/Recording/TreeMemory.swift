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

  /// The entry that goes by the name of one in another tree, and has its mode: one of two.
  ///
  /// - Parameters:
  ///   - first: the first entry that is looked at.
  ///   - content: this tree, of which the marks tell.
  ///   - tree: the other tree.
  ///   - offset: where the other tree's entry begins.
  ///   - idLength: how long ids are, in bytes.
  /// - Returns: the entry's number; nil where it is neither of the two, or the other tree ends before the id does.
  func entry(
    from first: Int,
    in content: Span<UInt8>,
    namedAs tree: Span<UInt8>,
    at offset: Int,
    idLength: Int
  ) -> Int? {
    for entry in first..<max(first, min(first + 2, count)) {
      let start = Int(marks[entry].start)
      let length = Int(marks[entry + 1].start) - start
      guard length > idLength, length <= tree.count - offset, start + length <= content.count
      else { continue }
      // Mode, space, name and NUL: no more and no less than these bytes.
      let own = content.extracting(start..<start + length - idLength)
      if own.isEqual(to: tree.extracting(offset..<offset + own.count)) { return entry }
    }
    return nil
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
