import Bytes
import GitStorage

/// Goes through trees, one after the other, and passes over what each has from its base.
///
/// An entry that lies in a copied piece and begins where one of the base begins is the base's. Only
/// entries that touch inserted bytes or seams are read; that is what makes a pass over a million
/// trees cheap.
struct TreeScan {
  /// An entry that was read; places are in bytes from the tree's start.
  struct Entry {
    /// What it names.
    var target: TreeEntry.Target
    /// Where it begins.
    var start: UInt32
    /// Where its name begins; of no meaning where the name is known.
    var nameStart: UInt32
    /// Where the id begins, one behind the name's end.
    var idOffset: UInt32
    /// Its name: known from the beginning where it is that of an entry of the base, else ``TreeRecords/none``.
    var name: UInt32

    /// What to remember of it; a name that has no number is the first one, as places in history are told to be incomplete then.
    var mark: TreeMemory.Mark {
      TreeMemory.Mark(start: start, name: name == TreeRecords.none ? 0 : name)
    }

    /// Where its name stands; of no meaning where the name is known.
    var nameRange: Range<Int> { Int(nameStart)..<Int(idOffset) - 1 }
  }

  /// Entries of a base that stand side by side in the tree as well.
  private struct Kept {
    /// Which entries.
    var entries: Range<Int>
    /// Where the first of them begins in the tree, in bytes from its start.
    var start: UInt32
    /// How many entries were read before them.
    var readBefore: Int
  }

  /// The entries that were read, by offset.
  private(set) var read: [Entry] = []
  /// How many of these have a name that was not known.
  private(set) var unnamed = 0
  /// Names of entries that the base has and that were not passed over.
  private(set) var dropped: [UInt32] = []
  /// The entries that were passed over, where a memory of the tree is wanted.
  private var kept: [Kept] = []
  /// Where a broken entry begins, in bytes from the tree's start; nothing behind it was read.
  private(set) var brokenAt: Int?

  private var isRemembered = false
  private var format = ObjectFormat.sha1

  /// Turns to a tree; the lists keep their memory, since most trees want none but a few places.
  mutating func start(format: ObjectFormat, isRemembered: Bool) {
    self.format = format
    self.isRemembered = isRemembered
    // Most are empty, and to find that out is all that should cost.
    if !read.isEmpty { read.removeAll(keepingCapacity: true) }
    if !dropped.isEmpty { dropped.removeAll(keepingCapacity: true) }
    if !kept.isEmpty { kept.removeAll(keepingCapacity: true) }
    unnamed = 0
    brokenAt = nil
  }

  /// Reads all entries.
  mutating func readAll(_ tree: Span<UInt8>) {
    var at = 0
    while at < tree.count, readEntry(tree, &at) {}
  }

  /// Reads the entries that a base does not have.
  ///
  /// Of most of them the base has another version: mode and name are copied and the id is new, or they stand
  /// between two new ids, where a delta has them inserted as well. Their names need not be looked for, and are
  /// not told as dropped.
  ///
  /// - Parameters:
  ///   - tree: the tree.
  ///   - base: what was remembered of its base.
  ///   - baseContent: the base itself.
  ///   - copies: the pieces that the tree has from it.
  /// - Returns: whether that could be told; not so where a delta copies entries out of their order,
  ///   which no delta between two sound trees does.
  mutating func readChanges(
    _ tree: Span<UInt8>,
    base: TreeMemory,
    baseContent: Span<UInt8>,
    copies: Span<CopiedRange>
  ) -> Bool {
    var at = 0
    var copy = 0
    var next = 0
    while at < tree.count {
      while copy < copies.count, copies[copy].target + copies[copy].count <= at { copy += 1 }
      if copy < copies.count, copies[copy].target <= at {
        let source = copies[copy].source + at - copies[copy].target
        if let first = base.entry(at: source, guess: next) {
          let end = copies[copy].source + copies[copy].count
          let last = base.end(ofEntriesFrom: first, before: end)
          if last > first {
            guard first >= next else { return false }
            drop(next..<first, of: base)
            if isRemembered {
              kept.append(Kept(entries: first..<last, start: UInt32(at), readBefore: read.count))
            }
            at += Int(base.marks[last].start) - source
            next = last
            continue
          }
          let length = Int(base.marks[first + 1].start) - source
          // A short piece may come from anywhere; it is not worth more than its bytes.
          if first >= next, source + length - format.idLength <= end {
            drop(next..<first, of: base)
            guard readEntry(tree, &at, named: base.marks[first].name, length) else { break }
            next = first + 1
            continue
          }
        }
      }
      let named = base.entry(
        from: next,
        in: baseContent,
        namedAs: tree,
        at: at,
        idLength: format.idLength
      )
      if let named {
        drop(next..<named, of: base)
        let length = Int(base.marks[named + 1].start &- base.marks[named].start)
        guard readEntry(tree, &at, named: base.marks[named].name, length) else { break }
        next = named + 1
      } else if !readEntry(tree, &at) {
        break
      }
    }
    drop(next..<base.count, of: base)
    return true
  }

  private mutating func drop(_ entries: Range<Int>, of base: TreeMemory) {
    for entry in entries { dropped.append(base.marks[entry].name) }
  }

  private mutating func readEntry(_ tree: Span<UInt8>, _ at: inout Int) -> Bool {
    guard let entry = TreeEntry(tree, at: at, format: format) else {
      brokenAt = at
      return false
    }
    read.append(
      Entry(
        target: entry.target,
        start: UInt32(at),
        nameStart: UInt32(entry.name.lowerBound),
        idOffset: UInt32(entry.idOffset),
        name: TreeRecords.none
      )
    )
    unnamed += 1
    at = entry.idOffset + format.idLength
    return true
  }

  /// Reads an entry of which all but the id is that of an entry of the base.
  private mutating func readEntry(
    _ tree: Span<UInt8>,
    _ at: inout Int,
    named name: UInt32,
    _ length: Int
  ) -> Bool {
    guard length <= tree.count - at else {
      brokenAt = at
      return false
    }
    read.append(
      Entry(
        target: TreeEntry.Target(tree, at: at),
        start: UInt32(at),
        nameStart: 0,
        idOffset: UInt32(at + length - format.idLength),
        name: name
      )
    )
    at += length
    return true
  }

  /// Fills in the name of an entry that was read.
  mutating func setName(_ name: UInt32, of entry: Int) { read[entry].name = name }

  /// What to remember of the tree, once all names are filled in.
  ///
  /// - Parameters:
  ///   - tree: its number.
  ///   - base: what was remembered of its base; nil where nothing was passed over.
  ///   - length: the tree's length in bytes.
  ///   - repeatsNames: whether a name stands in it twice.
  /// - Returns: where its entries begin and what they are called.
  /// - Complexity: O(entries).
  func memory(
    of tree: UInt32,
    base: TreeMemory?,
    length: Int,
    repeatsNames: Bool
  ) -> TreeMemory {
    let count = kept.reduce(read.count) { $0 + $1.entries.count }
    let marks = [TreeMemory.Mark](capacity: count + 1) { marks in
      var next = 0
      if let base {
        let known = base.marks
        for piece in kept {
          while next < piece.readBefore {
            marks.append(read[next].mark)
            next += 1
          }
          let shift = piece.start &- known[piece.entries.lowerBound].start
          for entry in piece.entries {
            let mark = known[entry]
            marks.append(TreeMemory.Mark(start: mark.start &+ shift, name: mark.name))
          }
        }
      }
      while next < read.count {
        marks.append(read[next].mark)
        next += 1
      }
      // They end at the tree's end, or where it is broken.
      marks.append(TreeMemory.Mark(start: UInt32(brokenAt ?? length), name: 0))
    }
    return TreeMemory(tree: tree, marks: marks, repeatsNames: repeatsNames)
  }
}
