/// A tag of XML, as office documents have it.
struct MarkupTag {
  /// Whether it ends an element.
  let isEnd: Bool
  /// Whether the element ends with it though it begins one.
  let isEmpty: Bool
  /// Where the tag ends, behind its bracket, in bytes from the content's start.
  let end: Int
  /// Its name without the prefix of a namespace.
  private let name: Range<Int>

  /// Reads the tag whose bracket stands at an offset; nil where it does not end.
  ///
  /// - Complexity: O(length of the tag).
  init?(_ content: Span<UInt8>, at open: Int) {
    guard let close = content.firstIndex(of: ">", from: open) else { return nil }
    var start = open + 1
    isEnd = start < close && content[start] == UInt8(ascii: "/")
    if isEnd { start += 1 }
    var at = start
    while at < close,
      content[at].isAlphanumeric || content[at] == UInt8(ascii: "-")
        || content[at] == UInt8(ascii: ":")
    {
      if content[at] == UInt8(ascii: ":") { start = at + 1 }
      at += 1
    }
    name = start..<at
    isEmpty = !isEnd && content[close - 1] == UInt8(ascii: "/")
    end = close + 1
  }

  /// Whether it has one of these names.
  func isNamed(_ names: [StaticString], in content: Span<UInt8>) -> Bool {
    let own = content.extracting(name)
    return names.contains { own.count == $0.utf8CodeUnitCount && own.begins(with: $0) }
  }

  /// The value of an attribute; nil where it has none of that name.
  ///
  /// - Complexity: O(length of the tag).
  func value(of attribute: StaticString, in content: Span<UInt8>) -> Range<Int>? {
    let count = attribute.utf8CodeUnitCount
    let tag = content.extracting(name.upperBound..<end)
    var at = 1
    while at + count + 2 < tag.count {
      guard tag[at - 1] == 0x20 || tag[at - 1] == UInt8(ascii: ":"),
        tag[at + count] == UInt8(ascii: "="),
        tag.extracting(at..<tag.count).begins(with: attribute)
      else {
        at += 1
        continue
      }
      let (quote, start) = (tag[at + count + 1], at + count + 2)
      var close = start
      while close < tag.count, tag[close] != quote { close += 1 }
      return name.upperBound + start..<name.upperBound + close
    }
    return nil
  }
}
