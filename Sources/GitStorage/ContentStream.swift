import Bytes

/// An object that is read part by part, since it is too large to be held as a whole.
struct ContentStream {
  /// The object's kind.
  let kind: ObjectKind
  /// The content's declared length in bytes.
  let size: Int
  private let file: MappedFile
  /// Where the zlib data begin, and the most that they can extend to, in bytes of the file.
  private let range: Range<Int>
  /// How many inflated bytes come before the content: a loose object's head.
  private let prefix: Int

  /// A packed object; nil for a delta.
  ///
  /// - Throws: ``DecodeError/sizeNotEarned``.
  init?(_ pack: MappedFile, _ header: EntryHeader, end: Int) throws(DecodeError) {
    guard let kind = header.kind else { return nil }
    self.kind = kind
    size = header.size
    file = pack
    range = header.dataOffset..<max(header.dataOffset, end)
    prefix = 0
    guard Inflater.leastInput(for: size) <= range.count else { throw .sizeNotEarned }
  }

  /// A loose object.
  init(_ file: MappedFile, _ header: LooseHeader) {
    kind = header.kind
    size = header.size
    self.file = file
    range = 0..<file.count
    prefix = header.length
  }

  /// Hands the content out in parts.
  ///
  /// - Parameters:
  ///   - limits: tells the parts' length.
  ///   - overlap: how many bytes of a part are repeated at the front of the next.
  ///   - body: takes a part, its offset in the content and whether it is the last; returns whether
  ///     to go on.
  /// - Throws: ``DecodeError``; parts before the fault were handed out.
  func read(
    _ limits: DecodeLimits,
    overlap: Int,
    _ body: (Span<UInt8>, _ offset: Int, _ isLast: Bool) -> Bool
  ) throws(DecodeError) {
    var parts = PartReader(limits: limits, overlap: overlap)
    let file = self.file
    do throws(DecodeError) {
      try parts.read(file.bytes.extracting(range), size: size, skipping: prefix, body)
    } catch {
      throw file.wasTruncated ? .truncatedFile : error
    }
  }

  /// Reads all of the content to see whether it is what its id promises.
  ///
  /// - Throws: ``DecodeError``; ``DecodeError/idDiffers`` where it is something else.
  func verify(_ id: ObjectID, _ limits: DecodeLimits) throws(DecodeError) {
    guard try self.id(id.format, limits) == id else { throw .idDiffers }
  }

  /// The id of what the content is.
  ///
  /// - Throws: ``DecodeError``.
  /// - Complexity: O(size); holds one part at a time.
  func id(_ format: ObjectFormat, _ limits: DecodeLimits) throws(DecodeError) -> ObjectID {
    var hasher = ObjectHasher(kind: kind, size: size, format: format)
    try read(limits, overlap: 0) { part, _, _ in
      hasher.update(part)
      return true
    }
    return hasher.id
  }
}
