import GitStorage

/// Which refs still hold a subject.
extension HistoryWalk {
  /// Looks at what each ref's tip holds.
  mutating func findTips() {
    var tipSets: [SubjectSets.ID] = []
    for ref in refs.refs { tipSets.append(tipSet(ref)) }
    for (subject, count) in sets.counts(tipSets).enumerated() where count > 0 {
      places[subject].tipCount = count
      places[subject].isReachable = true
    }
    let order = refs.refs.indices.sorted { (rank($0), $0) < (rank($1), $1) }
    // Subjects whose list is full; many refs hold the same few sets, and most are full soon.
    var full: SubjectSets.ID = 0
    for ref in order where tipSets[ref] != 0 {
      var filled: [Int] = []
      sets.forEach(in: tipSets[ref], notIn: full) { subject in
        places[subject].tips.append(ref)
        if places[subject].tips.count == limits.tips { filled.append(subject) }
      }
      for subject in filled { full = sets.union(full, sets.single(subject)) }
    }
  }

  /// What a ref's tip holds: its tags' messages, the commit's message and files, or what else it
  /// names.
  private mutating func tipSet(_ ref: RefSet.Ref) -> SubjectSets.ID {
    guard let number = history.store.number(of: ref.id) else { return 0 }
    var object = UInt32(number)
    var set = own[object] ?? 0
    for _ in 0..<64 {
      guard let target = tags[object] else { break }
      object = target
      set = sets.union(set, own[object] ?? 0)
    }
    if let commit = graph.commit(of: object) { return sets.union(set, files(of: commit)) }
    return sets.union(set, contents(of: object))
  }

  private func rank(_ ref: Int) -> Int {
    let name = refs.refs[ref].name
    if name.starts(with: "refs/heads/".utf8) { return 0 }
    return name.starts(with: "refs/tags/".utf8) ? 1 : 2
  }
}
