import Bytes
import GitStorage

/// Goes through trees, one after the other, and passes over what each has from its base.
///
/// An entry that lies in a copied piece and begins where one of the base begins is the base's. Only
/// entries that touch inserted bytes or seams are read; that is what makes a pass over a million
/// trees cheap.
struct TreeScan {
  /// An entry that was read.
  struct Entry {
    /// What it names.
    var target: TreeEntry.Target
    /// Where the id begins, in bytes from the tree's start.
    var idOffset: Int
    /// Its name: known from the beginning where it is that of an entry of the base.
    var name: UInt32?
    /// Where the name stands, in bytes from the tree's start; of no meaning where it is known.
    var nameRange: Range<Int>
  }

  /// The entries that were read, by offset.
  private(set) var read: [Entry] = []
  /// Names of entries that the base has and that were not passed over.
  private(set) var dropped: [UInt32] = []
  /// The marks of all entries, where they are wanted; those of entries that were read lack a name.
  private(set) var marks: [TreeMemory.Mark] = []
  /// For each entry that was read, its place in ``marks``.
  private(set) var places: [Int] = []
  /// Where a broken entry begins, in bytes from the tree's start; nothing behind it was read.
  private(set) var brokenAt: Int?

  private var keepsMarks = false
  private var format = ObjectFormat.sha1

  /// Turns to a tree; the lists keep their memory, since most trees want none but a few places.
  mutating func start(format: ObjectFormat, keepsMarks: Bool) {
    self.format = format
    self.keepsMarks = keepsMarks
    // Most are empty, and to find that out is all that should cost.
    if !read.isEmpty { read.removeAll(keepingCapacity: true) }
    if !dropped.isEmpty { dropped.removeAll(keepingCapacity: true) }
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    if !places.isEmpty { places.removeAll(keepingCapacity: true) }
    brokenAt = nil
  }

  /// Reads all entries.
  mutating func readAll(_ tree: Span<UInt8>) {
    var at = 0
    while at < tree.count, readEntry(tree, &at) {}
  }

  /// Reads the entries that a base does not have.
  ///
  /// Of most of them the base has another version: mode and name are copied and the id is new. Their
  /// names need not be looked for, and are not told as dropped.
  ///
  /// - Returns: whether that could be told; not so where a delta copies entries out of their order,
  ///   which no delta between two sound trees does.
  mutating func readChanges(
    _ tree: Span<UInt8>,
    base: TreeMemory,
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
            keep(first..<last, of: base, at: at)
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
      if !readEntry(tree, &at) { break }
    }
    drop(next..<base.count, of: base)
    return true
  }

  private mutating func drop(_ entries: Range<Int>, of base: TreeMemory) {
    for entry in entries { dropped.append(base.marks[entry].name) }
  }

  private mutating func keep(_ entries: Range<Int>, of base: TreeMemory, at target: Int) {
    guard keepsMarks else { return }
    let source = base.marks[entries.lowerBound].start
    for entry in entries {
      var mark = base.marks[entry]
      mark.start = mark.start - source + UInt32(target)
      marks.append(mark)
    }
  }

  private mutating func readEntry(_ tree: Span<UInt8>, _ at: inout Int) -> Bool {
    guard let entry = TreeEntry(tree, at: at, format: format) else {
      brokenAt = at
      return false
    }
    note(
      Entry(target: entry.target, idOffset: entry.idOffset, name: nil, nameRange: entry.name),
      at: at
    )
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
    let target = TreeEntry.Target(tree, at: at)
    let idOffset = at + length - format.idLength
    note(Entry(target: target, idOffset: idOffset, name: name, nameRange: 0..<0), at: at)
    at += length
    return true
  }

  private mutating func note(_ entry: Entry, at start: Int) {
    read.append(entry)
    if keepsMarks {
      places.append(marks.count)
      marks.append(TreeMemory.Mark(start: UInt32(start), name: entry.name ?? 0))
    }
  }

  /// Fills in the name of an entry that was read.
  mutating func setName(_ name: UInt32, of entry: Int) {
    read[entry].name = name
    if keepsMarks { marks[places[entry]].name = name }
  }

  /// Ends the marks at the tree's end, or where it is broken.
  mutating func memory(of tree: UInt32, length: Int, repeatsNames: Bool) -> TreeMemory {
    marks.append(TreeMemory.Mark(start: UInt32(brokenAt ?? length), name: 0))
    // A copy of just that length: the list itself is used again.
    return TreeMemory(tree: tree, marks: marks.map(\.self), repeatsNames: repeatsNames)
  }
}
