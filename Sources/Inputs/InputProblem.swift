public import Bytes

/// Why something under the roots was not looked at.
public struct InputProblem: Error, Hashable, Sendable {
  /// What went wrong; the raw value is the kind of the problem record.
  public enum Kind: String, Sendable {
    /// The system did not let us read it.
    case unreadable
    /// It is not there, or what it leads to is not.
    case missing
    /// A `.git` file that does not say where the repository is.
    case corrupt
    /// It leads out of the roots, and nothing there says that it belongs here.
    case outsideRoots = "outside-roots"
    /// A symbolic link where a part of a repository should be; links are not followed.
    case symbolicLink = "symbolic-link"
    /// It was named as a root but is neither a folder nor a regular file.
    case notRegular = "not-regular"
    /// It lies too deep, or within itself.
    case limit
  }

  /// What could not be looked at.
  public let path: BytePath
  /// What went wrong.
  public let kind: Kind
  /// The fact behind it, in words for people.
  public let detail: String

  /// Describes a problem.
  public init(path: BytePath, kind: Kind, detail: String) {
    self.path = path
    self.kind = kind
    self.detail = detail
  }

  init(_ path: BytePath, _ error: FileError) {
    let kind: Kind =
      switch error.step {
      case .symbolicLink: .symbolicLink
      case .notRegular: .notRegular
      default: error.isAbsent ? .missing : .unreadable
      }
    self.init(path: path, kind: kind, detail: "\(error)")
  }
}
