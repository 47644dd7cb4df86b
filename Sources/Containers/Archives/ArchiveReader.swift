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

  /// The archive that the stream holds; nil for none, and for what is no stream.
  private(set) var inner: InnerStep.Kind?
  private let archive: OpaquePointer
  private var entry: OpaquePointer?
  /// Whether the first bytes could not be unpacked, which the library takes for an empty stream.
  private var isBrokenAtOnce = false
  /// Whether what came out of the entry is not of the size or the checksum that the archive tells.
  private(set) var isDoubtful = false
  /// How many bytes of the entry were read.
  private(set) var place = 0
  /// What it takes to unpack an entry, beside what comes out.
  enum Effort {
    case little
    /// As much as came out of it, or less.
    case window
    /// As much as it says, whatever comes out.
    case model
  }

  /// What is left of the block that was read last, and where it belongs in the entry.
  private var block = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
  private var blockPlace = 0

  /// Opens bytes.
  ///
  /// - Parameters:
  ///   - bytes: must outlive the reader.
  ///   - kind: one archive, or one compressed stream with or without a tar or cpio archive in it.
  ///   - isUnpacked: whether the bytes are what the stream unfolds to.
  /// - Returns: nil where the library does not have the format or the bytes do not begin like it.
  static func open(
    _ bytes: UnsafeRawBufferPointer,
    _ kind: InnerStep.Kind,
    isUnpacked: Bool
  ) -> ArchiveReader? {
    switch kind {
    case .zip, .tar, .cpio, .cab, .sevenZip: return unsafe open(bytes, kind, filter: nil)
    default: break
    }
    let filter = isUnpacked ? nil : kind
    guard var stream = unsafe open(bytes, nil, filter: filter) else { return nil }
    let inner = stream.archiveInside()
    guard var reader = unsafe open(bytes, inner, filter: filter) else { return nil }
    reader.inner = inner
    return reader
  }

  /// Opens bytes as one format.
  ///
  /// - Parameters:
  ///   - bytes: must outlive the reader.
  ///   - format: nil for what is no archive.
  ///   - filter: the layer that is taken off before; nil for none.
  /// - Returns: nil where the library does not have it or the bytes do not begin like it.
  private static func open(
    _ bytes: UnsafeRawBufferPointer,
    _ format: InnerStep.Kind?,
    filter: InnerStep.Kind?
  ) -> ArchiveReader? {
    guard let archive = unsafe archive_read_new() else { return nil }
    var reader = unsafe ArchiveReader(archive)
    guard unsafe choose(format, filter, archive) == ARCHIVE_OK,
      unsafe archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK
    else { return nil }
    reader.isBrokenAtOnce = unsafe archive_error_string(archive) != nil
    return reader
  }

  /// The archive that a stream holds, if that is read along with it; reads its beginning.
  ///
  /// Not left to the library: it takes zeros for an archive without entries, also where what follows is none.
  private mutating func archiveInside() -> InnerStep.Kind? {
    guard case .entry = next() else { return nil }
    var beginning: [UInt8] = []
    while beginning.count < ContentFormat.tarHeaderLength {
      guard case .bytes? = read(into: &beginning, limit: .max) else { break }
    }
    return ContentFormat(beginning.span).streamed
  }

  /// Unpacks a stream of LZMA with the head of a file.
  ///
  /// - Returns: nil where it is broken, or other than so many bytes come out of it.
  static func unpackLZMA(_ stream: Span<UInt8>, size: Int) -> [UInt8]? {
    unsafe stream.withUnsafeBytes { bytes in
      guard let archive = unsafe archive_read_new() else { return nil }
      var reader = unsafe ArchiveReader(archive)
      guard unsafe archive_read_append_filter(archive, ARCHIVE_FILTER_LZMA) == ARCHIVE_OK,
        unsafe archive_read_support_format_raw(archive) == ARCHIVE_OK,
        unsafe archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK,
        case .entry = reader.next()
      else { return nil }
      var output: [UInt8] = []
      while output.count < size, case .bytes? = reader.read(into: &output, limit: size) {}
      return output.count == size ? output : nil
    }
  }

  private init(_ archive: OpaquePointer) { unsafe self.archive = archive }

  deinit { unsafe archive_read_free(archive) }

  /// Allows one format, behind exactly one filter at most.
  private static func choose(
    _ format: InnerStep.Kind?,
    _ filter: InnerStep.Kind?,
    _ archive: OpaquePointer
  ) -> Int32 {
    let code: Int32? =
      switch filter {
      case .gzip: ARCHIVE_FILTER_GZIP
      case .bzip2: ARCHIVE_FILTER_BZIP2
      case .xz: ARCHIVE_FILTER_XZ
      case .zstd: ARCHIVE_FILTER_ZSTD
      case .lzma: ARCHIVE_FILTER_LZMA
      default: nil
      }
    if let code {
      // A library built without the codec would start a program instead, and says so by a warning.
      let result = unsafe archive_read_append_filter(archive, code)
      guard result == ARCHIVE_OK else { return result }
    }
    switch format {
    case .zip: return unsafe archive_read_support_format_zip_seekable(archive)
    case .tar: return unsafe archive_read_support_format_tar(archive)
    case .cpio: return unsafe archive_read_support_format_cpio(archive)
    case .cab: return unsafe archive_read_support_format_cab(archive)
    case .sevenZip: return unsafe archive_read_support_format_7zip(archive)
    default:
      unsafe archive_read_support_format_empty(archive)
      return unsafe archive_read_support_format_raw(archive)
    }
  }

  /// Goes to the next entry.
  mutating func next() -> Next {
    unsafe entry = nil
    isDoubtful = false
    (blockPlace, place) = (0, 0)
    unsafe block = UnsafeRawBufferPointer(start: nil, count: 0)
    switch unsafe archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return isBrokenAtOnce ? .broken : .end
    // A warning is about names or attributes; the content can be read.
    case ARCHIVE_OK, ARCHIVE_WARN:
      isBrokenAtOnce = false
      return unsafe entry == nil ? .broken : .entry
    default: return .broken
    }
  }

  /// What it takes to unpack the entry of a zip archive, which libarchive does not bound.
  var effort: Effort {
    guard let name = unsafe archive_format_name(archive) else { return .little }
    let words = unsafe String(cString: name)
    if words.contains("(ppmd") { return .model }
    return ["(lzma)", "(xz)", "(zstd)", "(?"].contains { words.contains($0) } ? .window : .little
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
  ///   - limit: how many bytes `output` may have at most; it may have more already.
  /// - Returns: nil where the piece did not fit as a whole; the rest of it comes next.
  mutating func read(into output: inout [UInt8], limit: Int) -> Piece? {
    if unsafe block.isEmpty, blockPlace <= place, let over = readBlock() { return over }
    if blockPlace > place {
      let zeros = min(blockPlace - place, max(limit - output.count, 0))
      output.append(contentsOf: repeatElement(0, count: zeros))
      place += zeros
      guard blockPlace == place else { return nil }
    }
    let taken = min(unsafe block.count, max(limit - output.count, 0))
    unsafe output.append(contentsOf: UnsafeRawBufferPointer(rebasing: block[..<taken]))
    unsafe block = UnsafeRawBufferPointer(rebasing: block[taken...])
    place += taken
    blockPlace = place
    return unsafe block.isEmpty ? .bytes : nil
  }

  /// Reads the next block of the entry.
  ///
  /// - Returns: nil where there is one.
  private mutating func readBlock() -> Piece? {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    switch unsafe archive_read_data_block(archive, &start, &count, &offset) {
    case ARCHIVE_EOF: return .end
    case ARCHIVE_OK: break
    case ARCHIVE_WARN: isDoubtful = true
    default: return .broken
    }
    unsafe block = UnsafeRawBufferPointer(start: start, count: unsafe start == nil ? 0 : count)
    blockPlace = Int(offset)
    return nil
  }

  /// Hands out the entry's content where it lies, if all of it comes as one block; to be asked before anything of it is read.
  ///
  /// - Returns: whether that was so. In either case the rest is to be read, if only to see that the entry ends there.
  /// - Precondition: it lies in what the reader was opened with, so that it stays where it is.
  mutating func withWholeEntry(limit: Int, _ body: (Span<UInt8>) -> Void) -> Bool {
    guard let entry = unsafe entry, unsafe archive_entry_size_is_set(entry) != 0,
      case let size = unsafe archive_entry_size(entry), size > 0, size <= limit, readBlock() == nil,
      blockPlace == 0, unsafe block.count == size
    else { return false }
    body(unsafe Span(_unsafeBytes: block))
    place = unsafe block.count
    unsafe block = UnsafeRawBufferPointer(start: nil, count: 0)
    return true
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
