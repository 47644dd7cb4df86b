/// Texts of 32-bit characters, which hold no literal of any rule as they are.
enum UTF32 {
  /// The byte order of a text with byte order mark; nil for anything else.
  static func isBigEndian(_ content: Span<UInt8>) -> Bool? {
    guard content.count >= 8 else { return nil }
    switch (content[0], content[1], content[2], content[3]) {
    case (0xFF, 0xFE, 0, 0): return content[7] == 0 ? false : nil
    case (0, 0, 0xFE, 0xFF): return content[4] == 0 ? true : nil
    default: return nil
    }
  }

  /// Writes the text behind the byte order mark as UTF-8; what is no character becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - content: the text.
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
    if place == 0 { place = 4 }
    while place + 3 < content.count {
      guard output.count + 4 <= limit else { return false }
      let bytes = (0..<4).reduce(0 as UInt32) {
        $0 << 8 | UInt32(content[place + (isBigEndian ? $1 : 3 - $1)])
      }
      place += 4
      let isCharacter = bytes < 0xD800 || bytes > 0xDFFF && bytes <= 0x10FFFF
      output.append(scalar: isCharacter ? bytes : 0xFFFD)
    }
    return true
  }
}
