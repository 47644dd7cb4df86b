import Bytes
import GitStorage

/// All families of trees, those whose trees are named before those that name them, as far as that is possible.
struct FamilyOrder {
  /// The families.
  let families: Column<UInt32>
  /// Those that name trees of their own, or of families behind them.
  let loose: [UInt32]
  private let links: FamilyLinks

  /// Orders families.
  ///
  /// - Complexity: O(trees + changes).
  init(_ families: TreeFamilies) {
    let links = FamilyLinks(families)
    // Most families name none. They come first as they stand, side by side in memory.
    let all = (0..<UInt32(families.count)).lazy
    var order = Column(all.filter { links.targets(of: Int($0)).isEmpty })
    order += postOrder(
      families.count,
      from: all.filter { !links.targets(of: Int($0)).isEmpty }
    ) { family, edge in
      let range = links.targets(of: family)
      guard edge < range.count else { return nil }
      let target = Int(links.all[range.lowerBound + edge])
      return links.targets(of: target).isEmpty ? -1 : target
    }
    var places = Column(repeating: TreeRecords.none, count: families.count)
    for (place, family) in order.enumerated() { places[Int(family)] = UInt32(place) }
    let loose = (0..<families.count).filter { family in
      links.targets(of: family).contains { places[Int(links.all[$0])] >= places[family] }
    }
    self.links = links
    self.families = order
    self.loose = loose.map { UInt32($0) }
  }

  /// The families that name trees of some others, or of themselves.
  ///
  /// - Complexity: O(families + links).
  func naming(_ others: NumberSet) -> [UInt32] {
    (0..<UInt32(families.count)).filter { family in
      links.targets(of: Int(family)).contains { others.contains(Int(links.all[$0])) }
    }
  }
}

/// Which families the trees of each family name.
private struct FamilyLinks {
  /// The families that are named by the first one, then those by the second, and so on; each once.
  private(set) var all = Column<UInt32>()
  private var ends = Column<UInt32>()

  init(_ families: TreeFamilies) {
    ends.reserveCapacity(families.count)
    all.reserveCapacity(families.count)
    // For each it is kept which one has named it last: the changes of a family stand side by side.
    var lastLink = Column(repeating: TreeRecords.none, count: families.count)
    let changes = families.records.changes.span
    let familyAt = families.families.span
    for family in 0..<UInt32(families.count) {
      for place in families.changes(of: Int(family)) {
        if place + 16 < changes.count {
          familyAt.prefetch(Int(changes[place + 16].child ^ TreeFamilies.treeBit))
        }
        guard let inner = TreeFamilies.tree(changes[place].child),
          case let target = familyAt[inner], lastLink[Int(target)] != family
        else { continue }
        lastLink[Int(target)] = family
        all.append(target)
      }
      ends.append(UInt32(all.count))
    }
  }

  /// Where the families that one names stand in ``all``.
  func targets(of family: Int) -> Range<Int> {
    (family == 0 ? 0 : Int(ends[family - 1]))..<Int(ends[family])
  }
}
