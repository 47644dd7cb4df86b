/// How often a secret is in a mirror.
public struct Occurrences: Sendable, Hashable {
  /// The number of distinct objects, or files, that hold the secret.
  public var objects: Int
  /// Paths at which it is found, sorted; empty while no path is known.
  public var paths: [[UInt8]]
  /// The number of commits whose tree or message holds it; nil while the history was not walked.
  public var commits: Int?
  /// Whether there are more paths than are listed.
  public var more: Bool

  /// States how often a secret occurs.
  public init(objects: Int, paths: [[UInt8]] = [], commits: Int? = nil, more: Bool = false) {
    self.objects = objects
    self.paths = paths
    self.commits = commits
    self.more = more
  }
}

/// What could be verified about a secret without using it.
public struct VerifiedState: Sendable, Hashable {
  /// Whether a checksum inside the secret holds.
  public enum Checksum: String, Sendable, Hashable, CaseIterable {
    /// The secret has a checksum and it holds.
    case valid
    /// The secret has a checksum and it does not hold.
    case invalid
    /// Secrets of this kind have no checksum, or none that is known.
    case none
  }

  /// Whether the checksum holds.
  public var checksum: Checksum

  /// States what was verified.
  public init(checksum: Checksum) {
    self.checksum = checksum
  }
}
