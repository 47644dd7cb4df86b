public import Bytes
public import GitStorage

/// Taking down objects as they are decoded.
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
    scan.start(format: format, keepsMarks: object.hasDeltas)
    var base = base
    if let known = base, !scan.readChanges(content, base: known, copies: copies) {
      scan.start(format: format, keepsMarks: object.hasDeltas)
      base = nil
    }
    if base == nil { scan.readAll(content) }
    if scan.brokenAt != nil { note(Fault(object: object.id, reason: .brokenTree)) }
    guard history.hasRoom(for: 12 + 8 * (scan.read.count + scan.dropped.count)) else {
      isCutOff = true
      return nil
    }
    let start = current.changes.count
    for entry in scan.read.indices {
      let place = scan.read[entry]
      guard let name = history.names.number(of: content.extracting(place.name)) else {
        isCutOff = true
        continue
      }
      scan.setName(name, of: entry)
      let child = child(place, content, of: UInt32(number), format)
      current.changes.append(TreeRecords.Change(name: name, child: child))
    }
    if base != nil { finishChanges(from: start) }
    current.trees.append(UInt32(number))
    current.bases.append(base?.tree ?? TreeRecords.none)
    current.ends.append(UInt32(current.changes.count))
    if pending.count >= history.batchSize { finish(in: history) }
    return object.hasDeltas ? scan.memory(of: UInt32(number), length: content.count) : nil
  }

  /// Puts a tree's changes in the order of their names, and adds those entries of the base that the
  /// tree has no longer.
  private mutating func finishChanges(from start: Int) {
    let end = current.changes.count
    // Mostly few files have changed: to compare each with each costs less than a table.
    if (end - start) * scan.dropped.count <= 256 {
      for name in scan.dropped
      where !current.changes[start..<end].contains(where: { $0.name == name }) {
        current.changes.append(TreeRecords.Change(name: name, child: TreeRecords.none))
      }
    } else {
      let read = Set(current.changes[start...].lazy.map(\.name))
      for name in scan.dropped where !read.contains(name) {
        current.changes.append(TreeRecords.Change(name: name, child: TreeRecords.none))
      }
    }
    current.sortChanges(from: start)
  }

  private mutating func child(
    _ entry: TreeEntry,
    _ content: Span<UInt8>,
    of tree: UInt32,
    _ format: ObjectFormat
  ) -> UInt32 {
    let id = ObjectID(content, at: entry.idOffset, format: format)
    if entry.target == .submodule {
      missing.noteSubmodule(id)
      return TreeRecords.none
    }
    pendingIDs.append(id)
    pending.append(Pending(namer: tree, isTree: entry.target == .tree))
    return UInt32(pending.count - 1)
  }

  /// Looks up what is pending; to be called when all is taken down.
  public mutating func finish(in history: MirrorHistory) {
    guard !current.trees.isEmpty else { return }
    var numbers = history.store.numbers(of: pendingIDs)
    for place in numbers.indices where numbers[place] == TreeRecords.none {
      let kind: ObjectKind = pending[place].isTree ? .tree : .blob
      noteMissing(pendingIDs[place], kind, Int(pending[place].namer), history)
      numbers[place] = history.unlisted?.number(of: pendingIDs[place]) ?? TreeRecords.none
    }
    for change in current.changes.indices {
      let place = current.changes[change].child
      if place != TreeRecords.none { current.changes[change].child = numbers[Int(place)] }
    }
    trees.append(current.trimmed)
    current = TreeRecords()
    pending.removeAll(keepingCapacity: true)
    pendingIDs.removeAll(keepingCapacity: true)
  }

  /// Takes down a commit: its tree, its parents, its date.
  ///
  /// - Parameters:
  ///   - object: the commit.
  ///   - content: its bytes.
  ///   - history: what all workers share.
  ///   - withParents: whether its parents matter.
  public mutating func addCommit(
    _ object: FoundObject,
    _ content: Span<UInt8>,
    to history: MirrorHistory,
    withParents: Bool = true
  ) {
    guard !object.isDamaged, let number = history.store.number(of: object) else { return }
    let id = object.id
    guard let head = CommitHead(content, format: id.format) else {
      note(Fault(object: id, reason: .brokenCommit))
      return
    }
    guard history.hasRoom(for: 24 + 4 * head.parents.count) else {
      isCutOff = true
      return
    }
    var lacksParents = false
    for parent in head.parents where withParents {
      if let known = history.store.number(of: parent) {
        parents.append(UInt32(known))
        continue
      }
      lacksParents = true
      if history.shallow.contains(id) {
        missing.noteShallow(parent)
      } else {
        noteMissing(parent, .commit, number, history)
        if let unlisted = history.unlisted { parents.append(unlisted.number(of: parent)) }
      }
    }
    var tree = history.store.number(of: head.tree).map { UInt32($0) }
    if tree == nil {
      noteMissing(head.tree, .tree, number, history)
      tree = history.unlisted?.number(of: head.tree)
    }
    commits.append(
      Commit(
        number: UInt32(number),
        tree: tree ?? TreeRecords.none,
        parentsEnd: UInt32(parents.count),
        lacksParents: lacksParents,
        seconds: head.seconds
      )
    )
  }

  /// Takes down an annotated tag.
  public mutating func addTag(
    _ object: FoundObject,
    _ content: Span<UInt8>,
    to history: MirrorHistory
  ) {
    guard !object.isDamaged, let number = history.store.number(of: object) else { return }
    guard let head = TagHead(content, format: object.id.format) else {
      note(Fault(object: object.id, reason: .brokenTag))
      return
    }
    var target = history.store.number(of: head.target).map { UInt32($0) }
    if target == nil {
      noteMissing(head.target, head.kind, number, history)
      target = history.unlisted?.number(of: head.target)
    }
    if let target { tags.append(Tag(number: UInt32(number), target: target)) }
  }

  /// Notes that a tree, commit or tag was too large to be looked at.
  public mutating func addUnread(_ object: FoundObject) {
    note(Fault(object: object.id, reason: .tooLarge))
  }

  private mutating func noteMissing(
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
