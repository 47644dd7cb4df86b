import Bytes

/// The entries of a pack that need not be decoded.
///
/// That is what is known from earlier packs or an earlier run, and what nobody asked for; but what a
/// delta that must be decoded is based on must be decoded as well.
struct DispensableEntries {
  /// Whether each entry can be left out.
  private(set) var isDispensable: NumberSet
  /// What is known from earlier packs, in sums.
  private(set) var spared = SparedObjects()
  /// How many objects are left out since an earlier run found nothing in them, by kind.
  private(set) var knownByKind: [ObjectKind: Int] = [:]
  /// The positions of all these, and of those that were known before and are decoded all the same;
  /// nil where nobody wants to know.
  private(set) var silent: NumberSet?
  /// How many objects are left out since nobody asked for them, by kind; nil stands for a kind that
  /// cannot be told.
  private(set) var unwanted: [ObjectKind?: Int] = [:]

  /// Finds them.
  ///
  /// - Parameters:
  ///   - links: the pack's entries.
  ///   - order: all entries, each base before its deltas.
  ///   - kinds: the kinds of objects that are decoded at all.
  ///   - known: what is known from earlier packs; nil for nothing.
  ///   - silent: the positions of objects in which an earlier run found nothing; nil where nobody
  ///     wants to know.
  ///   - silenceSuffices: the kinds of objects that are left out where nothing was found in them.
  ///   - isWanted: tells of a position in the index whether that object is asked for; nil where all
  ///     are.
  init(
    _ links: EntryLinks,
    order: Column<UInt32>,
    kinds: Set<ObjectKind>,
    known: KnownEntries?,
    silent: NumberSet?,
    silenceSuffices: Set<ObjectKind>,
    isWanted: ((Int) -> Bool)?
  ) {
    self.silent = silent
    isDispensable = NumberSet(count: order.count, isFull: true)
    for entry in order.reversed() {
      let entry = Int(entry)
      let traits = links.traits[entry]
      let position = Int(links.positions[entry])
      var isNeeded = !isDispensable.contains(entry)
      let isAskedFor = isWanted?(position) ?? true
      if traits.isRepeated, isAskedFor, let kind = traits.kind, kinds.contains(kind) {
        // It is compared with its id, whatever is known of it.
        isNeeded = true
      } else if traits.isDuplicate || !isAskedFor {
        // One that is needed all the same is counted when it is passed over.
        if !isNeeded, !traits.isDuplicate { unwanted[traits.kind, default: 0] += 1 }
      } else if !isNeeded, let kind = traits.kind, silenceSuffices.contains(kind),
        silent?.contains(position) ?? false
      {
        knownByKind[kind, default: 0] += 1
      } else if !isNeeded, let kind = traits.kind, kinds.contains(kind),
        let object = known?.silentObject(at: entry)
      {
        spared.add(object, kind)
        self.silent?.insert(position)
      } else {
        isNeeded = true
      }
      guard isNeeded else { continue }
      isDispensable.remove(entry)
      if let parent = links.parent(of: entry) { isDispensable.remove(parent) }
    }
  }
}
