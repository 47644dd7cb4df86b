import Bytes
public import GitStorage

/// The part of a mirror's history that was asked for, as numbers of its objects.
public struct HistorySelection: Sendable {
  /// All objects of it, those that are missing included.
  public private(set) var objects: NumberSet
  /// Those of them that are still to be read: all but the trees that were read to find out.
  public private(set) var wanted: NumberSet
  /// The refs that lead to it.
  public private(set) var refs: [RefSet.Ref] = []
  /// Whether borders were given and the mirror knows none of them; then nothing is left out.
  public private(set) var lacksBorder = false
  /// Whether it could not be found out what belongs to the part; then it is all there is.
  public private(set) var isCutOff = false

  /// Chooses what a query asks for.
  ///
  /// - Parameters:
  ///   - query: what is asked for.
  ///   - history: what all workers shared; made for choosing.
  ///   - part: what they took down; what does not belong to the part is taken out of its accounts
  ///     of missing and broken objects.
  ///   - refs: the mirror's refs.
  public init(
    _ query: HistoryQuery,
    _ history: MirrorHistory,
    _ part: inout HistoryPart,
    refs: RefSet
  ) {
    let wantedRefs = refs.matching(query.isRefWanted)
    let tips = wantedRefs.map { history.number(ofNamed: $0.id) }
    self.init(history, &part, from: tips) { reach in
      var borders = query.borders.compactMap {
        refs.commit($0, in: history.store, reach.graph)
      }
      let lacksBorder = borders.isEmpty && !query.borders.isEmpty
      if let since = query.since { borders += reach.commits(before: since, from: tips) }
      return (borders, lacksBorder)
    }
    self.refs = wantedRefs
  }

  /// Chooses the tree of one commit.
  ///
  /// - Parameters:
  ///   - tip: the commit; nil for nothing at all.
  ///   - history: what all workers shared; made for choosing.
  ///   - part: what was taken down of the tree.
  public init(treeOf tip: ObjectID?, _ history: MirrorHistory, _ part: inout HistoryPart) {
    let refs = tip.map { [RefSet.Ref(name: Array("HEAD".utf8), id: $0)] } ?? []
    self.init(history, &part, from: refs.map { history.number(ofNamed: $0.id) }) { _ in
      ([], false)
    }
    self.refs = refs
  }

  private init(
    _ history: MirrorHistory,
    _ part: inout HistoryPart,
    from tips: [UInt32],
    borders: (Reachability) -> (numbers: [UInt32], areLacking: Bool)
  ) {
    let storeCount = history.store.numberCount
    let unlisted = history.unlisted?.all ?? [:]
    let count = storeCount + unlisted.count
    let reach = Reachability(&part, storeCount: storeCount, numberCount: count)
    let none = NumberSet(count: count)
    let (borders, lacksBorder) = borders(reach)
    self.lacksBorder = lacksBorder
    if !part.isCutOff,
      let old = borders.isEmpty ? none : reach.objects(from: borders, except: none),
      let found = reach.objects(from: tips, except: old)
    {
      objects = found
    } else {
      objects = NumberSet(count: count, isFull: true)
      isCutOff = true
    }
    wanted = objects
    for trees in part.trees {
      for tree in trees.trees { wanted.remove(Int(tree.number)) }
    }
    part.keep(objects, unlisted, in: history.store)
  }
}

extension Reachability {
  /// Of the commits that some objects lead to, those before a moment.
  ///
  /// Dates are the corrected ones, so that a commit never counts as older than what it is built on.
  func commits(before moment: Int64, from roots: [UInt32]) -> [UInt32] {
    let isReached = commits(from: roots)
    return graph.commits.indices.filter { isReached[$0] && graph.dates[$0] < moment }
      .map { graph.commits[$0].number }
  }
}

extension RefSet {
  /// The refs whose names are wanted; `HEAD` counts as one even where it only leads to another.
  func matching(_ isWanted: ([UInt8]) -> Bool) -> [Ref] {
    let name = Array("HEAD".utf8)
    var found = refs.filter { isWanted($0.name) }
    if let head, isWanted(name), !found.contains(where: { $0.name == name }) {
      found.append(Ref(name: name, id: head))
    }
    return found
  }

  /// The number of the commit or tag that a text names as in git: a ref, an id, or the beginning of
  /// one that no other commit or tag shares.
  ///
  /// - Returns: nil where it names nothing in the store, or several things.
  func commit(_ text: String, in store: ObjectStore, _ graph: CommitGraph) -> UInt32? {
    if let id = ObjectID(hex: Array(text.utf8), format: store.format) {
      return store.number(of: id).flatMap { UInt32(exactly: $0) }
    }
    if text == "HEAD" {
      return head.flatMap { store.number(of: $0) }.flatMap { UInt32(exactly: $0) }
    }
    for prefix in ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"] {
      guard let ref = refs.first(where: { $0.name.elementsEqual((prefix + text).utf8) })
      else { continue }
      return store.number(of: ref.id).flatMap { UInt32(exactly: $0) }
    }
    let commits = store.objects(withPrefix: text)
      .compactMap { store.number(of: $0).flatMap { UInt32(exactly: $0) } }
      .filter { graph.commit(of: $0) != nil }
    return commits.count == 1 ? commits[0] : nil
  }
}

extension HistoryPart {
  /// Forgets what is missing or broken outside of a chosen part, and the numbers of objects that are
  /// not in the store: from here on these count as no objects.
  mutating func keep(_ chosen: NumberSet, _ unlisted: [ObjectID: UInt32], in store: ObjectStore) {
    missing.keep { id in unlisted[id].map { chosen.contains(Int($0)) } ?? true }
    faults.removeAll { fault in
      store.number(of: fault.object).map { !chosen.contains($0) } ?? false
    }
    let end = UInt32(clamping: store.numberCount)
    for index in trees.indices { trees[index].forget(from: end) }
    for index in commits.indices where commits[index].tree >= end {
      commits[index].tree = TreeRecords.none
    }
    tags.removeAll { $0.target >= end }
  }
}

extension TreeRecords {
  /// Takes out children from a number on.
  mutating func forget(from end: UInt32) {
    for index in changes.indices where changes[index].child >= end {
      changes[index].child = Self.none
    }
  }
}
