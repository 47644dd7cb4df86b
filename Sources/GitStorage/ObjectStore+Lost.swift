import Bytes

/// An index that can be read, and whose pack is gone, is broken, cannot be read or is another one.
struct RejectedIndex: Sendable {
  let index: PackIndex
  /// What to name: the pack, or the index where there is no pack.
  let file: BytePath
}

/// What rejected indexes promise and nothing holds.
extension ObjectStore {
  /// The objects that rejected indexes list and that were found nowhere, each once.
  ///
  /// There may be as many as in the largest pack, so they are made one by one.
  ///
  /// - Complexity: O(n log n) for all of them.
  public var lostObjects: some Sequence<StorageProblem> {
    rejectedIndexes.indices.lazy.flatMap { number in
      let rejected = self.rejectedIndexes[number]
      return (0..<rejected.index.count).lazy.compactMap { position in
        self.lost(at: position, ofIndex: number).map {
          StorageProblem(
            .missingObject,
            object: $0,
            file: rejected.file,
            "only the index of a pack that is lost, broken or not readable lists this object; mend the pack, or fetch it again"
          )
        }
      }
    }
  }

  /// Whether a rejected index lists an object, and nothing holds it.
  ///
  /// - Complexity: O(log n) for each pack.
  public func isLost(_ id: ObjectID) -> Bool {
    rejectedIndexes.contains { $0.index.position(of: id) != nil } && number(of: id) == nil
  }

  /// The object at a position of a rejected index; nil where it is held, or was listed before.
  private func lost(at position: Int, ofIndex number: Int) -> ObjectID? {
    let index = rejectedIndexes[number].index
    let id = index.id(at: position)
    if position > 0, index.id(at: position - 1) == id { return nil }
    let wasListed = rejectedIndexes[..<number].contains { $0.index.position(of: id) != nil }
    return wasListed || self.number(of: id) != nil ? nil : id
  }
}
