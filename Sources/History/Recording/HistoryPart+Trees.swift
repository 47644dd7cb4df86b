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
  ///   - copies: the pieces that are the same as in that base.
  ///   - history: what all workers share.
  /// - Returns: what to remember for deltas on it; nil where there are none.
  /// - Complexity: O(entries that differ from the base), and a few nanoseconds for each that does
  ///   not.
  public mutating func addTree(
    _ object: FoundObject,
    _ content: Span<UInt8>,
    base: TreeMemory?,
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
      known.repeatsNames || !scan.readChanges(content, base: known, copies: copies)
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
    for entry in scan.read.indices {
      let read = scan.read[entry]
      guard read.name != TreeRecords.none else { continue }
      let idOffset = Int(read.idOffset)
      if read.target == .submodule {
        missing.noteSubmodule(ObjectID(content, at: idOffset, format: format))
      } else {
        known.prefetch(content.bigEndian64(at: idOffset))
        mentions.append(
          Mention(
            id: ObjectID(content, at: idOffset, format: format),
            change: current.changes.count,
            pending: Pending(namer: UInt32(number), isTree: read.target == .tree)
          )
        )
      }
      current.changes.append(TreeRecords.Change(name: read.name, child: TreeRecords.none))
    }
    if mentions.count >= Self.mostMentions { answerMentions() }
    if !scan.dropped.isEmpty { addDropped(from: start) }
    current.trees.append(
      TreeRecords.Tree(
        number: UInt32(number),
        base: base?.tree ?? TreeRecords.none,
        end: UInt32(current.changes.count)
      )
    )
    if pending.count + repeats.count >= history.batchSize || current.byteCount >= Self.pieceSize {
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
    // Where much is new, the names that are kept are marked; else it costs less to look for the few.
    var unnamed = 0
    for read in scan.read where read.name == TreeRecords.none {
      names.prefetch(read.nameRange, in: content)
      unnamed += 1
    }
    let marksKept = base != nil && unnamed > 4
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
  private mutating func addDropped(from start: Int) {
    // The marks of the names that were read still stand, if there are several.
    let only = current.changes[start...].first?.name
    for name in scan.dropped where scan.read.count > 1 ? !readNames.contains(name) : name != only {
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
      let answer = known.answer(mention.id) ?? UInt32(pending.count)
      changes[mention.change].child = answer
      if answer == pending.count {
        known.keep(answer, for: mention.id)
        pendingIDs.append(mention.id)
        pending.append(mention.pending)
      } else if answer < TreeFamilies.treeBit {
        repeats.append(Repeat(place: answer, mention: mention.pending))
      }
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
    for again in repeats where numbers[Int(again.place)] == TreeRecords.none {
      noteMissing(pendingIDs[Int(again.place)], again.mention, history)
    }
    for place in numbers.indices where numbers[place] == TreeRecords.none {
      noteMissing(pendingIDs[place], pending[place], history)
      numbers[place] = history.unlisted?.number(of: pendingIDs[place]) ?? TreeRecords.none
    }
    current.resolve(from: unresolved, numbers)
    unresolved = current.changes.count
    if current.byteCount >= Self.pieceSize { setAside(in: history) }
    pending.removeAll(keepingCapacity: true)
    pendingIDs.removeAll(keepingCapacity: true)
    repeats.removeAll(keepingCapacity: true)
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
    unresolved = 0
  }

  private mutating func noteMissing(
    _ id: ObjectID,
    _ mention: Pending,
    _ history: MirrorHistory
  ) {
    noteMissing(id, mention.isTree ? .tree : .blob, Int(mention.namer), history)
  }
}
