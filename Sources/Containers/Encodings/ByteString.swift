/// Strings of bytes that are no text, written as `\x1F\x8B…` or `\037\213…`.
///
/// A third of such bytes are text by chance, so that programs with packed data in them have more escapes than all others.
enum ByteString {
  /// How the numbers of bytes are written.
  enum Form {
    case hex, octal
  }

  /// How the number is written that begins with a byte behind a backslash; nil where that begins none.
  static func form(_ byte: UInt8) -> Form? {
    switch byte {
    case UInt8(ascii: "x"): .hex
    case 0x30...0x33: .octal
    default: nil
    }
  }

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
    guard place >= length, let form = form(content[place + 1]),
      let before = number(at: place - length, in: content, form), !before.isText
    else { return nil }
    var end = place
    while let number = number(at: end, in: content, form) {
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
  private static func number(at place: Int, in content: Span<UInt8>, _ form: Form) -> UInt8? {
    guard place + length <= content.count, content[place] == UInt8(ascii: "\\"),
      self.form(content[place + 1]) == form
    else { return nil }
    let digits = (content[place + 2], content[place + 3])
    switch form {
    case .hex:
      let (high, low) = (digits.0.hexValue, digits.1.hexValue)
      return high | low < 16 ? high << 4 | low : nil
    case .octal:
      guard digits.0.isOctal, digits.1.isOctal else { return nil }
      return (content[place + 1] & 3) << 6 | (digits.0 & 7) << 3 | digits.1 & 7
    }
  }
}
