/// Something that could not be read, or was cut off by a limit.
public struct ProblemRecord: Sendable, Hashable {
  /// The mirror; nil for a file outside any mirror, or if no mirror could be told.
  public var repository: RepositoryReference?
  /// The object id in lower-case hex; nil if the problem is not about one object.
  public var object: String?
  /// The file, such as a pack; nil if the problem is not about one file.
  public var file: [UInt8]?
  /// The steps to what is inside of the object or file, if the problem is about that.
  public var inner: [InnerPlace]
  /// Why it could not be scanned.
  public var kind: ProblemKind
  /// What happened, where, and what to do, for people; never bytes of the content.
  public var detail: String

  /// States a problem.
  public init(
    repository: RepositoryReference?,
    object: String? = nil,
    file: [UInt8]? = nil,
    inner: [InnerPlace] = [],
    kind: ProblemKind,
    detail: String
  ) {
    self.repository = repository
    self.object = object
    self.file = file
    self.inner = inner
    self.kind = kind
    self.detail = detail
  }
}
