import Bytes
import GitStorage

/// What objects lead to: commits to their trees and parents, trees to their entries, tags to what they
/// name.
///
/// Trees are known by what they change in their delta bases. A reached tree's own changes are
/// followed, and then, as long as its base is not reached itself, those of the base that the tree
/// has not changed: what a reached base holds is followed in any case.
struct Reachability {
  let graph: CommitGraph
  private let records: TreeRecords
  private let tags: TagTargets
  /// The record of a tree by its number, or ``TreeRecords/none``.
  private let treeAt: Column<UInt32>
  private let numberCount: Int
  /// How many changes of bases are looked at before we give up: more than any deltas of git need, but
  /// hostile ones could make it the square of their number.
  private let mostSteps: Int

  /// Prepares for a mirror.
  ///
  /// - Parameters:
  ///   - part: all that was taken down; its trees are put together.
  ///   - storeCount: how many numbers the store has.
  ///   - numberCount: how many numbers there are, with those of objects that are not in the store.
  init(_ part: inout HistoryPart, storeCount: Int, numberCount: Int) {
    graph = CommitGraph(part, numberCount: storeCount)
    tags = TagTargets(part.tags)
    records = TreeRecords(joining: part.takeTrees())
    part.trees = [records]
    var treeAt = Column(repeating: TreeRecords.none, count: storeCount)
    for (place, tree) in records.trees.enumerated() { treeAt[Int(tree.number)] = UInt32(place) }
    self.treeAt = treeAt
    self.numberCount = numberCount
    mostSteps = 256 * (records.trees.count + records.changes.count) + 1 << 20
  }

  /// What some objects lead to, themselves included.
  ///
  /// - Parameters:
  ///   - roots: the objects' numbers.
  ///   - known: objects that are left out; with each must be all that it leads to.
  /// - Returns: the objects' numbers; nil where it would take too long to find out.
  /// - Complexity: O(commits + changes of trees), where bases are as near as git stores them.
  func objects(from roots: some Sequence<UInt32>, except known: NumberSet) -> NumberSet? {
    var search = Search(reached: NumberSet(count: numberCount), known: known)
    var starts: [Int] = []
    for root in roots {
      let number = tags.peeled(root) { search.mark($0) }
      if let commit = graph.commit(of: number) {
        starts.append(commit)
      } else {
        search.mark(number)
      }
    }
    let isReached = graph.reachable(from: starts)
    for (commit, fact) in graph.commits.enumerated() where isReached[commit] {
      search.mark(fact.number)
      search.mark(fact.tree)
    }
    for stray in graph.strayParents where isReached[Int(stray.commit)] { search.mark(stray.number) }
    return follow(&search) ? search.reached : nil
  }

  /// The commits that some objects lead to, by their places in the graph.
  func commits(from roots: some Sequence<UInt32>) -> [Bool] {
    graph.reachable(from: roots.compactMap { graph.commit(of: tags.peeled($0)) })
  }

  /// What was reached, and what of it is still to be followed.
  private struct Search {
    var reached: NumberSet
    let known: NumberSet
    var fresh = Column<UInt32>()
    var steps = 0

    mutating func mark(_ number: UInt32) {
      guard number != TreeRecords.none, !known.contains(Int(number)),
        reached.insert(Int(number))
      else { return }
      fresh.append(number)
    }

    func holds(_ number: UInt32) -> Bool {
      reached.contains(Int(number)) || known.contains(Int(number))
    }
  }

  private func follow(_ search: inout Search) -> Bool {
    while !search.fresh.isEmpty {
      // In the order of the records a base comes before its deltas, mostly.
      var trees = Column(search.fresh.lazy.compactMap { tree(of: $0) })
      trees.sort(0..<trees.count, by: <)
      search.fresh.removeAll(keepingCapacity: true)
      for tree in trees {
        follow(tree, &search)
        if search.steps > mostSteps { return false }
      }
    }
    return true
  }

  private func follow(_ tree: UInt32, _ search: inout Search) {
    for place in records.range(of: Int(tree)) { search.mark(records.changes[place].child) }
    var seen: Set<UInt32> = []
    var at = tree
    while case let base = records.trees[Int(at)].base, base != TreeRecords.none,
      !search.holds(base),
      let next = self.tree(of: base), search.steps <= mostSteps
    {
      for place in records.range(of: Int(at)) { seen.insert(records.changes[place].name) }
      for place in records.range(of: Int(next)) {
        let change = records.changes[place]
        search.steps += 1
        if !seen.contains(change.name) { search.mark(change.child) }
      }
      search.steps += 1
      at = next
    }
  }

  private func tree(of number: UInt32) -> UInt32? {
    guard Int(number) < treeAt.count else { return nil }
    let tree = treeAt[Int(number)]
    return tree == TreeRecords.none ? nil : tree
  }
}
