/// Names the mirror that a record is about.
public struct RepositoryReference: Sendable, Hashable {
  /// The path of the mirror as the user or the search named it.
  public var path: [UInt8]
  /// Where the mirror was cloned from, without credentials; nil if the mirror does not say.
  public var remote: RemoteURL?

  /// Names a mirror.
  public init(path: [UInt8], remote: RemoteURL? = nil) {
    self.path = path
    self.remote = remote
  }
}
