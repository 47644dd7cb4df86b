/// Reads the text of a document in the Rich Text Format, without its control words.
///
/// Source: Microsoft's Rich Text Format Specification 1.9.1.
struct RichText {
  /// A group in braces.
  private struct Group {
    /// Whether what is in it is no text.
    var isSkipped = false
    /// How many characters behind one told by its number stand for it where that is not known.
    var fallback = 1
  }

  private var group = Group()
  private var outer: [Group] = []
  /// Where reading goes on.
  private(set) var place = 0
  /// How many characters are passed over.
  private var passed = 0

  /// How deep groups may lie in one another; what lies deeper belongs to the deepest.
  private static var deepest: Int { 4096 }
  /// How many groups were begun that lie deeper.
  private var deeper = 0

  /// Whether a content begins as such a document.
  static func begins(_ content: Span<UInt8>) -> Bool { content.begins(with: #"{\rtf"#) }

  /// Turns to the next part of a document.
  ///
  /// - Parameter place: where reading goes on in it.
  mutating func goOn(at place: Int) { self.place = place }

  /// Appends the text.
  ///
  /// - Parameters:
  ///   - content: the document, or a part of it.
  ///   - end: where reading ends, in bytes from its start; what begins before is read to its end.
  ///   - limit: how many bytes `text` may have at most.
  ///   - text: gets the text.
  /// - Returns: whether it is all, for which there was room.
  /// - Complexity: O(n).
  mutating func read(
    _ content: Span<UInt8>,
    upTo end: Int,
    limit: Int,
    into text: inout [UInt8]
  ) -> Bool {
    while place < end {
      guard text.count + 4 <= limit else { return false }
      let byte = content[place]
      place += 1
      switch byte {
      case UInt8(ascii: "{"):
        if outer.count < Self.deepest { outer.append(group) } else { deeper += 1 }
        passed = 0
      case UInt8(ascii: "}"):
        if deeper > 0 { deeper -= 1 } else { group = outer.popLast() ?? Group() }
        passed = 0
      case UInt8(ascii: "\\"): readControl(content, into: &text)
      case 0x0A, 0x0D: break
      default: append(UInt32(byte), to: &text)
      }
    }
    return true
  }

  private mutating func append(_ character: UInt32, to text: inout [UInt8]) {
    if passed > 0 {
      passed -= 1
    } else if !group.isSkipped {
      text.append(scalar: character)
    }
  }

  private mutating func readControl(_ content: Span<UInt8>, into text: inout [UInt8]) {
    guard place < content.count else { return }
    let first = content[place]
    guard first.isLetter else {
      place += 1
      switch first {
      case UInt8(ascii: "'"):
        guard place + 2 <= content.count else { return }
        let (high, low) = (content[place].hexValue, content[place + 1].hexValue)
        guard high | low < 16 else { return }
        place += 2
        append(UInt32(high << 4 | low), to: &text)
      case UInt8(ascii: "*"): group.isSkipped = true
      case UInt8(ascii: "~"): append(0x20, to: &text)
      case UInt8(ascii: "_"): append(0x2D, to: &text)
      case 0x0A, 0x0D: append(0x0A, to: &text)
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"): break
      default: append(UInt32(first), to: &text)
      }
      return
    }
    let start = place
    while place < content.count, content[place].isLetter { place += 1 }
    let word = content.extracting(start..<place)
    let number = readNumber(content)
    if place < content.count, content[place] == 0x20 { place += 1 }
    obey(word, number, content, into: &text)
  }

  /// Reads the number behind a control word; nil where there is none.
  private mutating func readNumber(_ content: Span<UInt8>) -> Int? {
    var next = place
    let isNegative = next < content.count && content[next] == UInt8(ascii: "-")
    if isNegative { next += 1 }
    let start = next
    var number = 0
    while next < content.count, (0x30...0x39).contains(content[next]), next - start < 10 {
      number = number * 10 + Int(content[next] - 0x30)
      next += 1
    }
    guard next > start else { return nil }
    place = next
    return isNegative ? -number : number
  }

  private mutating func obey(
    _ word: Span<UInt8>,
    _ number: Int?,
    _ content: Span<UInt8>,
    into text: inout [UInt8]
  ) {
    func isWord(_ other: StaticString) -> Bool {
      word.count == other.utf8CodeUnitCount && word.begins(with: other)
    }
    switch word[0] {
    case UInt8(ascii: "u"):
      if isWord("uc") {
        group.fallback = min(max(number ?? 1, 0), 16)
      } else if isWord("u"), let number {
        // Numbers of 16 bits with a sign.
        append(UInt32(truncatingIfNeeded: number) & 0xFFFF, to: &text)
        passed = group.fallback
      }
    case UInt8(ascii: "b"):
      if isWord("bin"), let number { place += max(number, 0) }
    case UInt8(ascii: "t"):
      if isWord("tab") {
        append(0x09, to: &text)
      } else if isWord("themedata") {
        group.isSkipped = true
      }
    default:
      for end in ["par", "line", "sect", "page", "row", "cell"] as [StaticString] where isWord(end)
      {
        return append(0x0A, to: &text)
      }
      for table in ["fonttbl", "colortbl", "stylesheet", "pict", "objdata", "datastore"]
        as [StaticString]
      where isWord(table) {
        group.isSkipped = true
      }
      // What a link leads to is told in a group that older readers pass over.
      if isWord("fldinst") { group.isSkipped = false }
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
