import Bytes

/// Which commit has an object number: a list in the order of numbers, and where in it to begin.
struct CommitPlaces {
  /// The commits in the order of their numbers.
  let all: Column<UInt32>
  /// Their numbers in the same order.
  private let numbers: Column<UInt32>
  /// Where in these lists the numbers with the same high bits begin, and one place more.
  private let starts: Column<UInt32>
  /// How far a number is shifted to get these bits.
  private let shift: UInt32

  /// Lists commits.
  ///
  /// - Parameters:
  ///   - commitAt: by object number, the commit; ``TreeRecords/none`` where that is none.
  ///   - count: how many commits there are, about.
  /// - Complexity: O(numbers).
  init(_ commitAt: Column<UInt32>, count: Int) {
    // Some four commits for each start.
    var shift: UInt32 = 0
    while commitAt.count >> Int(shift) > count / 4 + 1 { shift += 1 }
    var (all, numbers, starts) = (Column<UInt32>(), Column<UInt32>(), Column<UInt32>())
    all.reserveCapacity(count)
    numbers.reserveCapacity(count)
    for (number, commit) in commitAt.enumerated() where commit != TreeRecords.none {
      while starts.count <= number >> Int(shift) { starts.append(UInt32(all.count)) }
      all.append(commit)
      numbers.append(UInt32(number))
    }
    while starts.count <= commitAt.count >> Int(shift) + 1 { starts.append(UInt32(all.count)) }
    (self.all, self.numbers, self.starts, self.shift) = (all, numbers, starts, shift)
  }

  /// The commit with a number; nil where that is no commit.
  func commit(of number: UInt32) -> Int? {
    let bucket = Int(number >> shift)
    guard bucket + 1 < starts.count else { return nil }
    for place in Int(starts[bucket])..<Int(starts[bucket + 1]) where numbers[place] == number {
      return Int(all[place])
    }
    return nil
  }
}
