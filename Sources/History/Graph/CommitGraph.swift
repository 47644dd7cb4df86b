import Bytes
import GitStorage

/// All commits of a store and how they follow one another.
struct CommitGraph {
  /// The commits as they were taken down: as they lie in packs, near their parents.
  let commits: Column<HistoryPart.Commit>
  /// Dates that rise along history: a commit's own, or a second more than its parents' where its own
  /// is not later.
  ///
  /// Clocks are wrong often enough. Git calls it the corrected committer date.
  let dates: Column<Int64>
  /// Parents that are no commits in the store, by object number, and whose they are.
  let strayParents: [(commit: UInt32, number: UInt32)]
  /// The parents of all commits that are in the store.
  private let parents: Column<UInt32>
  /// Finds commits by their numbers.
  private let places: CommitPlaces

  /// Arranges commits.
  ///
  /// - Parameters:
  ///   - part: all that was taken down.
  ///   - numberCount: how many numbers the store has.
  /// - Complexity: O(commits + numbers).
  init(_ part: borrowing HistoryPart, numberCount: Int) {
    var commits = part.commits
    let all = part.parents.span
    // By number, the place of a commit.
    var commitAt = Column(repeating: TreeRecords.none, count: numberCount)
    var places = commitAt.mutableSpan
    for (place, commit) in commits.enumerated() { places[Int(commit.number)] = UInt32(place) }
    var parents = Column<UInt32>()
    parents.reserveCapacity(all.count)
    var strayParents: [(commit: UInt32, number: UInt32)] = []
    var own = commits.mutableSpan
    var start = 0
    for place in own.indices {
      let end = Int(own[place].parentsEnd)
      for index in start..<end {
        if index + 16 < all.count { places.span.prefetch(Int(all[index + 16])) }
        let number = Int(all[index])
        if number < numberCount, case let parent = places[number], parent != TreeRecords.none {
          parents.append(parent)
        } else {
          strayParents.append((UInt32(place), all[index]))
        }
      }
      own[place].parentsEnd = UInt32(parents.count)
      start = end
    }
    self.strayParents = strayParents
    self.commits = commits
    self.parents = parents
    self.places = CommitPlaces(commitAt, count: commits.count)
    dates = Self.dates(commits, parents, self.places.all)
  }

  /// Dates that rise along history.
  private static func dates(
    _ commits: Column<HistoryPart.Commit>,
    _ parents: Column<UInt32>,
    _ byNumber: Column<UInt32>
  ) -> Column<Int64> {
    // Where commits lead to each other in a circle it matters where one starts; that must not depend on how they
    // were taken down.
    let order = postOrder(commits.count, from: byNumber) { commit, edge in
      let range = Self.range(of: commit, commits)
      return edge < range.count ? Int(parents[range.lowerBound + edge]) : nil
    }
    var dates = Column(commits.lazy.map { $0.seconds })
    var rising = dates.mutableSpan
    for commit in order {
      for parent in parents[Self.range(of: Int(commit), commits)] {
        let (next, overflow) = rising[Int(parent)].addingReportingOverflow(1)
        rising[Int(commit)] = max(rising[Int(commit)], overflow ? .max : next)
      }
    }
    return dates
  }

  /// A commit's parents, as far as they are in the store.
  func parents(of commit: Int) -> Slice<Column<UInt32>> {
    parents[Self.range(of: commit, commits)]
  }

  /// Where a commit's parents stand.
  private static func range(of commit: Int, _ commits: Column<HistoryPart.Commit>) -> Range<Int> {
    (commit == 0 ? 0 : Int(commits[commit - 1].parentsEnd))..<Int(commits[commit].parentsEnd)
  }

  /// The commit with an object number; nil where that is no commit.
  ///
  /// - Complexity: O(1) where the numbers of commits are spread evenly, as ids are.
  func commit(of number: UInt32) -> Int? { places.commit(of: number) }

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
