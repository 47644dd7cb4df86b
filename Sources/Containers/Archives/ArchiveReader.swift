import CArchive

/// Reads an archive or compressed stream that lies in memory, by libarchive.
///
/// Only formats and filters inside the library are asked for, no program is started, and nothing is
/// written anywhere.
@safe
struct ArchiveReader: ~Copyable {
  /// What came of asking for the next entry.
  enum Next {
    case entry
    case end
    /// The archive cannot be read from here on.
    case broken
  }

  /// What came of reading a piece of an entry.
  enum Piece {
    case bytes
    case end
    case broken
  }

  private let archive: OpaquePointer
  private var entry: OpaquePointer?
  /// Whether the first bytes could not be unpacked, which the library takes for an empty stream.
  private var isBrokenAtOnce = false
  /// Whether what came out of the entry is not of the size or the checksum that the archive tells.
  private(set) var isDoubtful = false

  /// Opens bytes.
  ///
  /// - Parameters:
  ///   - bytes: must outlive the reader.
  ///   - kind: one archive, or one compressed stream with or without a tar archive in it.
  ///   - isUnpacked: whether the bytes are what the stream unfolds to.
  /// - Returns: nil where the library does not have the format or the bytes do not begin like it.
  static func open(
    _ bytes: UnsafeRawBufferPointer,
    _ kind: InnerStep.Kind,
    isUnpacked: Bool
  ) -> ArchiveReader? {
    guard let archive = unsafe archive_read_new() else { return nil }
    var reader = unsafe ArchiveReader(archive)
    guard unsafe choose(kind, archive, isUnpacked: isUnpacked) == ARCHIVE_OK,
      unsafe archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK
    else { return nil }
    reader.isBrokenAtOnce = unsafe archive_error_string(archive) != nil
    return reader
  }

  private init(_ archive: OpaquePointer) { unsafe self.archive = archive }

  deinit { unsafe archive_read_free(archive) }

  /// Allows a format; for compressed streams exactly one layer is taken off.
  private static func choose(
    _ kind: InnerStep.Kind,
    _ archive: OpaquePointer,
    isUnpacked: Bool
  ) -> Int32 {
    switch kind {
    case .zip: return unsafe archive_read_support_format_zip_seekable(archive)
    case .tar: return unsafe archive_read_support_format_tar(archive)
    default: break
    }
    let filter: Int32 =
      switch kind {
      case .gzip: ARCHIVE_FILTER_GZIP
      case .bzip2: ARCHIVE_FILTER_BZIP2
      case .xz: ARCHIVE_FILTER_XZ
      case .zstd: ARCHIVE_FILTER_ZSTD
      default: ARCHIVE_FILTER_NONE
      }
    if !isUnpacked {
      // A library built without the codec would start a program instead, and says so by a warning.
      let result = unsafe archive_read_append_filter(archive, filter)
      guard result == ARCHIVE_OK else { return result }
    }
    unsafe archive_read_support_format_tar(archive)
    unsafe archive_read_support_format_empty(archive)
    return unsafe archive_read_support_format_raw(archive)
  }

  /// Goes to the next entry.
  mutating func next() -> Next {
    unsafe entry = nil
    isDoubtful = false
    switch unsafe archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return isBrokenAtOnce ? .broken : .end
    // A warning is about names or attributes; the content can be read.
    case ARCHIVE_OK, ARCHIVE_WARN:
      isBrokenAtOnce = false
      return unsafe entry == nil ? .broken : .entry
    default: return .broken
    }
  }

  /// Whether the stream holds a tar archive; known from the first entry on.
  var isTar: Bool {
    unsafe archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_TAR
  }

  /// Whether the entry needs a password.
  var isEncrypted: Bool { unsafe entry.map { unsafe archive_entry_is_encrypted($0) != 0 } ?? false }

  /// The entry's name, at most 4,096 bytes of it; nil where it has none that can be told.
  var name: [UInt8]? {
    guard let entry = unsafe entry,
      let name = unsafe archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry)
    else { return nil }
    var bytes: [UInt8] = []
    var place = unsafe name
    while unsafe place.pointee != 0, bytes.count < 4096 {
      unsafe bytes.append(UInt8(bitPattern: place.pointee))
      unsafe place += 1
    }
    return bytes
  }

  /// Appends the next piece of the entry's content.
  ///
  /// Holes are filled with zeros; an entry that claims to be larger than it is ends where its bytes
  /// do.
  ///
  /// - Parameters:
  ///   - output: the piece is appended to it.
  ///   - limit: how many bytes `output` may have at most.
  /// - Returns: nil where the piece did not fit as a whole.
  mutating func read(into output: inout [UInt8], limit: Int) -> Piece? {
    var block: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    switch unsafe archive_read_data_block(archive, &block, &count, &offset) {
    case ARCHIVE_EOF: return .end
    case ARCHIVE_OK: break
    case ARCHIVE_WARN: isDoubtful = true
    default: return .broken
    }
    if offset > output.count {
      let isFitting = offset <= limit
      let end = isFitting ? Int(offset) : limit
      output.append(contentsOf: repeatElement(0, count: end - output.count))
      guard isFitting else { return nil }
    }
    guard let block = unsafe block, count > 0 else { return .bytes }
    let taken = min(count, limit - output.count)
    unsafe output.append(contentsOf: UnsafeRawBufferPointer(start: block, count: taken))
    return taken == count ? .bytes : nil
  }

  /// Unpacks a piece of the entry's content and drops it.
  ///
  /// - Returns: its length in bytes; nil at the entry's end.
  mutating func skipPiece() -> Int? {
    var block: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    let result = unsafe archive_read_data_block(archive, &block, &count, &offset)
    return result == ARCHIVE_OK || result == ARCHIVE_WARN ? count : nil
  }
}
