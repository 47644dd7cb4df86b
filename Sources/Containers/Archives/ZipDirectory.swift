import Bytes

/// The entries of an ordinary zip archive, as its directory and their own headers tell them alike.
///
/// Ordinary is what nearly all archives are: of one part, stored or deflated, not encrypted, under 4 GB, with nothing in front or
/// behind, names in ASCII. Whatever is not, or contradicts itself, is left to libarchive. So all readers agree on what is read here.
///
/// Source of the format: PKWARE's APPNOTE.TXT, 4.3 to 4.5.
struct ZipDirectory {
  /// A file in the archive.
  struct Entry {
    /// Where its name stands.
    var name: Range<Int>
    /// Where its data lie.
    var data: Range<Int>
    /// Its length in bytes once unpacked.
    var size: Int
    /// The CRC-32 of its content.
    var checksum: UInt32
    /// Whether the data are deflated; else they are the content.
    var isDeflated: Bool
  }

  /// In the order in which they lie in the archive.
  private(set) var entries: [Entry] = []

  /// Reads a directory and all headers.
  ///
  /// - Returns: nil unless the archive is an ordinary one with entries.
  /// - Complexity: O(m log m) for m entries.
  init?(_ content: Span<UInt8>) {
    guard let end = Self.endRecord(content), let directory = Self.directory(content, end: end)
    else { return nil }
    var found: [(header: Int, entry: Entry)] = []
    var place = directory.lowerBound
    while place < directory.upperBound {
      guard let record = Record(content, at: place, end: directory.upperBound),
        let entry = record.entry(content, end: directory.lowerBound)
      else { return nil }
      found.append((record.header, entry))
      place = record.end
    }
    guard !found.isEmpty, found.count == content.little16(at: end + 10) else { return nil }
    found.sort { $0.header < $1.header }
    for index in found.indices.dropFirst()
    where found[index - 1].entry.data.upperBound > found[index].header { return nil }
    entries = found.map(\.entry)
  }

  /// Where the record at the archive's end begins.
  private static func endRecord(_ content: Span<UInt8>) -> Int? {
    // libarchive looks no farther back than 16 KiB.
    let first = max(content.count - 16 << 10, 0)
    var place = content.count - endSize
    while place > first {
      if content.little32(at: place) == 0x0605_4B50 {
        let isLast = place + endSize + content.little16(at: place + 20) == content.count
        return isLast ? place : nil
      }
      place -= 1
    }
    return nil
  }

  /// How many bytes the record at the end has without the comment.
  private static var endSize: Int { 22 }

  /// Where the directory lies; nil where that is not just before the record at the end, or there are more parts.
  private static func directory(_ content: Span<UInt8>, end: Int) -> Range<Int>? {
    // Archives beyond 4 GB have one more record in front.
    if end >= 20, content.little32(at: end - 20) == 0x0706_4B50 { return nil }
    let start = content.little32(at: end + 16)
    guard content.little32(at: end + 4) == 0,
      content.little16(at: end + 8) == content.little16(at: end + 10),
      start + content.little32(at: end + 12) == end
    else { return nil }
    return start..<end
  }
}

/// What the directory tells of an entry.
private struct Record {
  /// Where the entry's own header begins.
  let header: Int
  /// Where the record ends.
  let end: Int
  private let name: Range<Int>
  private let method: Int
  private let checksum: Int
  private let packed: Int
  private let size: Int

  /// Reads a record.
  ///
  /// - Returns: nil unless it is one of an ordinary entry and ends before `border`.
  init?(_ content: Span<UInt8>, at place: Int, end border: Int) {
    guard border - place >= 46, content.little32(at: place) == 0x0201_4B50 else { return nil }
    name = place + 46..<place + 46 + content.little16(at: place + 28)
    let extra = name.upperBound..<name.upperBound + content.little16(at: place + 30)
    end = extra.upperBound + content.little16(at: place + 32)
    method = content.little16(at: place + 10)
    checksum = content.little32(at: place + 16)
    packed = content.little32(at: place + 20)
    size = content.little32(at: place + 24)
    header = content.little32(at: place + 42)
    let isPlausible = method == 0 ? packed == size : method == 8 && (packed > 0 || size == 0)
    guard end <= border, isPlausible, max(packed, size) < 0xFFFF_FFFF,
      Self.areOrdinary(flags: content.little16(at: place + 8)),
      content.little16(at: place + 34) == 0,
      Self.isOrdinary(name: name, content), Self.areOrdinary(extra: extra, content)
    else { return nil }
    // Links hold no content, and a folder's name may be changed.
    let kind = content.little32(at: place + 38) >> 28
    let isUnix = content[place + 5] == 3
    guard !isUnix || [0, 4, 8].contains(kind) else { return nil }
    let isFolder =
      isUnix ? kind == 4 : content[place + 5] == 0 && content[place + 38] & 0x10 != 0
    guard size == 0 || !isFolder && content[name.upperBound - 1] != UInt8(ascii: "/") else {
      return nil
    }
  }

  /// The entry, if its own header tells the same; numbers may be missing there.
  ///
  /// - Parameters:
  ///   - content: the archive.
  ///   - border: where the data end at the latest.
  /// - Returns: nil where it tells something else.
  func entry(_ content: Span<UInt8>, end border: Int) -> ZipDirectory.Entry? {
    guard border - header >= 30, content.little32(at: header) == 0x0403_4B50,
      Self.areOrdinary(flags: content.little16(at: header + 6)),
      content.little16(at: header + 8) == method,
      [0, checksum].contains(content.little32(at: header + 14)),
      [0, packed].contains(content.little32(at: header + 18)),
      [0, size].contains(content.little32(at: header + 22)),
      content.little16(at: header + 26) == name.count
    else { return nil }
    let start = header + 30 + name.count
    let extra = start..<start + content.little16(at: header + 28)
    let data = extra.upperBound..<extra.upperBound + packed
    guard data.upperBound <= border,
      content.extracting(header + 30..<start).isEqual(to: content.extracting(name)),
      Self.areOrdinary(extra: extra, content)
    else { return nil }
    return .init(
      name: name,
      data: data,
      size: size,
      checksum: UInt32(checksum),
      isDeflated: method == 8
    )
  }

  /// How well it was compressed, that numbers follow the data, and that the name is UTF-8: nothing else, above all no encryption.
  private static func areOrdinary(flags: Int) -> Bool { flags & ~0x080E == 0 }

  /// Whether all bytes are ASCII but zeros and backslashes: others are converted.
  private static func isOrdinary(name: Range<Int>, _ content: Span<UInt8>) -> Bool {
    guard (1...4096).contains(name.count) else { return false }
    for place in name {
      let byte = content[place]
      if byte == 0 || byte >= 0x80 || byte == UInt8(ascii: "\\") { return false }
    }
    return true
  }

  /// Whether the additional fields are whole, and tell of times, owners and jar files only, or leave room, as those of office documents do.
  private static func areOrdinary(extra: Range<Int>, _ content: Span<UInt8>) -> Bool {
    guard extra.upperBound <= content.count else { return false }
    var place = extra.lowerBound
    while extra.upperBound - place >= 4 {
      let kind = content.little16(at: place)
      let count = content.little16(at: place + 2)
      switch kind {
      case 0x000A, 0x5855, 0x7855, 0x7875, 0xCAFE, 0xA220: break
      case 0x5455 where count > 0: break
      default: return false
      }
      place += 4 + count
    }
    return place == extra.upperBound
  }
}

extension Span<UInt8> {
  /// A number of two bytes, the lower one first.
  func little16(at place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }

  /// A number of four bytes, the lowest one first.
  func little32(at place: Int) -> Int {
    little16(at: place) | little16(at: place + 2) << 16
  }
}
