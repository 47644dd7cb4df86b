/// Writes numbers that are not negative as bytes: seven bits each, the lowest first, the last one without the high bit.
struct NumberWriter {
  var bytes: [UInt8] = []

  mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number that may be absent: 0, or one more than it is.
  mutating func append(optional number: Int?) { append(number.map { $0 + 1 } ?? 0) }
}

/// Reads what a ``NumberWriter`` wrote; any bytes may come.
struct NumberReader {
  /// The bytes are not what was to be read.
  struct Failure: Error {}

  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() throws(Failure) -> Int {
    var number: UInt = 0
    for shift in stride(from: UInt(0), to: 56, by: 7) {
      guard let byte = rest.popFirst() else { throw Failure() }
      number |= UInt(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int(number) }
    }
    throw Failure()
  }

  mutating func number(below bound: Int) throws(Failure) -> Int {
    let number = try number()
    guard number < bound else { throw Failure() }
    return number
  }

  mutating func optional(below bound: Int) throws(Failure) -> Int? {
    let number = try number(below: bound + 1)
    return number == 0 ? nil : number - 1
  }

  /// How many things follow; each takes a byte at least.
  mutating func count() throws(Failure) -> Int { try number(below: rest.count + 1) }

  mutating func numbers(below bound: Int) throws(Failure) -> [Int] {
    var numbers: [Int] = []
    for _ in 0..<(try count()) { numbers.append(try number(below: bound)) }
    return numbers
  }

  mutating func bytes(_ count: Int) throws(Failure) -> [UInt8] {
    guard count <= rest.count else { throw Failure() }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}
