public import GitStorage

/// What taking down any object needs.
extension HistoryPart {
  /// Looks up what is pending; to be called when all is taken down.
  public mutating func finish(in history: MirrorHistory) {
    if uncounted > 0 { isFull = !history.hasRoom(for: uncounted) || isFull }
    uncounted = 0
    finishTrees(in: history)
    setAside(in: history)
    finishCommits(in: history)
  }

  /// Notes that a tree, commit or tag was too large to be looked at.
  public mutating func addUnread(_ object: FoundObject) {
    note(Fault(object: object.id, reason: .tooLarge))
  }

  /// Counts bytes that are taken down; false where they pass the bound that all workers share.
  ///
  /// Told to the others in larger sums, since workers disturb each other when they count together.
  mutating func hasRoom(for count: Int, in history: MirrorHistory) -> Bool {
    // A bit of each number has a meaning of its own.
    guard history.store.numberCount < Int(TreeFamilies.treeBit) else { return false }
    uncounted += count
    if uncounted >= 1 << 16 {
      if !history.hasRoom(for: uncounted) { isFull = true }
      uncounted = 0
    }
    return !isFull
  }

  /// Notes that an object is named and missing.
  mutating func noteMissing(
    _ id: ObjectID,
    _ kind: ObjectKind?,
    _ namer: Int,
    _ history: MirrorHistory
  ) {
    let fact = MissingObjects.Fact(
      kind: kind,
      namer: namer,
      isPromised: history.store.isFromPromisor(namer)
    )
    missing.note(id, fact)
  }
}
