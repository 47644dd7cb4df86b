import Bytes

extension Expander {
  /// Hands out the entries of a zip archive: those of an ordinary one without libarchive, each unpacked at once, or in place
  /// where it is stored.
  ///
  /// From the first entry on that has no room, or is not what the archive tells of it, libarchive reads the rest: what is
  /// handed out and told is the same.
  mutating func openZip(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    var done = 0
    if readsZips, let directory = ZipDirectory(content), let inflater = WholeInflater() {
      var buffer: [UInt8] = []
      while done < directory.entries.count, !isDone(visitor),
        readEntry(directory.entries[done], of: content, inflater, &buffer, into: &visitor)
      {
        done += 1
      }
      hold(-buffer.count, &visitor)
      if done == directory.entries.count { return }
    }
    openArchive(content, .zip, behind: done, into: &visitor)
  }

  /// Hands out an entry.
  ///
  /// - Returns: whether it could be read; if not, nothing was done.
  private mutating func readEntry(
    _ entry: ZipDirectory.Entry,
    of content: Span<UInt8>,
    _ inflater: borrowing WholeInflater,
    _ buffer: inout [UInt8],
    into visitor: inout some InnerVisitor
  ) -> Bool {
    let data = content.extracting(entry.data)
    // Nothing is unpacked of no data, whatever else is told of them.
    if data.isEmpty { return true }
    // The buffer that is there already counts as held.
    guard entry.size <= min(bytesLeft, room + buffer.count) else { return false }
    guard entry.isDeflated else {
      guard WholeInflater.checksum(data) == entry.checksum else { return false }
      deliver(data, InnerStep(.zip, path: content.array(entry.name)), into: &visitor)
      return true
    }
    guard WholeInflater.isPossible(entry.size, from: data.count) else { return false }
    let key = known.map { _ in
      KnownStreams.Key(deflated: data, size: entry.size, checksum: entry.checksum)
    }
    if let key, passOver(entry.size, key, &visitor) { return true }
    let needed = max(entry.size, 1)
    if buffer.count < needed {
      hold(needed - buffer.count, &visitor)
      buffer = []
      buffer = [UInt8](repeating: 0, count: needed)
    }
    guard inflater.inflate(data, .deflate, size: entry.size, into: &buffer) else { return false }
    let text = buffer.span.extracting(first: entry.size)
    guard WholeInflater.checksum(text) == entry.checksum else { return false }
    deliver(text, InnerStep(.zip, path: content.array(entry.name)), key, into: &visitor)
    return true
  }
}
