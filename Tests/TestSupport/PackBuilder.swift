/// A pack made by hand: every field of every entry can be right or wrong (gitformat-pack(5)).
///
/// Checksums and the index are always right for the bytes as they are, so that a reader gets as far
/// as the thing that is wrong.
public struct PackBuilder: Sendable {
  /// The type of an entry, with what stands between its header and its data.
  public enum Kind: Sendable {
    /// A whole object.
    case commit, tree, blob, tag
    /// A delta on the entry with this number, which must have been added before.
    case delta(onEntry: Int)
    /// A delta on the entry that begins this many bytes before this one; any number.
    case deltaBefore(distance: Int)
    /// A delta on the object with this id, be it in the pack or not.
    case deltaOn(id: [UInt8])
    /// One of the two type numbers without a meaning, 0 and 5.
    case reserved(UInt8)
  }

  /// Which hash the ids are.
  public let hash: HashKind
  /// The version in the header.
  public var version: UInt32 = 2
  /// How many objects the header claims, if not as many as there are.
  public var claimedCount: UInt32?

  private var body: [UInt8] = []
  private var entries: [PackIndexBuilder.Entry] = []

  /// Begins a pack without entries.
  public init(hash: HashKind = .sha1) { self.hash = hash }

  /// Adds a whole object and returns its id.
  @discardableResult
  public mutating func add(_ kind: Kind, _ contents: [UInt8]) -> [UInt8] {
    let id = hash.objectID(type: "\(kind)", contents)
    add(kind, data: contents, id: id)
    return id
  }

  /// Adds a delta and returns the id of what it makes of `base`, an object of type `type`.
  @discardableResult
  public mutating func add(
    _ kind: Kind,
    _ script: DeltaScript,
    base: [UInt8],
    type: String = "blob"
  ) -> [UInt8] {
    let id = hash.objectID(type: type, script.applied(to: base))
    add(kind, data: script.encoded, id: id)
    return id
  }

  /// Adds an entry of which everything is given.
  ///
  /// - Parameters:
  ///   - kind: The type of the entry, and what stands between its header and its data.
  ///   - data: What is compressed: contents or a delta.
  ///   - id: The id under which the index lists the entry.
  ///   - claimedSize: The size in the entry's header, if not that of `data`.
  ///   - stream: What stands in the place of the compressed data, if not a right zlib stream.
  /// - Returns: The number of the entry, from 0.
  @discardableResult
  public mutating func add(
    _ kind: Kind,
    data: [UInt8],
    id: [UInt8],
    claimedSize: Int? = nil,
    stream: [UInt8]? = nil
  ) -> Int {
    let start = body.count
    body += Self.header(type: kind.number, size: claimedSize ?? data.count)
    switch kind {
    case .delta(let entry): body += Self.distance(12 + start - entries[entry].offset)
    case .deltaBefore(let distance): body += Self.distance(distance)
    case .deltaOn(let base): body += base
    case .commit, .tree, .blob, .tag, .reserved: break
    }
    body += stream ?? Zlib.deflated(data)
    entries.append(
      .init(id: id, crc: Zlib.crc32(body[start...]), offset: 12 + start)
    )
    return entries.count - 1
  }

  /// The offset in the pack at which the entry with this number begins.
  public func offset(ofEntry number: Int) -> Int { entries[number].offset }

  /// The bytes of the pack.
  public var pack: [UInt8] {
    let count = claimedCount ?? UInt32(entries.count)
    let contents = Array("PACK".utf8) + bigEndian(version) + bigEndian(count) + body
    return contents + hash.digest(contents)
  }

  /// The index of the pack; change it before writing to make it contradict the pack.
  public var index: PackIndexBuilder {
    PackIndexBuilder(hash: hash, entries: entries, packChecksum: pack.suffix(hash.digest([]).count))
  }

  /// Writes pack and index into the object store of a repository.
  ///
  /// - Parameters:
  ///   - gitDirectory: The repository's own folder.
  ///   - index: What to write as the index, if not the right one; empty for none.
  /// - Returns: The path of the pack.
  /// - Throws: ``Command/Failure`` with the system's error number.
  @discardableResult
  public func write(toObjectsOf gitDirectory: String, index: [UInt8]? = nil) throws -> String {
    let pack = pack
    let name = "\(gitDirectory)/objects/pack/pack-\(hexadecimal(hash.digest(pack)))"
    try TestFile("\(name).pack").write(pack)
    let index = index ?? self.index.encoded
    if !index.isEmpty { try TestFile("\(name).idx").write(index) }
    return "\(name).pack"
  }

  /// Type and size: four bits of the size beside the type, then groups of seven.
  static func header(type: UInt8, size: Int) -> [UInt8] {
    let rest = UInt64(bitPattern: Int64(size)) >> 4
    let first = type << 4 | UInt8(truncatingIfNeeded: size) & 0x0f
    return rest == 0 ? [first] : [first | 0x80] + DeltaScript.size(Int(rest))
  }

  /// A distance as an offset delta holds it: groups of seven bits, highest first, each but the last
  /// one less than it stands for.
  static func distance(_ value: Int) -> [UInt8] {
    var rest = UInt64(bitPattern: Int64(value))
    var result = [UInt8(truncatingIfNeeded: rest) & 0x7f]
    rest >>= 7
    while rest > 0 {
      rest -= 1
      result.insert(0x80 | UInt8(truncatingIfNeeded: rest) & 0x7f, at: 0)
      rest >>= 7
    }
    return result
  }
}

extension PackBuilder.Kind {
  fileprivate var number: UInt8 {
    switch self {
    case .commit: 1
    case .tree: 2
    case .blob: 3
    case .tag: 4
    case .delta, .deltaBefore: 6
    case .deltaOn: 7
    case .reserved(let number): number & 7
    }
  }
}

/// The bytes of a number, the highest first.
func bigEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  let width = Number.bitWidth / 8
  return (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * (width - 1 - $0))) }
}
