import Bytes

/// Reading objects that are too large to be held as a whole, or are deltas on such ones.
extension EntryDecoder {
  /// Hands an object out in parts.
  ///
  /// - Parameters:
  ///   - object: which object.
  ///   - overlap: how many bytes of a part are repeated at the front of the next.
  ///   - body: takes a part, its offset in the content and whether it is the last; returns whether
  ///     to go on.
  /// - Throws: ``DecodeError``; parts before the fault were handed out.
  /// - Complexity: holds a part and, of a delta, as much besides as is held as a whole.
  mutating func read(
    _ object: LargeObject,
    overlap: Int,
    _ body: (Span<UInt8>, _ offset: Int, _ isLast: Bool) -> Bool
  ) throws(DecodeError) {
    if object.layers.isEmpty, case .stream(let stream) = object.root {
      return try stream.read(limits, overlap: overlap, body)
    }
    var effort = object.effort
    guard object.size <= effort else { throw .deltaBomb }
    // Deltas take bytes from all over their base: the less often all of it is read, the better.
    let block = ObjectBuffer(capacity: min(limits.objectSize, object.size))
    var blockEnd = 0
    unsafe try PartReader(limits: limits, overlap: overlap).read(
      size: object.size,
      fill: { (fresh, offset, _) throws(DecodeError) in
        var filled = 0
        while filled < fresh.count {
          let place = offset + filled
          if place == blockEnd {
            let next = unsafe block.fill(min(block.capacity, object.size - place))
            unsafe try large.fill(object, from: place, into: next, effort: &effort)
            blockEnd += block.count
          }
          let start = block.count - (blockEnd - place)
          let count = min(fresh.count - filled, blockEnd - place)
          unsafe fresh.copy(block.bytes.extracting(start..<start + count), to: filled)
          filled += count
        }
      },
      body
    )
  }

  /// An object in a buffer of its own.
  ///
  /// - Precondition: it is not larger than is held as a whole.
  /// - Throws: ``DecodeError``.
  mutating func whole(_ object: LargeObject) throws(DecodeError) -> ObjectBuffer {
    let buffer = pool.take(object.size)
    let output = unsafe buffer.fill(object.size)
    var effort = object.effort
    do throws(DecodeError) {
      guard object.size <= effort else { throw .deltaBomb }
      unsafe try large.fill(object, from: 0, into: output, effort: &effort)
    } catch {
      pool.giveBack(buffer)
      throw error
    }
    return buffer
  }

  /// The id of what an object's content is.
  ///
  /// - Throws: ``DecodeError``.
  /// - Complexity: O(size); holds one part at a time.
  mutating func id(
    of object: LargeObject,
    _ format: ObjectFormat
  ) throws(DecodeError) -> ObjectID {
    var hasher = ObjectHasher(kind: object.kind, size: object.size, format: format)
    try read(object, overlap: 0) { part, _, _ in
      hasher.update(part)
      return true
    }
    return hasher.id
  }

  /// Reads all of an object to see whether it is what its id promises.
  ///
  /// - Throws: ``DecodeError``; ``DecodeError/idDiffers`` where it is something else.
  mutating func verify(_ object: LargeObject, _ id: ObjectID) throws(DecodeError) {
    guard try self.id(of: object, id.format) == id else { throw .idDiffers }
  }
}
