/// Where a secret is: in which content, and where in it.
public struct Location: Sendable, Hashable {
  /// What kind of content holds the secret.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case blob, commit, tag, file
    /// The content of a file that Git LFS keeps apart from the objects.
    case lfs
    /// What a mirror notes of how its refs moved.
    case reflog
    /// A mirror's own settings.
    case config
    /// A file in a mirror's own folder that is none of git's: a hook, what an extension keeps.
    case mirrorFile = "mirror-file"

    /// Whether it is an object of a mirror's store.
    public var isObject: Bool {
      switch self {
      case .blob, .commit, .tag: true
      case .file, .lfs, .reflog, .config, .mirrorFile: false
      }
    }

    /// Whether it is named by an id, and has its place in history.
    public var hasID: Bool { isObject || self == .lfs }

    /// Whether places in contents of two kinds are of one finding.
    func isOneFinding(with other: Self) -> Bool {
      self != .file && (self == other || isObject && other.isObject)
    }
  }

  /// The object id in lower-case hex, of files that Git LFS keeps the SHA-256 by which it names them; nil for other files.
  public var object: String?
  /// What kind of content it is.
  public var kind: Kind
  /// The path of the file, or a path at which the object was found in a tree; nil if no path is
  /// known.
  public var path: [UInt8]?
  /// The steps to the inner content that holds the secret; empty where it stands in no inner one.
  ///
  /// Lines, columns and offsets are those of the innermost content.
  public var inner: [InnerPlace]
  /// The line of the secret's first byte, counted from 1; lines end at line feeds.
  public var line: Int
  /// The line of the secret's last byte; nil where that is `line`.
  public var endLine: Int?
  /// The column of the secret's first byte, counted in bytes from 1.
  public var column: Int
  /// The offset of the secret's first byte, in bytes from the start of the content.
  public var offset: Int
  /// The length of the secret in bytes.
  public var length: Int

  /// Names a place in a content.
  public init(
    object: String?,
    kind: Kind,
    path: [UInt8]? = nil,
    inner: [InnerPlace] = [],
    line: Int,
    endLine: Int? = nil,
    column: Int,
    offset: Int,
    length: Int
  ) {
    self.object = object
    self.kind = kind
    self.path = path
    self.inner = inner
    self.line = line
    self.endLine = endLine
    self.column = column
    self.offset = offset
    self.length = length
  }
}
