import Bytes

/// Finds the entries of a pack that hold, byte for byte, what was decoded from an earlier pack.
///
/// An entry is *the same* as an earlier one when it passes the index's checksum like any other, its
/// head names the same kind and size, its compressed bytes are equal, and its base, where it has
/// one, is the same as the earlier entry's base. Then both unfold to the same content, whatever ids
/// the indexes claim. If nothing was found in that content it need not be decoded again.
struct KnownEntries {
  /// The positions of entries that are the same as known ones.
  private(set) var same: NumberSet
  /// What the known ones were, by entry.
  private var objects: Column<SeenObject>
  /// The serial numbers of the packs that hold these; 0 where nothing is known.
  private var serials: Column<Int>
  private let known: KnownObjects
  private let pack: Pack

  /// Compares the entries of a pack with known ones.
  ///
  /// - Parameters:
  ///   - links: the pack's entries.
  ///   - order: these, each base before its deltas.
  ///   - pack: the pack.
  ///   - kinds: the kinds of objects that are wanted.
  ///   - known: what is known; nil comes out where that is nothing, or the index has no checksums.
  /// - Complexity: O(n), and a comparison of the compressed bytes that are known.
  init?(
    _ links: EntryLinks,
    order: Column<UInt32>,
    pack: Pack,
    kinds: Set<ObjectKind>,
    known: KnownObjects
  ) {
    guard pack.index.version == 2, known.settle() else { return nil }
    same = NumberSet(count: pack.index.count)
    objects = Column(
      repeating: SeenObject(position: 0, size: 0, packed: 0, examined: 0),
      count: links.offsets.count
    )
    serials = Column(repeating: 0, count: links.offsets.count)
    self.known = known
    self.pack = pack
    for entry in order {
      let traits = links.traits[Int(entry)]
      guard let kind = traits.kind, kinds.contains(kind), !traits.isDuplicate,
        links.faults.isEmpty || links.faults[entry] == nil,
        let hit = proof(of: Int(entry), links)
      else { continue }
      objects[Int(entry)] = hit.object
      serials[Int(entry)] = hit.pack.serial
      same.insert(Int(links.positions[Int(entry)]))
    }
  }

  private func proof(of entry: Int, _ links: EntryLinks) -> KnownObjects.Hit? {
    let position = Int(links.positions[entry])
    let offset = links.offsets[entry]
    let next = entry + 1 < links.offsets.count ? links.offsets[entry + 1] : pack.end
    guard let hit = known.hit(pack.index.id(at: position)) else { return nil }
    let (file, twinFile, twinIndex) = (pack.file, hit.pack.pack.file, hit.pack.pack.index)
    let (bytes, twinBytes) = (file.bytes, twinFile.bytes)
    let twinPosition = Int(hit.object.position)
    guard let twinOffset = twinIndex.offset(at: twinPosition),
      let header = try? EntryHeader(bytes, at: offset, end: pack.end, format: pack.format),
      let twin = try? EntryHeader(
        twinBytes,
        at: twinOffset,
        end: hit.pack.pack.end,
        format: pack.format
      ),
      header.kind == twin.kind, header.size == twin.size,
      next <= pack.end, next - header.dataOffset == Int(hit.object.packed),
      entry == 0 || links.offsets[entry - 1] < offset,
      isBaseSame(entry, links, twin, hit.pack)
    else { return nil }
    let twinEnd = twin.dataOffset + Int(hit.object.packed)
    guard twinEnd <= hit.pack.pack.end,
      bytes.extracting(header.dataOffset..<next)
        .isEqual(to: twinBytes.extracting(twin.dataOffset..<twinEnd))
    else { return nil }
    // Where the heads are equal too, the earlier entry's checksum, which held, is this one's.
    let checksum = pack.index.checksum(at: position)
    let isIntact =
      checksum == twinIndex.checksum(at: twinPosition)
      && bytes.extracting(offset..<header.dataOffset)
        .isEqual(to: twinBytes.extracting(twinOffset..<twin.dataOffset))
      || checksum == Inflater.checksum(bytes.extracting(offset..<next))
    return isIntact && !twinFile.wasTruncated && !twinIndex.wasTruncated ? hit : nil
  }

  /// Whether an entry's base is the same as that of an earlier entry.
  ///
  /// Each is the same as what the table of known objects has under its id; so they are the same if
  /// that id is.
  private func isBaseSame(
    _ entry: Int,
    _ links: EntryLinks,
    _ twin: EntryHeader,
    _ known: KnownObjects.KnownPack
  ) -> Bool {
    let index = known.pack.index
    guard let parent = links.parent(of: entry) else {
      if case .none = twin.base { return true }
      return false
    }
    guard let base = object(at: parent) else { return false }
    let id = pack.index.id(at: Int(links.positions[parent]))
    let position =
      serials[parent] == known.serial ? Int(base.position) : index.position(of: id) ?? -1
    guard known.same.contains(position) else { return false }
    return switch twin.base {
    case .none: false
    case .offset(let offset): index.offset(at: position) == offset
    case .id(let named): named == id
    }
  }

  /// What is known of an entry in which nothing was found; nil where it is not known, or something was.
  func silentObject(at entry: Int) -> SeenObject? {
    object(at: entry).flatMap { $0.examined == .max ? nil : $0 }
  }

  private func object(at entry: Int) -> SeenObject? {
    serials[entry] == 0 ? nil : objects[entry]
  }
}

/// Objects that need not be decoded, in sums that are the same as if they had been.
public struct SparedObjects: Hashable, Sendable {
  /// How many there are of each kind.
  public private(set) var byKind: [ObjectKind: Int] = [:]
  /// The lengths of their contents, in bytes.
  public private(set) var size = 0
  /// How many bytes of these are examined when they are scanned.
  public private(set) var examined = 0

  mutating func add(_ object: SeenObject, _ kind: ObjectKind) {
    byKind[kind, default: 0] += 1
    size += Int(object.size)
    examined += Int(object.examined)
  }
}
