public import GitStorage

/// Objects that others name and the store does not list.
public struct MissingObjects: Sendable {
  /// What is known of such an object.
  public struct Fact: Hashable, Sendable {
    /// What it is, as far as whoever names it tells; nil where only a ref does.
    public var kind: ObjectKind?
    /// The lowest number of an object that names it; nil where only a ref does.
    public var namer: Int?
    /// Whether a promisor remote has promised it: an object that came from one names it.
    public var isPromised: Bool

    /// Puts together what two places know, whatever their order.
    mutating func merge(_ other: Fact) {
      isPromised = isPromised || other.isPromised
      kind = [kind, other.kind].compactMap(\.self).min { $0.rawValue < $1.rawValue }
      namer = [namer, other.namer].compactMap(\.self).min()
    }
  }

  /// The missing objects.
  public private(set) var facts: [ObjectID: Fact] = [:]
  /// Parents of commits at the edge of a shallow clone, which are not expected to be there.
  public private(set) var shallow: Set<ObjectID> = []
  /// Commits of submodules, which lie in other repositories.
  public private(set) var submodules: Set<ObjectID> = []
  /// How many mentions were not noted since there were too many.
  public private(set) var dropped = 0

  /// A bound on how many objects are noted; each takes some 100 bytes.
  private let limit: Int

  /// Starts with none.
  init(limit: Int) { self.limit = limit }

  mutating func note(_ id: ObjectID, _ fact: Fact) {
    guard isRoomFor(facts[id] != nil) else { return }
    facts[id, default: fact].merge(fact)
  }

  mutating func noteShallow(_ id: ObjectID) {
    if isRoomFor(shallow.contains(id)) { shallow.insert(id) }
  }

  mutating func noteSubmodule(_ id: ObjectID) {
    if isRoomFor(submodules.contains(id)) { submodules.insert(id) }
  }

  /// Leaves out objects that were told of elsewhere.
  mutating func leaveOut(_ isTold: (ObjectID) -> Bool) {
    for id in facts.keys.filter(isTold) { facts[id] = nil }
  }

  /// Leaves out objects that do not belong to what was asked for.
  mutating func keep(_ isWanted: (ObjectID) -> Bool) {
    facts = facts.filter { isWanted($0.key) }
  }

  mutating func merge(_ other: MissingObjects) {
    for (id, fact) in other.facts { note(id, fact) }
    for id in other.shallow { noteShallow(id) }
    for id in other.submodules { noteSubmodule(id) }
    dropped += other.dropped
  }

  private mutating func isRoomFor(_ isKnown: Bool) -> Bool {
    if isKnown || facts.count + shallow.count + submodules.count < limit { return true }
    dropped += 1
    return false
  }
}
