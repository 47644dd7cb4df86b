import Bytes

/// A set of names, by their numbers, that is emptied at no cost.
struct NameMarks: Sendable {
  /// Which time the set is filled, and by name when it was put in last.
  private var round: UInt32 = 1
  private var rounds = Column<UInt32>()

  /// Above the number of each name that was ever put in.
  var bound: Int { rounds.count }

  /// Takes all names out.
  mutating func empty() {
    round &+= 1
    guard round == 0 else { return }
    rounds = Column()
    round = 1
  }

  /// Has the place of a name fetched; to be called some time before it is put in.
  func prefetch(_ name: UInt32) { rounds.span.prefetch(Int(name)) }

  /// Whether a name is in it.
  func contains(_ name: UInt32) -> Bool {
    Int(name) < rounds.count && rounds[Int(name)] == round
  }

  /// Puts a name in.
  ///
  /// - Returns: whether it was not yet in.
  @discardableResult
  mutating func insert(_ name: UInt32) -> Bool {
    let place = Int(name)
    if place >= rounds.count {
      rounds += repeatElement(0, count: place + 1 - rounds.count)
    }
    if rounds[place] == round { return false }
    rounds[place] = round
    return true
  }

  /// Takes a name out.
  mutating func remove(_ name: UInt32) {
    if contains(name) { rounds[Int(name)] = 0 }
  }
}
