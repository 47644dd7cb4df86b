public import Bytes
public import GitStorage

/// Taking down trees as they are decoded.
extension HistoryPart {
  /// Takes down a tree: what it changes in its delta base.
  ///
  /// - Parameters:
  ///   - object: the tree.
  ///   - content: its bytes.
  ///   - base: what was remembered of its delta base.
  ///   - baseContent: the bytes of that base.
  ///   - copies: the pieces that are the same as in that base.
  ///   - history: what all workers share.
  /// - Returns: what to remember for deltas on it; nil where there are none.
  /// - Complexity: O(entries that differ from the base), and a few nanoseconds for each that does
  ///   not.
  public mutating func addTree(
    _ object: FoundObject,
    _ content: Span<UInt8>,
    base: TreeMemory?,
    baseContent: Span<UInt8>,
    copies: Span<CopiedRange>,
    to history: MirrorHistory
  ) -> TreeMemory? {
    // What differs from its id is no part of any history.
    guard !object.isDamaged, let number = history.store.number(of: object) else { return nil }
    guard content.count < Int(UInt32.max) else {
      note(Fault(object: object.id, reason: .tooLarge))
      return nil
    }
    let format = history.store.format
    scan.start(format: format, isRemembered: object.hasDeltas)
    var base = base
    if let known = base,
      known.repeatsNames
        || !scan.readChanges(content, base: known, baseContent: baseContent, copies: copies)
    {
      scan.start(format: format, isRemembered: object.hasDeltas)
      base = nil
    }
    if base == nil { scan.readAll(content) }
    let repeatsNames = numberNames(content, base: base, hasDeltas: object.hasDeltas, in: history)
    if repeatsNames, base != nil {
      // Names tell entries apart where trees are described by differences: not so here.
      scan.start(format: format, isRemembered: object.hasDeltas)
      base = nil
      scan.readAll(content)
      _ = numberNames(content, base: nil, hasDeltas: false, in: history)
    }
    if scan.brokenAt != nil { note(Fault(object: object.id, reason: .brokenTree)) }
    guard hasRoom(for: 12 + 8 * (scan.read.count + scan.dropped.count), in: history) else {
      isCutOff = true
      return nil
    }
    let start = current.changes.count
    addRead(content, format)
    if mentions.count >= Self.mostMentions { answerMentions() }
    if !scan.dropped.isEmpty { addDropped(from: start, isAnyNew: scan.unnamed > 0) }
    current.trees.append(
      TreeRecords.Tree(
        number: UInt32(number),
        base: base?.tree ?? TreeRecords.none,
        end: UInt32(current.changes.count)
      )
    )
    if 2 * pendingIDs.count >= history.batchSize || current.byteCount >= Self.pieceSize {
      finishTrees(in: history)
    }
    return object.hasDeltas
      ? scan.memory(
        of: UInt32(number),
        base: base,
        length: content.count,
        repeatsNames: repeatsNames
      ) : nil
  }

  /// Adds the entries that were read.
  private mutating func addRead(_ content: Span<UInt8>, _ format: ObjectFormat) {
    for read in scan.read {
      let change = current.changes.count
      guard read.name != TreeRecords.none else { continue }
      current.changes.append(TreeRecords.Change(name: read.name, child: TreeRecords.none))
      let id = ObjectID(content, at: Int(read.idOffset), format: format)
      if read.target == .submodule {
        missing.noteSubmodule(id)
      } else {
        known.prefetch(id.firstWord)
        let place = UInt32(change)
        mentions.append(
          Mention(id: id, change: read.target == .tree ? place | TreeRecords.saysTree : place)
        )
      }
    }
  }

  /// Gives the names of all entries that were read their numbers.
  ///
  /// - Returns: whether the tree has a name twice, which git does not write; not looked for where nothing is told by
  ///   differences, neither the tree nor others that are stored on it.
  private mutating func numberNames(
    _ content: Span<UInt8>,
    base: TreeMemory?,
    hasDeltas: Bool,
    in history: MirrorHistory
  ) -> Bool {
    // An entry that has the name of one of the base takes its place, and no other one does.
    if base != nil, scan.unnamed == 0 { return false }
    for read in scan.read where read.name == TreeRecords.none {
      names.prefetch(read.nameRange, in: content)
    }
    // Where much is new, the names that are kept are marked; else it costs less to look for the few.
    let marksKept = base != nil && scan.unnamed > 4
    if marksKept, let base { markKept(of: base) }
    let marksRead = scan.read.count > 1 && (base != nil || hasDeltas)
    var repeatsNames = false
    for entry in scan.read.indices {
      var name = scan.read[entry].name
      if name == TreeRecords.none {
        let range = scan.read[entry].nameRange
        guard let number = names.number(of: range, in: content, from: history.names) else {
          isCutOff = true
          continue
        }
        name = number
        scan.setName(name, of: entry)
        if let base {
          let isKept =
            marksKept
            ? keptNames.contains(name) : !scan.dropped.contains(name) && base.holds(name)
          if isKept { repeatsNames = true }
        }
      }
      if marksRead { readNames.prefetch(name) }
    }
    guard marksRead else { return repeatsNames }
    readNames.empty()
    for read in scan.read where read.name != TreeRecords.none {
      if !readNames.insert(read.name) { repeatsNames = true }
    }
    return repeatsNames
  }

  /// Marks the names of all entries of a base but those that the tree has no longer.
  private mutating func markKept(of base: TreeMemory) {
    keptNames.empty()
    for entry in 0..<base.count { keptNames.insert(base.marks[entry].name) }
    for name in scan.dropped { keptNames.remove(name) }
  }

  /// Adds those entries of the base that the tree has no longer.
  private mutating func addDropped(from start: Int, isAnyNew: Bool) {
    // The marks of the names that were read still stand, if there are several.
    let only = current.changes[start...].first?.name
    for name in scan.dropped {
      if isAnyNew, scan.read.count > 1 ? readNames.contains(name) : name == only { continue }
      current.changes.append(TreeRecords.Change(name: name, child: TreeRecords.none))
    }
  }

  /// How many ids wait until they are looked for among those that were met lately: long enough for what
  /// is kept of these to be fetched from memory.
  private static let mostMentions = 32

  /// Looks for ids among those that were met lately; the others are pending from then on.
  private mutating func answerMentions() {
    if mentions.isEmpty { return }
    // Taken out, so that who owns it is asked once.
    var all = Column<TreeRecords.Change>()
    swap(&all, &current.changes)
    var changes = all.mutableSpan
    for mention in mentions {
      let place = UInt32(pendingIDs.count)
      let answer = known.answer(mention.id, orKeep: place)
      if answer == place { pendingIDs.append(mention.id) }
      let isPending = answer < TreeFamilies.treeBit
      changes[TreeRecords.place(of: mention.change)].child =
        isPending ? answer | mention.change & TreeRecords.saysTree : answer
    }
    mentions.removeAll(keepingCapacity: true)
    swap(&all, &current.changes)
  }

  /// Looks up the ids that trees name.
  mutating func finishTrees(in history: MirrorHistory) {
    guard !current.trees.isEmpty else { return }
    answerMentions()
    var numbers = history.store.numbers(of: pendingIDs)
    known.update { answer in
      if answer >= TreeFamilies.treeBit { return answer }
      let number = numbers[Int(answer)]
      // Each mention of what is missing counts, so that such ids are asked for again.
      return number < TreeFamilies.treeBit ? number | TreeFamilies.treeBit : nil
    }
    if numbers.contains(TreeRecords.none) {
      noteMissing(numbers, history)
      for place in numbers.indices where numbers[place] == TreeRecords.none {
        numbers[place] = history.unlisted?.number(of: pendingIDs[place]) ?? TreeRecords.none
      }
    }
    current.resolve(from: unresolved, numbers)
    (unresolved, unresolvedTree) = (current.changes.count, current.trees.count)
    if current.byteCount >= Self.pieceSize { setAside(in: history) }
    pendingIDs.removeAll(keepingCapacity: true)
  }

  /// Notes each mention of what was looked up last and is not there.
  private mutating func noteMissing(_ numbers: [UInt32], _ history: MirrorHistory) {
    for tree in unresolvedTree..<current.trees.count {
      for change in current.range(of: tree) {
        let child = current.changes[change].child
        guard child < TreeFamilies.treeBit,
          case let place = TreeRecords.place(of: child), numbers[place] == TreeRecords.none
        else { continue }
        let kind: ObjectKind = child & TreeRecords.saysTree != 0 ? .tree : .blob
        noteMissing(pendingIDs[place], kind, Int(current.trees[tree].number), history)
      }
    }
  }

  /// Large enough to lie in files of their own, where that is needed.
  private static let pieceSize = 1 << 20

  /// Puts trees whose entries are looked up to the others.
  mutating func setAside(in history: MirrorHistory) {
    guard !current.trees.isEmpty else { return }
    let piece = current.trimmed
    history.note(inFiles: piece.bytesInFiles)
    trees.append(piece)
    current.removeAll()
    (unresolved, unresolvedTree) = (0, 0)
  }
}
