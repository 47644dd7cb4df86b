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
    let operand = try operand(opcode, delta, &at)
    let count = Int(operand >> 32)
    return (Int(operand & 0xFFFF_FFFF), count == 0 ? 0x10000 : count)
  }

  /// The seven bytes of which a copy instruction holds those that its opcode names; the others are 0.
  @inline(__always)
  private static func operand(
    _ opcode: UInt8,
    _ delta: Span<UInt8>,
    _ at: inout Int
  ) throws(DecodeError) -> UInt64 {
    var operand: UInt64 = 0
    guard delta.count - at >= 8 else {
      for bit in 0..<7 where opcode & (1 << UInt8(bit)) != 0 {
        guard at < delta.count else { throw .deltaTruncated }
        operand |= UInt64(delta[at]) << UInt64(8 * bit)
        at += 1
      }
      return operand
    }
    // Without branches: which bytes there are differs from one instruction to the next.
    var rest = UInt64(
      littleEndian: unsafe delta.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: at,
        as: UInt64.self
      )
    )
    for bit in 0..<7 as Range<UInt64> {
      let isThere = UInt64(opcode) &>> bit & 1
      operand |= (rest & 0xFF & (0 &- isThere)) &<< (8 &* bit)
      rest &>>= 8 &* isThere
    }
    at += (opcode & 0x7F).nonzeroBitCount
    return operand
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
        unsafe put(source..<source + count, of: base, into: result, at: filled)
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
        unsafe put(at..<at + count, of: delta, into: result, at: filled)
        at += count
        filled += count
      } else {
        throw .deltaReserved
      }
    }
    if last.count >= shortestCopy { copies.append(last) }
    guard filled == result.count else { throw .deltaSizeDiffers }
  }

  /// Copies a piece to its place; a short one, as most are, in one step, which also fills what follows.
  @inline(__always)
  private static func put(
    _ piece: Range<Int>,
    of bytes: Span<UInt8>,
    into result: UnsafeMutableRawBufferPointer,
    at place: Int
  ) {
    let step = 32
    unsafe bytes.withUnsafeBytes { bytes in
      if piece.count <= step, bytes.count - piece.lowerBound >= step, result.count - place >= step {
        let loaded = unsafe bytes.loadUnaligned(
          fromByteOffset: piece.lowerBound,
          as: SIMD32<UInt8>.self
        )
        unsafe result.storeBytes(of: loaded, toByteOffset: place, as: SIMD32<UInt8>.self)
      } else {
        unsafe UnsafeMutableRawBufferPointer(rebasing: result[place..<place + piece.count])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[piece]))
      }
    }
  }
}
