import Bytes

extension Expander {
  /// Hands out the entries of a zip archive: those of an ordinary one without libarchive, each unpacked at once, or in place
  /// where it is stored.
  ///
  /// From the first entry on that has no room, or is not what the archive tells of it, libarchive reads the rest: what is
  /// handed out and told is the same.
  mutating func openZip(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    var (done, held) = (0, 0)
    if readsZips, let directory = ZipDirectory(content), let inflater = WholeInflater() {
      var buffer = EntryBuffer()
      while done < directory.entries.count, !isDone(visitor),
        readEntry(directory.entries[done], of: content, inflater, &buffer, into: &visitor)
      {
        done += 1
      }
      held = buffer.held
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
    _ buffer: inout EntryBuffer,
    into visitor: inout some InnerVisitor
  ) -> Bool {
    let data = content.extracting(entry.data)
    // Nothing is unpacked of no data, whatever else is told of them.
    if data.isEmpty { return true }
    // The buffer counts as held already.
    guard entry.size <= min(bytesLeft, room + buffer.held) else { return false }
    guard entry.isDeflated else {
      guard WholeInflater.checksum(data) == entry.checksum else { return false }
      deliver(data, InnerStep(.zip, path: content.array(entry.name)), into: &visitor)
      return true
    }
    guard WholeInflater.isPossible(entry.size, from: data.count) else { return false }
    if buffer.held < entry.size {
      hold(entry.size - buffer.held, &visitor)
      buffer.held = entry.size
    }
    let key =
      remembers
      ? KnownStreams.Key(deflated: data, size: entry.size, checksum: entry.checksum) : nil
    if let key, passOver(key, &visitor) { return true }
    if buffer.bytes.count < max(entry.size, 1) {
      buffer.bytes = []
      buffer.bytes = [UInt8](repeating: 0, count: max(entry.size, 1))
    }
    guard inflater.inflate(data, .deflate, size: entry.size, into: &buffer.bytes) else {
      return false
    }
    let text = buffer.bytes.span.extracting(first: entry.size)
    guard WholeInflater.checksum(text) == entry.checksum else { return false }
    let start = start(visitor)
    deliver(text, InnerStep(.zip, path: content.array(entry.name)), into: &visitor)
    keep(key, since: start, visitor)
    return true
  }
}

/// Holds one entry after the other.
private struct EntryBuffer {
  var bytes: [UInt8] = []
  /// How many bytes count as held.
  ///
  /// As many as the largest entry has, unpacked or passed over: so the room for what is in the next ones depends on the archive alone.
  var held = 0
}
