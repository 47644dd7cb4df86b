import Findings

extension Exposure {
  /// Where the secret stands now, for people.
  var standing: String {
    if removed != nil { return "removed since" }
    if tips > 0 { return "still there" }
    switch reachable {
    case true?: return "still in the history"
    case false? where keptByReflog: return "kept by a reflog alone"
    case false?: return "kept by no ref, still in the store"
    case nil: return "still in the store"
    }
  }
}
