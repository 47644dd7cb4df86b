/// Tells what base64 text decodes to, without storing it.
enum Base64Glimpse {
  /// The share of printable bytes in what a value decodes to, in percent; -1 where it is no base64, or shorter than eight
  /// characters.
  static func readableShare(_ value: Range<Int>, _ text: TextWindow) -> Int {
    guard value.count >= 8 else { return -1 }
    let digits = Self.digits
    var (bits, held, printable, count) = (0, 0, 0, 0)
    for offset in value {
      let digit = Int(digits[Int(text[offset])])
      guard digit < 64 else {
        if text[offset] == UInt8(ascii: "="), offset > value.upperBound - 3 { break }
        return -1
      }
      bits = bits << 6 | digit
      held += 6
      if held >= 8 {
        held -= 8
        let byte = UInt8(truncatingIfNeeded: bits >> held)
        bits &= 1 << held - 1
        count += 1
        printable &+= byte &- 0x20 < 0x5F || byte == 0x0A ? 1 : 0
      }
    }
    return printable * 100 / max(count, 1)
  }

  /// The first six bytes of what a value decodes to; zeros where it is no base64.
  ///
  /// - Precondition: the value has eight characters at least.
  static func firstBytes(_ value: Range<Int>, _ text: TextWindow) -> [6 of UInt8] {
    var bytes = [6 of UInt8](repeating: 0)
    var bits = 0
    for place in 0..<8 {
      guard let digit = digit(text[value.lowerBound + place]) else { return bytes }
      bits = bits << 6 | digit
    }
    for place in 0..<6 { bytes[place] = UInt8(truncatingIfNeeded: bits >> (40 - 8 * place)) }
    return bytes
  }

  /// What a value decodes to, as far as it fits; ends where it is no base64.
  ///
  /// - Returns: the bytes, and how many of them there are.
  static func decoded(_ value: Range<Int>, _ text: TextWindow) -> (bytes: [96 of UInt8], count: Int)
  {
    var bytes = [96 of UInt8](repeating: 0)
    var (bits, held, count) = (0, 0, 0)
    for offset in value.prefix(128) {
      guard let digit = digit(text[offset]) else { break }
      bits = bits << 6 | digit
      held += 6
      guard held >= 8 else { continue }
      held -= 8
      bytes[count] = UInt8(truncatingIfNeeded: bits >> held)
      bits &= 1 << held - 1
      count += 1
    }
    return (bytes, count)
  }

  /// The value of each byte that is a digit of base64, 64 for others.
  private static let digits = ImmortalTable((0...255).map { UInt8(digit(UInt8($0)) ?? 64) })

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
