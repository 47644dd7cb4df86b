/// What programs are set up with: colours, rates, ports, alphabets to draw from.
extension PublicValue {
  /// A colour of a page: `#d32d27`.
  static func isColour(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count == 7 && text[value.lowerBound] == UInt8(ascii: "#")
      && value.dropFirst().allSatisfy { text[$0].isHex }
  }

  /// How often something may be done: `5/m`, `20/m/ip,5/m/key`.
  static func isRate(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 24, text[value.lowerBound].isDigit else { return false }
    var end = value.lowerBound
    while end < value.upperBound, text[end].isDigit { end += 1 }
    return text[end] == UInt8(ascii: "/") && text[end + 1].isLower
      && (end + 2 == value.upperBound || text[end + 2] == UInt8(ascii: "/"))
  }

  /// A port with its protocol: `2147/udp`.
  static func isPort(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count < 11, text[value.lowerBound].isDigit else { return false }
    var end = value.lowerBound
    while end < value.upperBound, text[end].isDigit { end += 1 }
    return text[end] == UInt8(ascii: "/") && (3...4).contains(value.upperBound - end - 1)
      && (end + 1..<value.upperBound).allSatisfy { text[$0].isLetter }
  }

  /// The letters of an alphabet in a row, as coders and tests have them, also without those that look alike, or as ranges.
  static func isAlphabet(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    if areRanges(value, text) { return true }
    guard value.count >= 40 else { return false }
    var (run, rising) = (0, 1)
    for offset in value.prefix(64) {
      run = text[offset] == text[offset - 1] &+ 1 && text[offset].isLetter ? run + 1 : 0
      if run >= 20 { return true }
      if text[offset] > text[offset - 1], offset > value.lowerBound { rising += 1 }
    }
    return rising * 10 >= min(value.count, 64) * 9
  }

  /// Ranges of letters and digits, as programs draw passwords from: `a-zA-Z0-9`, `A-HJ-NPR-Za-km-z2-9`.
  private static func areRanges(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound + (text[value.lowerBound] == UInt8(ascii: "[") ? 1 : 0)
    guard text[start + 1] == UInt8(ascii: "-"), value.count <= 64 else { return false }
    var (offset, ranges) = (start, 0)
    while offset < value.upperBound {
      let (first, last) = (text[offset], text[offset + 2])
      if text[offset + 1] == UInt8(ascii: "-"), offset + 2 < value.upperBound, first < last,
        first.isDigit && last.isDigit || first.isUpper && last.isUpper
          || first.isLower && last.isLower
      {
        (offset, ranges) = (offset + 3, ranges + 1)
      } else {
        offset += 1
      }
    }
    return ranges > 1 && ranges * 6 >= value.count
  }
}
