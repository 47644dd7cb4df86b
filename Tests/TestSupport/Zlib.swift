import CZlib

/// Compression as loose objects and pack entries use it, by zlib.
public enum Zlib {
  /// A whole zlib stream of `contents`, compressed at a level from 0 (stored) to 9.
  public static func deflated(_ contents: [UInt8], level: Int32 = 6) -> [UInt8] {
    let room = Int(compressBound(uLong(contents.count)))
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var size = uLong(room)
      let status = unsafe compress2(
        buffer.baseAddress,
        &size,
        contents,
        uLong(contents.count),
        level
      )
      precondition(status == Z_OK, "zlib refused to compress")
      count = Int(size)
    }
  }

  /// The same, if asked for in no block but with deflate's fixed code or stored.
  public static func deflated(
    _ contents: [UInt8],
    level: Int32 = 6,
    usesFixedCode: Bool
  ) -> [UInt8] {
    let room = contents.count * 2 + 64
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      var input = contents
      unsafe input.withUnsafeMutableBufferPointer { input in
        var stream = unsafe z_stream()
        let status = unsafe deflateInit2_(
          &stream,
          level,
          Z_DEFLATED,
          15,
          8,
          usesFixedCode ? Z_FIXED : Z_DEFAULT_STRATEGY,
          ZLIB_VERSION,
          Int32(MemoryLayout<z_stream>.size)
        )
        precondition(status == Z_OK, "zlib refused to compress")
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = uInt(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = uInt(room)
        let end = unsafe deflate(&stream, Z_FINISH)
        precondition(end == Z_STREAM_END, "zlib did not end")
        count = unsafe Int(stream.total_out)
        unsafe deflateEnd(&stream)
      }
    }
  }

  /// The contents of the zlib stream that begins at `offset`, and its length in bytes.
  ///
  /// - Returns: `nil` if there is no whole, undamaged stream of at most `limit` bytes of contents.
  public static func inflated(
    _ bytes: [UInt8],
    at offset: Int = 0,
    limit: Int = 1 << 26
  ) -> (contents: [UInt8], length: Int)? {
    var bytes = Array(bytes[offset...])
    return unsafe bytes.withUnsafeMutableBufferPointer { input in
      var stream = unsafe z_stream()
      guard unsafe inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
      else { return nil }
      defer { unsafe inflateEnd(&stream) }
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = uInt(input.count)
      var contents: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let room = chunk.count
        let status = unsafe chunk.withUnsafeMutableBufferPointer { output in
          unsafe stream.next_out = output.baseAddress
          unsafe stream.avail_out = uInt(room)
          return unsafe inflate(&stream, Z_NO_FLUSH)
        }
        contents += unsafe chunk[..<(room - Int(stream.avail_out))]
        guard status == Z_OK || status == Z_STREAM_END, contents.count <= limit else { return nil }
        if status == Z_STREAM_END { return unsafe (contents, Int(stream.total_in)) }
        if unsafe stream.avail_in == 0, unsafe stream.avail_out > 0 { return nil }
      }
    }
  }

  /// The CRC-32 that a pack index keeps of each entry.
  public static func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: unsafe CZlib.crc32(0, Array(bytes), uInt(bytes.count)))
  }
}
