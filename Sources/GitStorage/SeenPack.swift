/// What a run learns from one pack, for ``KnownObjects``.
public struct SeenPack: Sendable {
  let pack: Pack
  /// The positions of objects that were proven to be the same as known ones.
  let same: NumberSet
  /// The objects that were decoded.
  private(set) var objects: [SeenObject] = []

  /// Starts with what the plan found to be known.
  public init(_ work: PackWork) {
    pack = work.plan.pack
    same = work.plan.same
  }

  /// Whether both are of the same pack.
  public func isOfSamePack(as other: SeenPack) -> Bool { pack === other.pack }

  /// Takes note of an object.
  ///
  /// - Parameters:
  ///   - object: what became of it.
  ///   - limit: how many objects are kept at most.
  public mutating func append(_ object: SeenObject, limit: Int) {
    if objects.count < limit { objects.append(object) }
  }

  /// Adds what another worker saw of the same pack.
  public mutating func merge(_ other: SeenPack, limit: Int) {
    objects += other.objects.prefix(max(limit - objects.count, 0))
  }
}

/// An object that was decoded from a pack and scanned: what is kept of it, in 16 bytes.
public struct SeenObject: Sendable {
  /// The position in the pack's index.
  let position: UInt32
  /// The lengths of content and compressed data in bytes.
  let size: UInt32
  let packed: UInt32
  /// How many bytes of the content were examined; `.max` where something was found in it.
  let examined: UInt32
}
