import Bytes

/// What a run learns from one pack, for ``KnownObjects`` and for later runs.
public struct SeenPack: Sendable {
  /// The pack.
  public let pack: Pack
  /// The positions of objects that were proven to be the same as known ones.
  let same: NumberSet
  /// The objects that were decoded.
  private(set) var objects = Column<SeenObject>()
  /// The positions of objects in which nothing was found; nil where nobody wants to know.
  public private(set) var silent: NumberSet?

  /// Starts with what the plan found to be known.
  public init(_ plan: PackPlan) {
    pack = plan.pack
    same = plan.same
    silent = plan.silent
  }

  /// Starts with what the plan found to be the same; what it knows to be silent is told once, and
  /// not of each piece of its work.
  public init(_ work: PackWork) {
    pack = work.plan.pack
    same = work.plan.same
    silent = work.plan.silent.map { _ in NumberSet(count: work.plan.pack.index.count) }
  }

  /// What is known of a pack that is not decoded, since it is the same as another one.
  public init(_ pack: Pack, silent: NumberSet?) {
    self.pack = pack
    same = NumberSet(count: 0)
    self.silent = silent
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

  /// Takes note of an object in which nothing was found, where it is one of those whose content
  /// follows from the bytes of its pack alone.
  public mutating func noteSilence(of object: FoundObject) {
    guard silent != nil, object.packedLength != nil,
      case .packed(_, let position) = object.source
    else { return }
    silent?.insert(position)
  }

  /// Adds what another worker saw of the same pack.
  public mutating func merge(_ other: SeenPack, limit: Int) {
    if let silent = other.silent { self.silent?.formUnion(silent) }
    objects += other.objects.prefix(max(limit - objects.count, 0))
  }
}

/// An object that was decoded from a pack and scanned: what is kept of it, in 16 bytes.
public struct SeenObject: Sendable, BitwiseCopyable {
  /// The position in the pack's index.
  let position: UInt32
  /// The lengths of content and compressed data in bytes.
  let size: UInt32
  let packed: UInt32
  /// How many bytes of the content were examined; `.max` where something was found in it.
  let examined: UInt32
}
