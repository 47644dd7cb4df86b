/// Texts that stand in a content in a form in which no rule reads them: with markup in words, as numbers, in pages.
///
/// They are looked at behind the content itself, so that what that shows as it is is told of it.
extension Expander {
  /// Hands out the texts of a content of which all is at hand.
  ///
  /// - Complexity: O(1) for what is none of these: a look at the first bytes.
  mutating func readTexts(of content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    guard content.count >= 32, limits.depth > 0, !isDone(visitor) else { return }
    switch content[0] {
    case UInt8(ascii: "{"):
      guard RichText.begins(content) else { return }
      deliverText(.rtf, into: &visitor) { text, limit in
        var reader = RichText()
        return reader.read(content, upTo: content.count, limit: limit, into: &text)
      }
    case UInt8(ascii: "W"), UInt8(ascii: "R"), 0xEF:
      guard let registry = RegistryText(content) else { return }
      deliverText(.registry, into: &visitor) { text, limit in
        var place = 0
        return registry.read(content, from: &place, shared: nil, limit: limit, into: &text)
      }
    case UInt8(ascii: "b"):
      guard var list = PropertyList(content) else { return }
      deliverText(.propertyList, into: &visitor) { list.read(content, limit: $1, into: &$0) }
      deliverData(of: list, content, into: &visitor)
    case 0x37:
      guard var log = DatabaseLog(content) else { return }
      deliverText(.sqliteLog, into: &visitor) { log.read(content, limit: $1, into: &$0) }
    case UInt8(ascii: "<"): readDiagrams(of: content, into: &visitor)
    default: return
    }
  }

  /// Hands out a text that is made as a whole.
  ///
  /// - Parameters:
  ///   - kind: what it stands in.
  ///   - visitor: looks at it.
  ///   - read: writes it, so many bytes at most; returns whether that is all.
  private mutating func deliverText(
    _ kind: InnerStep.Kind,
    into visitor: inout some InnerVisitor,
    _ read: (_ text: inout [UInt8], _ limit: Int) -> Bool
  ) {
    guard trail.count < limits.depth else { return tooDeep(&visitor) }
    var text: [UInt8] = []
    let isWhole = read(&text, room)
    var decoded = DecodedBytes()
    decoded.append(0..<text.count)
    let count = text.count
    hold(count, &visitor)
    deliver(text.span, InnerStep(kind), decoded: decoded, isCut: !isWhole, into: &visitor)
    hold(-count, &visitor)
  }

  /// Hands out the byte strings of a property list.
  private mutating func deliverData(
    of list: PropertyList,
    _ content: Span<UInt8>,
    into visitor: inout some InnerVisitor
  ) {
    guard trail.count < limits.depth else { return }
    for data in list.data where !isDone(visitor) {
      let step = InnerStep(.propertyList, path: data.name, offset: data.range.lowerBound)
      deliver(content.extracting(data.range), step, into: &visitor)
    }
  }
}
