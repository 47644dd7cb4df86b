/// Reads a binary property list: its strings with their keys, and its byte strings.
///
/// As they are stored the next object follows a string at once: most often a letter. Source: CFBinaryPList.c of Apple's CoreFoundation.
struct PropertyList {
  /// A byte string.
  struct Data {
    /// The key that it stands behind, or its number.
    var name: [UInt8]
    var range: Range<Int>
  }

  /// Those that ``read(_:limit:into:)`` came upon.
  private(set) var data: [Data] = []
  private let offsets: Range<Int>
  private let offsetSize: Int
  private let referenceSize: Int
  private let count: Int
  /// How many more references are followed: there are no more than bytes.
  private var effort: Int

  /// How long a key may be that is told, in bytes.
  private static var longestKey: Int { 256 }
  /// Shorter byte strings hold no secret.
  private static var shortestData: Int { 16 }

  /// Reads the end of a list, where its objects are told; nil where the content is none.
  init?(_ content: Span<UInt8>) {
    let end = content.count - 32
    guard end > 8, content.begins(with: "bplist0") else { return nil }
    (offsetSize, referenceSize) = (Int(content[end + 6]), Int(content[end + 7]))
    guard (1...8).contains(offsetSize), (1...8).contains(referenceSize),
      let count = Self.number(content, end + 8..<end + 16),
      let start = Self.number(content, end + 24..<end + 32),
      start <= end, count <= (end - start) / offsetSize
    else { return nil }
    self.count = count
    offsets = start..<end
    effort = content.count
  }

  /// Appends all strings, each on a line, behind its key where it has one.
  ///
  /// - Returns: whether these are all, for which there was room.
  /// - Complexity: O(n + what is appended).
  mutating func read(_ content: Span<UInt8>, limit: Int, into text: inout [UInt8]) -> Bool {
    var told = Set<Int>()
    for index in 0..<count {
      guard let object = object(content, index), object.kind == 0xD else { continue }
      for entry in 0..<object.count {
        let key = object.start + entry * referenceSize
        guard let name = reference(content, key),
          let value = reference(content, key + object.count * referenceSize)
        else { break }
        told.insert(name)
        guard append(content, value, behind: name, limit: limit, to: &text) else { return false }
        told.insert(value)
      }
    }
    for index in 0..<count where !told.contains(index) {
      guard append(content, index, behind: nil, limit: limit, to: &text) else { return false }
    }
    return true
  }

  /// Appends a string, or takes note of a byte string.
  ///
  /// - Returns: whether there was room.
  private mutating func append(
    _ content: Span<UInt8>,
    _ index: Int,
    behind key: Int?,
    limit: Int,
    to text: inout [UInt8]
  ) -> Bool {
    guard let object = object(content, index) else { return true }
    switch object.kind {
    case 4 where object.count >= Self.shortestData && object.count <= content.count - object.start:
      var name: [UInt8] = []
      if let key { _ = appendString(content, key, limit: Self.longestKey, to: &name) }
      if name.isEmpty { name = Array("\(index)".utf8) }
      data.append(Data(name: name, range: object.start..<object.start + object.count))
      return true
    case 5, 6:
      if let key {
        let start = text.count
        text.append(UInt8(ascii: "\""))
        if appendString(content, key, limit: min(limit, text.count + Self.longestKey), to: &text) {
          text += Array("\": ".utf8)
        } else {
          // A key that long names nothing.
          text.removeSubrange(start...)
        }
      }
      text.append(UInt8(ascii: "\""))
      guard appendString(content, index, limit: limit, to: &text) else { return false }
      text += Array("\",\n".utf8)
      return text.count < limit
    default: return true
    }
  }

  /// Appends the characters of a string object, if it is one.
  ///
  /// - Returns: whether there was room.
  private mutating func appendString(
    _ content: Span<UInt8>,
    _ index: Int,
    limit: Int,
    to text: inout [UInt8]
  ) -> Bool {
    guard let object = object(content, index) else { return true }
    switch object.kind {
    case 5:
      guard object.count <= content.count - object.start else { return true }
      guard text.count + object.count <= limit else { return false }
      for place in object.start..<object.start + object.count { text.append(content[place]) }
      return true
    case 6:
      guard object.count <= (content.count - object.start) / 2 else { return true }
      var place = 0
      let characters = content.extracting(object.start..<object.start + 2 * object.count)
      return UTF16.transcode(characters, from: &place, isBigEndian: true, limit: limit, into: &text)
    default: return true
    }
  }

  /// An object: what it is, where its content begins, and how many it has.
  ///
  /// - Returns: nil where there is none.
  private func object(_ content: Span<UInt8>, _ index: Int) -> (
    kind: UInt8, start: Int, count: Int
  )? {
    let place = offsets.lowerBound + index * offsetSize
    guard index < count, let start = Self.number(content, place..<place + offsetSize),
      start < offsets.lowerBound
    else {
      return nil
    }
    let marker = content[start]
    guard marker & 0xF == 0xF else { return (marker >> 4, start + 1, Int(marker & 0xF)) }
    // The count is an object of its own: a whole number.
    guard start + 1 < content.count, content[start + 1] >> 4 == 1, content[start + 1] & 0xF < 4
    else { return nil }
    let size = 1 << Int(content[start + 1] & 0xF)
    guard start + 2 + size <= content.count,
      let number = Self.number(content, start + 2..<start + 2 + size)
    else {
      return nil
    }
    return (marker >> 4, start + 2 + size, number)
  }

  /// The number of the object that a reference is to.
  private mutating func reference(_ content: Span<UInt8>, _ place: Int) -> Int? {
    guard effort > 0, place <= content.count - referenceSize else { return nil }
    effort -= 1
    return Self.number(content, place..<place + referenceSize)
  }

  /// A number, the highest byte first; nil where it is larger than a file may be.
  private static func number(_ content: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for place in range {
      guard number < 1 << 40 else { return nil }
      number = number << 8 | Int(content[place])
    }
    return number
  }
}
