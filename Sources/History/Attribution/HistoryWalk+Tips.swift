import Bytes
import GitStorage

/// Which refs still hold a subject.
extension HistoryWalk {
  /// Looks at what each ref's tip holds.
  mutating func findTips() {
    var tipSets: [SubjectSets.ID] = []
    for (ref, tip) in tips.enumerated() {
      tipSets.append(tip == TreeRecords.none ? 0 : tipSet(tip, tipCommits[ref]))
    }
    for (subject, count) in sets.counts(tipSets).enumerated() where count > 0 {
      places[subject].tipCount = count
      places[subject].isReachable = true
    }
    let ranks = refs.refs.map { Self.rank($0.name) }
    let order = (0...2).flatMap { rank in ranks.indices.filter { ranks[$0] == rank } }
    // Subjects whose list is full; many refs hold the same few sets, and most are full soon.
    var full: SubjectSets.ID = 0
    var done: Set<SubjectSets.ID> = [0]
    for ref in order where !done.contains(tipSets[ref]) {
      var filled: [Int] = []
      var isDone = true
      sets.forEach(in: tipSets[ref], notIn: full) { subject in
        isDone = false
        places[subject].tips.append(ref)
        if places[subject].tips.count == limits.tips { filled.append(subject) }
      }
      if isDone { done.insert(tipSets[ref]) }
      for subject in filled { full = sets.union(full, sets.single(subject)) }
    }
  }

  /// Finds out what no ref leads to, and a reflog does.
  mutating func findKept(_ reflogs: ReflogTips) {
    guard !reflogs.objects.isEmpty, places.contains(where: { !$0.isReachable }) else { return }
    let tips = reflogs.objects.map { tags.peeled($0) }
    let isKept = graph.reachable(from: tips.compactMap { graph.commit(of: $0) })
    var kept = graph.commits.indices.filter { isKept[$0] }.map { files[$0] }
    kept += graph.commits.indices.filter { isKept[$0] }.map {
      contents.own(graph.commits[$0].number)
    }
    kept += reflogs.objects.map { contents.own($0) } + tips.map { contents.contents(of: $0) }
    for (subject, count) in sets.counts(kept).enumerated() where count > 0 {
      places[subject].isKeptByReflog = !places[subject].isReachable
    }
  }

  /// What a ref's tip holds: its tags' messages, the commit's message and files, or what else it
  /// names.
  private mutating func tipSet(_ tip: UInt32, _ commit: Int?) -> SubjectSets.ID {
    var set: SubjectSets.ID = 0
    let object = tags.peeled(tip) { set = sets.union(set, contents.own($0)) }
    set = sets.union(set, contents.own(object))
    if let commit { return sets.union(set, files[commit]) }
    return sets.union(set, contents.contents(of: object))
  }

  /// Which refs are named first: branches, then tags, then all others.
  private static func rank(_ name: [UInt8]) -> Int {
    if name.starts(with: "refs/heads/".utf8) { return 0 }
    return name.starts(with: "refs/tags/".utf8) ? 1 : 2
  }
}
