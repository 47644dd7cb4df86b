/// A zip archive at the end of something else: of a shell script that runs it, a program that unpacks itself, an installer.
///
/// Its offsets count from its own start, or were set right to count from that of the whole. Source: PKWARE's APPNOTE.TXT, 4.1.9,
/// 4.3.16.
struct AttachedZip {
  /// The archive; where its offsets count from the start of the whole, all of that.
  let range: Range<Int>
  /// Where its first entry begins.
  let start: Int

  private static var endSignature: Int { 0x0605_4B50 }
  private static var endSize: Int { 22 }
  /// How long the comment behind the record at the end may be.
  private static var longestComment: Int { 0xFFFF }
  /// How far from its end libarchive looks for that record.
  private static var farthestEnd: Int { 16 << 10 }

  /// Looks for one; nil where there is none.
  ///
  /// - Parameters:
  ///   - content: begins as something else.
  ///   - isSearched: whether there may be a comment behind it, or other bytes; else only its last bytes are looked at.
  /// - Complexity: O(1); hardly more than a look at four bytes where none is searched.
  init?(_ content: Span<UInt8>, isSearched: Bool) {
    let found = Self.first(in: content, isSearched: isSearched) { AttachedZip(content, end: $0) }
    guard let found else { return nil }
    self = found
  }

  /// Whether an archive stands at the end of a content of which only the last part is at hand, by the record at its end.
  ///
  /// The part begins at an offset of the content.
  static func ends(_ part: Span<UInt8>, from offset: Int, isSearched: Bool) -> Bool {
    let found = first(in: part, isSearched: isSearched) { end in
      guard end + endSize + part.little16(at: end + 20) <= part.count else { return nil as Bool? }
      let size = part.little32(at: end + 12)
      let start = part.little32(at: end + 16)
      if start == 0xFFFF_FFFF || part.little16(at: end + 10) == 0xFFFF {
        return end >= 20 && part.little32(at: end - 20) == 0x0706_4B50 ? true : nil
      }
      let directory = end - size
      guard size >= 46, offset + directory >= start else { return nil }
      // Of a large archive it lies in a part before.
      return directory < 0 || part.little32(at: directory) == 0x0201_4B50 ? true : nil
    }
    return found != nil
  }

  /// What is read of the last record at the end of an archive of which anything is read.
  private static func first<Found>(
    in content: Span<UInt8>,
    isSearched: Bool,
    _ read: (_ end: Int) -> Found?
  ) -> Found? {
    let last = content.count - endSize
    guard last > 0 else { return nil }
    let first = isSearched ? max(last - longestComment, 1) : last
    var place = last
    while place >= first {
      if content[place] == 0x50, content.little32(at: place) == endSignature,
        let found = read(place)
      {
        return found
      }
      place -= 1
    }
    return nil
  }

  /// Reads the record at the end; nil unless a directory stands where it tells.
  private init?(_ content: Span<UInt8>, end: Int) {
    let comment = end + Self.endSize + content.little16(at: end + 20)
    guard comment <= content.count else { return nil }
    let upper = min(comment, end + Self.farthestEnd)
    let size = content.little32(at: end + 12)
    let offset = content.little32(at: end + 16)
    if offset == 0xFFFF_FFFF || content.little16(at: end + 10) == 0xFFFF {
      // Beyond the bounds of the record there is another one, whose offsets libarchive reads.
      guard end >= 20, content.little32(at: end - 20) == 0x0706_4B50 else { return nil }
      range = 0..<upper
      start = end - 20
      return
    }
    let directory = end - size
    guard size >= 46, directory >= offset, content.little32(at: directory) == 0x0201_4B50 else {
      return nil
    }
    range = directory - offset..<upper
    start = range.lowerBound + content.little32(at: directory + 42)
  }
}
