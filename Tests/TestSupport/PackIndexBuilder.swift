/// A pack index of version 2, right or wrong (gitformat-pack(5)).
public struct PackIndexBuilder: Sendable {
  /// What the index says of one object.
  public struct Entry: Sendable {
    /// The object's id.
    public var id: [UInt8]
    /// The CRC-32 of the entry in the pack.
    public var crc: UInt32
    /// The offset of the entry in the pack.
    public var offset: Int

    /// Describes an object.
    public init(id: [UInt8], crc: UInt32, offset: Int) {
      self.id = id
      self.crc = crc
      self.offset = offset
    }
  }

  /// Which hash the ids are.
  public var hash: HashKind
  /// The objects, in any order.
  public var entries: [Entry]
  /// The checksum of the pack.
  public var packChecksum: [UInt8]
  /// Whether the objects are sorted by their ids, as they must be.
  public var isSorted = true
  /// Alters the 256 sums of the fan-out table.
  public var alterFanout: @Sendable (inout [UInt32]) -> Void = { _ in }
  /// Offsets from here on are written with 64 bits; smaller ones with 31.
  public var firstLargeOffset = 1 << 31

  /// Begins an index.
  public init(hash: HashKind, entries: [Entry], packChecksum: some Sequence<UInt8>) {
    self.hash = hash
    self.entries = entries
    self.packChecksum = Array(packChecksum)
  }

  /// Reads what `git show-index` tells about an index file.
  public init(hash: HashKind, readingIndex path: String, packChecksum: [UInt8]) throws {
    let listing = try Git(in: "/")(
      "show-index",
      "--object-format=\(hash.rawValue)",
      input: TestFile(path).read()
    )
    let entries = listing.lines.compactMap { line -> Entry? in
      // “offset id (crc)”
      let fields = line.split(separator: " ")
      guard fields.count == 3, let offset = Int(fields[0]),
        let crc = UInt32(fields[2].dropFirst().dropLast(), radix: 16)
      else { return nil }
      return Entry(id: bytes(hexadecimal: String(fields[1])), crc: crc, offset: offset)
    }
    self.init(hash: hash, entries: entries, packChecksum: packChecksum)
  }

  /// The bytes of the index, with the right checksum of its own.
  public var encoded: [UInt8] {
    let sorted =
      isSorted ? entries.sorted { $0.id.lexicographicallyPrecedes($1.id) } : entries
    var fanout = (0..<256).map { first in UInt32(sorted.count { Int($0.id.first ?? 0) <= first }) }
    alterFanout(&fanout)
    var large: [UInt8] = []
    let offsets = sorted.flatMap { entry -> [UInt8] in
      guard entry.offset >= firstLargeOffset else {
        return bigEndian(UInt32(truncatingIfNeeded: entry.offset))
      }
      defer { large += bigEndian(UInt64(bitPattern: Int64(entry.offset))) }
      return bigEndian(UInt32(0x8000_0000) | UInt32(large.count / 8))
    }
    var result: [UInt8] = [0xff, 0x74, 0x4f, 0x63] + bigEndian(UInt32(2))
    result += fanout.flatMap { bigEndian($0) }
    result += sorted.flatMap(\.id)
    result += sorted.flatMap { bigEndian($0.crc) }
    result += offsets + large + packChecksum
    return result + hash.digest(result)
  }
}
