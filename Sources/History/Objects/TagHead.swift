import Bytes
public import GitStorage

/// What an annotated tag names.
///
/// Source: git's documentation, git-mktag.
public struct TagHead: Hashable, Sendable {
  /// The object that is tagged.
  public var target: ObjectID
  /// What the tag says that it is; nil where it names no kind.
  public var kind: ObjectKind?

  /// Reads the head of a tag.
  ///
  /// - Returns: nil where it does not name an object as it should.
  public init?(_ tag: Span<UInt8>, format: ObjectFormat) {
    let digits = format.idLength * 2
    guard tag.hasText("object ", at: 0),
      let target = ObjectID(hex: tag, at: 7, format: format),
      tag.hasByte(UInt8(ascii: "\n"), at: 7 + digits)
    else { return nil }
    self.target = target
    let at = 8 + digits
    kind = nil
    if tag.hasText("type ", at: at), let line = tag.line(at: at) {
      let word = String(decoding: tag.array(line.lowerBound + 5..<line.upperBound), as: UTF8.self)
      kind = ObjectKind.allCases.first { $0.name == word }
    }
  }
}
