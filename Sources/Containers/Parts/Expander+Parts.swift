/// Inner contents that are made piece by piece.
extension Expander {
  /// What came of making more of one.
  enum Progress {
    /// There is no more.
    case end
    /// There is more, and no room for it.
    case more
  }

  /// How many bytes of the next inner content are held if it is no container; more of them come in parts.
  ///
  /// - Parameter held: how many bytes its buffer holds already.
  /// - Returns: half of the room, as what is encoded in it needs some too; the least length of a part also where there is less.
  func partLength(reusing held: Int = 0) -> Int {
    min(bytesLeft, max((room + held) / 2, limits.partBytes))
  }

  /// Hands out an inner content: as a whole, or in parts where it has no room.
  ///
  /// A container is held to be opened, and cut where it has no room; that is told. What is longer than a part leaves nothing held.
  ///
  /// - Parameters:
  ///   - step: the step to it from the content that is looked at.
  ///   - buffer: holds it.
  ///   - visitor: looks at it.
  ///   - fill: appends what follows until the buffer has so many bytes.
  /// - Returns: whether there is more that was not made.
  mutating func deliver(
    _ step: InnerStep,
    in buffer: inout InnerBuffer,
    into visitor: inout some InnerVisitor,
    fill: (_ bytes: inout [UInt8], _ limit: Int) -> Progress
  ) -> Progress {
    buffer.bytes.removeAll(keepingCapacity: true)
    var progress = fill(&buffer.bytes, partLength(reusing: buffer.held))
    if progress == .end {
      hold(&buffer, &visitor)
      deliver(buffer.bytes.span, step, into: &visitor)
      return .end
    }
    if limits.depth > 0, Self.isHeld(buffer.bytes.span) {
      // A part is held also where there is less room than that.
      let most = max(min(bytesLeft, room + buffer.held), buffer.bytes.count)
      progress = fill(&buffer.bytes, most)
      hold(&buffer, &visitor)
      deliver(buffer.bytes.span, step, isCut: progress == .more, into: &visitor)
    } else if !isDone(visitor) {
      progress = .end
      hold(&buffer, &visitor)
      trail.append(step)
      if takeContent(&visitor) { lookAtParts(&buffer.bytes, into: &visitor, fill: fill) }
      trail.removeLast()
    }
    letGo(of: &buffer, &visitor)
    return progress
  }

  /// Counts what a buffer holds.
  private mutating func hold(_ buffer: inout InnerBuffer, _ visitor: inout some InnerVisitor) {
    hold(max(buffer.bytes.count - buffer.held, 0), &visitor)
    buffer.held = max(buffer.bytes.count, buffer.held)
  }

  /// Gives back what a buffer holds.
  mutating func letGo(of buffer: inout InnerBuffer, _ visitor: inout some InnerVisitor) {
    hold(-buffer.held, &visitor)
    buffer = InnerBuffer()
  }

  /// Looks at the parts of an inner content, of which the first one is made.
  private mutating func lookAtParts(
    _ bytes: inout [UInt8],
    into visitor: inout some InnerVisitor,
    fill: (_ bytes: inout [UInt8], _ limit: Int) -> Progress
  ) {
    let length = bytes.count
    let shared = min(limits.sharedBytes, length / 2)
    var progress = Progress.more
    let state = PartedContent()
    var offset = 0
    while true {
      let fresh = bytes.count - (offset == 0 ? 0 : shared)
      let isLast = progress == .end || fresh == 0 || fresh >= bytesLeft
      let part = ContentPart(offset: offset, count: bytes.count, sharing: shared, isLast: isLast)
      bytesLeft -= min(bytesLeft, fresh)
      look(at: bytes.span, part, state, into: &visitor)
      if isLast || isDone(visitor) { break }
      offset += part.advance
      bytes.removeSubrange(0..<part.advance)
      progress = fill(&bytes, min(length, bytes.count + bytesLeft))
    }
    letGo(of: state, &visitor)
    if progress == .more, !visitor.isCancelled { end(Self.tooMuch, &visitor) }
  }

  /// Looks at a part of an inner content, and at what is in it.
  mutating func look(
    at content: Span<UInt8>,
    _ part: ContentPart,
    _ state: PartedContent,
    into visitor: inout some InnerVisitor
  ) {
    if visitor.visit(content, part, trail: trail) {
      hasTold = true
      isSilent = false
    }
    guard limits.depth > 0 else { return }
    swap(&open, &state.stretches)
    let isDecoded = decodeInner(content, part, into: &visitor)
    swap(&open, &state.stretches)
    if !isDecoded, !state.isTooDeep {
      tooDeep(&visitor)
      state.isTooDeep = true
    }
    goOn(with: state, content, part, into: &visitor)
  }
}

/// Holds one inner content after the other.
struct InnerBuffer {
  var bytes: [UInt8] = []
  /// How many bytes count as held: as many as the largest content has that is held as a whole.
  ///
  /// So the room for what is in the next ones depends on what holds them alone.
  var held = 0
}
