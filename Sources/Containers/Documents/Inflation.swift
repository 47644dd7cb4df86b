import CZlib

/// Inflates a zlib stream of unknown length.
enum Inflation {
  /// What came of it.
  enum Outcome: Hashable {
    /// The stream ended; so many bytes of the input belong to it.
    case whole(Int)
    /// There is more than may be written.
    case cut
    /// The stream is damaged or ends too early, behind so many bytes of the input; what came before
    /// was written.
    case broken(Int)
  }

  /// Inflates what fits.
  ///
  /// - Parameters:
  ///   - input: begins with the stream; what follows is left alone.
  ///   - limit: how many bytes `output` may have at most.
  ///   - output: what is inflated is appended to it.
  /// - Returns: how it ended.
  static func inflate(
    _ input: Span<UInt8>,
    limit: Int,
    into output: inout [UInt8]
  ) -> Outcome {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit_(&stream, ZLIB_VERSION, size) == Z_OK else { return .broken(0) }
    defer { unsafe inflateEnd(&stream) }
    return unsafe input.withUnsafeBytes { bytes in
      var used = 0
      while true {
        let piece = min(bytes.count - used, 1 << 20)
        let made = min(1 << 16, limit - output.count)
        guard made > 0 else { return .cut }
        var status = Z_OK
        let old = output.count
        output.append(contentsOf: repeatElement(0, count: made))
        var left = made
        unsafe output.withUnsafeMutableBufferPointer { target in
          unsafe stream.next_in = UnsafeMutablePointer(
            mutating: bytes.baseAddress?.advanced(by: used).assumingMemoryBound(to: UInt8.self)
          )
          unsafe stream.avail_in = UInt32(piece)
          unsafe stream.next_out = target.baseAddress?.advanced(by: old)
          unsafe stream.avail_out = UInt32(made)
          status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
          left = Int(unsafe stream.avail_out)
        }
        output.removeLast(left)
        let taken = piece - Int(unsafe stream.avail_in)
        used += taken
        if status == Z_STREAM_END { return .whole(used) }
        guard status == Z_OK, taken > 0 || left < made else { return .broken(used) }
      }
    }
  }
}
