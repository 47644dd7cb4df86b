/// Contents that are no container as a whole, and hold something beside what they are: they are looked at as they are, too.
extension Expander {
  /// What a content holds beside what it is.
  private enum Beside {
    /// Packed data that go on to its end.
    case stream(from: Int)
    /// Texts of 16-bit characters somewhere in a range.
    case strings(Range<Int>, isBigEndian: Bool)
    /// Compiled Python.
    case python
  }

  /// Opens what a content holds beside what it is.
  ///
  /// - Complexity: O(1) for what is none of these: a look at the first bytes and at the last ones.
  mutating func openBeside(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    guard content.count >= Self.leastBeside, limits.depth > 0 else { return }
    if let beside = Self.beside(content) {
      guard mayOpen(&visitor) else { return }
      let step: InnerStep
      switch beside {
      case .stream(let place):
        open(content.extracting(place..<content.count), into: &visitor)
        if trail.isEmpty { openedFrom = place }
        return
      case .strings(let range, let isBigEndian):
        let kind = isBigEndian ? InnerStep.Kind.utf16BigEndian : .utf16LittleEndian
        step = InnerStep(kind, offset: range.lowerBound)
        var strings = WideStrings(range, isBigEndian: isBigEndian)
        deliverStrings(step, into: &visitor) { strings.append(of: content, limit: $1, to: &$0) }
      case .python:
        var strings = PythonStrings()
        deliverStrings(InnerStep(.pyc), into: &visitor) {
          strings.append(of: content, limit: $1, to: &$0)
        }
        if trail.isEmpty { openedFrom = 0 }
      }
    }
    let isSearched = Self.isProgram(content) && Self.endsPacked(content)
    guard let zip = AttachedZip(content, isSearched: isSearched), mayOpen(&visitor) else { return }
    openZip(content.extracting(zip.range), into: &visitor)
    if trail.isEmpty { openedFrom = zip.start }
  }

  /// Shorter contents, in bytes, hold nothing beside what they are.
  private static var leastBeside: Int { 32 }

  /// Whether there is a step left; if not, that is told.
  private mutating func mayOpen(_ visitor: inout some InnerVisitor) -> Bool {
    guard trail.count < limits.depth else {
      tooDeep(&visitor)
      return false
    }
    hasTold = true
    return true
  }

  private mutating func deliverStrings(
    _ step: InnerStep,
    into visitor: inout some InnerVisitor,
    fill: (_ bytes: inout [UInt8], _ limit: Int) -> Bool
  ) {
    var buffer = InnerBuffer()
    _ = deliver(step, in: &buffer, into: &visitor) { fill(&$0, $1) ? .end : .more }
    hold(-buffer.held, &visitor)
  }

  private static func beside(_ content: Span<UInt8>) -> Beside? {
    switch (content[0], content[1]) {
    case (UInt8(ascii: "#"), UInt8(ascii: "!")):
      endsPacked(content) ? attachedStream(content).map { .stream(from: $0) } : nil
    case (UInt8(ascii: "M"), UInt8(ascii: "Z")):
      DotNetProgram(content).map { .strings($0.strings, isBigEndian: false) }
    case (2, 0), (3, 0):
      isOfAndroid(content) ? .strings(0..<content.count, isBigEndian: false) : nil
    case (UInt8(ascii: "b"), UInt8(ascii: "p")):
      // One that is whole is read as what it is.
      content.begins(with: "bplist0") && PropertyList(content) == nil
        ? .strings(0..<content.count, isBigEndian: true) : nil
    default: PythonStrings.begin(content) ? .python : nil
    }
  }

  /// Whether a content begins as a table of Android's resources, or as its XML: a chunk with the length of its head.
  ///
  /// Source: Android's ResourceTypes.h.
  ///
  /// - Precondition: the content has four bytes.
  static func isOfAndroid(_ content: Span<UInt8>) -> Bool {
    content[1] == 0 && content[3] == 0
      && (content[0] == 2 && content[2] == 12 || content[0] == 3 && content[2] == 8)
  }

  /// Whether a content begins as a script or as a program of Windows, Linux or macOS.
  ///
  /// - Precondition: the content has two bytes.
  static func isProgram(_ content: Span<UInt8>) -> Bool {
    switch (content[0], content[1]) {
    case (UInt8(ascii: "#"), UInt8(ascii: "!")), (UInt8(ascii: "M"), UInt8(ascii: "Z")),
      (0x7F, UInt8(ascii: "E")), (0xFE, 0xED), (0xCE, 0xFA), (0xCF, 0xFA), (0xCA, 0xFE):
      true
    default: false
    }
  }

  /// Whether the last bytes are no text: most scripts are nothing else, and need no further look.
  static func endsPacked(_ content: Span<UInt8>) -> Bool {
    for place in max(content.count - lookedAt, 0)..<content.count
    where content[place] < 0x20 && !content[place].isText { return true }
    return false
  }

  /// How many bytes these are; of a thousand ends of packed data not one looks like text.
  private static var lookedAt: Int { 128 }

  /// Where a script goes on with packed data, behind a line break; nil where it does not.
  ///
  /// - Complexity: O(n).
  static func attachedStream(_ content: Span<UInt8>) -> Int? {
    var place = 0
    while let end = content.firstIndex(of: "\n", from: place) {
      place = end + 1
      guard place < content.count else { return nil }
      switch content[place] {
      case 0x1F, 0xFD, 0x28, UInt8(ascii: "B"), UInt8(ascii: "7"):
        switch ContentFormat(content.extracting(place..<content.count)) {
        case .compressed, .archive: return place
        default: break
        }
      default: break
      }
    }
    return nil
  }
}
