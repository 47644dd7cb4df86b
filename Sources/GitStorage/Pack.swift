public import Bytes

/// A mapped pack file together with its index.
///
/// Source: git's documentation, gitformat-pack. Every byte is untrusted; nothing here traps on any
/// content.
public final class Pack: Sendable {
  /// The file's path, as it is named in problems.
  public let path: BytePath
  /// The file's bytes: the pack, or a bundle that ends with it.
  public let file: MappedFile
  /// Where each object stands.
  public let index: PackIndex
  /// The hash function of the object ids.
  public let format: ObjectFormat
  /// Whether a promisor remote sent it: what its objects name and is not here, that remote has.
  public let isFromPromisor: Bool
  /// Where entries end and the pack's own checksum begins, in bytes from the file's start, as all places of entries are.
  public let end: Int
  /// How its file was when it was opened; nil where that is not known.
  private let stamp: FileStamp?

  init(
    path: BytePath,
    file: MappedFile,
    stamp: FileStamp? = nil,
    index: PackIndex,
    isFromPromisor: Bool = false
  ) {
    self.path = path
    self.stamp = stamp
    self.isFromPromisor = isFromPromisor
    self.file = file
    self.index = index
    format = index.format
    end = Pack.end(of: file, format: index.format)
  }

  /// Names what the pack and its index hold, for a later run to know them again: the index by the
  /// checksum that was verified, the pack by its file's stamp.
  ///
  /// Nil where that does not suffice: the index has no checksums of entries or was made from the
  /// pack, the file was changed a moment ago, or shrank while it was read.
  public var durableName: [UInt8]? {
    guard index.version == 2, let stamp, stamp.isSettled, !file.wasTruncated,
      !index.wasTruncated
    else { return nil }
    return index.checksum + stamp.bytes
  }

  /// The length of "PACK", version and object count, in bytes.
  static let headerLength = 12

  static func end(of file: MappedFile, format: ObjectFormat) -> Int {
    max(headerLength, file.count - format.idLength)
  }

  /// The number of objects that the pack's header declares.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - start: where the pack begins in it, in bytes; at most its length.
  /// - Returns: nil where there is no pack of version 2 or 3.
  static func declaredCount(_ bytes: Span<UInt8>, at start: Int = 0) -> Int? {
    guard bytes.count - start >= headerLength, bytes.bigEndian32(at: start) == 0x5041_434B else {
      return nil
    }
    let version = bytes.bigEndian32(at: start + 4)
    guard version == 2 || version == 3 else { return nil }
    return Int(bytes.bigEndian32(at: start + 8))
  }
}

/// What a delta is applied to, as its entry names it.
enum DeltaBase {
  /// The entry is no delta.
  case none
  /// The base begins at this offset in the same pack, in bytes from its start.
  case offset(Int)
  /// The base is the object of this name, wherever it is.
  case id(ObjectID)
}

/// The head of a pack entry, checked: what follows it is zlib data.
struct EntryHeader {
  /// The object's kind; nil for a delta, whose kind is its base's.
  var kind: ObjectKind?
  /// The declared length of the inflated data (object or delta), in bytes.
  var size: Int
  /// What the entry is a delta on.
  var base: DeltaBase
  /// Where the zlib data begin, in bytes from the pack's start.
  var dataOffset: Int

  /// Reads the head of the entry at `offset`.
  ///
  /// - Parameters:
  ///   - bytes: the whole pack.
  ///   - offset: the entry's place, in bytes from the pack's start.
  ///   - end: where entries end.
  ///   - format: the repository's hash function.
  /// - Throws: ``DecodeError``.
  init(
    _ bytes: Span<UInt8>,
    at offset: Int,
    end: Int,
    format: ObjectFormat
  ) throws(DecodeError) {
    var at = offset
    guard at >= Pack.headerLength, at < end else { throw .headerTruncated }
    var byte = bytes[at]
    at += 1
    let type = (byte >> 4) & 7
    var size = UInt64(byte & 15)
    var shift: UInt64 = 4
    while byte & 0x80 != 0 {
      guard at < end else { throw .headerTruncated }
      guard shift < 60 else { throw .headerTooLong }
      byte = bytes[at]
      at += 1
      size |= UInt64(byte & 0x7F) << shift
      shift += 7
    }
    guard let size = Int(exactly: size) else { throw .headerTooLong }
    self.size = size
    kind = nil
    base = .none
    switch type {
    case 1...4:
      kind = ObjectKind(rawValue: type)
    case 6:
      base = .offset(try Self.baseOffset(bytes, &at, of: offset, end: end))
    case 7:
      guard end - at >= format.idLength else { throw .headerTruncated }
      base = .id(ObjectID(bytes, at: at, format: format))
      at += format.idLength
    default:
      throw .unknownType
    }
    dataOffset = at
  }

  /// Reads the backward distance to a delta's base: base-128 digits, most significant first, each
  /// continued one plus 1.
  private static func baseOffset(
    _ bytes: Span<UInt8>,
    _ at: inout Int,
    of offset: Int,
    end: Int
  ) throws(DecodeError) -> Int {
    guard at < end else { throw .headerTruncated }
    var byte = bytes[at]
    at += 1
    var distance = Int(byte & 0x7F)
    while byte & 0x80 != 0 {
      guard at < end else { throw .headerTruncated }
      // Before the shift the distance must leave room for 7 bits more.
      guard distance < 1 << 54 else { throw .baseOffsetOutside }
      byte = bytes[at]
      at += 1
      distance = (distance + 1) << 7 | Int(byte & 0x7F)
    }
    guard distance > 0, distance <= offset - Pack.headerLength else { throw .baseOffsetOutside }
    return offset - distance
  }
}
