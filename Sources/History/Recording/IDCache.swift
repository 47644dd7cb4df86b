import Bytes
import GitStorage

/// What is known of the ids that trees named last.
///
/// Versions of a folder name mostly the same objects, and most small folders are stored as wholes: more
/// than half of the ids come again soon. An answer is a word that only whoever puts it in understands.
struct IDCache: Sendable {
  private struct Entry {
    var id: ObjectID
    /// ``TreeRecords/none`` where nothing is known.
    var answer: UInt32
  }

  private static let bits = 13
  /// Empty until the first id comes.
  private var entries: [Entry] = []

  /// The place where an id's answer is kept.
  private static func place(_ firstWord: UInt64) -> Int {
    // Ids are hashes; whoever makes up others only costs time.
    Int(truncatingIfNeeded: firstWord &>> UInt64(64 - bits))
  }

  /// Has what is known of an id with a first word fetched; to be called some time before it is asked for.
  func prefetch(_ firstWord: UInt64) {
    let (place, entries) = (Self.place(firstWord), entries.span)
    entries.prefetch(place)
    // It may begin in one line of the processor's cache and end in the next.
    entries.prefetch(place + 1)
  }

  /// What was said of an id; where that is not known any more an answer that is kept from now on instead of that of
  /// another id.
  mutating func answer(_ id: ObjectID, orKeep answer: UInt32) -> UInt32 {
    if entries.isEmpty {
      entries = Array(repeating: Entry(id: id, answer: TreeRecords.none), count: 1 << Self.bits)
    }
    let place = Self.place(id.firstWord)
    let entry = entries[place]
    if entry.id == id, entry.answer != TreeRecords.none { return entry.answer }
    entries[place] = Entry(id: id, answer: answer)
    return answer
  }

  /// Changes all answers, and forgets those for which `body` returns nil.
  mutating func update(_ body: (UInt32) -> UInt32?) {
    for place in entries.indices where entries[place].answer != TreeRecords.none {
      entries[place].answer = body(entries[place].answer) ?? TreeRecords.none
    }
  }
}
