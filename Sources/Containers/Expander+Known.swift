/// Passing over compressed data in which there was nothing to tell.
extension Expander {
  /// Where things stood before something was looked at.
  struct Start {
    fileprivate let silence: KnownStreams.Silence
    fileprivate let wasSilent: Bool
  }

  /// Begins to look at something that is to be remembered.
  mutating func start(_ visitor: some InnerVisitor) -> Start {
    defer { isSilent = true }
    return Start(
      silence: .init(
        depth: trail.count,
        room: room,
        window: windowLeft,
        bytes: bytesLeft,
        contents: contentsLeft,
        examined: visitor.examined
      ),
      wasSilent: isSilent
    )
  }

  /// Keeps in mind that there was nothing to tell since the start, if that is so.
  mutating func keep(_ key: KnownStreams.Key?, since start: Start, _ visitor: some InnerVisitor) {
    if let key, isSilent, !visitor.isCancelled {
      var silence = start.silence
      silence.bytes -= bytesLeft
      silence.contents -= contentsLeft
      silence.examined = visitor.examined - silence.examined
      known.keep(silence, of: key)
    }
    isSilent = isSilent && start.wasSilent
  }

  /// Counts what came of data as if they were looked at again, where it is known that there is nothing to tell.
  ///
  /// - Returns: whether that is so; if not, nothing was done.
  mutating func passOver(_ key: KnownStreams.Key, _ visitor: inout some InnerVisitor) -> Bool {
    guard let silence = known[key], trail.count <= silence.depth, silence.room <= room,
      silence.window <= windowLeft,
      silence.bytes <= bytesLeft, silence.contents <= contentsLeft
    else { return false }
    bytesLeft -= silence.bytes
    contentsLeft -= silence.contents
    visitor.examined += silence.examined
    return true
  }
}
