extension Expander {
  /// Hands out what a loose object of git holds, as it is; nothing of another content.
  ///
  /// This is for a depth of 0, where nothing is opened that one content holds in another.
  public mutating func expandLooseObject(
    _ content: Span<UInt8>,
    into visitor: inout some InnerVisitor
  ) {
    begin(contentOf: content.count)
    if LooseHead(of: content) != nil { openZlib(content, into: &visitor) }
  }

  /// Tells of a loose object of which only a part is held that it was not unpacked; nothing of another content.
  public mutating func refuseLooseObject(
    beginningWith firstPart: Span<UInt8>,
    into visitor: inout some InnerVisitor
  ) {
    guard LooseHead(of: firstPart)?.isTree == false, let fault = Self.refusal(of: firstPart) else {
      return
    }
    fail(fault.kind, fault.detail, &visitor)
  }

  /// Hands out what a zlib stream unfolds to; of a loose object of git what follows its head, and nothing of a tree.
  ///
  /// Two bytes are all that such a stream is told by, and text may begin with them. So one that is broken near its beginning is
  /// taken for something else and nothing is told. Sources: RFC 1950; git's documentation, gitformat-loose.
  mutating func openZlib(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    var inflation = Inflation()
    var beginning: [UInt8] = []
    let first = inflation.inflate(content, from: 0, limit: LooseHead.longest, into: &beginning)
    let head = LooseHead(beginning.span)
    if head?.isTree == true { return }
    beginning.removeFirst(head?.length ?? 0)
    var isBroken = first == .broken
    var made = beginning.count
    var buffer = InnerBuffer()
    let step = InnerStep(head == nil ? .zlib : .gitObject)
    _ = deliver(step, in: &buffer, into: &visitor) { bytes, limit in
      bytes += beginning
      beginning = []
      guard !isBroken, !inflation.isAtEnd else { return .end }
      let before = bytes.count
      let outcome = inflation.inflate(content, from: 0, limit: limit, into: &bytes)
      made += bytes.count - before
      if outcome == .cut { return .more }
      isBroken = outcome == .broken
      return .end
    }
    hold(-buffer.held, &visitor)
    guard isBroken, head != nil || made >= Self.leastZlib else { return }
    fail(.corrupt, "broken or cut off behind byte \(made)", at: step, &visitor)
  }

  /// How many bytes come out of a stream at least before it is surely one.
  private static var leastZlib: Int { 1024 }
}

/// The head of a loose object of git: its kind, its size in digits, and a zero.
private struct LooseHead {
  /// The most bytes that one has.
  static let longest = 32

  let isTree: Bool
  /// How many bytes it has.
  let length: Int

  /// Reads the head of a packed object, of its beginning at least; nil where it is none.
  init?(of content: Span<UInt8>) {
    guard Inflation.begins(content) else { return nil }
    var inflation = Inflation()
    var beginning: [UInt8] = []
    _ = inflation.inflate(content, from: 0, limit: Self.longest, into: &beginning)
    self.init(beginning.span)
  }

  /// Reads the head of an unpacked object; nil where it has none.
  init?(_ bytes: Span<UInt8>) {
    guard
      let kind = (["blob ", "tree ", "commit ", "tag "] as [StaticString]).first(where: {
        bytes.begins(with: $0)
      })
    else { return nil }
    let digits = kind.utf8CodeUnitCount
    var place = digits
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    guard place > digits, place < bytes.count, bytes[place] == 0 else { return nil }
    isTree = bytes.begins(with: "tree ")
    length = place + 1
  }
}
