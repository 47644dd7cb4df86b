import Bytes

/// The entries of a store's packs whose object the store lists elsewhere as well: in another pack, twice in an index, or loose.
///
/// One of them delivers the object. What is in the others could be anything, as an index may call any bytes by any id, and so
/// could what is in that one; so all of them are compared with the id.
struct RepeatedIDs: Sendable {
  /// The positions in each pack's index; nil where there is none.
  private var positions: [NumberSet?]

  /// Looks for them.
  ///
  /// - Complexity: O(n p) for n objects in p packs, each looked up in those before it; O(1) for a pack alone.
  init(_ packs: [Pack], _ looseFolders: [LooseFolder]) {
    positions = packs.map { _ in nil }
    for (number, pack) in packs.enumerated() {
      if pack.index.repeatsIDs {
        for position in 1..<pack.index.count
        where pack.index.id(at: position) == pack.index.id(at: position - 1) {
          note(position - 1, of: number, packs)
          note(position, of: number, packs)
        }
      }
      guard number > 0 else { continue }
      for position in 0..<pack.index.count {
        let id = pack.index.id(at: position)
        for earlier in 0..<number {
          guard let other = packs[earlier].index.position(of: id) else { continue }
          note(other, of: earlier, packs)
          note(position, of: number, packs)
          break
        }
      }
    }
    for folder in looseFolders {
      for id in folder.ids {
        for (number, pack) in packs.enumerated() {
          if let position = pack.index.position(of: id) { note(position, of: number, packs) }
        }
      }
    }
  }

  private mutating func note(_ position: Int, of number: Int, _ packs: [Pack]) {
    if positions[number] == nil { positions[number] = NumberSet(count: packs[number].index.count) }
    positions[number]?.insert(position)
  }

  /// Whether an entry is one of them.
  func contains(_ position: Int, of pack: Int) -> Bool {
    positions[pack]?.contains(position) ?? false
  }

  /// Whether a pack has any.
  func areIn(_ pack: Int) -> Bool { positions[pack] != nil }
}
