import Bytes

/// Makes an index for a pack that has none, or a broken one, from the pack itself.
///
/// Entries stand one behind the other; each is inflated to learn where the next begins, then the
/// families are unfolded to learn the ids. Where an entry is damaged its end is unknown: the walk
/// looks for the next place from which a whole zlib stream with a right checksum can be read.
struct PackWalk {
  /// The index, or nil where none can be made.
  private(set) var index: PackIndex?
  /// What could not be read.
  private(set) var problems: [StorageProblem] = []
  /// Whether some objects have no name since they are changes on what nobody could lend.
  private(set) var lacksBases = false

  private let file: MappedFile
  private let path: BytePath
  private let format: ObjectFormat
  private let start: Int
  private let end: Int
  /// Where each entry begins, rising, and the checksum of its bytes in the pack.
  private var offsets = Column<Int>()
  private var checksums = Column<UInt32>()
  /// How many bytes came out of entries, and were made of them in vain.
  private(set) var spent = 0
  private let bound: Int?
  /// Whether nothing more was read because the bound was reached.
  private var isCut = false
  /// How many bytes may still be read and made in vain.
  private var effort: Int

  /// Walks a pack.
  ///
  /// - Parameters:
  ///   - file: the mapped pack.
  ///   - path: its name in problems.
  ///   - start: where the pack begins in the file, in bytes; it goes on to the file's end.
  ///   - declared: the number of objects in its header; not believed.
  ///   - format: the hash function of the object ids.
  ///   - limits: which objects are too large to be held in memory.
  ///   - bound: how many bytes may come out of its entries, and be made of them in vain, before the rest is left out, as is then what
  ///     is too large to be held; nil where there is no bound, since its work can be stopped.
  ///   - isStopped: asked now and then; once it says so no index is made, and no problem told.
  ///   - lend: lends objects that the pack does not hold, for changes on them.
  ///   - tell: gets each object that could be named, once it is unfolded.
  /// - Complexity: O(decoded size of the pack).
  init(
    file: MappedFile,
    path: BytePath,
    start: Int = 0,
    declared: Int,
    format: ObjectFormat,
    limits: DecodeLimits,
    bound: Int? = nil,
    isStopped: () -> Bool,
    lend: PackNamer.Lender = { _, _, _ in nil },
    tell: PackNamer.Told = { _, _, _ in }
  ) {
    self.file = file
    self.path = path
    self.format = format
    self.start = start
    end = Pack.end(of: file, format: format)
    self.bound = bound
    effort = 16 * file.count + (bound == nil ? 1 << 26 : 1 << 16)
    findEntries(limits, isStopped)
    let namer = PackNamer(
      pack: file,
      end: end,
      offsets: offsets,
      format: format,
      limits: limits,
      bound: bound,
      isStopped: isStopped,
      lend: lend,
      tell: tell
    )
    let isShortOfRoom = namer.isShortOfRoom
    lacksBases = namer.lacksBases
    spent += namer.wasted
    let ids = namer.takeIDs()
    if isStopped() {
      problems = []
      return
    }
    if ids.count != declared {
      let detail = "\(ids.count) of its \(declared) objects could be found and named"
      if isShortOfRoom || isCut {
        let remedy =
          bound == nil
          ? "raise --max-memory, or give it an index with `git index-pack`"
          : "take it out and scan it by itself"
        report(at: nil, .limit, "\(detail): there is no room for the others; \(remedy)")
      } else if lacksBases, offsets.count == declared {
        report(at: nil, .missingBase, "\(detail); the others are changes on what is not here")
      } else {
        report(at: nil, .corrupt, detail)
      }
    }
    index = try? makeIndex(ids)
  }

  private mutating func report(at offset: Int?, _ kind: StorageProblem.Kind, _ detail: String) {
    problems.append(StorageProblem(kind, file: path, offset: offset, detail))
  }

  private mutating func findEntries(_ limits: DecodeLimits, _ isStopped: () -> Bool) {
    var decoder = EntryDecoder(limits: limits)
    var inflater = StreamInflater()
    var at = start + Pack.headerLength
    while at < end, !(offsets.count.isMultiple(of: 1024) && isStopped()) {
      do throws(DecodeError) {
        let next = try endOfEntry(at: at, &decoder, &inflater)
        offsets.append(at)
        let file = self.file
        checksums.append(Inflater.checksum(file.bytes.extracting(at..<next)))
        at = next
      } catch {
        if let bound, spent >= bound {
          isCut = true
          return
        }
        let error = file.wasTruncated ? .truncatedFile : error
        guard let next = nextEntry(after: at, &inflater) else {
          let rest = "nothing behind it could be read without an index"
          report(at: at, error.kind, "\(error.detail); \(rest)")
          return
        }
        let rest = "without an index the entries behind it had to be searched for"
        report(at: at, error.kind, "\(error.detail); \(rest)")
        at = next
      }
    }
  }

  /// Where the entry at `offset` ends, in bytes from the file's start: a small one is inflated as a whole, which is faster.
  private mutating func endOfEntry(
    at offset: Int,
    _ decoder: inout EntryDecoder,
    _ inflater: inout StreamInflater
  ) throws(DecodeError) -> Int {
    let file = self.file
    let header = try EntryHeader(file.bytes, at: offset, end: end, format: format)
    if let bound {
      guard Inflater.leastInput(for: header.size) <= end - header.dataOffset else {
        throw .sizeNotEarned
      }
      spent += header.size
      if spent >= bound { throw .tooLarge }
    }
    guard let (buffer, end) = try? decoder.inflated(file, header, end: end, limit: Self.smallEntry)
    else {
      var effort = bound ?? self.effort
      defer { if bound == nil { self.effort = effort } }
      return try endOfEntry(at: offset, &inflater, &effort)
    }
    decoder.pool.giveBack(buffer)
    return end
  }

  private static let smallEntry = 1 << 20

  /// Reads the entry at `offset` to learn where it ends, in bytes from the file's start.
  ///
  /// What is read in vain lessens the effort.
  private func endOfEntry(
    at offset: Int,
    _ inflater: inout StreamInflater,
    _ effort: inout Int
  ) throws(DecodeError) -> Int {
    let file = self.file
    let bytes = file.bytes
    let header = try EntryHeader(bytes, at: offset, end: end, format: format)
    let input = bytes.extracting(header.dataOffset..<end)
    let before = effort
    let length = try inflater.end(of: input, size: header.size, effort: &effort)
    effort = before
    return header.dataOffset + length
  }

  /// The next place at which a whole entry can be read.
  ///
  /// The effort bounds all searches together, so that they are linear in the pack's length.
  private mutating func nextEntry(after offset: Int, _ inflater: inout StreamInflater) -> Int? {
    var effort = self.effort
    defer { self.effort = effort }
    for at in (offset + 1)..<max(offset + 1, end) where effort > 0 {
      guard let header = headerThatCouldBegin(at),
        (try? endOfEntry(at: at, &inflater, &effort)) != nil
      else { continue }
      // What precedes a whole object may look like the head of a delta; few have a base, though.
      if case .offset(let base) = header.base, offsets.sortedIndex(of: base) == nil { continue }
      return at
    }
    return nil
  }

  /// What looks like an entry's head, and has a zlib header behind it; nil where there is none.
  private func headerThatCouldBegin(_ offset: Int) -> EntryHeader? {
    let file = self.file
    let bytes = file.bytes
    guard let header = try? EntryHeader(bytes, at: offset, end: end, format: format),
      header.dataOffset + 2 <= end
    else { return nil }
    let (method, flags) = (bytes[header.dataOffset], bytes[header.dataOffset + 1])
    let isZlib = method & 0x8F == 0x08 && (UInt16(method) << 8 | UInt16(flags)) % 31 == 0
    return isZlib ? header : nil
  }

  /// Writes the index of version 2 that git would have written.
  private func makeIndex(_ ids: EntryIDs) throws -> PackIndex {
    let file = self.file
    let order = ids.inOrder
    var bytes = Column<UInt8>()
    bytes.reserveCapacity(1100 + order.count * (format.idLength + 8))
    bytes += [0xFF, 0x74, 0x4F, 0x63, 0, 0, 0, 2]
    var fanout = [UInt32](repeating: 0, count: 256)
    for entry in order { fanout[Int(ids.id(of: entry).firstWord >> 56)] += 1 }
    for i in 1..<256 { fanout[i] += fanout[i - 1] }
    for count in fanout { bytes.appendBigEndian(count) }
    for entry in order { bytes += ids.id(of: entry).bytes }
    for entry in order { bytes.appendBigEndian(checksums[Int(entry)]) }
    var wide: [Int] = []
    for entry in order {
      let offset = offsets[Int(entry)]
      if offset >= 1 << 31 {
        bytes.appendBigEndian(1 << 31 | UInt32(wide.count))
        wide.append(offset)
      } else {
        bytes.appendBigEndian(UInt32(offset))
      }
    }
    for offset in wide {
      bytes.appendBigEndian(UInt32(offset >> 32))
      bytes.appendBigEndian(UInt32(truncatingIfNeeded: offset))
    }
    // What the pack itself states, by which copies of it are told from others.
    let trailer = end..<end + format.idLength
    bytes +=
      file.count < trailer.upperBound
      ? [UInt8](repeating: 0, count: format.idLength) : file.bytes.array(trailer)
    bytes += hash(of: bytes.span, format: format)
    return try PackIndex(file: MappedFile(bytes), format: format)
  }
}

extension Column<UInt8> {
  fileprivate mutating func appendBigEndian(_ value: UInt32) {
    append(UInt8(truncatingIfNeeded: value >> 24))
    append(UInt8(truncatingIfNeeded: value >> 16))
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }
}
