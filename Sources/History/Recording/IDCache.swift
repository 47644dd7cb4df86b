import GitStorage

/// What is known of the ids that trees named last.
///
/// Versions of a folder name mostly the same objects, and most small folders are stored as wholes: more
/// than half of the ids come again soon. An answer is a word that only whoever puts it in understands.
struct IDCache: Sendable {
  private static let bits = 13
  /// Empty until the first id comes.
  private var ids: [ObjectID] = []
  /// ``TreeRecords/none`` where nothing is known.
  private var answers: [UInt32] = []

  /// The place where an id's answer is kept.
  private static func place(_ id: ObjectID) -> Int {
    // Ids are hashes; whoever makes up others only costs time.
    Int(truncatingIfNeeded: id.firstWord &>> UInt64(64 - bits))
  }

  /// What was said of an id; nil where that is not known any more.
  func answer(_ id: ObjectID) -> UInt32? {
    let place = Self.place(id)
    guard place < ids.count, ids[place] == id, answers[place] != TreeRecords.none
    else { return nil }
    return answers[place]
  }

  /// Keeps an answer instead of that of another id.
  mutating func keep(_ answer: UInt32, for id: ObjectID) {
    if ids.isEmpty {
      ids = Array(repeating: id, count: 1 << Self.bits)
      answers = Array(repeating: TreeRecords.none, count: 1 << Self.bits)
    }
    let place = Self.place(id)
    ids[place] = id
    answers[place] = answer
  }

  /// Changes all answers, and forgets those for which `body` returns nil.
  mutating func update(_ body: (UInt32) -> UInt32?) {
    for place in answers.indices where answers[place] != TreeRecords.none {
      answers[place] = body(answers[place]) ?? TreeRecords.none
    }
  }
}
