import CZlib

/// Makes an object part by part that is too large to be held as a whole.
struct PartReader {
  let limits: DecodeLimits
  /// How many bytes of a part are repeated at the front of the next.
  let overlap: Int

  init(limits: DecodeLimits, overlap: Int) {
    self.limits = limits
    self.overlap = min(overlap, limits.partSize)
  }

  /// Hands a content out in parts.
  ///
  /// - Parameters:
  ///   - size: the declared length of the content, in bytes.
  ///   - fill: makes what follows what it made before, from an offset in the content on.
  ///   - body: takes a part, its offset in the content and whether it is the last; returns whether
  ///     to go on.
  /// - Throws: ``DecodeError``; parts before the fault were handed out.
  /// - Complexity: O(size); holds `partSize + overlap` bytes.
  func read(
    size: Int,
    fill: (UnsafeMutableRawBufferPointer, _ offset: Int, _ isLast: Bool) throws(DecodeError) ->
      Void,
    _ body: (Span<UInt8>, _ offset: Int, _ isLast: Bool) -> Bool
  ) throws(DecodeError) {
    let buffer = ObjectBuffer(capacity: overlap + limits.partSize)
    var offset = 0
    var kept = 0
    while true {
      let count = min(limits.partSize, size - offset - kept)
      let all = unsafe buffer.fill(kept + count)
      let isLast = offset + kept + count == size
      let fresh = unsafe UnsafeMutableRawBufferPointer(rebasing: all[kept...])
      unsafe try fill(fresh, offset + kept, isLast)
      guard body(buffer.bytes, offset, isLast), !isLast else { return }
      let next = min(overlap, kept + count)
      let tail = unsafe UnsafeRawBufferPointer(rebasing: all[(kept + count - next)...])
      unsafe UnsafeMutableRawBufferPointer(rebasing: all[..<next]).copyMemory(from: tail)
      offset += kept + count - next
      kept = next
    }
  }
}

/// Inflates zlib data piece by piece.
@safe
struct StreamInflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe inflateInit_(
      stream,
      ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)
    )
    precondition(status == Z_OK, "no memory for an inflater")
  }

  /// Takes over a stream that was initialised.
  private init(_ stream: UnsafeMutablePointer<z_stream>) { unsafe self.stream = stream }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Begins anew, with another zlib stream or the same.
  mutating func reset() { unsafe inflateReset(stream) }

  /// An inflater that goes on where this one stands.
  ///
  /// - Complexity: some 40 KB are copied.
  func copy() -> StreamInflater {
    let twin = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe twin.initialize(to: z_stream())
    let status = unsafe inflateCopy(twin, stream)
    precondition(status == Z_OK, "no memory for an inflater")
    return unsafe StreamInflater(twin)
  }

  /// Inflates until `output` is full.
  ///
  /// - Parameters:
  ///   - input: the zlib stream from its start.
  ///   - consumed: how many bytes of it were used before; moved on.
  ///   - output: the bytes to fill.
  /// - Throws: ``DecodeError`` where the data are damaged or end before `output` is full.
  mutating func inflate(
    _ input: Span<UInt8>,
    _ consumed: inout Int,
    into output: UnsafeMutableRawBufferPointer
  ) throws(DecodeError) {
    var filled = 0
    while filled < output.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: output[filled...])
      let (made, ended) = unsafe try step(input, &consumed, into: rest)
      filled += made
      if ended && filled < output.count { throw .sizeDiffers }
    }
  }

  /// Inflates what fits into a buffer, or less where the stream is shorter.
  ///
  /// - Returns: the number of bytes inflated.
  /// - Throws: ``DecodeError`` where the data are damaged.
  static func start(
    of input: Span<UInt8>,
    into buffer: ObjectBuffer
  ) throws(DecodeError) -> Int {
    var stream = StreamInflater()
    var consumed = 0
    var filled = 0
    let output = unsafe buffer.fill(buffer.capacity)
    while filled < buffer.capacity {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: output[filled...])
      let (made, ended) = unsafe try stream.step(input, &consumed, into: rest)
      filled += made
      if ended { break }
    }
    return filled
  }

  /// Checks that the stream ends here, with the right checksum.
  ///
  /// - Throws: ``DecodeError``.
  mutating func finish(_ input: Span<UInt8>, _ consumed: inout Int) throws(DecodeError) {
    var spare: UInt8 = 0
    var result: Result<(made: Int, ended: Bool), DecodeError> = .failure(.zlibDamaged)
    unsafe withUnsafeMutableBytes(of: &spare) { output in
      do throws(DecodeError) {
        result = .success(unsafe try step(input, &consumed, into: output))
      } catch {
        result = .failure(error)
      }
    }
    let (made, ended) = try result.get()
    guard made == 0, ended else { throw .sizeDiffers }
  }

  /// Inflates a whole stream to nowhere, to learn where it ends.
  ///
  /// - Parameters:
  ///   - input: begins with the stream.
  ///   - size: what it is to unfold to, in bytes.
  ///   - effort: how many bytes may be read and made; lessened by what was.
  /// - Returns: the stream's length in bytes.
  /// - Throws: ``DecodeError`` where it is damaged, of another size, or the effort is used up.
  mutating func end(
    of input: Span<UInt8>,
    size: Int,
    effort: inout Int
  ) throws(DecodeError) -> Int {
    reset()
    let scratch = ObjectBuffer(capacity: 1 << 16)
    let output = unsafe scratch.fill(1 << 16)
    var consumed = 0
    var made = 0
    while true {
      let before = consumed
      let (count, ended) = unsafe try step(input, &consumed, into: output)
      made += count
      effort -= count + consumed - before
      guard made <= size, effort > 0 else { throw .sizeDiffers }
      if ended { break }
    }
    guard made == size else { throw .sizeDiffers }
    return consumed
  }

  private mutating func step(
    _ input: Span<UInt8>,
    _ consumed: inout Int,
    into output: UnsafeMutableRawBufferPointer
  ) throws(DecodeError) -> (made: Int, ended: Bool) {
    let piece = input.extracting(consumed..<min(input.count, consumed + 1 << 30))
    let outputCount = min(output.count, 1 << 30)
    let status = unsafe piece.withUnsafeBytes { raw in
      // zlib's interface is not const-correct; it does not write to its input.
      unsafe stream.pointee.next_in = UnsafeMutablePointer(
        mutating: raw.assumingMemoryBound(to: UInt8.self).baseAddress
      )
      unsafe stream.pointee.avail_in = UInt32(raw.count)
      unsafe stream.pointee.next_out = output.assumingMemoryBound(to: UInt8.self).baseAddress
      unsafe stream.pointee.avail_out = UInt32(outputCount)
      return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
    }
    consumed += piece.count - Int(unsafe stream.pointee.avail_in)
    let made = outputCount - Int(unsafe stream.pointee.avail_out)
    switch status {
    case Z_STREAM_END: return (made, true)
    case Z_OK: return (made, false)
    case Z_BUF_ERROR where piece.count == 0: throw .zlibTruncated
    case Z_BUF_ERROR where made == 0: throw .sizeDiffers
    default: throw .zlibDamaged
    }
  }
}
