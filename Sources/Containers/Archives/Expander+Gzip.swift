import CDeflate

extension Expander {
  /// Hands out what a gzip stream unfolds to, unpacked at once: three times as fast as piece by piece.
  ///
  /// That serves streams of one member that tell their size truly, have room and hold no tar archive (whose entries are
  /// held one after the other instead). Source of the format: RFC 1952.
  ///
  /// - Returns: whether it was handed out; if not, nothing was done.
  mutating func openGzip(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) -> Bool {
    guard content.count > 18 else { return false }
    var size = 0
    for place in 1...4 { size = size << 8 | Int(content[content.count - place]) }
    // Deflate makes at most 1,032 bytes of one.
    guard size > 0, size <= room, size / 1032 <= content.count,
      let text = Self.unpackGzip(content, size: size), ContentFormat(text.span) != .tar
    else { return false }
    hold(text.capacity, &visitor)
    deliver(text.span, InnerStep(.gzip), into: &visitor)
    hold(-text.capacity, &visitor)
    return true
  }

  /// The text of a sound stream of one member and just this size; nil for all others.
  private static func unpackGzip(_ content: Span<UInt8>, size: Int) -> [UInt8]? {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    var isWhole = false
    let text = unsafe [UInt8](unsafeUninitializedCapacity: size) { output, count in
      var (taken, made) = (0, 0)
      let result = unsafe content.withUnsafeBytes { input in
        unsafe libdeflate_gzip_decompress_ex(
          decompressor,
          input.baseAddress,
          input.count,
          output.baseAddress,
          size,
          &taken,
          &made
        )
      }
      isWhole = result == LIBDEFLATE_SUCCESS && taken == content.count && made == size
      count = isWhole ? size : 0
    }
    return isWhole ? text : nil
  }
}
