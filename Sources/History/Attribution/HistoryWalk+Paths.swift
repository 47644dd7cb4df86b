import GitStorage

/// At which paths subjects are found.
extension HistoryWalk {
  /// Goes down from root trees, those that commits and refs name, to the subjects' objects.
  mutating func findPaths() {
    var paths = PathSets(names: history.names, limit: limits.paths)
    var treePaths = [PathSets.ID](repeating: 0, count: trees.count)
    for commit in graph.commits where commit.tree != TreeRecords.none {
      if let tree = trees.tree(of: commit.tree) { treePaths[tree] = PathSets.root }
    }
    for ref in refs.refs {
      guard let number = history.store.number(of: ref.id) else { continue }
      if let tree = trees.tree(of: peeled(UInt32(number))) { treePaths[tree] = PathSets.root }
    }
    var objectPaths: [UInt32: PathSets.ID] = [:]
    for tree in trees.order.reversed() where treePaths[Int(tree)] != 0 {
      for entry in trees.entries(of: Int(tree)) {
        let child = trees.children[entry]
        let here = paths.appending(trees.names[entry], to: treePaths[Int(tree)])
        if let inner = trees.tree(of: child) {
          treePaths[inner] = paths.union(treePaths[inner], here)
        } else {
          objectPaths[child] = paths.union(objectPaths[child, default: 0], here)
        }
      }
    }
    for (subject, objects) in objects.enumerated() {
      var set: PathSets.ID = 0
      for object in objects { set = paths.union(set, objectPaths[object] ?? 0) }
      (places[subject].paths, places[subject].hasMorePaths) = paths.paths(set)
    }
  }
}
