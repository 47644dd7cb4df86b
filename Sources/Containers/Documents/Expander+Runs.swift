extension Expander {
  /// Hands out the lines of an office document that are made up of several runs of text, joined: where a letter was changed, or the
  /// spelling looked at, markup stands within a word.
  ///
  /// Lines of one run can be read as they are. Sources: ECMA-376, 17.3, 18.4 and 21.1.2; OpenDocument 1.3, part 3, 5 and 6.
  mutating func readRuns(of content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    guard TextRuns.begin(content), !isDone(visitor) else { return }
    var runs = TextRuns()
    let isWhole = runs.read(content, limit: room)
    guard !runs.text.isEmpty else { return }
    guard trail.count < limits.depth else { return tooDeep(&visitor) }
    var decoded = DecodedBytes()
    decoded.append(0..<runs.text.count)
    let count = runs.text.count
    hold(count, &visitor)
    deliver(runs.text.span, InnerStep(.text), decoded: decoded, isCut: !isWhole, into: &visitor)
    hold(-count, &visitor)
  }
}

/// The text of a document without its markup.
struct TextRuns {
  /// The lines of several runs.
  private(set) var text: [UInt8] = []
  /// Where the line begins that is read.
  private var line = 0
  /// Of how many runs it is made up.
  private var runs = 0

  /// How far from its beginning a document tells what it is, in bytes.
  private static var longestHead: Int { 4096 }

  /// Whether a content begins as a part of an office document.
  static func begin(_ content: Span<UInt8>) -> Bool {
    guard content.count > 64,
      content[0] == UInt8(ascii: "<") || content.begins(with: [0xEF, 0xBB, 0xBF, 0x3C])
    else { return false }
    let head = content.extracting(first: min(content.count, longestHead))
    return head.firstIndex(of: "openxmlformats.org/", from: 0) != nil
      || head.firstIndex(of: "urn:oasis:names:tc:opendocument", from: 0) != nil
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - content: the document.
  ///   - limit: how many bytes of text are kept at most.
  /// - Returns: whether there was no more.
  /// - Complexity: O(n).
  mutating func read(_ content: Span<UInt8>, limit: Int) -> Bool {
    var place = 0
    while place < content.count, text.count + 4 <= limit {
      let start = place
      while place < content.count, content[place] != UInt8(ascii: "<"), text.count + 4 <= limit {
        if content[place] == UInt8(ascii: "&"),
          let escape = Escape(content, at: place, end: content.count)
        {
          escape.append(to: &text)
          place = escape.range.upperBound
        } else {
          text.append(content[place])
          place += 1
        }
      }
      if place > start { runs += 1 }
      guard place < content.count, content[place] == UInt8(ascii: "<") else { continue }
      guard let tag = MarkupTag(content, at: place) else { break }
      take(tag, content)
      place = tag.end
    }
    endLine()
    return text.count + 4 <= limit
  }

  private mutating func take(_ tag: MarkupTag, _ content: Span<UInt8>) {
    if tag.isEnd {
      if tag.isNamed(["p", "h", "si", "is", "c", "row", "tc"], in: content) { endLine() }
    } else if tag.isNamed(["br", "cr", "line-break"], in: content) {
      endLine()
    } else if tag.isNamed(["tab", "s"], in: content) {
      text.append(0x20)
    }
  }

  /// Ends the line, which is kept if it is made up of several runs.
  private mutating func endLine() {
    if runs > 1 { text.append(0x0A) } else { text.removeSubrange(line...) }
    (line, runs) = (text.count, 0)
  }
}
