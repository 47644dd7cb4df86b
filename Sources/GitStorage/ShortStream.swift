import Bytes
import CDeflate

/// Inflates short zlib streams of a single block that is stored or in deflate's fixed code.
///
/// A delta between two trees is a few copies and a new id, some 40 bytes that do not compress: zlib
/// stores them or takes its fixed code, and the tables and margins of a general decoder cost more than
/// the bytes. What has another form, or is damaged in any way, is left to the general decoder, which
/// then tells what it is.
///
/// Source: RFC 1950 and RFC 1951.
struct ShortStream {
  /// The longest content, in bytes, for which this is the faster way.
  static let longest = 1024

  /// What a symbol of the fixed code that is no literal says, in one word.
  private struct Symbol {
    private let word: UInt32

    /// - Parameters:
    ///   - value: the shortest length or distance that the symbol stands for.
    ///   - bits: how many bits the symbol takes; 0 for one that must not occur.
    ///   - extra: how many bits follow that are added to the value.
    init(_ value: Int = 0, bits: Int = 0, extra: Int = 0) {
      word = UInt32(value << 16 | extra << 8 | bits)
    }

    var value: Int { Int(word &>> 16) }
    var bits: UInt64 { UInt64(word & 0xFF) }
    var extra: UInt64 { UInt64(word &>> 8 & 0xFF) }
  }

  /// By the next nine bits, which begin with a literal.
  private let literals: [UInt8]
  /// By the next eight bits, which begin with the symbol of a length.
  private let lengths: [Symbol]
  /// By the five bits of a distance.
  private let distances: [Symbol]

  /// The same for all: a mirror of a few objects should not pay for tables of its own.
  static let shared = ShortStream()

  /// Makes the tables of the fixed code.
  private init() {
    var literals = [UInt8](repeating: 0, count: 512)
    for byte in 0..<256 {
      let (code, bits) = byte < 144 ? (0x30 + byte, 8) : (0x190 + byte - 144, 9)
      for place in stride(from: Self.reversed(code, bits), to: 512, by: 1 << bits) {
        literals[place] = UInt8(byte)
      }
    }
    self.literals = literals
    var lengths = [Symbol](repeating: Symbol(), count: 256)
    var length = 3
    for number in 0..<29 {
      let extra = number < 8 || number == 28 ? 0 : number / 4 - 1
      let (code, bits) = number < 23 ? (number + 1, 7) : (0xC0 + number - 23, 8)
      let symbol = Symbol(number == 28 ? 258 : length, bits: bits, extra: extra)
      for place in stride(from: Self.reversed(code, bits), to: 256, by: 1 << bits) {
        lengths[place] = symbol
      }
      length += 1 << extra
    }
    self.lengths = lengths
    var distances = [Symbol](repeating: Symbol(), count: 32)
    var distance = 1
    for number in 0..<30 {
      let extra = number < 4 ? 0 : number / 2 - 1
      distances[Self.reversed(number, 5)] = Symbol(distance, bits: 5, extra: extra)
      distance += 1 << extra
    }
    self.distances = distances
  }

  /// A code as it comes: its first bit lowest.
  private static func reversed(_ code: Int, _ bits: Int) -> Int {
    (0..<bits).reduce(0) { $0 | (code >> $1 & 1) << (bits - 1 - $1) }
  }

  /// Inflates a stream.
  ///
  /// - Parameters:
  ///   - input: begins with the stream.
  ///   - output: as many bytes as the data are declared to unfold to.
  /// - Returns: the length of the stream in bytes; nil where it is not of that form or not sound,
  ///   whatever `output` holds then.
  func inflate(_ input: Span<UInt8>, into output: UnsafeMutableRawBufferPointer) -> Int? {
    // Header, one block's head and the checksum.
    guard input.count >= 11 else { return nil }
    let head = UInt32(input[0]) << 8 | UInt32(input[1])
    guard head >> 8 & 0x8F == 8, head & 0x20 == 0, head % 31 == 0 else { return nil }
    let end: Int? =
      switch input[2] & 7 {
      case 1: unsafe stored(input, into: output)
      case 3: unsafe fixed(input, into: output)
      default: nil
      }
    guard let end, input.count - end >= 4 else { return nil }
    let sum = unsafe libdeflate_adler32(1, output.baseAddress, output.count)
    return input.bigEndian32(at: end) == sum ? end + 4 : nil
  }

  private func stored(
    _ input: Span<UInt8>,
    into output: UnsafeMutableRawBufferPointer
  ) -> Int? {
    let count = Int(input[3]) | Int(input[4]) << 8
    let complement = Int(input[5]) | Int(input[6]) << 8
    guard count == output.count, count ^ 0xFFFF == complement, count <= input.count - 7
    else { return nil }
    unsafe input.extracting(7..<7 + count).withUnsafeBytes { unsafe output.copyMemory(from: $0) }
    return 7 + count
  }

  /// Inflates a block in the fixed code.
  ///
  /// A literal takes nine bits where its code begins with two ones, else eight. So where each of some literals
  /// begins is reckoned from the bits, three operations one after the other for each, and the bytes that they stand for
  /// are looked up beside that: a table that told the lengths would be waited for at each.
  private func fixed(
    _ input: Span<UInt8>,
    into output: UnsafeMutableRawBufferPointer
  ) -> Int? {
    let (literals, lengths, distances) = (literals.span, lengths.span, distances.span)
    // The header takes two bytes, the block's head three bits.
    var at: UInt64 = 19
    var filled = 0
    while true {
      let byte = Int(at &>> 3)
      guard byte <= input.count - 8 else { return nil }
      // 57 bits at least, with zeros behind them.
      let bits = input.bigEndian64(at: byte).byteSwapped &>> (at & 7)
      // For each place whether a literal that begins there would take nine bits, and whether what begins there is none: its
      // code begins with 00, but not with 0011, or with 11000.
      let isLong = bits & bits &>> 1
      let isOther =
        ~(bits | bits &>> 1 | bits &>> 2 & bits &>> 3)
        | isLong & ~(bits &>> 2 | bits &>> 3 | bits &>> 4)
      let second = 8 &+ isLong & 1
      let third = second &+ 8 &+ (isLong &>> second & 1)
      let fourth = third &+ 8 &+ (isLong &>> third & 1)
      let fifth = fourth &+ 8 &+ (isLong &>> fourth & 1)
      let sixth = fifth &+ 8 &+ (isLong &>> fifth & 1)
      let areOther =
        isOther | isOther &>> second | isOther &>> third | isOther &>> fourth | isOther &>> fifth
        | isOther &>> sixth
      if areOther & 1 == 0, output.count &- filled >= 6 {
        unsafe output[filled] = literals[Int(bits & 511)]
        unsafe output[filled &+ 1] = literals[Int(bits &>> second & 511)]
        unsafe output[filled &+ 2] = literals[Int(bits &>> third & 511)]
        unsafe output[filled &+ 3] = literals[Int(bits &>> fourth & 511)]
        unsafe output[filled &+ 4] = literals[Int(bits &>> fifth & 511)]
        unsafe output[filled &+ 5] = literals[Int(bits &>> sixth & 511)]
        filled &+= 6
        at &+= sixth &+ 8 &+ (isLong &>> sixth & 1)
        continue
      }
      var used: UInt64 = 0
      while isOther &>> used & 1 == 0, used <= 48 {
        guard filled < output.count else { return nil }
        unsafe output[filled] = literals[Int(bits &>> used & 511)]
        filled &+= 1
        used &+= 8 &+ (isLong &>> used & 1)
      }
      at &+= used
      // The end's seven bits, and those of a length and a distance, 31 at most, must have been among the 57.
      if used <= 50, bits &>> used & 127 == 0 {
        return filled == output.count ? Int((at &+ 14) &>> 3) : nil
      }
      if used > 26 { continue }
      var rest = bits &>> used
      let symbol = lengths[Int(rest & 255)]
      rest &>>= symbol.bits
      let length = symbol.value &+ Int(rest & (1 &<< symbol.extra &- 1))
      rest &>>= symbol.extra
      let reach = distances[Int(rest & 31)]
      rest &>>= 5
      let distance = reach.value &+ Int(rest & (1 &<< reach.extra &- 1))
      at &+= symbol.bits &+ symbol.extra &+ 5 &+ reach.extra
      guard symbol.bits > 0, reach.bits > 0, distance <= filled, length <= output.count &- filled
      else { return nil }
      for _ in 0..<length {
        unsafe output[filled] = output[filled &- distance]
        filled &+= 1
      }
    }
  }
}
