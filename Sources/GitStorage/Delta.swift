import Bytes

/// Git's binary delta: instructions that make an object from another one.
///
/// Source: git's documentation, gitformat-pack, "Deltified representation".
enum Delta {
  /// The sizes at a delta's head, in bytes, and where its instructions begin.
  struct Header {
    var baseSize: Int
    var resultSize: Int
    var instructions: Int
  }

  static func header(_ delta: Span<UInt8>) throws(DecodeError) -> Header {
    var at = 0
    let baseSize = try size(delta, &at)
    let resultSize = try size(delta, &at)
    return Header(baseSize: baseSize, resultSize: resultSize, instructions: at)
  }

  private static func size(_ delta: Span<UInt8>, _ at: inout Int) throws(DecodeError) -> Int {
    var size: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard at < delta.count else { throw .deltaTruncated }
      guard shift < 63 else { throw .headerTooLong }
      let byte = delta[at]
      at += 1
      size |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte & 0x80 == 0 { break }
    }
    guard let size = Int(exactly: size) else { throw .headerTooLong }
    return size
  }

  /// Reads what a copy instruction copies.
  ///
  /// - Parameters:
  ///   - opcode: the instruction's first byte.
  ///   - delta: the delta.
  ///   - at: where the instruction goes on; moved behind it.
  /// - Returns: a place in the base and a length, in bytes; neither is checked.
  /// - Throws: ``DecodeError/deltaTruncated``.
  @inline(__always)
  static func copy(
    _ opcode: UInt8,
    _ delta: Span<UInt8>,
    _ at: inout Int
  ) throws(DecodeError) -> (source: Int, count: Int) {
    var source = 0
    var count = 0
    for bit in 0..<7 where opcode & (1 << UInt8(bit)) != 0 {
      guard at < delta.count else { throw .deltaTruncated }
      let byte = Int(delta[at])
      at += 1
      if bit < 4 { source |= byte << (8 * bit) } else { count |= byte << (8 * (bit - 4)) }
    }
    return (source, count == 0 ? 0x10000 : count)
  }

  /// The most bytes that a delta's instructions can make: each byte is at best a copy of 16 MiB.
  static func mostOutput(of delta: Span<UInt8>) -> Int {
    let (product, overflow) = delta.count.multipliedReportingOverflow(by: 1 << 24)
    return overflow ? .max : product
  }

  /// Copied pieces below this length in bytes are not told of: a hostile delta of a few kilobytes
  /// could hold millions of them, and to look at them anew costs less than to keep account.
  ///
  /// In what is small, as most trees are, pieces as long as the mode and name of an entry count.
  private static func shortestCopy(for header: Header) -> Int {
    header.resultSize <= 1 << 16 ? 8 : 64
  }

  /// Carries out a delta's instructions.
  ///
  /// - Parameters:
  ///   - delta: the whole delta.
  ///   - header: its head, as ``header(_:)`` read it.
  ///   - base: the object it was made for; its length must be `header.baseSize`.
  ///   - result: `header.resultSize` bytes to fill.
  ///   - copies: gets the copied pieces in the order of the result; pieces that follow each other
  ///     in base and result are one. What lies between them was inserted, or copied in pieces
  ///     shorter than 8 bytes, or than 64 in a result of more than 64 KiB.
  /// - Throws: ``DecodeError``; `result` is then filled in part.
  /// - Complexity: O(delta + result).
  static func apply(
    _ delta: Span<UInt8>,
    header: Header,
    base: Span<UInt8>,
    into result: UnsafeMutableRawBufferPointer,
    copies: inout CopyList
  ) throws(DecodeError) {
    guard base.count == header.baseSize else { throw .deltaBaseSizeDiffers }
    copies.removeAll()
    let shortestCopy = shortestCopy(for: header)
    var at = header.instructions
    var filled = 0
    var last = CopiedRange(target: 0, source: 0, count: 0)
    while at < delta.count {
      let opcode = delta[at]
      at += 1
      if opcode & 0x80 != 0 {
        let (source, count) = try copy(opcode, delta, &at)
        guard source <= base.count, count <= base.count - source else { throw .deltaCopyOutside }
        guard count <= result.count - filled else { throw .deltaSizeDiffers }
        unsafe base.withUnsafeBytes { raw in
          let piece = unsafe UnsafeRawBufferPointer(rebasing: raw[source..<source + count])
          unsafe UnsafeMutableRawBufferPointer(rebasing: result[filled..<filled + count])
            .copyMemory(from: piece)
        }
        if last.target + last.count == filled && last.source + last.count == source {
          last.count += count
        } else {
          if last.count >= shortestCopy { copies.append(last) }
          last = CopiedRange(target: filled, source: source, count: count)
        }
        filled += count
      } else if opcode != 0 {
        let count = Int(opcode)
        guard count <= delta.count - at else { throw .deltaTruncated }
        guard count <= result.count - filled else { throw .deltaSizeDiffers }
        let piece = delta.extracting(at..<at + count)
        unsafe piece.withUnsafeBytes { raw in
          unsafe UnsafeMutableRawBufferPointer(rebasing: result[filled..<filled + count])
            .copyMemory(from: raw)
        }
        at += count
        filled += count
      } else {
        throw .deltaReserved
      }
    }
    if last.count >= shortestCopy { copies.append(last) }
    guard filled == result.count else { throw .deltaSizeDiffers }
  }
}
