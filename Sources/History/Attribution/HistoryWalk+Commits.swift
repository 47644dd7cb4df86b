import Bytes
import GitStorage

/// Since when and until when.
extension HistoryWalk {
  /// The order in which the commits that brought a subject in are preferred.
  private struct Candidate: Comparable {
    var isUnreachable: Bool
    var date: Int64
    /// The number of its object, the same however commits were taken down.
    var number: UInt32
    var commit: Int

    static func < (a: Self, b: Self) -> Bool {
      if a.isUnreachable != b.isUnreachable { return b.isUnreachable }
      return (a.date, a.number) < (b.date, b.number)
    }
  }

  /// Compares each commit with its parents.
  mutating func followCommits() {
    let isReachable = graph.reachable(from: tipCommits.compactMap(\.self))
    var all = files
    for (commit, fact) in graph.commits.enumerated() {
      all[commit] = sets.union(all[commit], contents.own(fact.number))
    }
    for (subject, count) in sets.counts(all).enumerated() {
      places[subject].commits = count
    }
    let reached = graph.commits.indices.lazy.filter { isReachable[$0] }.map { all[$0] }
    for (subject, count) in sets.counts(reached).enumerated() where count > 0 {
      places[subject].isReachable = true
    }
    findIntroductions(all, isReachable)
    findRemovals()
  }

  private mutating func findIntroductions(_ all: Column<SubjectSets.ID>, _ isReachable: [Bool]) {
    var best = [Candidate?](repeating: nil, count: objects.count)
    for commit in all.indices where all[commit] != 0 {
      let before = parentsUnion(commit, all)
      guard before != all[commit] else { continue }
      let candidate = Candidate(
        isUnreachable: !isReachable[commit],
        date: graph.dates[commit],
        number: graph.commits[commit].number,
        commit: commit
      )
      sets.forEach(in: all[commit], notIn: before) { subject in
        if let known = best[subject], known < candidate { return }
        best[subject] = candidate
      }
    }
    for (subject, candidate) in best.enumerated() {
      guard let candidate else { continue }
      places[subject].introduced = Int(candidate.number)
      places[subject].mayBeOlder = graph.commits[candidate.commit].lacksParents
    }
  }

  private mutating func parentsUnion(
    _ commit: Int,
    _ all: Column<SubjectSets.ID>
  ) -> SubjectSets.ID {
    var union: SubjectSets.ID = 0
    for parent in graph.parents(of: commit) { union = sets.union(union, all[Int(parent)]) }
    return union
  }

  /// Finds the commits by which subjects left the default branch.
  ///
  /// First along first parents, the way on which the branch's tip went: the last commit that lacks
  /// what the one before had. What was never on that way came and went on branches that were merged
  /// later; there the last commit counts of which a parent had it.
  private mutating func findRemovals() {
    guard let tip = refs.defaultTip.flatMap({ history.store.number(of: $0) }),
      let head = graph.commit(of: tags.peeled(UInt32(tip)))
    else { return }
    var settled = files[head]
    var removals = [(date: Int64, number: UInt32)?](repeating: nil, count: objects.count)
    var commit = head
    var steps = 0
    // A circle of parents, which honest hashes cannot make, must not hold us.
    while let parent = graph.parents(of: commit).first, steps < graph.commits.count {
      steps += 1
      let had = files[Int(parent)]
      if had != files[commit] {
        sets.forEach(in: had, notIn: settled) {
          removals[$0] = (.max, graph.commits[commit].number)
        }
        settled = sets.union(settled, had)
      }
      commit = Int(parent)
    }
    let isOnBranch = graph.reachable(from: [head])
    for commit in files.indices where isOnBranch[commit] {
      let had = parentsUnion(commit, files)
      guard had != files[commit] else { continue }
      let (date, number) = (graph.dates[commit], graph.commits[commit].number)
      var gone: [Int] = []
      sets.forEach(in: had, notIn: files[commit]) { gone.append($0) }
      for subject in gone {
        if let known = removals[subject], (known.date, known.number) >= (date, number) { continue }
        removals[subject] = (date, number)
      }
    }
    // What the tip holds has not left, whatever happened before.
    sets.forEach(in: files[head]) { removals[$0] = nil }
    for (subject, removal) in removals.enumerated() {
      if let removal { places[subject].removed = Int(removal.number) }
    }
  }
}
