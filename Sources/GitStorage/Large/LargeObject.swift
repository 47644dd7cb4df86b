import Bytes

/// An object that is too large to be held as a whole, or a delta on such a one: what it is made of.
///
/// A value of a few words that a worker keeps in place of the content; ``LargeReader`` makes any
/// part of the content from it.
struct LargeObject: Sendable {
  /// What is no delta.
  enum Root: Sendable {
    /// Held in memory; its pool must not take it back.
    case held(ObjectBuffer)
    case stream(ContentStream)

    var size: Int {
      switch self {
      case .held(let buffer): buffer.count
      case .stream(let stream): stream.size
      }
    }
  }

  /// The object's kind.
  let kind: ObjectKind
  let root: Root
  /// The deltas to be applied to the root, in this order.
  private(set) var layers: [DeltaLayer] = []
  /// Whether the object must be compared with its id before it is believed.
  var isSuspect = false
  /// How much work may be done to read it once, in bytes inflated and made.
  ///
  /// Deltas of a few bytes can stand for any amount of content. Whoever adds a layer sets this to
  /// ``effort(for:)`` what the pack holds for the object.
  var effort = Int.max

  init(_ stream: ContentStream) {
    kind = stream.kind
    root = .stream(stream)
  }

  /// An object that is held in memory, as a base for larger ones.
  init(_ buffer: ObjectBuffer, kind: ObjectKind) {
    self.kind = kind
    buffer.isShared = true
    root = .held(buffer)
  }

  /// The content's length in bytes.
  var size: Int { layers.last?.resultSize ?? root.size }

  /// The object that a delta makes of this one.
  ///
  /// - Complexity: O(layers).
  func adding(_ layer: DeltaLayer) -> LargeObject {
    var result = self
    result.layers.append(layer)
    return result
  }

  /// How much work bytes in a pack are worth.
  ///
  /// Where deltas unfold to more, they are a bomb: a hundred kilobytes keep a worker busy for half
  /// a minute at most.
  static func effort(for packed: Int) -> Int { packed << 16 }
}

/// A delta of any length, in a pack.
struct DeltaLayer: Sendable {
  let file: MappedFile
  /// Where its zlib data begin and the most that they can extend to, in bytes of the file.
  let range: Range<Int>
  /// The declared length of the inflated delta, in bytes.
  let length: Int
  /// The length of what it makes, in bytes.
  let resultSize: Int
}
