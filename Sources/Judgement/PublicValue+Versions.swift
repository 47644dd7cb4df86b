/// Versions, as lock files and lists of libraries have them.
extension PublicValue {
  /// A version, as lock files and lists of libraries have them: `npm:^3.1.0`, `~> 1.2`, `org.example:part:1.0.0`.
  static func isVersion(
    _ value: Range<Int>,
    _ marks: ValueMarks,
    _ text: TextWindow
  ) -> Bool {
    guard value.count <= 64 else { return false }
    var start = value.lowerBound
    if text.holds("npm:", at: start) { start += 4 }
    let mark = start
    while start < value.upperBound, isRangeMark(text[start]) { start += 1 }
    // A plain number may be anything.
    guard start > value.lowerBound else {
      return marks.has(":") && isLibrary(value, text) || isRelease(value, text)
        || marks.has(".") && isOfCommit(value, text)
    }
    if start > mark, !text[start].isDigit { return false }
    return (start..<value.upperBound).allSatisfy {
      text[$0].isName || isRangeMark(text[$0]) || text[$0] == UInt8(ascii: "|")
    }
      && (start..<value.upperBound).contains { text[$0] == UInt8(ascii: ".") }
  }

  private static func isRangeMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "^") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: " ")
  }

  /// A version of three numbers and what is behind them: `13.0.0-next-8.1`, `4.0.17(@types/node@24.3.0)`.
  private static func isRelease(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var next = value.lowerBound
    for part in 0..<3 {
      if part > 0 {
        guard text[next] == UInt8(ascii: ".") else { return false }
        next += 1
      }
      guard text[next].isDigit else { return false }
      while next < value.upperBound, text[next].isDigit { next += 1 }
    }
    switch text[next] {
    case UInt8(ascii: "-"): return true
    case UInt8(ascii: "_"): return text[next + 1] == UInt8(ascii: "@")
    case UInt8(ascii: "("):
      return (next..<value.upperBound).contains { text[$0] == UInt8(ascii: "@") }
    default: return next == value.upperBound
    }
  }

  /// A version with the commit that it was built of, as Jenkins' plugins have them: `1332.vc21122317a_8e`, `9.7-33.v4d23ef79fcc8`;
  /// behind the letters `a` and `b` an underscore may stand.
  private static func isOfCommit(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var next = value.lowerBound
    while next < value.upperBound, text[next].isDigit || text[next] == 0x2D || text[next] == 0x2E {
      next += 1
    }
    // What is cut off behind the dot may go on with that letter.
    guard next > value.lowerBound + 1, next < value.upperBound, text[next] == UInt8(ascii: "v"),
      text[next - 1] == UInt8(ascii: "."), text[value.lowerBound].isDigit
    else { return false }
    var digits = 0
    for offset in next + 1..<value.upperBound {
      if text[offset].isHex, !text[offset].isUpper {
        digits += 1
      } else {
        guard text[offset] == UInt8(ascii: "_"), text[offset - 1] != text[offset] else {
          return false
        }
      }
    }
    return (7...12).contains(digits)
  }

  /// A library with its group and version: `org.example:part:1.0.0`.
  private static func isLibrary(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard text[value.lowerBound].isLower else { return false }
    var (colons, dots) = (0, 0)
    for offset in value {
      switch text[offset] {
      case UInt8(ascii: ":"):
        colons += 1
        if colons == 2, !text[offset + 1].isDigit, text[offset + 1] != 0x24 { return false }
      case UInt8(ascii: "."): dots += 1
      // A variable has the version: `org.example:part:$partVersion`.
      case 0x24 where colons == 2: dots += 1
      default: if !text[offset].isName { return false }
      }
    }
    return colons == 2 && dots > 1
  }
}
