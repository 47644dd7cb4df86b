import Bytes

/// Turns single pack entries into objects; owns what a worker reuses from one to the next.
///
/// One per worker.
struct EntryDecoder: ~Copyable {
  let limits: DecodeLimits
  private let inflater = Inflater()
  private var deltaBuffer = ObjectBuffer(capacity: 1 << 16)
  private(set) var copies = CopyList()
  /// How many bytes the delta that was carried out last makes, also where it failed; 0 where it did not come to that.
  private(set) var attempted = 0
  var pool: BufferPool
  var large: LargeReader

  init(limits: DecodeLimits) {
    self.limits = limits
    pool = BufferPool(limits: limits)
    large = LargeReader(limits: limits)
  }

  /// A decoded entry.
  struct Decoded {
    var buffer: ObjectBuffer
    /// Whether the entry's bytes are not those that the index's checksum was made of.
    var isSuspect: Bool
    /// The length of its compressed data in bytes; 0 where it does not come from the entry.
    var packedLength = 0
  }

  /// Decodes an entry that is no delta.
  ///
  /// - Throws: ``DecodeError``; ``DecodeError/tooLarge`` where it is larger than the limit.
  mutating func root(_ plan: PackPlan, _ entry: UInt32) throws(DecodeError) -> Decoded {
    let header = try plan.header(of: entry)
    let buffer = try inflated(
      plan.pack.file,
      header,
      end: plan.pack.end,
      limit: limits.objectSize
    )
    return Decoded(
      buffer: buffer.0,
      isSuspect: isSuspect(plan, entry, end: buffer.end),
      packedLength: buffer.end - header.dataOffset
    )
  }

  /// Decodes a delta onto its base; ``copies`` then holds the pieces taken from the base.
  ///
  /// - Throws: ``DecodeError``.
  mutating func delta(
    _ plan: PackPlan,
    _ entry: UInt32,
    base: ObjectBuffer
  ) throws(DecodeError) -> Decoded {
    let header = try plan.header(of: entry)
    let (buffer, end) = try applied(
      plan.pack.file,
      header,
      end: plan.pack.end,
      base: base
    )
    return Decoded(
      buffer: buffer,
      isSuspect: isSuspect(plan, entry, end: end),
      packedLength: end - header.dataOffset
    )
  }

  /// Decodes the delta of a header onto its base.
  ///
  /// - Parameters:
  ///   - file: the mapped pack.
  ///   - header: the entry's head.
  ///   - packEnd: where the pack's entries end.
  ///   - base: the object that the delta was made for.
  /// - Returns: the object and where the entry ends in the pack.
  /// - Throws: ``DecodeError``.
  mutating func applied(
    _ file: MappedFile,
    _ header: EntryHeader,
    end packEnd: Int,
    base: ObjectBuffer
  ) throws(DecodeError) -> (ObjectBuffer, end: Int) {
    attempted = 0
    if header.size > deltaBuffer.capacity {
      try checkEarned(header, end: packEnd, limit: limits.objectSize)
      deltaBuffer = ObjectBuffer(capacity: min(header.size + header.size / 2, limits.objectSize))
    }
    let end = try inflate(file, header, end: packEnd, into: deltaBuffer)
    let deltaBuffer = self.deltaBuffer
    let delta = deltaBuffer.bytes
    let head = try Delta.header(delta)
    guard head.resultSize <= limits.objectSize else { throw .tooLarge }
    guard head.resultSize <= Delta.mostOutput(of: delta) else { throw .sizeNotEarned }
    attempted = head.resultSize
    let result = pool.take(head.resultSize)
    let output = unsafe result.fill(head.resultSize)
    do throws(DecodeError) {
      unsafe try Delta.apply(delta, header: head, base: base.bytes, into: output, copies: &copies)
    } catch {
      pool.giveBack(result)
      throw error
    }
    return (result, end)
  }

  /// Inflates an entry into a buffer of its declared size.
  ///
  /// - Parameters:
  ///   - file: the mapped pack.
  ///   - header: the entry's head.
  ///   - end: where the pack's entries end.
  ///   - limit: the largest size accepted, in bytes.
  /// - Returns: the inflated bytes and where the entry ends in the pack.
  /// - Throws: ``DecodeError``.
  mutating func inflated(
    _ file: MappedFile,
    _ header: EntryHeader,
    end: Int,
    limit: Int
  ) throws(DecodeError) -> (ObjectBuffer, end: Int) {
    try checkEarned(header, end: end, limit: limit)
    let buffer = pool.take(header.size)
    do throws(DecodeError) {
      return (buffer, try inflate(file, header, end: end, into: buffer))
    } catch {
      pool.giveBack(buffer)
      throw error
    }
  }

  /// A declared size is believed only as far as the compressed bytes could bear it out.
  private func checkEarned(
    _ header: EntryHeader,
    end: Int,
    limit: Int
  ) throws(DecodeError) {
    guard Inflater.leastInput(for: header.size) <= end - header.dataOffset else {
      throw .sizeNotEarned
    }
    guard header.size <= limit else { throw .tooLarge }
  }

  private func inflate(
    _ file: MappedFile,
    _ header: EntryHeader,
    end: Int,
    into buffer: ObjectBuffer
  ) throws(DecodeError) -> Int {
    let input = file.bytes.extracting(header.dataOffset..<max(header.dataOffset, end))
    let output = unsafe buffer.fill(header.size)
    do throws(DecodeError) {
      return header.dataOffset + (unsafe try inflater.inflate(input, into: output))
    } catch {
      throw file.wasTruncated ? .truncatedFile : error
    }
  }

  /// Whether the bytes of an entry are not those that the index's checksum was made of, or several
  /// objects claim them, so that the object's id must be verified.
  func isSuspect(_ plan: PackPlan, _ entry: UInt32, end: Int) -> Bool {
    guard !plan.isSuspect, !plan.sharesOffset(entry) else { return true }
    let offset = plan.offset(of: entry)
    guard end > offset else { return true }
    guard plan.pack.index.version != 1 else { return false }
    let file = plan.pack.file
    let bytes = file.bytes
    return Inflater.checksum(bytes.extracting(offset..<end)) != plan.entries[Int(entry)].checksum
  }
}
