/// One step on the way from a content to one inside of it: what was opened or decoded, and where.
public struct InnerStep: Sendable, Hashable {
  /// What holds the inner content.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    // Archives; the path is the entry's name.
    case zip, tar, ar, cpio, cab
    case sevenZip = "7z"
    /// A package, without a path: what follows its heads is compressed.
    case rpm
    // Compressed streams, without a path.
    case gzip, bzip2, xz, zstd, zlib, lzma
    /// A loose object of git.
    case gitObject = "git-object"
    // What git packs; the path is the object's id.
    case gitPack = "git-pack"
    case gitBundle = "git-bundle"
    /// The strings of compiled Python, each on a line.
    case pyc
    /// The text of an office document without its markup.
    case text
    // Texts of files that show them otherwise: documents of the Rich Text Format, registry entries.
    case rtf
    case registry = "reg"
    /// A binary property list: its strings; or one of its byte strings, of which the path is the key.
    case propertyList = "bplist"
    /// A packed diagram of draw.io; the offset is where it begins.
    case diagram = "drawio"
    /// The rows of a write-ahead log of SQLite.
    case sqliteLog = "sqlite-wal"
    /// A SQLite database; the path is the table, the row's number and the column.
    case sqlite
    /// A compressed stream of a PDF document; the offset is where its data begin.
    case pdf
    // A content of 16-bit characters, as a whole.
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case utf32LittleEndian = "utf-32le"
    case utf32BigEndian = "utf-32be"
    // Stretches of a text; the offset is where the stretch begins.
    case base64, hex, percent, escapes
    case htmlEntities = "html-entities"
    case quotedPrintable = "quoted-printable"
  }

  /// What was opened or decoded.
  public var kind: Kind
  /// The inner content's name as the container tells it; nil where it has none.
  ///
  /// It is not to be trusted: it may be absolute or lead upwards.
  public var path: [UInt8]?
  /// Where the encoded bytes begin, in bytes from the start of the outer content; nil where a name
  /// tells the place or there is only one.
  public var offset: Int?

  /// Names a step.
  public init(_ kind: Kind, path: [UInt8]? = nil, offset: Int? = nil) {
    self.kind = kind
    self.path = path
    self.offset = offset
  }
}
