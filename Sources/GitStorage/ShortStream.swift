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

  /// What a symbol of the fixed code says, in one word: that it is looked up is what takes the time.
  private struct Symbol {
    private let word: UInt32

    /// - Parameters:
    ///   - value: a literal byte, or the shortest length or distance that the symbol stands for.
    ///   - bits: how many bits the symbol takes; 0 for one that must not occur.
    ///   - extra: how many bits follow that are added to the value, ``literal`` or ``end``.
    init(_ value: Int = 0, bits: Int = 0, extra: Int = 0) {
      word = UInt32(value << 16 | extra << 8 | bits)
    }

    var value: Int { Int(word &>> 16) }
    var bits: UInt64 { UInt64(word & 0xFF) }
    /// The same for shifting by it, which looks at six bits only.
    var shift: UInt64 { UInt64(word) }
    var extra: UInt64 { UInt64(word &>> 8 & 0xFF) }

    static let literal = 64
    static let end = 65

    var isLiteral: Bool { word & 0xFF00 == 64 << 8 }
    var isEnd: Bool { word & 0xFF00 == 65 << 8 }
  }

  /// By the next nine bits, and by the five bits of a distance.
  private let symbols: [Symbol]
  private let distances: [Symbol]

  /// The same for all: a mirror of a few objects should not pay for tables of its own.
  static let shared = ShortStream()

  /// Makes the tables of the fixed code.
  private init() {
    var symbols = [Symbol](repeating: Symbol(), count: 512)
    func put(_ symbol: Symbol, code: Int) {
      let low = Self.reversed(code, Int(symbol.bits))
      for place in stride(from: low, to: 512, by: 1 << Int(symbol.bits)) { symbols[place] = symbol }
    }
    for byte in 0..<256 {
      let code = byte < 144 ? 0x30 + byte : 0x190 + byte - 144
      put(Symbol(byte, bits: byte < 144 ? 8 : 9, extra: Symbol.literal), code: code)
    }
    put(Symbol(bits: 7, extra: Symbol.end), code: 0)
    var length = 3
    for number in 0..<29 {
      let extra = number < 8 || number == 28 ? 0 : number / 4 - 1
      let code = number < 23 ? number + 1 : 0xC0 + number - 23
      let shortest = number == 28 ? 258 : length
      put(Symbol(shortest, bits: number < 23 ? 7 : 8, extra: extra), code: code)
      length += 1 << extra
    }
    self.symbols = symbols
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

  private func fixed(
    _ input: Span<UInt8>,
    into output: UnsafeMutableRawBufferPointer
  ) -> Int? {
    let (symbols, distances) = (symbols.span, distances.span)
    // The block's head takes three bits.
    var bits = UInt64(input[2] &>> 3)
    var known: UInt64 = 5
    var at = 3
    var filled = 0
    while true {
      guard at <= input.count - 8 else { return nil }
      bits |= input.bigEndian64(at: at).byteSwapped &<< known
      at += Int((63 &- known) &>> 3)
      known |= 56
      // 56 bits are six literals, or fewer with a length and a distance, 31 bits at most.
      var symbol = symbols[Int(bits & 511)]
      while symbol.isLiteral, known > 17 {
        guard filled < output.count else { return nil }
        unsafe output[filled] = UInt8(truncatingIfNeeded: symbol.value)
        filled &+= 1
        bits &>>= symbol.shift
        known &-= symbol.bits
        symbol = symbols[Int(bits & 511)]
      }
      if known < 31, !symbol.isLiteral, !symbol.isEnd { continue }
      guard symbol.bits > 0 else { return nil }
      bits &>>= symbol.shift
      known &-= symbol.bits
      if symbol.isLiteral {
        guard filled < output.count else { return nil }
        unsafe output[filled] = UInt8(truncatingIfNeeded: symbol.value)
        filled &+= 1
        continue
      }
      if symbol.isEnd { return filled == output.count ? at - Int(known &>> 3) : nil }
      let length = symbol.value + Int(bits & (1 &<< symbol.extra &- 1))
      bits &>>= symbol.extra
      let reach = distances[Int(bits & 31)]
      bits &>>= 5
      let distance = reach.value + Int(bits & (1 &<< reach.extra &- 1))
      bits &>>= reach.extra
      known &-= symbol.extra + 5 + reach.extra
      guard reach.bits > 0, distance <= filled, length <= output.count - filled else { return nil }
      for _ in 0..<length {
        unsafe output[filled] = output[filled - distance]
        filled &+= 1
      }
    }
  }
}
