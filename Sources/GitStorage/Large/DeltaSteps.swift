import Bytes

/// Reads the instructions of a delta of any length one after the other; holds 64 KiB of it.
///
/// Checks what ``Delta/apply(_:header:base:into:copies:)`` checks, so that no instruction reaches
/// outside of base or result.
struct DeltaSteps: ~Copyable {
  /// One instruction.
  enum Step {
    /// Copies from this place in the base, in bytes.
    case copy(source: Int)
    /// Adds bytes from this place in ``buffer``, which stay there until the next step.
    case insert(at: Int)
  }

  private static let capacity = 1 << 16
  /// No instruction is longer, in bytes.
  private static let longestStep = 128

  private var stream = StreamInflater()
  /// Holds the bytes to be read next.
  let buffer = ObjectBuffer(capacity: Self.capacity)
  private var file: MappedFile?
  private var range = 0..<0
  private var length = 0
  private var at = 0
  private var end = 0
  /// How many bytes of the delta were inflated.
  private(set) var inflated = 0
  /// How many bytes of the pack were used for that.
  private(set) var consumed = 0
  /// The lengths that the delta names, in bytes.
  private(set) var baseSize = 0
  private(set) var resultSize = 0
  /// How far the result is made: where the last instruction's piece ends in it.
  private(set) var made = 0

  /// Turns to a delta and reads its head.
  ///
  /// - Parameters:
  ///   - file: the mapped pack.
  ///   - range: where the zlib data begin, and the most that they extend to.
  ///   - length: the declared length of the delta, in bytes.
  /// - Throws: ``DecodeError``.
  mutating func open(
    _ file: MappedFile,
    _ range: Range<Int>,
    length: Int
  ) throws(DecodeError) {
    stream.reset()
    self.file = file
    self.range = range
    self.length = length
    (at, end, inflated, consumed, made) = (0, 0, 0, 0, 0)
    try refill()
    let buffer = self.buffer
    let header = try Delta.header(buffer.bytes.extracting(0..<end))
    (baseSize, resultSize, at) = (header.baseSize, header.resultSize, header.instructions)
  }

  /// Reads the next instruction, whose piece of the result ends at ``made``.
  ///
  /// - Returns: nil at the end, where the result is as long as it should be.
  /// - Throws: ``DecodeError``.
  mutating func next() throws(DecodeError) -> Step? {
    if end - at < Self.longestStep, inflated < length { try refill() }
    guard at < end else {
      guard made == resultSize else { throw .deltaSizeDiffers }
      return nil
    }
    let buffer = self.buffer
    let bytes = buffer.bytes.extracting(0..<end)
    let opcode = bytes[at]
    at += 1
    if opcode & 0x80 != 0 {
      let (source, count) = try Delta.copy(opcode, bytes, &at)
      guard source <= baseSize, count <= baseSize - source else { throw .deltaCopyOutside }
      guard count <= resultSize - made else { throw .deltaSizeDiffers }
      made += count
      return .copy(source: source)
    }
    guard opcode != 0 else { throw .deltaReserved }
    let count = Int(opcode)
    guard count <= end - at else { throw .deltaTruncated }
    guard count <= resultSize - made else { throw .deltaSizeDiffers }
    defer { at += count }
    made += count
    return .insert(at: at)
  }

  /// Inflates what fits behind the bytes that are not yet read, and at the end checks the checksum.
  private mutating func refill() throws(DecodeError) {
    guard let file else { return }
    let input = file.bytes.extracting(range)
    let rest = end - at
    let fresh = min(Self.capacity - rest, length - inflated)
    let all = unsafe buffer.fill(Self.capacity)
    let unread = unsafe UnsafeRawBufferPointer(rebasing: all[at..<end])
    unsafe UnsafeMutableRawBufferPointer(rebasing: all[..<rest]).copyMemory(from: unread)
    (at, end) = (0, rest + fresh)
    let room = unsafe UnsafeMutableRawBufferPointer(rebasing: all[rest..<end])
    unsafe try stream.inflate(input, &consumed, into: room)
    inflated += fresh
    if inflated == length { try stream.finish(input, &consumed) }
  }
}
