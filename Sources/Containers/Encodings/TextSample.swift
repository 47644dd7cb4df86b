/// Tells by a few bytes whether what they begin is worth decoding.
enum TextSample {
  /// Whether the bytes begin a text, or something that can be opened.
  ///
  /// A text is ASCII or UTF-8. It begins with ASCII, or with a byte order mark; one of its bytes may be no part of it.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes.
  ///   - ascii: how many bytes of a text are ASCII at first.
  /// - Returns: whether they do.
  static func isPromising(_ bytes: Span<UInt8>, ascii: Int) -> Bool {
    if isContainer(bytes) { return true }
    if !bytes.begins(with: [0xEF, 0xBB]) {
      for place in 0..<ascii where !bytes[place].isText && (bytes[place] != 0 || place == 0) {
        return false
      }
    }
    return isText(bytes)
  }

  /// Whether it is something that is opened and not read as it is.
  static func isContainer(_ bytes: Span<UInt8>) -> Bool {
    switch ContentFormat(bytes) {
    case .media, .other, .unopened: false
    default: true
    }
  }

  /// Whether all is text but one byte; a character may be cut at the end.
  private static func isText(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    var others = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte.isText { continue }
      let more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
      if byte >= 0xC2, byte < 0xF5 {
        var next = place
        while next < min(place + more, bytes.count), bytes[next] & 0xC0 == 0x80 { next += 1 }
        if next == min(place + more, bytes.count) {
          place = next
          continue
        }
      }
      others += 1
      guard others <= 1 else { return false }
    }
    return true
  }
}
