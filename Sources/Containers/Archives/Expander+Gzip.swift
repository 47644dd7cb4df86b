extension Expander {
  /// Hands out what a gzip stream unfolds to, unpacked at once.
  ///
  /// That serves streams of one member that tell their size truly and have room. A tar or cpio archive is not looked at itself, only its
  /// entries; where it would take more than its part of the room, they are held one after the other instead. Source of the
  /// format: RFC 1952.
  ///
  /// - Returns: whether it was handed out; if not, nothing was done.
  mutating func openGzip(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) -> Bool {
    guard content.count > 18 else { return false }
    var size = 0
    for place in 1...4 { size = size << 8 | Int(content[content.count - place]) }
    guard size > 0, size <= partLength(), WholeInflater.isPossible(size, from: content.count),
      let inflater = WholeInflater()
    else { return false }
    var memory = takeMemory(size)
    defer { giveBack(memory) }
    guard inflater.inflate(content, .gzip, size: size, into: &memory) else { return false }
    let text = memory.span.extracting(first: size)
    let isArchive = ContentFormat(text).streamed != nil
    guard !isArchive || size <= room / Self.archiveShare else { return false }
    hold(size, &visitor)
    if isArchive {
      openArchive(text, .gzip, isUnpacked: true, into: &visitor)
    } else {
      deliver(text, InnerStep(.gzip), into: &visitor)
    }
    hold(-size, &visitor)
    return true
  }

  /// Which part of the room an archive may take as a whole: an entry, whose buffer doubles as it grows, and what is in it have
  /// the others.
  private static var archiveShare: Int { 4 }
}
