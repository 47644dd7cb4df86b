/// How xz data are laid out: enough of it to know what it takes to unpack them, without unpacking any.
///
/// Every piece of packed data tells its own length, so that the way through them is the one that a decoder goes; where it ends, a
/// decoder ends too, or before. Source: The .xz File Format 1.1.0; LZMA SDK's lzma2-dec for the pieces.
struct XZStream {
  private var place = 0
  private var window = 0

  /// How far a decoder looks back in what it unpacks of a block, in bytes: never farther than to the block's beginning.
  ///
  /// - Complexity: O(n / 64 KiB) for what packers write, O(n) for anything.
  static func window(of content: Span<UInt8>) -> Int {
    var stream = XZStream()
    while stream.readStream(content) {}
    return stream.window
  }

  private init() {}

  /// - Returns: whether another stream may follow.
  private mutating func readStream(_ content: Span<UInt8>) -> Bool {
    guard content.count - place >= 12,
      content.extracting(place..<content.count).begins(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])
    else { return false }
    let check = Int(content[place + 7] & 0xF)
    place += 12
    while place < content.count, content[place] != 0 {
      // None, four bytes, and twice as many for each three kinds more.
      guard readBlock(content, checkSize: check == 0 ? 0 : 4 << ((check - 1) / 3)) else {
        return false
      }
    }
    guard skipIndex(content) else { return false }
    // Zeros may fill the space to the next stream.
    while place < content.count, content[place] == 0 { place += 1 }
    return place < content.count
  }

  private mutating func readBlock(_ content: Span<UInt8>, checkSize: Int) -> Bool {
    let start = place
    let end = start + 4 * (Int(content[start]) + 1)
    guard end <= content.count else { return false }
    let flags = content[start + 1]
    place = start + 2
    for bit in [0x40, 0x80] as [UInt8] where flags & bit != 0 {
      guard number(content) != nil else { return false }
    }
    var dictionary: Int?
    for _ in 0...(flags & 3) {
      guard let filter = number(content), let size = number(content), size <= end - place else {
        return false
      }
      dictionary = filter == 0x21 && size == 1 ? Self.dictionary(content[place]) : nil
      place += size
    }
    guard let dictionary else { return false }
    place = end
    let unpacked = skipPieces(content)
    window = max(window, min(dictionary, unpacked.count))
    place += (start - place) & 3 + checkSize
    return unpacked.isWhole
  }

  /// Goes over the pieces of a block.
  ///
  /// - Returns: how many bytes come out of them, and whether they came to their end.
  private mutating func skipPieces(_ content: Span<UInt8>) -> (count: Int, isWhole: Bool) {
    var unpacked = 0
    while place < content.count {
      let control = content[place]
      if control == 0 {
        place += 1
        return (unpacked, true)
      }
      guard control < 3 || control >= 0x80, place + 6 <= content.count else { break }
      let low = Int(content[place + 1]) << 8 | Int(content[place + 2])
      if control < 3 {
        unpacked += low + 1
        place += 3 + low + 1
      } else {
        unpacked += Int(control & 0x1F) << 16 + low + 1
        let packed = Int(content[place + 3]) << 8 | Int(content[place + 4])
        place += (control >= 0xC0 ? 6 : 5) + packed + 1
      }
    }
    // Of a piece that is cut, some may come out.
    return (unpacked + 1 << 21, false)
  }

  /// Goes over the list of blocks, and the end of the stream.
  private mutating func skipIndex(_ content: Span<UInt8>) -> Bool {
    let start = place
    place += 1
    guard let count = number(content) else { return false }
    for _ in 0..<count {
      guard number(content) != nil, number(content) != nil else { return false }
    }
    place += (start - place) & 3 + 4 + 12
    return place <= content.count
  }

  /// Reads a number of seven bits a byte, the lowest first; nil where none stands.
  private mutating func number(_ content: Span<UInt8>) -> Int? {
    var (number, shift) = (0, 0)
    while place < content.count, shift < 63 {
      let byte = content[place]
      place += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  /// The size of a dictionary as one byte tells it; nil where it is none.
  private static func dictionary(_ byte: UInt8) -> Int? {
    byte > 40 ? nil : Int(2 | byte & 1) << (Int(byte) / 2 + 11)
  }
}
