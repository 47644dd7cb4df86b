/// A character that stands in a text by its number or name.
struct Escape {
  /// What it stands for.
  enum Value {
    case byte(UInt8)
    /// A character by its number.
    case scalar(UInt32)
    /// A line break that is none.
    case nothing
  }

  /// How it is written.
  let kind: InnerStep.Kind
  /// Where it stands.
  let range: Range<Int>
  /// What it stands for.
  let value: Value

  /// The first byte of all escapes of a kind; 0 for kinds without escapes.
  static func lead(of kind: InnerStep.Kind) -> UInt8 {
    switch kind {
    case .percent: UInt8(ascii: "%")
    case .escapes: UInt8(ascii: "\\")
    case .htmlEntities: UInt8(ascii: "&")
    case .quotedPrintable: UInt8(ascii: "=")
    default: 0
    }
  }

  /// The kinds that there are.
  static let kinds: [InnerStep.Kind] = [.percent, .escapes, .htmlEntities, .quotedPrintable]

  /// Reads the escape that begins at a place; nil where none does.
  ///
  /// - Parameters:
  ///   - content: the text.
  ///   - place: where it begins, inside of the text.
  ///   - end: it ends there at most.
  init?(_ content: Span<UInt8>, at place: Int, end: Int) {
    guard place + 1 < end else { return nil }
    let found: (InnerStep.Kind, count: Int, Value)?
    switch content[place] {
    case UInt8(ascii: "%"):
      found = Self.hex(content, place + 1, 2, end).map {
        (.percent, 3, .byte(UInt8(truncatingIfNeeded: $0)))
      }
    case UInt8(ascii: "="):
      found = Self.readEquals(content, place, end).map { (.quotedPrintable, $0, $1) }
    case UInt8(ascii: "\\"):
      found = Self.readBackslash(content, place, end).map { (.escapes, $0, $1) }
    case UInt8(ascii: "&"):
      found = Self.readEntity(content, place, end).map { (.htmlEntities, $0, $1) }
    default: return nil
    }
    guard let found else { return nil }
    kind = found.0
    range = place..<place + found.count
    value = found.2
  }

  /// Reads digits of a number, all of them.
  private static func hex(
    _ content: Span<UInt8>,
    _ place: Int,
    _ count: Int,
    _ end: Int
  ) -> UInt32? {
    guard place + count <= end else { return nil }
    var number: UInt32 = 0
    for digit in place..<place + count {
      guard content[digit].hexValue < 16 else { return nil }
      number = number << 4 | UInt32(content[digit].hexValue)
    }
    return number
  }

  private static func readEquals(
    _ content: Span<UInt8>,
    _ place: Int,
    _ end: Int
  ) -> (count: Int, Value)? {
    switch content[place + 1] {
    case 0x0A: return (2, .nothing)
    case 0x0D: return place + 2 < end && content[place + 2] == 0x0A ? (3, .nothing) : nil
    default:
      guard let number = hex(content, place + 1, 2, end), content[place + 1] < 0x61,
        content[place + 2] < 0x61
      else { return nil }
      return (3, .byte(UInt8(truncatingIfNeeded: number)))
    }
  }

  private static func readBackslash(
    _ content: Span<UInt8>,
    _ place: Int,
    _ end: Int
  ) -> (count: Int, Value)? {
    switch content[place + 1] {
    case UInt8(ascii: "n"): return (2, .byte(0x0A))
    case UInt8(ascii: "r"): return (2, .byte(0x0D))
    case UInt8(ascii: "t"): return (2, .byte(0x09))
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: "`"):
      return (2, .byte(content[place + 1]))
    case UInt8(ascii: "x"):
      return hex(content, place + 2, 2, end).map { (4, .byte(UInt8(truncatingIfNeeded: $0))) }
    case UInt8(ascii: "u"):
      if place + 2 < end, content[place + 2] == UInt8(ascii: "{") {
        return number(content, place + 3, radix: 16, closed: UInt8(ascii: "}"), end).map {
          (3 + $0.count, .scalar($0.number))
        }
      }
      return hex(content, place + 2, 4, end).map { (6, .scalar($0)) }
    case UInt8(ascii: "U"):
      return hex(content, place + 2, 8, end).map { (10, .scalar($0)) }
    case 0x30...0x33:
      guard place + 4 <= end, content[place + 2].isOctal, content[place + 3].isOctal else {
        return nil
      }
      let number = (1...3).reduce(0) { $0 << 3 | content[place + $1] & 7 }
      return (4, .byte(number))
    default: return nil
    }
  }

  private static func readEntity(
    _ content: Span<UInt8>,
    _ place: Int,
    _ end: Int
  ) -> (count: Int, Value)? {
    guard content[place + 1] == UInt8(ascii: "#") else {
      for (name, byte) in names
      where place + 1 + name.utf8CodeUnitCount <= end
        && content.extracting(place + 1..<end).begins(with: name)
      {
        return (1 + name.utf8CodeUnitCount, .byte(byte))
      }
      return nil
    }
    guard place + 2 < end else { return nil }
    let isHex = content[place + 2] | 0x20 == UInt8(ascii: "x")
    let start = place + (isHex ? 3 : 2)
    return number(content, start, radix: isHex ? 16 : 10, closed: UInt8(ascii: ";"), end).map {
      (start - place + $0.count, .scalar($0.number))
    }
  }

  private static let names: [(StaticString, UInt8)] = [
    ("quot;", UInt8(ascii: "\"")), ("amp;", UInt8(ascii: "&")), ("apos;", UInt8(ascii: "'")),
    ("lt;", UInt8(ascii: "<")), ("gt;", UInt8(ascii: ">")),
  ]

  /// Reads a number of up to seven digits and the byte that closes it.
  ///
  /// - Returns: nil where there is none, or one that is no character.
  private static func number(
    _ content: Span<UInt8>,
    _ place: Int,
    radix: UInt32,
    closed: UInt8,
    _ end: Int
  ) -> (number: UInt32, count: Int)? {
    var number: UInt32 = 0
    var next = place
    while next < min(end, place + 7), content[next].hexValue < radix {
      number = number * radix + UInt32(content[next].hexValue)
      next += 1
    }
    guard next > place, next < end, content[next] == closed, number <= 0x10FFFF else { return nil }
    return (number, next + 1 - place)
  }
}

extension Escape {
  /// The byte that it stands for, where that is one of ASCII.
  var byte: UInt8? {
    switch value {
    case .byte(let byte): byte < 0x80 ? byte : nil
    case .scalar(let number): number < 0x80 ? UInt8(truncatingIfNeeded: number) : nil
    case .nothing: nil
    }
  }

  /// Appends what it stands for.
  func append(to output: inout [UInt8]) {
    switch value {
    case .byte(let byte): output.append(byte)
    case .scalar(let number):
      // Halves of pairs of 16 bits, and what is no character.
      let isCharacter = number < 0xD800 || number > 0xDFFF && number <= 0x10FFFF
      output.append(scalar: isCharacter ? number : 0xFFFD)
    case .nothing: break
    }
  }
}
