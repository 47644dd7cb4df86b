import Bytes
import GitStorage

/// At which paths subjects are found.
extension HistoryWalk {
  /// What goes down from root trees, those that commits and refs name, to the subjects' objects.
  ///
  /// - Returns: finds for each subject its first paths and whether there are more of them, and whether all were found.
  func pathFinder()
    -> @Sendable () -> (
      all: [(paths: [[UInt8]], hasMore: Bool)], isWhole: Bool
    )
  {
    let paths = PathSets(names: history.names, limit: limits.paths)
    return { [families, contents, graph, files, tips, tags, objects] in
      var search = PathSearch(families, contents, paths)
      // A commit without subjects has no way to any either.
      for place in graph.commits.indices where files[place] != 0 {
        if place + 16 < graph.commits.count {
          families.prefetch(treeOf: graph.commits[place + 16].tree)
        }
        search.addRoot(graph.commits[place].tree)
      }
      for tip in tips where tip != TreeRecords.none { search.addRoot(tags.peeled(tip)) }
      let isWhole = search.run()
      let all = objects.map { objects in
        var set: PathSets.ID = 0
        for object in objects { set = search.union(set, search.paths(of: object)) }
        return search.paths.paths(set)
      }
      return (all, isWhole)
    }
  }
}
