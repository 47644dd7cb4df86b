import Bytes

/// An object that is no delta and is read part by part, since it is too large to be held as a whole.
struct ContentStream: Sendable {
  /// The object's kind.
  let kind: ObjectKind
  /// The content's declared length in bytes.
  let size: Int
  let file: MappedFile
  /// Where the zlib data begin, and the most that they can extend to, in bytes of the file.
  let range: Range<Int>
  /// How many inflated bytes come before the content: a loose object's head.
  let prefix: Int

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
    let file = self.file
    let input = file.bytes.extracting(range)
    var inflater = StreamInflater()
    var consumed = 0
    do throws(DecodeError) {
      if prefix > 0 {
        let head = ObjectBuffer(capacity: prefix)
        unsafe try inflater.inflate(input, &consumed, into: head.fill(prefix))
      }
      unsafe try PartReader(limits: limits, overlap: overlap).read(
        size: size,
        fill: { (fresh, _, isLast) throws(DecodeError) in
          unsafe try inflater.inflate(input, &consumed, into: fresh)
          if isLast { try inflater.finish(input, &consumed) }
        },
        body
      )
    } catch {
      throw file.wasTruncated ? .truncatedFile : error
    }
  }

  /// Whether another stream reads the same bytes.
  func isSame(as other: ContentStream) -> Bool {
    file === other.file && range.lowerBound == other.range.lowerBound
  }

  var wasTruncated: Bool { file.wasTruncated }
}
