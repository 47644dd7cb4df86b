import CZlib

/// Inflates a zlib stream part by part, for objects that are too large to be held as a whole.
struct PartReader {
  let limits: DecodeLimits
  /// How many bytes of a part are repeated at the front of the next.
  let overlap: Int

  init(limits: DecodeLimits, overlap: Int) {
    self.limits = limits
    self.overlap = min(overlap, limits.partSize)
  }

  /// Inflates `input` and hands its content out in parts.
  ///
  /// - Parameters:
  ///   - input: begins with the zlib stream.
  ///   - size: the declared length of the content, in bytes, not counting `prefix`.
  ///   - prefix: how many bytes at the start are left out: a loose object's header.
  ///   - body: takes a part, its offset in the content and whether it is the last; returns whether
  ///     to go on.
  /// - Throws: ``DecodeError``; parts before the fault were handed out.
  /// - Complexity: O(size); holds `partSize + overlap` bytes.
  mutating func read(
    _ input: Span<UInt8>,
    size: Int,
    skipping prefix: Int,
    _ body: (Span<UInt8>, _ offset: Int, _ isLast: Bool) -> Bool
  ) throws(DecodeError) {
    let buffer = ObjectBuffer(capacity: overlap + max(limits.partSize, prefix))
    var stream = StreamInflater()
    var consumed = 0
    if prefix > 0 { unsafe try stream.inflate(input, &consumed, into: buffer.fill(prefix)) }
    var offset = 0
    var kept = 0
    while true {
      let count = min(limits.partSize, size - offset - kept)
      let all = unsafe buffer.fill(kept + count)
      let fresh = unsafe UnsafeMutableRawBufferPointer(rebasing: all[kept...])
      unsafe try stream.inflate(input, &consumed, into: fresh)
      let isLast = offset + kept + count == size
      if isLast { try stream.finish(input, &consumed) }
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

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
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
    unsafe inflateReset(stream)
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
