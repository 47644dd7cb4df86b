import Bytes
import GitStorage

/// Which subjects each tree holds, directly or through other trees.
///
/// Families are walked through, those that others name first, and each of their trees gets the union of
/// what its entries name; where families name each other, as often as something changes. Within a
/// family that union is kept in a binary tree over the entries, so that a changed entry costs as many
/// unions as that is deep.
struct ContentSets: EntryVisitor {
  /// All sets.
  private var sets: SubjectSets
  /// The set of each tree.
  private(set) var trees: Column<SubjectSets.ID>
  /// The objects that hold subjects themselves, by number.
  let holders: NumberSet
  /// The trees that hold any: what is asked most often, kept in a few bytes.
  private var full: NumberSet
  /// Whether not all was found out since it would have taken too long.
  private(set) var isCutOff = false

  /// All families, those that others name first.
  private(set) var order = Column<UInt32>()

  private let families: TreeFamilies
  /// By object number, the set of subjects that an object holds itself.
  private let own: [UInt32: SubjectSets.ID]
  /// Trees whose set has grown in this round, by number.
  private var fresh: NumberSet
  /// Unions: of all slots at 1, of halves at 2 and 3, and so on; slots begin in the middle.
  private var unions: [SubjectSets.ID] = [0, 0]

  /// Finds all sets.
  ///
  /// - Parameters:
  ///   - families: all trees.
  ///   - objects: for each subject the numbers of the objects that hold it themselves.
  ///   - holders: all these objects.
  ///   - sets: makes the sets; must be made for that many subjects.
  init(
    _ families: TreeFamilies,
    objects: [[UInt32]],
    holders: NumberSet,
    _ sets: SubjectSets
  ) {
    self.families = families
    self.sets = sets
    var own: [UInt32: SubjectSets.ID] = [:]
    for (subject, objects) in objects.enumerated() {
      let single = self.sets.single(subject)
      for object in objects { own[object] = self.sets.union(own[object] ?? 0, single) }
    }
    self.own = own
    self.holders = holders
    trees = Column(repeating: 0, count: families.records.trees.count)
    full = NumberSet(count: families.records.trees.count)
    fresh = NumberSet(count: 0)
    let known = FamilyOrder(families)
    let order = known.families
    var walk = FamilyWalk(families)
    var dirty: NumberSet?
    repeat {
      fresh = NumberSet(count: families.records.trees.count)
      for (place, family) in order.enumerated() where dirty?.contains(Int(family)) ?? true {
        if place + 8 < order.count {
          walk.fetch(next: order[place + 4], later: order[place + 8])
        }
        if walk.stepsLeft > 0 { walk.visit(family, &self) } else { isCutOff = true }
        // All slots are empty now; the next family may need fewer.
        unions.removeLast(unions.count - 2)
      }
      // Trees that have grown later than in the first round are those of families that were dirty.
      let candidates = dirty.map { known.naming($0) } ?? known.loose
      dirty = families.families(naming: fresh, among: candidates)
    } while !isCutOff && dirty?.isEmpty == false
    self.order = order
  }

  /// Hands the sets over, for others to be made of them; the numbers of sets stay what they are.
  mutating func takeSets() -> SubjectSets {
    defer { sets = SubjectSets(count: 0, maximumBytes: 0) }
    return sets
  }

  /// The subjects in a blob, commit or tag itself, or in a tree and all below it.
  func contents(of number: UInt32) -> SubjectSets.ID {
    families.tree(of: number).map { trees[$0] } ?? own(number)
  }

  /// The subjects in the trees of commits, one after the other.
  func sets(of commits: Column<HistoryPart.Commit>) -> Column<SubjectSets.ID> {
    var sets = Column<SubjectSets.ID>()
    sets.reserveCapacity(commits.count)
    for place in commits.indices {
      if place + 16 < commits.count { families.prefetch(treeOf: commits[place + 16].tree) }
      let tree = commits[place].tree
      sets.append(tree == TreeRecords.none ? 0 : contents(of: tree))
    }
    return sets
  }

  /// The subjects that an object that is no tree holds itself.
  func own(_ number: UInt32) -> SubjectSets.ID {
    holders.contains(Int(number)) ? own[number] ?? 0 : 0
  }

  func matters(_ child: UInt32) -> Bool {
    if let tree = TreeFamilies.tree(child) { return full.contains(tree) }
    return holders.contains(Int(child))
  }

  func fetch(_ child: UInt32) { trees.span.prefetch(Int(child ^ TreeFamilies.treeBit)) }

  mutating func changed(_ slot: Int, name: UInt32, from old: UInt32, to new: UInt32) {
    while slot >= unions.count / 2 { grow() }
    var place = unions.count / 2 + slot
    let set =
      new == TreeRecords.none ? 0 : TreeFamilies.tree(new).map { trees[$0] } ?? own(new)
    // Another version of a folder mostly holds the same.
    if set == unions[place] { return }
    unions[place] = set
    while place > 1 {
      place /= 2
      let union = sets.union(unions[2 * place], unions[2 * place + 1])
      if union == unions[place] { break }
      unions[place] = union
    }
  }

  mutating func entered(_ tree: UInt32) {
    let set = sets.union(trees[Int(tree)], unions[1])
    guard set != trees[Int(tree)] else { return }
    trees[Int(tree)] = set
    full.insert(Int(tree))
    fresh.insert(Int(tree))
  }

  /// Doubles the slots: what there is becomes the left half.
  private mutating func grow() {
    var larger = [SubjectSets.ID](repeating: 0, count: unions.count * 2)
    larger[1] = unions[1]
    var width = 1
    while width < unions.count {
      for place in 0..<width { larger[2 * width + place] = unions[width + place] }
      width *= 2
    }
    unions = larger
  }
}
