import Bytes

/// The numbers of the names that a worker met last.
///
/// Small folders name the same few files over and over. A name of up to 32 bytes is four words and a
/// length, so that it is known again without the table that all workers share, its lock and the
/// cache misses on the way to the name's bytes.
struct NameCache: Sendable {
  private struct Words: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var last: UInt64 = 0
  }

  private struct Entry {
    var words = Words()
    var length: UInt32 = 0
    var number: UInt32 = 0
  }

  private static let mostPlaces = 1 << 15
  /// Empty until the first name comes, and larger as more come: most mirrors are small, and many parts
  /// hold none.
  private var entries: [Entry] = []
  /// How many places are taken.
  private var taken = 0
  /// The same for longer names.
  private var long = LongNameCache()

  /// Finds the number of a name.
  ///
  /// - Parameters:
  ///   - name: where it stands in `content`; not empty.
  ///   - content: a tree.
  ///   - table: gives names their numbers.
  /// - Returns: the number; nil where the table is full.
  mutating func number(
    of name: Range<Int>,
    in content: Span<UInt8>,
    from table: NameTable
  ) -> UInt32? {
    guard let words = Self.words(name, content) else {
      return long.number(of: content.extracting(name), from: table)
    }
    if taken * 2 >= entries.count, entries.count < Self.mostPlaces { grow() }
    let place = place(of: words)
    let known = entries[place]
    if known.length == UInt32(truncatingIfNeeded: name.count), known.words == words {
      return known.number
    }
    guard let number = table.number(of: content.extracting(name)) else { return nil }
    if known.length == 0 { taken += 1 }
    entries[place] = Entry(
      words: words,
      length: UInt32(truncatingIfNeeded: name.count),
      number: number
    )
    return number
  }

  /// Has what is known of a name fetched; to be called some time before it is asked for.
  func prefetch(_ name: Range<Int>, in content: Span<UInt8>) {
    guard !entries.isEmpty, let words = Self.words(name, content) else { return }
    entries.span.prefetch(place(of: words))
  }

  /// The place where a name is kept.
  private func place(of words: Words) -> Int {
    // The multipliers are odd and otherwise arbitrary; whoever makes names meet only costs time.
    let sum =
      words.first &* 0x9E37_79B9_7F4A_7C15 ^ words.second &* 0xC2B2_AE3D_27D4_EB4F
      ^ words.third &* 0x1656_67B1_9E37_79F9 ^ words.last &* 0x27D4_EB2F_1656_67C5
    return Int(truncatingIfNeeded: (sum ^ sum << 32) >> 40) & (entries.count - 1)
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: max(entries.count * 4, 1 << 9))
    taken = 0
    for entry in old where entry.length > 0 {
      let place = place(of: entry.words)
      if entries[place].length == 0 { taken += 1 }
      entries[place] = entry
    }
  }

  /// A name as words that, with its length, stand for no other one; nil where it is too long.
  private static func words(
    _ name: Range<Int>,
    _ content: Span<UInt8>
  ) -> Words? {
    let (first, end) = (name.lowerBound, name.upperBound)
    switch name.count {
    case 1..<8:
      // Behind a name a tree holds an id.
      guard first <= content.count - 8 else { return nil }
      let word = content.bigEndian64(at: first) >> UInt64(64 - 8 * name.count)
      return Words(first: word)
    case 8...32:
      // Words may have bytes in common; all but the first and the last are those of long names.
      return Words(
        first: content.bigEndian64(at: first),
        second: name.count > 16 ? content.bigEndian64(at: first + 8) : 0,
        third: name.count > 24 ? content.bigEndian64(at: first + 16) : 0,
        last: content.bigEndian64(at: end - 8)
      )
    default: return nil
    }
  }
}
