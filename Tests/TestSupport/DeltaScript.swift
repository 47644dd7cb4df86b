/// The instructions of a git delta, written down as wanted, right or wrong (gitformat-pack(5)).
public struct DeltaScript: Sendable {
  /// One instruction.
  public enum Step: Sendable {
    /// Copies a range of the base; the size must lie below 2^24.
    case copy(offset: Int, size: Int)
    /// Adds bytes of its own, at most 127.
    case insert([UInt8])
    /// Any bytes where an instruction should be.
    case raw([UInt8])
  }

  /// The size of the base that the delta claims.
  public var baseSize: Int
  /// The size of the result that the delta claims.
  public var resultSize: Int
  /// The instructions.
  public var steps: [Step]

  /// Writes down a delta with the sizes that are right for `steps`, unless other ones are given.
  public init(baseSize: Int, resultSize: Int? = nil, _ steps: [Step]) {
    self.baseSize = baseSize
    self.steps = steps
    self.resultSize =
      resultSize
      ?? steps.reduce(0) { sum, step in
        switch step {
        case .copy(_, let size): sum + size
        case .insert(let bytes): sum + bytes.count
        case .raw: sum
        }
      }
  }

  /// The delta as a pack holds it before compression.
  public var encoded: [UInt8] {
    Self.size(baseSize) + Self.size(resultSize) + steps.flatMap(Self.encode)
  }

  /// What the delta makes of `base`; ranges outside of it and raw bytes give nothing.
  public func applied(to base: [UInt8]) -> [UInt8] {
    steps.flatMap { step -> [UInt8] in
      switch step {
      case .copy(let offset, let size): Array(base.dropFirst(offset).prefix(size))
      case .insert(let bytes): bytes
      case .raw: []
      }
    }
  }

  /// A number in groups of seven bits, the lowest first, a high bit saying that more follow.
  static func size(_ value: Int) -> [UInt8] {
    var rest = UInt64(bitPattern: Int64(value))
    var result: [UInt8] = []
    while rest >= 0x80 {
      result.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return result + [UInt8(truncatingIfNeeded: rest)]
  }

  private static func encode(_ step: Step) -> [UInt8] {
    switch step {
    case .raw(let bytes): return bytes
    case .insert(let bytes): return [UInt8(bytes.count)] + bytes
    case .copy(let offset, let size):
      // Bytes that are 0 are left out; a size of 0x10000 is written as 0.
      let size = size == 0x10000 ? 0 : size
      var opcode: UInt8 = 0x80
      var operands: [UInt8] = []
      for index in 0..<4 {
        let byte = UInt8(truncatingIfNeeded: offset >> (8 * index))
        guard byte != 0 else { continue }
        opcode |= 1 << index
        operands.append(byte)
      }
      for index in 0..<3 {
        let byte = UInt8(truncatingIfNeeded: size >> (8 * index))
        guard byte != 0 else { continue }
        opcode |= 0x10 << index
        operands.append(byte)
      }
      return [opcode] + operands
    }
  }
}
