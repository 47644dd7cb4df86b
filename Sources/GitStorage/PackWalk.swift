import Bytes

/// Makes an index for a pack that has none, or a broken one, from the pack itself.
///
/// Entries stand one behind the other; each is inflated to learn where the next begins, then the
/// families are unfolded to learn the ids. Where an entry is damaged its end is unknown: the walk
/// looks for the next place from which a whole zlib stream with a right checksum can be read.
struct PackWalk {
  /// The index, or nil where not one object could be read.
  private(set) var index: PackIndex?
  /// What could not be read.
  private(set) var problems: [StorageProblem] = []

  private let file: MappedFile
  private let path: BytePath
  private let format: ObjectFormat
  private let end: Int
  private var entries: [Entry] = []

  private struct Entry {
    var offset: Int
    var end: Int
    var header: EntryHeader
    var id: ObjectID?
  }

  /// Walks a pack.
  ///
  /// - Parameters:
  ///   - file: the mapped pack.
  ///   - path: its name in problems.
  ///   - declared: the number of objects in its header.
  ///   - format: the hash function of the object ids.
  /// - Complexity: O(decoded size of the pack); objects larger than 64 MiB are left without an id.
  init(file: MappedFile, path: BytePath, declared: Int, format: ObjectFormat) {
    self.file = file
    self.path = path
    self.format = format
    end = Pack.end(of: file, format: format)
    findEntries(declared)
    try? nameObjects()
    let named = entries.filter { $0.id != nil }
    if named.count < declared {
      problems.append(
        StorageProblem(
          .corrupt,
          file: path,
          "\(declared - named.count) of its \(declared) objects could not be found or named"
        )
      )
    }
    index = try? makeIndex(named.map { ($0, $0.id) })
  }

  private mutating func findEntries(_ declared: Int) {
    let file = self.file
    let bytes = file.bytes
    var inflater = StreamInflater()
    var at = Pack.headerLength
    while entries.count < declared, at < end {
      do throws(DecodeError) {
        let header = try EntryHeader(bytes, at: at, end: end, format: format)
        var effort = Int.max
        let input = bytes.extracting(header.dataOffset..<end)
        let next = try inflater.end(of: input, size: header.size, effort: &effort)
        entries.append(
          Entry(offset: at, end: header.dataOffset + next, header: header, id: nil)
        )
        at = header.dataOffset + next
      } catch {
        problems.append(
          StorageProblem(
            error.kind,
            file: path,
            offset: at,
            "\(error.detail); without an index the entries behind it had to be searched for"
          )
        )
        guard let next = nextEntry(after: at, &inflater) else { return }
        at = next
      }
    }
  }

  /// The next place at which a whole entry can be read.
  ///
  /// Each trial is bounded, so the search is linear in the pack.
  private func nextEntry(after offset: Int, _ inflater: inout StreamInflater) -> Int? {
    let file = self.file
    let bytes = file.bytes
    var effort = 4 * bytes.count
    for at in (offset + 1)..<max(offset + 1, end) {
      guard let header = try? EntryHeader(bytes, at: at, end: end, format: format),
        header.dataOffset + 2 <= end,
        bytes[header.dataOffset] & 0x8F == 0x08,
        (UInt16(bytes[header.dataOffset]) << 8 | UInt16(bytes[header.dataOffset + 1])) % 31 == 0
      else { continue }
      let input = bytes.extracting(header.dataOffset..<end)
      if (try? inflater.end(of: input, size: header.size, effort: &effort)) != nil { return at }
      if effort <= 0 { return nil }
    }
    return nil
  }

  /// Unfolds the pack, again and again while that names more objects: a delta that names its base
  /// by id can be placed only when the base has got its id.
  private mutating func nameObjects() throws {
    let store = ObjectStore(emptyOf: format)
    var unnamed = entries.count
    for _ in 0..<Self.mostRounds where unnamed > 0 {
      let numbered = entries.indices.map { i in
        (entries[i], entries[i].id ?? provisionalID(i))
      }
      let pack = Pack(path: path, file: file, index: try makeIndex(numbered))
      let kinds = Set(ObjectKind.allCases)
      let plan = PackPlan(
        pack: pack,
        kinds: kinds,
        isDuplicate: { _ in false },
        outsideKind: { _ in nil }
      )
      var namer = ObjectNamer(format: format)
      var decoder = ObjectDecoder<ObjectNamer>(store: store, limits: DecodeLimits())
      decoder.run(PackWork(plan: plan, roots: plan.roots.indices), visitor: &namer)
      for i in entries.indices where entries[i].id == nil {
        entries[i].id = namer.names[entries[i].offset]
      }
      let left = entries.count { $0.id == nil }
      if left == unnamed { break }
      unnamed = left
    }
  }

  /// Git's default depth of delta chains is 50.
  private static let mostRounds = 64

  /// Stands in for the id of an object that has none yet: its number behind bytes that no hash can
  /// be expected to begin with.
  private func provisionalID(_ number: Int) -> ObjectID {
    var bytes = [UInt8](repeating: 0xFF, count: format.idLength)
    for i in 0..<8 { bytes[format.idLength - 1 - i] = UInt8(truncatingIfNeeded: number >> (8 * i)) }
    return ObjectID(bytes.span, format: format)
  }

  /// Writes the index of version 2 that git would have written.
  private func makeIndex(_ named: [(Entry, ObjectID?)]) throws -> PackIndex {
    let file = self.file
    let pack = file.bytes
    let sorted = named.compactMap { entry, id in id.map { (entry, $0) } }.sorted { $0.1 < $1.1 }
    var wide: [Int] = []
    var fanout = [UInt32](repeating: 0, count: 256)
    var ids: [UInt8] = []
    var checksums: [UInt8] = []
    var offsets: [UInt8] = []
    for (entry, id) in sorted {
      let bytes = id.bytes
      for i in Int(bytes[0])..<256 { fanout[i] += 1 }
      ids += bytes
      checksums += bigEndian(Inflater.checksum(pack.extracting(entry.offset..<entry.end)))
      if entry.offset < 1 << 31 {
        offsets += bigEndian(UInt32(entry.offset))
      } else {
        offsets += bigEndian(1 << 31 | UInt32(wide.count))
        wide.append(entry.offset)
      }
    }
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

/// Gives objects their ids, by where they stand in the pack.
private struct ObjectNamer: ObjectVisitor {
  let format: ObjectFormat
  private(set) var names: [Int: ObjectID] = [:]

  init(format: ObjectFormat) { self.format = format }

  mutating func visit(
    _ object: FoundObject,
    content: Span<UInt8>,
    base: Void?,
    copies: Span<CopiedRange>
  ) {
    if let offset = object.offsetInPack {
      names[offset] = objectID(of: content, kind: object.kind, format: format)
    }
  }

  // An object too large to be held keeps no id and is counted as not found.
  mutating func visitPart(_ object: FoundObject, part: Span<UInt8>, offset: Int, isLast: Bool) {}
  var partOverlap: Int { 0 }
  mutating func passedOver(_ kind: ObjectKind) {}
  // What fails here fails again when the finished index is used, and is reported then; what never
  // got a name is counted.
  mutating func failed(_ problem: StorageProblem, kind: ObjectKind?) {}
  var isCancelled: Bool { false }
}
