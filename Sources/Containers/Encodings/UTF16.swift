/// Texts of 16-bit characters, which hold no literal of any rule as they are.
enum UTF16 {
  /// The byte order of a text of 16-bit characters; nil for anything else.
  ///
  /// Told by the byte order mark, or where there is none by the zeros of Latin text: at least two
  /// thirds of the first characters have a zero as one byte, and that is always the same one.
  ///
  /// - Complexity: O(1).
  static func isBigEndian(_ content: Span<UInt8>) -> Bool? {
    guard content.count >= 4 else { return nil }
    switch (content[0], content[1]) {
    case (0xFF, 0xFE): return content[2] == 0 && content[3] == 0 ? nil : false
    case (0xFE, 0xFF): return true
    default: break
    }
    let isBigEndian = content[0] == 0 && content[2] == 0
    guard isBigEndian != (content[1] == 0 && content[3] == 0) else { return nil }
    let looked = min(content.count, Self.lookedAt) / 2
    var zeros = 0
    for character in 0..<looked {
      let upper = content[2 * character + (isBigEndian ? 0 : 1)]
      let lower = content[2 * character + (isBigEndian ? 1 : 0)]
      guard lower >= 0x20 || (9...13).contains(lower) || upper != 0 else { return nil }
      if upper == 0 { zeros += 1 }
    }
    return looked >= Self.fewest && 3 * zeros >= 2 * looked ? isBigEndian : nil
  }

  /// Writes the text as UTF-8; what is no character becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - content: the text, with or without byte order mark.
  ///   - place: where to go on, in bytes from its start; moved on.
  ///   - isBigEndian: the byte order.
  ///   - limit: how many bytes `output` may have at most.
  ///   - output: the text is appended to it.
  /// - Returns: whether all was written.
  static func transcode(
    _ content: Span<UInt8>,
    from place: inout Int,
    isBigEndian: Bool,
    limit: Int,
    into output: inout [UInt8]
  ) -> Bool {
    let order = isBigEndian ? (1, 0) : (0, 1)
    func unit(_ place: Int) -> UInt32 {
      UInt32(content[place + order.0]) | UInt32(content[place + order.1]) << 8
    }
    if place == 0, content.count >= 2, unit(0) == 0xFEFF { place = 2 }
    while place + 1 < content.count {
      guard output.count + 4 <= limit else { return false }
      var scalar = unit(place)
      place += 2
      if scalar & 0xF800 == 0xD800 {
        let isPair = scalar < 0xDC00 && place + 1 < content.count && unit(place) & 0xFC00 == 0xDC00
        if isPair {
          scalar = 0x10000 + (scalar & 0x3FF) << 10 + (unit(place) & 0x3FF)
          place += 2
        } else {
          scalar = 0xFFFD
        }
      }
      output.append(scalar: scalar)
    }
    return true
  }

  /// How many bytes are looked at to recognise a text without byte order mark.
  private static let lookedAt = 512
  /// How many characters such a text has at least.
  private static let fewest = 8
}

extension [UInt8] {
  /// Appends a character as UTF-8.
  ///
  /// - Precondition: the number is below 0x200000.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case 0x800..<0x10000:
      append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18 & 7))
      append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }
}
