/// What it takes to unpack data of which the decoder keeps what it unpacked last: the *window*, as large as the data say.
///
/// The libraries bound it loosely or not at all, so it is known here before. Windows have room of their own beside what is held, so
/// that of what comes out as much can be opened as ever.
extension Expander {
  /// Hands out what a compressed stream unfolds to, if its window is within bounds.
  mutating func openStream(
    _ content: Span<UInt8>,
    _ kind: InnerStep.Kind,
    into visitor: inout some InnerVisitor
  ) {
    let window =
      switch kind {
      case .xz: XZStream.window(of: content)
      case .zstd: ZstdStream.window(of: content)
      case .lzma: LZMAHead(content)?.window ?? 0
      default: 0
      }
    if kind == .zstd, window > Self.largestZstdWindow {
      let detail =
        "to unpack it takes \(window >> 20) MB, more than is granted; unpack it and scan that"
      return fail(.limit, detail, &visitor)
    }
    guard window <= windowLeft else {
      return fail(.limit, "to unpack it takes \(window >> 20) MB; raise --max-memory", &visitor)
    }
    holdWindow(window, &visitor)
    openArchive(content, kind, into: &visitor)
    holdWindow(-window, &visitor)
  }

  /// How large a window may be, in bytes.
  var windowLeft: Int { max(limits.windowBytes - windows, 0) }

  /// Counts the memory of a window.
  mutating func holdWindow(_ bytes: Int, _ visitor: inout some InnerVisitor) {
    windows += bytes
    visitor.holds(bytes)
  }

  /// What libzstd grants unless it is told otherwise, in bytes.
  private static var largestZstdWindow: Int { 1 << 27 }
}
