extension Expander {
  /// Decodes what is encoded in an outermost content, hands it out, and opens it in turn.
  ///
  /// Of a content in parts the text that it holds in another form goes on with each, and what is not read of it is told.
  ///
  /// What comes out of a stretch depends on bytes nearby alone. So of a content that is a delta on
  /// another one only the changes need a look, and the places that had something to tell.
  ///
  /// - Parameters:
  ///   - content: the content, or a part of it; ``expand(_:into:)`` or ``begin(contentOf:)`` was
  ///     called for it.
  ///   - changes: where to look for encoded stretches, in rising order.
  ///   - starts: which starts of stretches count, in bytes from the start of `content`.
  ///   - offset: where the part begins in the whole content, in bytes.
  ///   - isLast: whether no part follows; what goes on behind a part is held until it ends.
  ///   - visitor: looks at what is in them.
  /// - Returns: where stretches begin in which there was something to tell, or that a change far away may
  ///   alter, in rising order, none touching another: where deltas copy them, they must be among the changes.
  public mutating func decode(
    _ content: Span<UInt8>,
    _ changes: [Range<Int>],
    starts: Range<Int>,
    offset: Int = 0,
    isLast: Bool = true,
    into visitor: inout some InnerVisitor
  ) -> [Range<Int>] {
    // A container that comes in parts was not opened, only looked at as it is.
    let isPart = offset > 0 || !isLast
    guard limits.depth > 0, isPart || !Self.isContainer(content) else { return [] }
    guard isPart else {
      readTexts(of: content, into: &visitor)
      return decodeAll(content, changes, starts, offset, isPart: false, isLast: true, &visitor)
    }
    if offset == 0 { parted = PartedContent() }
    let told = decodeAll(content, changes, starts, offset, isPart: true, isLast: isLast, &visitor)
    let part = ContentPart(offset: offset, count: content.count, sharing: 0, isLast: isLast)
    goOn(with: parted, content, part, into: &visitor)
    if isLast { parted = PartedContent() }
    return told
  }

  /// Decodes what is encoded in the content that is looked at, or a part of it.
  private mutating func decodeAll(
    _ content: Span<UInt8>,
    _ changes: [Range<Int>],
    _ starts: Range<Int>,
    _ offset: Int,
    isPart: Bool,
    isLast: Bool,
    _ visitor: inout some InnerVisitor
  ) -> [Range<Int>] {
    if !open.isEmpty { decodeOpen(with: content, at: offset, isLast: isLast, into: &visitor) }
    var told: [Range<Int>] = []
    let runsFrom = isPart ? max(starts.lowerBound, open.runsFrom - offset) : 0
    for stretch in finder.stretches(in: content, changes, runsFrom: runsFrom)
    where starts.contains(stretch.range.lowerBound) {
      guard !visitor.isCancelled else { break }
      if isPart, open.covers(stretch.kind, at: offset + stretch.range.lowerBound) { continue }
      if !isLast {
        let held = open.bytes.count
        let isWhole = open.add(stretch, of: content, at: offset)
        holdOpen(open.bytes.count - held, &visitor)
        if !isWhole { continue }
      }
      decode(next: stretch, of: content, offset: offset, into: &visitor)
      guard hasTold || stretch.reachesFar(in: content) else { continue }
      let start = stretch.range.lowerBound
      let end = min(start + DigitRun.shortestHex, stretch.range.upperBound)
      // What is near is looked at with it.
      if let last = told.last, start - last.upperBound <= 2 * StretchFinder.reach {
        told[told.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        told.append(start..<end)
      }
    }
    return told
  }

  /// Decodes what began in the parts before, as far as it is whole with this one.
  private mutating func decodeOpen(
    with part: Span<UInt8>,
    at offset: Int,
    isLast: Bool,
    into visitor: inout some InnerVisitor
  ) {
    let known = open.bytes.count
    open.append(part, at: offset)
    holdOpen(open.bytes.count - known, &visitor)
    let most = (open.bytes.count + room) / 2
    let limit = trail.isEmpty ? limits.heldBytes : max(most, limits.partBytes)
    for (stretch, isCut) in open.takeWhole(finder, isLast: isLast, limit: limit) {
      guard !visitor.isCancelled else { break }
      let held = open
      decode(next: stretch, of: held.bytes.span, offset: held.offset, into: &visitor)
      guard isCut else { continue }
      let step = InnerStep(stretch.kind, offset: stretch.range.lowerBound + held.offset)
      let detail =
        "only its first \(stretch.range.count) bytes were decoded: longer ones are not held"
      fail(.limit, detail + "; raise --max-memory", at: step, &visitor)
    }
    holdOpen(-open.trim(), &visitor)
  }

  /// Counts memory of stretches that are not yet whole; those of an outermost content do not lessen the room in others.
  private mutating func holdOpen(_ bytes: Int, _ visitor: inout some InnerVisitor) {
    if trail.isEmpty { visitor.holds(bytes) } else { hold(bytes, &visitor) }
  }

  private mutating func decode(
    next stretch: Stretch,
    of content: Span<UInt8>,
    offset: Int,
    into visitor: inout some InnerVisitor
  ) {
    if trail.isEmpty {
      textLeft = limits.text(forStretchOf: stretch.range.count)
      hasTold = false
    }
    decode(stretch, of: content, offset: offset, into: &visitor)
  }

  /// Decodes what is encoded in an inner content.
  ///
  /// - Parameters:
  ///   - content: the inner content.
  ///   - decoded: which bytes of it are new; what holds none of them belongs to the outer content.
  ///   - visitor: looks at what is in it.
  mutating func decodeInner(
    _ content: Span<UInt8>,
    _ decoded: DecodedBytes?,
    into visitor: inout some InnerVisitor
  ) {
    // What a container holds is looked at where it belongs.
    guard decoded != nil || !Self.isContainer(content) else { return }
    if decoded == nil { readTexts(of: content, into: &visitor) }
    for stretch in finder.stretches(in: content, [0..<content.count])
    where decoded.map({ Self.isNew(stretch, $0) }) ?? true {
      guard !isDone(visitor) else { return }
      guard trail.count < limits.depth else { return tooDeep(&visitor) }
      decode(stretch, of: content, offset: 0, into: &visitor)
    }
  }

  /// Whether a stretch of a decoded text is none of the outer content.
  ///
  /// Where a run of digits begins may depend on what stands before it; escapes are what they are, but the outer content may
  /// show more of what follows them.
  private static func isNew(_ stretch: Stretch, _ decoded: DecodedBytes) -> Bool {
    stretch.kind.isRun ? decoded.touch(stretch.range) : decoded.overlap(stretch.range)
  }

  /// Decodes what is encoded in a part of an inner content.
  ///
  /// - Returns: false where there is something, too deep to be decoded.
  mutating func decodeInner(
    _ content: Span<UInt8>,
    _ part: ContentPart,
    into visitor: inout some InnerVisitor
  ) -> Bool {
    let (all, starts) = ([0..<content.count], part.starts)
    guard trail.count < limits.depth else {
      let found = finder.stretches(in: content, all)
      return !found.contains { starts.contains($0.range.lowerBound) }
    }
    let (offset, isLast) = (part.offset, part.isLast)
    _ = decodeAll(content, all, starts, offset, isPart: true, isLast: isLast, &visitor)
    return true
  }

  private mutating func decode(
    _ stretch: Stretch,
    of content: Span<UInt8>,
    offset: Int,
    into visitor: inout some InnerVisitor
  ) {
    let step = InnerStep(stretch.kind, offset: stretch.range.lowerBound + offset)
    // Stretches are short; one is not refused because what it stands in takes all room.
    let limit = isCounted ? max(room, min(bytesLeft, Self.leastRoom)) : limits.heldBytes
    let decoding = stretch.decode(content, limit: limit)
    hold(decoding.bytes.count, &visitor)
    let (decoded, isCut) = (decoding.decoded, decoding.isCut)
    deliver(decoding.bytes.span, step, decoded: decoded, isCut: isCut, into: &visitor)
    hold(-decoding.bytes.count, &visitor)
  }

  /// How many bytes of a stretch are decoded in any case.
  private static var leastRoom: Int { 1 << 16 }
}

extension InnerStep.Kind {
  /// Whether it is a stretch of a text.
  var isStretch: Bool {
    switch self {
    case .base64, .hex, .percent, .escapes, .htmlEntities, .quotedPrintable: true
    default: false
    }
  }
}
