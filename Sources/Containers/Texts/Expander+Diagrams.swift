extension Expander {
  /// Hands out the diagrams of a file of draw.io that are packed: base64 of deflated data without a head.
  ///
  /// What comes out is percent-encoded, as are texts in URLs. Source: draw.io's documentation, "Extracting the XML from mxfiles".
  mutating func readDiagrams(of content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    guard Self.holdsDiagrams(content) else { return }
    var place = 0
    while !isDone(visitor), let tag = content.firstIndex(of: "<diagram", from: place) {
      guard let end = content.firstIndex(of: ">", from: tag) else { return }
      place = end + 1
      let start = place
      while place < content.count,
        content[place].isStandardDigit || content[place] == UInt8(ascii: "=")
      {
        place += 1
      }
      // One that is not packed begins with another tag.
      guard place - start >= Self.shortestDiagram else { continue }
      guard trail.count < limits.depth else { return tooDeep(&visitor) }
      var packed: [UInt8] = []
      _ = DigitRun.decodeBase64(content, start..<place, limit: .max, into: &packed)
      hold(packed.count, &visitor)
      openDiagram(packed.span, InnerStep(.diagram, offset: start), into: &visitor)
      hold(-packed.count, &visitor)
    }
  }

  /// Whether a content begins as a file of draw.io.
  static func holdsDiagrams(_ content: Span<UInt8>) -> Bool {
    let head = content.extracting(first: min(content.count, longestHead))
    return head.firstIndex(of: "<mxfile", from: 0) != nil
  }

  private mutating func openDiagram(
    _ packed: Span<UInt8>,
    _ step: InnerStep,
    into visitor: inout some InnerVisitor
  ) {
    var inflation = Inflation(isBare: true)
    var buffer = InnerBuffer()
    var isBroken = false
    _ = deliver(step, in: &buffer, into: &visitor) { bytes, limit in
      switch inflation.inflate(packed, from: 0, limit: limit, into: &bytes) {
      case .whole: return .end
      case .cut: return .more
      case .broken:
        isBroken = true
        return .end
      }
    }
    hold(-buffer.held, &visitor)
    if isBroken { fail(.corrupt, "the diagram is broken or cut off", at: step, &visitor) }
  }

  /// In digits.
  private static var shortestDiagram: Int { 32 }
  /// How far from its beginning a file tells what it is, in bytes.
  private static var longestHead: Int { 1024 }
}
