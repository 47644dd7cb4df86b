/// One step from a content to one inside of it: an entry of an archive, a decoded stretch.
public struct InnerPlace: Sendable, Hashable {
  /// What was opened or decoded, as a stable word such as `zip`.
  public var kind: String
  /// The inner content's name as the container tells it; nil where it has none.
  ///
  /// It is not to be trusted: it may be absolute or lead upwards.
  public var path: [UInt8]?
  /// Where the encoded bytes begin, in bytes from the start of the outer content; nil where a name
  /// tells the place or the whole content was decoded.
  public var offset: Int?

  /// Names a step.
  public init(kind: String, path: [UInt8]? = nil, offset: Int? = nil) {
    self.kind = kind
    self.path = path
    self.offset = offset
  }
}

extension InnerPlace: Comparable {
  /// By offset, then by kind, then by name; what is missing comes first.
  public static func < (left: InnerPlace, right: InnerPlace) -> Bool {
    let (offset, other) = (left.offset ?? -1, right.offset ?? -1)
    if offset != other { return offset < other }
    if left.kind != right.kind { return left.kind < right.kind }
    return (left.path ?? []).lexicographicallyPrecedes(right.path ?? [])
  }
}
