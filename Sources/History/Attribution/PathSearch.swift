import Bytes
import GitStorage

/// Goes down from root trees to the objects that hold subjects.
///
/// Families that name others come before these; where they name each other, they come again. An entry
/// gets paths from all trees that have it: these come one after the other in the walk, mostly with the
/// same paths, so that only where paths differ from those of the tree before they are taken down.
struct PathSearch: EntryVisitor {
  private(set) var paths: PathSets
  private let families: TreeFamilies
  private let contents: ContentSets
  /// The paths of each tree.
  private var trees: Column<PathSets.ID>
  /// The paths of other objects, by number.
  private var objects: [UInt32: PathSets.ID] = [:]
  /// The families of which a tree has got paths since they were walked through.
  private var waiting: NumberSet
  /// The paths of the trees that the walk came through, where they differ from those before.
  private var trail: [PathSets.ID] = []
  /// Whether the next tree's paths are to be taken down even if they are the last one's.
  private var isTrailCut = true
  /// For each slot, where in the trail the paths of its entry begin.
  private var starts: [Int] = []

  /// Prepares for a search.
  ///
  /// - Parameters:
  ///   - families: all trees.
  ///   - contents: which objects hold subjects.
  ///   - paths: has no paths yet.
  init(_ families: TreeFamilies, _ contents: ContentSets, _ paths: PathSets) {
    self.families = families
    self.contents = contents
    self.paths = paths
    trees = Column(repeating: 0, count: families.records.trees.count)
    waiting = NumberSet(count: families.count)
  }

  /// Says that a tree, if there is one with this number, is a root tree.
  mutating func addRoot(_ number: UInt32) {
    if number != TreeRecords.none, let tree = families.tree(of: number), contents.trees[tree] != 0 {
      add(PathSets.root, toTree: tree)
    }
  }

  /// Finds all paths.
  ///
  /// - Returns: whether all were found; not so where it would take too long.
  mutating func run() -> Bool {
    var walk = FamilyWalk(families)
    while !waiting.isEmpty {
      let order = contents.order
      for place in order.indices.reversed() where waiting.contains(Int(order[place])) {
        if place >= 8 { walk.fetch(next: order[place - 4], later: order[place - 8]) }
        guard walk.stepsLeft > 0 else { return false }
        waiting.remove(Int(order[place]))
        walk.visit(order[place], &self)
        trail.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        isTrailCut = true
      }
    }
    return true
  }

  /// The paths of an object that is no tree.
  func paths(of number: UInt32) -> PathSets.ID { objects[number] ?? 0 }

  /// The paths that are in one set or the other.
  mutating func union(_ a: PathSets.ID, _ b: PathSets.ID) -> PathSets.ID { paths.union(a, b) }

  func matters(_ child: UInt32) -> Bool { contents.matters(child) }

  func fetch(_ child: UInt32) { trees.span.prefetch(Int(child ^ TreeFamilies.treeBit)) }

  mutating func changed(_ slot: Int, name: UInt32, from old: UInt32, to new: UInt32) {
    while starts.count <= slot { starts.append(0) }
    if old != TreeRecords.none {
      var last: PathSets.ID = 0
      for place in starts[slot]..<max(trail.count, starts[slot]) where trail[place] != last {
        last = trail[place]
        add(paths.appending(name, to: last), to: old)
      }
    }
    // What comes next counts, even if it is what was there before.
    starts[slot] = trail.count
    isTrailCut = true
  }

  mutating func entered(_ tree: UInt32) {
    let set = trees[Int(tree)]
    if set != 0, isTrailCut || trail.last != set { trail.append(set) }
    if set != 0 { isTrailCut = false }
  }

  private mutating func add(_ set: PathSets.ID, to child: UInt32) {
    if let tree = TreeFamilies.tree(child) {
      add(set, toTree: tree)
    } else {
      objects[child] = paths.union(objects[child] ?? 0, set)
    }
  }

  private mutating func add(_ set: PathSets.ID, toTree tree: Int) {
    let all = paths.union(trees[tree], set)
    guard all != trees[tree] else { return }
    trees[tree] = all
    waiting.insert(families.family(of: tree))
  }
}
