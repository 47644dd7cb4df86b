import Bytes
import GitStorage

/// All commits of a store and how they follow one another.
struct CommitGraph {
  /// The commits in the order of their object numbers, which is that of their ids within a pack.
  let commits: Column<HistoryPart.Commit>
  /// The commits, each behind all of its parents.
  let order: Column<UInt32>
  /// Dates that rise along history: a commit's own, or a second more than its parents' where its own
  /// is not later.
  ///
  /// Clocks are wrong often enough. Git calls it the corrected committer date.
  let dates: Column<Int64>
  /// Parents that are no commits in the store, by object number, and whose they are.
  let strayParents: [(commit: UInt32, number: UInt32)]
  private let parents: Column<UInt32>
  private let parentEnds: Column<UInt32>
  private let numbers: Column<UInt32>

  /// Arranges commits.
  ///
  /// - Parameters:
  ///   - part: all that was taken down.
  ///   - numberCount: how many numbers the store has.
  /// - Complexity: O(commits + numbers).
  init(_ part: borrowing HistoryPart, numberCount: Int) {
    let given = part.commits
    // By number: first a commit's place in what was given, then that in the order of numbers.
    var commitAt = Column(repeating: TreeRecords.none, count: numberCount)
    for (place, commit) in given.enumerated() { commitAt[Int(commit.number)] = UInt32(place) }
    var sorted = Column<UInt32>()
    sorted.reserveCapacity(given.count)
    for number in commitAt.indices where commitAt[number] != TreeRecords.none {
      sorted.append(commitAt[number])
      commitAt[number] = UInt32(sorted.count - 1)
    }
    let commits = Column(sorted.lazy.map { given[Int($0)] })
    let numbers = Column(commits.lazy.map { $0.number })
    var parents = Column<UInt32>()
    var parentEnds = Column<UInt32>()
    var strayParents: [(commit: UInt32, number: UInt32)] = []
    for place in sorted {
      let index = Int(place)
      let start = index == 0 ? 0 : Int(given[index - 1].parentsEnd)
      for number in part.parents[start..<Int(given[index].parentsEnd)] {
        if Int(number) < numberCount, case let parent = commitAt[Int(number)],
          parent != TreeRecords.none
        {
          parents.append(parent)
        } else {
          strayParents.append((UInt32(parentEnds.count), number))
        }
      }
      parentEnds.append(UInt32(parents.count))
    }
    func range(_ commit: Int) -> Range<Int> {
      (commit == 0 ? 0 : Int(parentEnds[commit - 1]))..<Int(parentEnds[commit])
    }
    order = postOrder(commits.count, from: { _ in true }) { commit, edge in
      let range = range(commit)
      return edge < range.count ? Int(parents[range.lowerBound + edge]) : nil
    }
    var dates = Column(commits.lazy.map { $0.seconds })
    for commit in order {
      for parent in parents[range(Int(commit))] {
        let (next, overflow) = dates[Int(parent)].addingReportingOverflow(1)
        dates[Int(commit)] = max(dates[Int(commit)], overflow ? .max : next)
      }
    }
    self.strayParents = strayParents
    self.commits = commits
    self.numbers = numbers
    self.parents = parents
    self.parentEnds = parentEnds
    self.dates = dates
  }

  /// A commit's parents, as far as they are in the store.
  func parents(of commit: Int) -> Slice<Column<UInt32>> {
    parents[(commit == 0 ? 0 : Int(parentEnds[commit - 1]))..<Int(parentEnds[commit])]
  }

  /// The commit with an object number; nil where that is no commit.
  ///
  /// - Complexity: O(log n).
  func commit(of number: UInt32) -> Int? { numbers.binarySearch(number) }

  /// Which commits some commits lead to, themselves included.
  func reachable(from starts: some Sequence<Int>) -> [Bool] {
    var isReached = [Bool](repeating: false, count: commits.count)
    var stack: [Int] = []
    for start in starts where !isReached[start] {
      isReached[start] = true
      stack.append(start)
    }
    while let commit = stack.popLast() {
      for parent in parents(of: commit) where !isReached[Int(parent)] {
        isReached[Int(parent)] = true
        stack.append(Int(parent))
      }
    }
    return isReached
  }
}

extension Column<UInt32> {
  /// Where a value stands in a rising list.
  func binarySearch(_ value: UInt32) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value ? low : nil
  }
}
