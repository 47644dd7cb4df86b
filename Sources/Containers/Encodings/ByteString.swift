/// Strings of bytes that are no text, written as `\x1F\x8B…`.
///
/// A third of such bytes are text by chance, so that programs with packed data in them have more escapes than all others.
enum ByteString {
  /// Where escapes end that stand for text by chance: a few of them between others that do not.
  ///
  /// They are no chain that is worth decoding (``EscapeChain``), nor part of one: of the escape in front three letters and digits
  /// count as their token, of the one behind nothing; none of them stands for `=`.
  ///
  /// - Parameters:
  ///   - place: where an escape begins.
  ///   - content: the text.
  /// - Returns: nil where it begins none of these.
  static func endOfChance(at place: Int, in content: Span<UInt8>) -> Int? {
    guard place >= length, let before = number(at: place - length, in: content), !before.isText
    else { return nil }
    var end = place
    while let number = number(at: end, in: content) {
      guard number.isText else { return end > place ? end : nil }
      end += length
      guard number != UInt8(ascii: "="), (end - place) / length + 3 < EscapeChain.shortestToken
      else { return nil }
    }
    return nil
  }

  /// How many bytes an escape takes.
  private static var length: Int { 4 }

  /// The byte that the escape at a place stands for; nil where there is none.
  private static func number(at place: Int, in content: Span<UInt8>) -> UInt8? {
    guard place + length <= content.count, content[place] == UInt8(ascii: "\\"),
      content[place + 1] == UInt8(ascii: "x")
    else { return nil }
    let (high, low) = (content[place + 2].hexValue, content[place + 3].hexValue)
    return high | low < 16 ? high << 4 | low : nil
  }
}
