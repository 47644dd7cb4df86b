/// The strings of compiled Python (`.pyc`), each put on a line of its own, in quotes as in a list in its source: as they are stored
/// the next thing follows at once, which is a letter as often as not.
///
/// Source: CPython's Python/marshal.c; Lib/importlib/_bootstrap_external.py for the head.
struct PythonStrings {
  private var place = 16
  /// What is left of a string for all of which there was no room.
  private var rest = 0..<0

  /// The shortest string of interest, in bytes.
  private static var shortest: Int { 8 }
  /// The longest.
  private static var longest: Int { 1 << 20 }

  /// Whether a content begins as compiled Python of version 2.7, or 3.
  static func begin(_ content: Span<UInt8>) -> Bool {
    guard content.count >= 16, content[2] == 0x0D, content[3] == 0x0A else { return false }
    return (0x0B...0x0F).contains(content[1]) || (0xF2...0xF3).contains(content[1])
  }

  /// Appends strings.
  ///
  /// - Parameters:
  ///   - content: the same each time.
  ///   - limit: how many bytes `output` may have at most.
  ///   - output: the strings are appended to it.
  /// - Returns: whether there are no more.
  /// - Complexity: O(n) for what a compiler writes.
  mutating func append(of content: Span<UInt8>, limit: Int, to output: inout [UInt8]) -> Bool {
    while place + 2 < content.count || !rest.isEmpty {
      if rest.isEmpty {
        guard let range = Self.string(content, at: place) else {
          place += 1
          continue
        }
        guard output.count + Self.quotes < limit else { return false }
        output.append(UInt8(ascii: "'"))
        (rest, place) = (range, range.upperBound)
      }
      let taken = rest.prefix(max(limit - output.count - Self.quotes, 0))
      for place in taken { output.append(content[place]) }
      rest = taken.upperBound..<rest.upperBound
      guard rest.isEmpty else { return false }
      output += [UInt8(ascii: "'"), UInt8(ascii: ","), 0x0A]
    }
    return true
  }

  /// How many bytes stand around a string.
  private static var quotes: Int { 4 }

  /// The bytes of the string that an object at a place is; nil where there is none.
  private static func string(_ content: Span<UInt8>, at place: Int) -> Range<Int>? {
    let start: Int
    let count: Int
    // The highest bit says that the object is referred to.
    switch content[place] & 0x7F {
    case UInt8(ascii: "z"), UInt8(ascii: "Z"):
      start = place + 2
      count = Int(content[place + 1])
    case UInt8(ascii: "a"), UInt8(ascii: "A"), UInt8(ascii: "u"), UInt8(ascii: "t"),
      UInt8(ascii: "s"):
      guard place + 5 <= content.count else { return nil }
      start = place + 5
      count = content.little32(at: place + 1)
    default: return nil
    }
    guard (shortest...longest).contains(count), count <= content.count - start else { return nil }
    for place in start..<start + count where !content[place].isText && content[place] < 0x80 {
      return nil
    }
    return start..<start + count
  }
}
