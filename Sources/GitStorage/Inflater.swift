import CDeflate

/// Inflates zlib data that lie in memory as a whole, in one call.
///
/// One per worker: libdeflate's decompressor is reused and not thread-safe.
@safe
struct Inflater: ~Copyable {
  private let decompressor: OpaquePointer
  private let short = ShortStream.shared

  init() {
    guard let made = unsafe libdeflate_alloc_decompressor() else {
      preconditionFailure("no memory for a decompressor")
    }
    unsafe decompressor = made
  }

  deinit { unsafe libdeflate_free_decompressor(decompressor) }

  /// The least number of compressed bytes that can unfold to `size` bytes: deflate reaches at most
  /// 1,032 to 1.
  ///
  /// Source: zlib's technical details, "Maximum Compression Factor".
  static func leastInput(for size: Int) -> Int { size / 1032 }

  /// Inflates one zlib stream, checks its Adler-32 and that it fills `output` exactly.
  ///
  /// - Parameters:
  ///   - input: begins with the stream; what follows the stream is left alone.
  ///   - output: as many bytes as the data are declared to unfold to.
  /// - Returns: the length of the stream in bytes.
  /// - Throws: ``DecodeError``.
  func inflate(
    _ input: Span<UInt8>,
    into output: UnsafeMutableRawBufferPointer
  ) throws(DecodeError) -> Int {
    if output.count <= ShortStream.longest, let end = unsafe short.inflate(input, into: output) {
      return end
    }
    var consumed = 0
    var produced = 0
    let result = unsafe input.withUnsafeBytes { raw in
      unsafe libdeflate_zlib_decompress_ex(
        decompressor,
        raw.baseAddress,
        raw.count,
        output.baseAddress,
        output.count,
        &consumed,
        &produced
      )
    }
    switch result {
    case LIBDEFLATE_SUCCESS:
      guard produced == output.count else { throw .sizeDiffers }
      return consumed
    case LIBDEFLATE_INSUFFICIENT_SPACE: throw .sizeDiffers
    default: throw .zlibDamaged
    }
  }

  /// The CRC-32 of bytes, as pack indexes store it.
  static func checksum(_ bytes: Span<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
