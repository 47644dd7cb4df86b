import GitStorage

/// At which paths subjects are found.
extension HistoryWalk {
  /// Goes down from root trees, those that commits and refs name, to the subjects' objects.
  mutating func findPaths() {
    let paths = PathSets(names: history.names, limit: limits.paths)
    var search = PathSearch(families, contents, paths)
    for commit in graph.commits { search.addRoot(commit.tree) }
    for tip in tips where tip != TreeRecords.none { search.addRoot(tags.peeled(tip)) }
    if !search.run() { lacksPaths = true }
    for (subject, objects) in objects.enumerated() {
      var set: PathSets.ID = 0
      for object in objects { set = search.union(set, search.paths(of: object)) }
      (places[subject].paths, places[subject].hasMorePaths) = search.paths.paths(set)
    }
  }
}
