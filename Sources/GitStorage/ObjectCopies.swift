import Bytes

/// One of the copies of an object that a store holds.
enum ObjectCopy: Hashable {
  /// An entry of one of the store's packs, or of those that are lent, by the pack's number, at an offset in bytes.
  case packed(Int, offset: Int)
  /// A file in one of the store's loose folders, or of those that are lent, by the folder's number.
  case loose(Int, ObjectID)
}

extension ObjectStore {
  /// All copies of an object, those in packs first.
  ///
  /// - Parameters:
  ///   - id: which object.
  ///   - first: a pack whose copies come before those of others, by its number.
  /// - Returns: the copies, in the order in which they are to be tried.
  /// - Complexity: O(p log n + copies) for p packs.
  func copies(of id: ObjectID, first: Int? = nil) -> [ObjectCopy] {
    var copies: [ObjectCopy] = []
    let all = 0..<packs.count + lent.packs.count
    for number in [first].compactMap(\.self) + all.filter({ $0 != first }) {
      let index = readablePack(number).index
      for position in index.positions(of: id) {
        guard let offset = index.offset(at: position) else { continue }
        copies.append(.packed(number, offset: offset))
      }
    }
    for number in 0..<looseFolders.count + lent.looseFolders.count
    where readableFolder(number).contains(id) {
      copies.append(.loose(number, id))
    }
    return copies
  }

  /// The number of a pack, its own or one that is lent.
  func number(of pack: Pack) -> Int? {
    packs.firstIndex { $0 === pack }
      ?? lent.packs.firstIndex { $0 === pack }.map { packs.count + $0 }
  }

  /// The copy that an entry of a plan is.
  func copy(_ plan: PackPlan, _ entry: UInt32) -> ObjectCopy? {
    packs.firstIndex { $0 === plan.pack }
      .map { .packed($0, offset: plan.offset(of: entry)) }
  }
}
