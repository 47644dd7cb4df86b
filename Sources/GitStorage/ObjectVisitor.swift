public import Bytes

/// An object that was decoded, for whoever looks at its content.
public struct FoundObject: Sendable {
  enum Source: Sendable {
    case packed(Pack, position: Int)
    // Apart, since packed objects are many, and what is shown of each is the smaller for it.
    indirect case loose(ObjectID)
  }

  let source: Source
  /// What the object is.
  public let kind: ObjectKind
  /// The kind under which the plan's census counted it; nil where the census could not tell the
  /// kind.
  public let countedAs: ObjectKind?
  /// Whether the content is known to differ from what the object's id stands for; a problem was
  /// reported then.
  public let isDamaged: Bool
  /// Whether other objects are deltas on it, so that it pays to remember something of it.
  public let hasDeltas: Bool

  /// The length of its compressed data in bytes, for objects whose content follows from bytes of
  /// their pack alone, checked by the index's checksum; nil for others.
  var packedLength: UInt32?

  /// What to tell ``KnownObjects`` of it.
  ///
  /// - Parameters:
  ///   - size: the length of its content in bytes.
  ///   - examined: how many bytes of it were examined; nil where something was found in it.
  /// - Returns: nil where an equal entry of another pack may be another object.
  public func seen(size: Int, examined: Int?) -> SeenObject? {
    guard case .packed(_, let position) = source, let packedLength,
      let size = UInt32(exactly: size), let examined = UInt32(exactly: examined ?? Int(UInt32.max))
    else { return nil }
    return SeenObject(
      position: UInt32(position),
      size: size,
      packed: packedLength,
      examined: examined
    )
  }

  /// Whether it is a loose object, which no plan counted before.
  public var isLoose: Bool { if case .loose = source { true } else { false } }

  /// The object's name.
  public var id: ObjectID {
    switch source {
    case .packed(let pack, let position): pack.index.id(at: position)
    case .loose(let id): id
    }
  }
}

/// What a visitor remembers of an object while its deltas are visited.
///
/// A reference, and not a type of the visitor's own: code that is generic over a stored type is not
/// specialised across modules, and looking up its metadata took 5 % of the time.
public typealias ObjectMemory = any AnyObject & Sendable

/// Looks at every object that a worker decodes.
///
/// One per worker.
public protocol ObjectVisitor {
  /// Looks at an object.
  ///
  /// - Parameters:
  ///   - object: which object it is.
  ///   - content: its whole content, valid during the call.
  ///   - base: what was remembered of its delta base, where there is one and it was visited.
  ///   - baseContent: the content of that base, valid during the call; empty where nothing is remembered.
  ///   - copies: the pieces that are the same as in that base, in rising order; all else is new.
  /// - Returns: what to remember of this object for the deltas on it; without deltas it is dropped.
  mutating func visit(
    _ object: FoundObject,
    content: Span<UInt8>,
    base: ObjectMemory?,
    baseContent: Span<UInt8>,
    copies: Span<CopiedRange>
  ) -> ObjectMemory?

  /// Looks at a part of an object that is too large to be held as a whole. Parts come in order,
  /// each with the bytes that the visitor asked to see again at its front.
  ///
  /// - Parameters:
  ///   - object: which object it is.
  ///   - part: the bytes, valid during the call.
  ///   - offset: where the part begins, in bytes from the object's start.
  ///   - isLast: whether the object ends with this part.
  mutating func visitPart(_ object: FoundObject, part: Span<UInt8>, offset: Int, isLast: Bool)

  /// How many bytes of a part are to be seen again at the front of the next.
  var partOverlap: Int { get }

  /// Takes note of an object that was decoded and turned out to be of a kind that is not wanted: a
  /// loose one, or a packed one whose kind the plan's census could not tell.
  mutating func passedOver(_ object: FoundObject)

  /// Takes note of something that could not be read.
  ///
  /// - Parameters:
  ///   - problem: what it is.
  ///   - kind: the kind of the object in question, where it is known; nil where the problem is of
  ///     no object or its kind cannot be told.
  mutating func failed(_ problem: StorageProblem, kind: ObjectKind?)

  /// Takes note of a content under the id of an object that the store has elsewhere; the object itself is not concerned.
  mutating func disputed(_ problem: StorageProblem)

  /// Whether to stop soon; asked before each object.
  var isCancelled: Bool { get }
}

/// A piece of the decoding of one pack that a worker can do alone.
public struct PackWork: Sendable {
  enum Part: Sendable {
    /// Families: indices into the plan's roots.
    case roots(Range<Int>)
    /// A subtree of a family with this root, with the base that its first entry is a delta on.
    case subtree(UInt32, base: ObjectDecoder.Base, family: UInt32)
  }

  let plan: PackPlan
  let part: Part

  /// Work on whole families.
  ///
  /// - Parameters:
  ///   - plan: the pack's plan.
  ///   - roots: indices into the plan's roots, as ``PackPlan/units(of:)`` gives them.
  public init(plan: PackPlan, roots: Range<Int>) {
    self.plan = plan
    part = .roots(roots)
  }

  init(plan: PackPlan, part: Part) {
    self.plan = plan
    self.part = part
  }

  /// Into how many pieces the work can be cut without taking a family apart.
  public var pieces: Int { if case .roots(let range) = part { range.count } else { 1 } }

  /// An estimate of the most memory that the work needs at a time, in bytes: a base, an object and
  /// a delta.
  ///
  /// - Parameter limit: what the worker holds as a whole at most, in bytes.
  /// - Returns: three times the size of the largest object that stands at the head of a family.
  public func peakMemory(limit: Int) -> Int {
    let largest =
      switch part {
      case .roots(let range):
        range.reduce(0) { largest, i in
          let header = try? plan.header(of: plan.roots[i])
          return max(largest, min(header?.size ?? 0, limit))
        }
      case .subtree(_, let base, _): min(base.size, limit)
      }
    return 3 * largest
  }
}

/// Bounds on what a worker may hold in memory.
public struct DecodeLimits: Sendable {
  /// The largest object that is held as a whole, in bytes; larger ones are visited in parts.
  public var objectSize: Int
  /// The length of such a part, in bytes.
  public var partSize: Int
  /// What the bases that wait for their deltas may take while a pack without an index is read, in bytes; what hangs on
  /// those that have no room gets no id.
  public var waitingSize: Int

  /// Creates limits.
  public init(objectSize: Int = 64 << 20, partSize: Int = 8 << 20, waitingSize: Int = 1 << 30) {
    self.objectSize = objectSize
    self.partSize = partSize
    self.waitingSize = waitingSize
  }
}
