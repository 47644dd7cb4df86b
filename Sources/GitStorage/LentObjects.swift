/// Packs and loose objects of other stores, in which bases are looked for that a store lacks.
///
/// Only read by id: nothing of them is counted or shown as the store's own.
public struct LentObjects: Sendable {
  private(set) var packs: [Pack] = []
  private(set) var looseFolders: [LooseFolder] = []

  /// Starts with none.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { packs.isEmpty && looseFolders.isEmpty }

  /// Adds all that a store holds itself.
  public mutating func add(_ store: ObjectStore) {
    packs += store.packs
    looseFolders += store.looseFolders
  }

  /// Adds the objects of a bundle that have names.
  public mutating func add(_ bundle: NamedBundle) {
    if let pack = bundle.pack { packs.append(pack) }
  }

  /// The same without those of a bundle.
  func without(_ bundle: NamedBundle) -> LentObjects {
    var others = self
    others.packs.removeAll { $0 === bundle.pack }
    return others
  }

  /// Whether an object is among them.
  ///
  /// - Complexity: O(p) for p packs.
  public func holds(_ id: ObjectID) -> Bool {
    packs.contains { $0.index.position(of: id) != nil }
      || looseFolders.contains { $0.contains(id) }
  }
}
