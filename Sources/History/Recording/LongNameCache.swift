import Bytes

/// The numbers of the long names that a worker met last, with their bytes.
///
/// The shared ``NameTable`` knows them as well, behind a lock and some places in memory that are in no near cache.
struct LongNameCache: Sendable {
  private struct Entry {
    var hash: UInt32 = 0
    var number: UInt32 = 0
    /// Where the name stands in `bytes`; a length of 0 for a free place.
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  private static let bits = 13
  /// When they are all let go of, in bytes.
  private static let mostBytes = 1 << 19
  /// Empty until the first name comes.
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// Finds the number of a name.
  ///
  /// - Parameters:
  ///   - name: eight bytes or more.
  ///   - table: gives names their numbers.
  /// - Returns: the number; nil where the table is full.
  mutating func number(of name: Span<UInt8>, from table: NameTable) -> UInt32? {
    guard name.count >= 8, name.count <= Self.mostBytes / 4 else { return table.number(of: name) }
    let hash = Self.hash(of: name)
    let place = Int(hash >> UInt32(32 - Self.bits))
    if entries.isEmpty { entries = Array(repeating: Entry(), count: 1 << Self.bits) }
    let known = entries[place]
    if known.hash == hash, known.length == UInt32(name.count),
      bytes.span.extracting(Int(known.start)..<Int(known.start + known.length)).isEqual(to: name)
    {
      return known.number
    }
    guard let number = table.number(of: name) else { return nil }
    if bytes.count + name.count > Self.mostBytes {
      bytes.removeAll(keepingCapacity: true)
      entries = Array(repeating: Entry(), count: 1 << Self.bits)
    }
    entries[place] = Entry(
      hash: hash,
      number: number,
      start: UInt32(bytes.count),
      length: UInt32(name.count)
    )
    unsafe name.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    return number
  }

  /// Of all its bytes, eight at a time; whoever makes names meet only costs time.
  private static func hash(of name: Span<UInt8>) -> UInt32 {
    // The multiplier is odd and otherwise arbitrary.
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = name.bigEndian64(at: name.count - 8) &* factor
    var at = 0
    while at < name.count - 8 {
      hash = (hash ^ hash >> 29 ^ name.bigEndian64(at: at)) &* factor
      at += 8
    }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
