internal import Findings

/// Problems by kind: how many there are, and the first few in a fixed order.
///
/// Keeps a bounded number of records, so that a run over thousands of damaged mirrors does not.
struct ProblemGroups: Sendable {
  /// The problems of one kind.
  struct Group: Sendable {
    /// How many there are.
    var count = 0
    /// The first of them, in the order of sorted reports.
    var named: [ProblemRecord] = []
  }

  /// How many problems of a kind are kept.
  let limit: Int
  private(set) var groups: [ProblemKind: Group] = [:]

  /// Starts without problems.
  init(limit: Int) {
    self.limit = limit
  }

  /// Notes a problem.
  mutating func add(_ problem: ProblemRecord) {
    groups[problem.kind, default: Group()].count += 1
    var named = groups[problem.kind]?.named ?? []
    let place = named.firstIndex { RecordOrder.precedes(.problem(problem), .problem($0)) }
    named.insert(problem, at: place ?? named.count)
    groups[problem.kind]?.named = Array(named.prefix(limit))
  }
}
