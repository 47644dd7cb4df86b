/// Reads the rows in a write-ahead log of SQLite (`-wal`): of all pages that it holds, those that were written over as well.
///
/// In a page a value follows the other at once, and long ones lie in several pages. The database itself is not needed: pages of
/// tables tell all of their rows. Source: https://www.sqlite.org/fileformat2.html, 1.6, 2.1 and 4.1.
struct DatabaseLog {
  private let pageSize: Int
  private let frames: Int
  /// Where each page lies that was written last under its number.
  private var pages: [Int: Int] = [:]
  /// How many more bytes of rows are read: hostile rows may all lie in the same pages.
  private var effort: Int

  private static var headSize: Int { 32 }
  private static var frameHeadSize: Int { 24 }
  /// Shorter values, in bytes, hold no secret.
  private static var shortestValue: Int { 8 }

  /// - Returns: nil where the content is no log.
  init?(_ content: Span<UInt8>) {
    guard Self.begins(content) else { return nil }
    pageSize = Self.number(content, 8, 4)
    frames = (content.count - Self.headSize) / (Self.frameHeadSize + pageSize)
    effort = 8 * content.count
    for frame in 0..<frames {
      let start = Self.headSize + frame * (Self.frameHeadSize + pageSize)
      pages[Self.number(content, start, 4)] = start + Self.frameHeadSize
    }
  }

  /// Whether a content begins as such a log.
  static func begins(_ content: Span<UInt8>) -> Bool {
    guard content.count > headSize, content.begins(with: [0x37, 0x7F, 6]),
      content[3] & 0xFE == 0x82
    else { return false }
    let pageSize = number(content, 8, 4)
    return (512...65536).contains(pageSize) && pageSize.nonzeroBitCount == 1
  }

  /// Appends the values of all rows, each on a line.
  ///
  /// - Returns: whether these are all, for which there was room.
  /// - Complexity: O(n).
  mutating func read(_ content: Span<UInt8>, limit: Int, into text: inout [UInt8]) -> Bool {
    for frame in 0..<frames {
      let start = Self.headSize + frame * (Self.frameHeadSize + pageSize)
      let page = start + Self.frameHeadSize
      // The first page begins with the database's head.
      let head = page + (Self.number(content, start, 4) == 1 ? 100 : 0)
      guard content[head] == 0x0D else { continue }
      let rows = min(Self.number(content, head + 3, 2), (pageSize - 108) / 2)
      for row in 0..<rows {
        let cell = page + Self.number(content, head + 8 + 2 * row, 2)
        guard readRow(content, cell, end: page + pageSize, limit: limit, into: &text) else {
          return false
        }
      }
    }
    return true
  }

  private mutating func readRow(
    _ content: Span<UInt8>,
    _ cell: Int,
    end: Int,
    limit: Int,
    into text: inout [UInt8]
  ) -> Bool {
    var place = cell
    guard let size = Self.varint(content, &place, end), Self.varint(content, &place, end) != nil,
      size <= content.count
    else { return true }
    guard let row = payload(content, place, end: end, size: size) else { return false }
    let bytes = row.span
    var next = 0
    guard let headSize = Self.varint(bytes, &next, bytes.count), headSize <= bytes.count else {
      return true
    }
    var value = headSize
    while next < headSize, let type = Self.varint(bytes, &next, headSize) {
      let count = Self.length(ofType: type)
      guard count <= bytes.count - value else { break }
      if type >= 12, count >= Self.shortestValue {
        guard text.count + count < limit else { return false }
        text += row[value..<value + count]
        text.append(0x0A)
      }
      value += count
    }
    return true
  }

  /// The bytes of a row, as far as they are in the log; nil where too many were read.
  private mutating func payload(_ content: Span<UInt8>, _ start: Int, end: Int, size: Int)
    -> [UInt8]?
  {
    var local = size
    if size > pageSize - 35 {
      let least = (pageSize - 12) * 32 / 255 - 23
      local = least + (size - least) % (pageSize - 4)
      if local > pageSize - 35 { local = least }
    }
    effort -= size + 64
    guard effort > 0 else { return nil }
    guard start + local <= end else { return [] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    for place in start..<start + local { bytes.append(content[place]) }
    guard local < size, start + local + 4 <= end else { return bytes }
    var number = Self.number(content, start + local, 4)
    while bytes.count < size, let page = pages[number] {
      let count = min(size - bytes.count, pageSize - 4)
      for place in page + 4..<page + 4 + count { bytes.append(content[place]) }
      number = Self.number(content, page, 4)
    }
    return bytes
  }

  /// How many bytes a value takes.
  private static func length(ofType type: Int) -> Int {
    switch type {
    case 0...4: type
    case 5: 6
    case 6, 7: 8
    case 8...11: 0
    default: (type - 12) / 2
    }
  }

  /// A number of seven bits a byte, the highest first; nil where it is larger than a file may be.
  private static func varint(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Int? {
    var number = 0
    for _ in 0..<9 {
      guard place < end, number < 1 << 40 else { return nil }
      let byte = bytes[place]
      place += 1
      number = number << 7 | Int(byte & 0x7F)
      if byte < 0x80 { return number }
    }
    return nil
  }

  private static func number(_ content: Span<UInt8>, _ place: Int, _ count: Int) -> Int {
    (place..<place + count).reduce(0) { $0 << 8 | Int(content[$1]) }
  }
}
