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

  private let file: MappedFile
  private let path: BytePath
  private let format: ObjectFormat
  private let end: Int
  private var entries: [Entry] = []
  /// How many bytes may still be read and made in vain.
  private var effort: Int

  private struct Entry {
    var offset: Int
    var end: Int
    var header: EntryHeader
  }

  /// Walks a pack.
  ///
  /// - Parameters:
  ///   - file: the mapped pack.
  ///   - path: its name in problems.
  ///   - declared: the number of objects in its header; not believed.
  ///   - format: the hash function of the object ids.
  /// - Complexity: O(decoded size of the pack).
  init(file: MappedFile, path: BytePath, declared: Int, format: ObjectFormat) {
    self.file = file
    self.path = path
    self.format = format
    end = Pack.end(of: file, format: format)
    effort = 16 * file.count + 1 << 26
    findEntries()
    let namer = PackNamer(
      pack: file,
      end: end,
      offsets: entries.map(\.offset),
      headers: entries.map(\.header),
      format: format
    )
    let ids = namer.ids
    let named = zip(entries, ids).compactMap { entry, id in id.map { (entry, $0) } }
    if named.count != declared {
      report(
        at: nil,
        .corrupt,
        "\(named.count) of its \(declared) objects could be found and named"
      )
    }
    index = try? makeIndex(named)
  }

  private mutating func report(at offset: Int?, _ kind: StorageProblem.Kind, _ detail: String) {
    problems.append(StorageProblem(kind, file: path, offset: offset, detail))
  }

  private mutating func findEntries() {
    var inflater = StreamInflater()
    var at = Pack.headerLength
    while at < end {
      do throws(DecodeError) {
        let entry = try entry(at: at, &inflater)
        entries.append(entry)
        at = entry.end
      } catch {
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

  /// Reads the entry at `offset` to learn where it ends.
  ///
  /// What is read in vain lessens the effort.
  private mutating func entry(
    at offset: Int,
    _ inflater: inout StreamInflater
  ) throws(DecodeError) -> Entry {
    let file = self.file
    let bytes = file.bytes
    let header = try EntryHeader(bytes, at: offset, end: end, format: format)
    let input = bytes.extracting(header.dataOffset..<end)
    let before = effort
    let length = try inflater.end(of: input, size: header.size, effort: &effort)
    effort = before
    return Entry(offset: offset, end: header.dataOffset + length, header: header)
  }

  /// The next place at which a whole entry can be read.
  ///
  /// The effort bounds all searches together, so that they are linear in the pack's length.
  private mutating func nextEntry(after offset: Int, _ inflater: inout StreamInflater) -> Int? {
    for at in (offset + 1)..<max(offset + 1, end) where effort > 0 {
      guard couldBegin(at), let entry = try? entry(at: at, &inflater) else { continue }
      // What precedes a whole object may look like the head of a delta; few have a base, though.
      if case .offset(let base) = entry.header.base, !isEntry(base) { continue }
      return at
    }
    return nil
  }

  /// Whether an entry was found at `offset`.
  private func isEntry(_ offset: Int) -> Bool {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].offset == offset
  }

  /// Whether what looks like an entry's head and a zlib header stands at `offset`.
  private func couldBegin(_ offset: Int) -> Bool {
    let file = self.file
    let bytes = file.bytes
    guard let header = try? EntryHeader(bytes, at: offset, end: end, format: format),
      header.dataOffset + 2 <= end
    else { return false }
    let (method, flags) = (bytes[header.dataOffset], bytes[header.dataOffset + 1])
    return method & 0x8F == 0x08 && (UInt16(method) << 8 | UInt16(flags)) % 31 == 0
  }

  /// Writes the index of version 2 that git would have written.
  private func makeIndex(_ named: [(Entry, ObjectID)]) throws -> PackIndex {
    let file = self.file
    let pack = file.bytes
    var wide: [Int] = []
    var fanout = [UInt32](repeating: 0, count: 256)
    var ids: [UInt8] = []
    var checksums: [UInt8] = []
    var offsets: [UInt8] = []
    for (entry, id) in named.sorted(by: { $0.1 < $1.1 }) {
      let bytes = id.bytes
      fanout[Int(bytes[0])] += 1
      ids += bytes
      checksums += bigEndian(Inflater.checksum(pack.extracting(entry.offset..<entry.end)))
      if entry.offset < 1 << 31 {
        offsets += bigEndian(UInt32(entry.offset))
      } else {
        offsets += bigEndian(1 << 31 | UInt32(wide.count))
        wide.append(entry.offset)
      }
    }
    for i in 1..<256 { fanout[i] += fanout[i - 1] }
    var bytes: [UInt8] = [0xFF, 0x74, 0x4F, 0x63, 0, 0, 0, 2]
    bytes += fanout.flatMap { bigEndian($0) }
    bytes += ids + checksums + offsets
    for offset in wide {
      bytes += bigEndian(UInt32(offset >> 32)) + bigEndian(UInt32(truncatingIfNeeded: offset))
    }
    bytes += [UInt8](repeating: 0, count: format.idLength)
    bytes += hash(of: bytes.span, format: format)
    return try PackIndex(file: MappedFile(copying: bytes), format: format)
  }

  private func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
