import CDeflate

/// Inflates data of known length at once, by libdeflate: three times as fast as piece by piece.
@safe
struct WholeInflater: ~Copyable {
  /// What the data are.
  enum Format {
    /// Without a head.
    case deflate
    /// One member of a gzip stream with its head and checksum.
    case gzip
  }

  private let decompressor: OpaquePointer

  /// - Returns: nil where there is no memory.
  init?() {
    guard let made = unsafe libdeflate_alloc_decompressor() else { return nil }
    unsafe decompressor = made
  }

  deinit { unsafe libdeflate_free_decompressor(decompressor) }

  /// Whether as many bytes may come out of deflated data: at most 1,032 come of one.
  static func isPossible(_ size: Int, from count: Int) -> Bool { size / 1032 <= count }

  /// Inflates data into the first bytes of a buffer.
  ///
  /// - Parameters:
  ///   - data: the data.
  ///   - format: what they are.
  ///   - size: how many bytes come out of them.
  ///   - output: where to; it keeps its count.
  /// - Returns: whether the data are sound, all of them were used, and just that many bytes came out.
  /// - Precondition: `output` has `size` bytes.
  func inflate(
    _ data: Span<UInt8>,
    _ format: Format,
    size: Int,
    into output: inout [UInt8]
  ) -> Bool {
    precondition(size <= output.count, "no room")
    return unsafe output.withUnsafeMutableBytes { output in
      unsafe data.withUnsafeBytes { input in
        let work =
          switch format {
          case .deflate: unsafe libdeflate_deflate_decompress_ex
          case .gzip: unsafe libdeflate_gzip_decompress_ex
          }
        var (taken, made) = (0, 0)
        let result = unsafe work(
          decompressor,
          input.baseAddress,
          input.count,
          output.baseAddress,
          size,
          &taken,
          &made
        )
        return result == LIBDEFLATE_SUCCESS && taken == input.count && made == size
      }
    }
  }

  /// The CRC-32 of bytes, behind others of which it is known.
  static func checksum(_ bytes: Span<UInt8>, behind known: UInt32 = 0) -> UInt32 {
    // Without bytes the library would tell that of none.
    guard bytes.count > 0 else { return known }
    return unsafe bytes.withUnsafeBytes {
      unsafe libdeflate_crc32(known, $0.baseAddress, $0.count)
    }
  }
}
