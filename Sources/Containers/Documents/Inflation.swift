import CZlib

/// Inflates a stream of unknown length piece by piece.
@safe
struct Inflation: ~Copyable {
  /// What came of inflating more.
  enum Outcome {
    /// The stream ended.
    case whole
    /// There is more than may be written.
    case cut
    /// The stream is damaged or ends too early; what came before was written.
    case broken
  }

  private let stream: UnsafeMutablePointer<z_stream>
  /// How many bytes of the input belong to the stream, as far as it was read.
  private(set) var used = 0
  /// Whether it was read to its end.
  private(set) var isAtEnd = false
  /// Whether it contradicts itself; one that only ends too early does not.
  private(set) var isDamaged = false

  /// Begins a stream.
  ///
  /// - Parameter isBare: whether it is deflated data without the head and the checksum of zlib.
  init(isBare: Bool = false) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    let status = unsafe inflateInit2_(stream, isBare ? -15 : 15, ZLIB_VERSION, size)
    precondition(status == Z_OK, "no memory for an inflater")
  }

  /// Whether a content begins as a zlib stream of the usual window does, and a few bytes can be made of it, or all there is
  /// may be the beginning of one.
  ///
  /// - Complexity: O(1); hardly more than a look at two bytes where they do not fit.
  static func begins(_ content: Span<UInt8>) -> Bool {
    // The head is a multiple of 31; a preset dictionary is used nowhere outside of protocols.
    guard content.count >= 8, content[0] == 0x78, content[1] & 0x20 == 0,
      (Int(content[0]) << 8 | Int(content[1])).isMultiple(of: 31)
    else { return false }
    var inflation = Inflation()
    var bytes: [UInt8] = []
    return inflation.inflate(content, from: 0, limit: 32, into: &bytes) != .broken
      || !inflation.isDamaged
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Inflates what fits.
  ///
  /// - Parameters:
  ///   - content: holds the stream; the same each time.
  ///   - start: where that begins.
  ///   - limit: how many bytes `output` may have at most.
  ///   - output: what is inflated is appended to it.
  /// - Returns: how it ended.
  mutating func inflate(
    _ content: Span<UInt8>,
    from start: Int,
    limit: Int,
    into output: inout [UInt8]
  ) -> Outcome {
    unsafe content.withUnsafeBytes { bytes in
      while true {
        let place = start + used
        let piece = min(bytes.count - place, 1 << 20)
        let made = min(1 << 16, limit - output.count)
        guard made > 0 else { return .cut }
        var status = Z_OK
        let old = output.count
        output.append(contentsOf: repeatElement(0, count: made))
        var left = made
        unsafe output.withUnsafeMutableBufferPointer { target in
          unsafe stream.pointee.next_in = UnsafeMutablePointer(
            mutating: bytes.baseAddress?.advanced(by: place).assumingMemoryBound(to: UInt8.self)
          )
          unsafe stream.pointee.avail_in = UInt32(piece)
          unsafe stream.pointee.next_out = target.baseAddress?.advanced(by: old)
          unsafe stream.pointee.avail_out = UInt32(made)
          status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
          left = Int(unsafe stream.pointee.avail_out)
        }
        output.removeLast(left)
        let taken = piece - Int(unsafe stream.pointee.avail_in)
        used += taken
        if status == Z_STREAM_END {
          isAtEnd = true
          return .whole
        }
        guard status == Z_OK, taken > 0 || left < made else {
          isDamaged = status != Z_OK && status != Z_BUF_ERROR
          return .broken
        }
      }
    }
  }
}
