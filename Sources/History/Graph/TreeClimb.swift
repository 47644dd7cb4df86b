/// The search for the trees that hold wanted objects, and for the trees that hold those.
struct TreeClimb {
  /// An entry by which a tree holds a wanted object or a tree that holds one.
  struct Entry {
    var tree: UInt32
    var name: UInt32
    var child: UInt32
  }

  /// All such entries, each once; in pieces, since to grow one array would take three times as much for a while.
  private var found: [[Entry]] = [[]]
  private var foundCount = 0
  private static let pieceLength = 1 << 16
  private var isCutOff = false

  private let records: TreeRecords
  private let mostEntries: Int
  /// Rounds over all changes before it pays to sort them by what they name: as many as trees are
  /// deep in most mirrors.
  private static let mostRounds = 24
  /// The trees that are deltas on a tree.
  private let deltas: Groups
  private var isHot: [Bool]
  private var queue: [UInt32] = []
  private var pending: [UInt32] = []

  /// Finds all entries that lead to some objects; all that the search needs is let go of then.
  ///
  /// - Parameters:
  ///   - wanted: the objects' numbers.
  ///   - records: what all trees hold.
  ///   - treeAt: the tree with each object number, or ``TreeRecords/none``.
  ///   - mostEntries: a bound on the entries.
  ///   - isCutOff: set where there are more.
  /// - Returns: the entries, each once, in pieces.
  static func entries(
    to wanted: [UInt32],
    _ records: consuming TreeRecords,
    treeAt: [UInt32],
    mostEntries: Int,
    isCutOff: inout Bool
  ) -> [[Entry]] {
    var climb = TreeClimb(records, treeAt: treeAt, mostEntries: mostEntries)
    climb.run(wanted)
    isCutOff = climb.isCutOff
    return climb.found
  }

  private init(_ records: consuming TreeRecords, treeAt: [UInt32], mostEntries: Int) {
    self.mostEntries = mostEntries
    let bases = records.bases
    deltas = Groups(of: bases.count, into: bases.count) { tree in
      bases[tree] == TreeRecords.none ? TreeRecords.none : treeAt[Int(bases[tree])]
    }
    isHot = Array(repeating: false, count: treeAt.count)
    self.records = records
  }

  private mutating func run(_ wanted: [UInt32]) {
    for object in wanted { heat(object) }
    var isFresh = [Bool](repeating: false, count: isHot.count)
    for _ in 0..<Self.mostRounds where !queue.isEmpty && !isCutOff {
      let fresh = queue
      queue = []
      for object in fresh { isFresh[Int(object)] = true }
      for tree in records.trees.indices {
        for place in records.range(of: tree) {
          let change = records.changes[place]
          guard change.child != TreeRecords.none, isFresh[Int(change.child)] else { continue }
          add(change, to: UInt32(tree))
        }
      }
      for object in fresh { isFresh[Int(object)] = false }
    }
    if !queue.isEmpty && !isCutOff { finishRun() }
  }

  /// Goes on where trees are nested very deep: looks only at those changes that name what is hot.
  private mutating func finishRun() {
    var owners: [UInt32] = []
    owners.reserveCapacity(records.changes.count)
    for tree in records.trees.indices {
      for _ in records.range(of: tree) { owners.append(UInt32(tree)) }
    }
    let changes = records.changes
    let namers = Groups(of: changes.count, into: isHot.count) { changes[$0].child }
    while let object = queue.popLast(), !isCutOff {
      for place in namers[object] { add(changes[Int(place)], to: owners[Int(place)]) }
    }
  }

  /// Adds an entry to a tree and to all deltas that have it from there.
  private mutating func add(_ change: TreeRecords.Change, to tree: UInt32) {
    pending.append(tree)
    while let tree = pending.popLast() {
      guard foundCount < mostEntries else {
        isCutOff = true
        pending.removeAll()
        return
      }
      if found[found.count - 1].count == Self.pieceLength { found.append([]) }
      found[found.count - 1].append(Entry(tree: tree, name: change.name, child: change.child))
      foundCount += 1
      heat(records.trees[Int(tree)])
      for delta in deltas[tree] where !records.changes(change.name, in: Int(delta)) {
        pending.append(delta)
      }
    }
  }

  private mutating func heat(_ object: UInt32) {
    guard !isHot[Int(object)] else { return }
    isHot[Int(object)] = true
    queue.append(object)
  }
}

/// Numbers from 0, grouped by what a function says of each.
struct Groups {
  private var starts: [UInt32]
  private var items: [UInt32]

  /// Groups the numbers from 0 to `count` with a counting sort.
  ///
  /// - Parameters:
  ///   - count: how many numbers there are.
  ///   - groups: how many groups there are.
  ///   - group: the group of a number, or ``TreeRecords/none``.
  init(of count: Int, into groups: Int, _ group: (Int) -> UInt32) {
    starts = Array(repeating: 0, count: groups + 1)
    for item in 0..<count {
      let group = group(item)
      if group != TreeRecords.none { starts[Int(group) + 1] += 1 }
    }
    for group in 0..<groups { starts[group + 1] += starts[group] }
    items = Array(repeating: 0, count: Int(starts[groups]))
    var next = starts
    for item in 0..<count {
      let group = group(item)
      guard group != TreeRecords.none else { continue }
      items[Int(next[Int(group)])] = UInt32(item)
      next[Int(group)] += 1
    }
  }

  /// A group's numbers, in rising order.
  subscript(group: UInt32) -> ArraySlice<UInt32> {
    items[Int(starts[Int(group)])..<Int(starts[Int(group) + 1])]
  }
}
