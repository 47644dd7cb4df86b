import Bytes

extension Expander {
  /// Hands out the entries of a zip archive: those of an ordinary one without libarchive, each unpacked at once, or in place
  /// where it is stored.
  ///
  /// From the first entry on that is not what the archive tells of it, libarchive reads the rest: what is handed out and told
  /// is the same. Sheets of a workbook follow as tables, where it is an ordinary archive.
  mutating func openZip(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    let directory = ZipDirectory(content)
    openEntries(of: content, directory, into: &visitor)
    if let directory { readSheets(of: content, directory, into: &visitor) }
  }

  private mutating func openEntries(
    of content: Span<UInt8>,
    _ directory: ZipDirectory?,
    into visitor: inout some InnerVisitor
  ) {
    var (done, held) = (0, 0)
    if readsZips, let directory, let inflater = WholeInflater() {
      var buffer = InnerBuffer(bytes: takeMemory(0))
      while done < directory.entries.count, !isDone(visitor),
        readEntry(directory.entries[done], of: content, inflater, &buffer, into: &visitor)
      {
        done += 1
      }
      held = buffer.held
      giveBack(buffer.bytes)
      if done == directory.entries.count { return hold(-held, &visitor) }
    }
    openArchive(content, .zip, behind: done, held: held, into: &visitor)
  }

  /// Hands out an entry.
  ///
  /// - Returns: whether it could be read; if not, nothing was done.
  private mutating func readEntry(
    _ entry: ZipDirectory.Entry,
    of content: Span<UInt8>,
    _ inflater: borrowing WholeInflater,
    _ buffer: inout InnerBuffer,
    into visitor: inout some InnerVisitor
  ) -> Bool {
    let data = content.extracting(entry.data)
    // Nothing is unpacked of no data, whatever else is told of them.
    if data.isEmpty { return true }
    guard entry.isDeflated else {
      // What the library would cut is left to it.
      let hasRoom = entry.size <= room + buffer.held || !Self.isContainer(data)
      guard hasRoom, entry.size <= bytesLeft, WholeInflater.checksum(data) == entry.checksum else {
        return false
      }
      deliver(data, InnerStep(.zip, path: content.array(entry.name)), into: &visitor)
      return true
    }
    guard entry.size <= bytesLeft, WholeInflater.isPossible(entry.size, from: data.count) else {
      return false
    }
    // The buffer counts as held already.
    let isWhole = entry.size <= partLength(reusing: buffer.held)
    if isWhole, buffer.held < entry.size {
      hold(entry.size - buffer.held, &visitor)
      buffer.held = entry.size
    }
    let key =
      remembers
      ? KnownStreams.Key(deflated: data, size: entry.size, checksum: entry.checksum) : nil
    if let key, passOver(key, &visitor) {
      if !isWhole { letGo(of: &buffer, &visitor) }
      return true
    }
    let step = InnerStep(.zip, path: content.array(entry.name))
    guard isWhole else {
      guard Self.isSound(entry, data) else { return false }
      let start = start(visitor)
      var inflation = Inflation(isBare: true)
      _ = deliver(step, in: &buffer, into: &visitor) { bytes, limit in
        inflation.inflate(data, from: 0, limit: limit, into: &bytes) == .cut ? .more : .end
      }
      keep(key, since: start, visitor)
      return true
    }
    if buffer.bytes.count < max(entry.size, 1) {
      giveBack(buffer.bytes)
      buffer.bytes = []
      buffer.bytes = takeMemory(max(entry.size, 1))
    }
    guard inflater.inflate(data, .deflate, size: entry.size, into: &buffer.bytes) else {
      return false
    }
    let text = buffer.bytes.span.extracting(first: entry.size)
    guard WholeInflater.checksum(text) == entry.checksum else { return false }
    let start = start(visitor)
    deliver(text, step, into: &visitor)
    keep(key, since: start, visitor)
    return true
  }

  /// Whether an entry is what the archive tells of it; that is known before any of it is handed out.
  private static func isSound(_ entry: ZipDirectory.Entry, _ data: Span<UInt8>) -> Bool {
    var inflation = Inflation(isBare: true)
    var piece: [UInt8] = []
    var size = 0
    var checksum: UInt32 = 0
    while size <= entry.size {
      piece.removeAll(keepingCapacity: true)
      let outcome = inflation.inflate(data, from: 0, limit: 1 << 16, into: &piece)
      size += piece.count
      checksum = WholeInflater.checksum(piece.span, behind: checksum)
      guard outcome == .cut else {
        return outcome == .whole && inflation.used == data.count && size == entry.size
          && checksum == entry.checksum
      }
    }
    return false
  }
}
