/// The text of a private key as its own file would hold it, however it is written down.
///
/// The same key stands in a file with either kind of line ends, indented in YAML, in comments, and on one line of
/// JSON or of settings with `\n` for its line ends. What tells keys apart is the armour's label and the digits in it, and of a
/// key under a passphrase in the older form (RFC 1421) how it is sealed; these are put back into the usual form: lines of 64
/// digits as OpenSSL and GnuPG write them, of 70 as OpenSSH does, with LF. Headers that only describe a key (`Version`,
/// `Comment` of RFC 4880) are left out.
enum KeyText {
  /// The usual form of a key's text.
  ///
  /// - Returns: nil for what is no key in text, and for one that is not understood (cut off, with headers of another kind,
  ///   assembled by code): such a text is what it is.
  /// - Complexity: O(n); O(1) for nearly all that is no key.
  static func usualForm(of text: Span<UInt8>) -> [UInt8]? {
    guard text.count >= 64 else { return nil }
    switch text[0] {
    case UInt8(ascii: "-"):
      return starts(text, "-----BEGIN ")
        ? armour(text) : starts(text, "---- BEGIN ") ? lines(text) : nil
    case UInt8(ascii: "P"):
      return starts(text, "PuTTY-User-Key-File-") ? lines(text) : bareDigits(text)
    default:
      return bareDigits(text)
    }
  }

  /// A text of lines that are told apart: without what indents them, and with LF alone.
  private static func lines(_ text: Span<UInt8>) -> [UInt8] {
    var form: [UInt8] = []
    form.reserveCapacity(text.count)
    var isLineStart = true
    for index in text.indices {
      switch text[index] {
      case 0x0A, 0x0D:
        if !isLineStart { form.append(0x0A) }
        isLineStart = true
      case 0x09,
        0x20 where isLineStart:
        continue
      case let byte:
        form.append(byte)
        isLineStart = false
      }
    }
    return form
  }

  /// Base64 without armour that stands on several lines, as one.
  ///
  /// - Returns: nil where there is one line only, or where a line but the last is too short to be of such a text.
  private static func bareDigits(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.indices.prefix(16).allSatisfy({ isDigit(text[$0]) }),
      text.indices.contains(where: { isLineEnd(text[$0]) }),
      let plain = KeyEscapes.resolved(text)
    else { return nil }
    var digits: [UInt8] = []
    var (lineStart, isNewLine, hasLines) = (0, false, false)
    for byte in plain {
      if isDigit(byte) || byte == UInt8(ascii: "=") {
        if isNewLine {
          guard digits.count - lineStart >= 16 else { return nil }
          (lineStart, isNewLine, hasLines) = (digits.count, false, true)
        }
        digits.append(byte)
      } else if byte == 0x0A {
        isNewLine = true
      } else if byte != 0x20 || !isNewLine {
        return nil
      }
    }
    return hasLines && digits.count >= 100 ? digits : nil
  }

  /// What stands between two lines of dashes.
  private static func armour(_ text: Span<UInt8>) -> [UInt8]? {
    guard let plain = KeyEscapes.resolved(text),
      let label = label(of: plain),
      let inside = inside(plain, label), !isShortened(inside)
    else { return nil }
    var lines = inside.split(separator: 0x0A, omittingEmptySubsequences: false)
    let mark = lines.last.flatMap(mark) ?? []
    lines = lines.map { line in
      let line = stripped(line)
      return line.starts(with: mark) ? stripped(line.dropFirst(mark.count)) : line
    }
    var form = Array("-----BEGIN ".utf8) + label + Array("-----\n".utf8)
    var checksum: [UInt8] = []
    if label.starts(with: "PGP ".utf8) {
      lines.removeFirst(lines.prefix { $0.isEmpty || isHeader($0) }.count)
      form.append(0x0A)
      if let last = lines.lastIndex(where: { !$0.isEmpty }), lines[last].count == 5,
        lines[last].first == UInt8(ascii: "=")
      {
        checksum = Array(lines.remove(at: last)) + [0x0A]
      }
    }
    var body = Array(lines.joined(separator: [0x0A]))[...]
    if body.contains(UInt8(ascii: ":")) {
      guard let seal = KeySeal(taking: &body) else { return nil }
      form += seal.text
    }
    guard let digits = digits(body) else { return nil }
    let width =
      switch label {
      case Array("OPENSSH PRIVATE KEY".utf8): 70
      // Hexadecimal.
      case Array("OpenVPN Static key V1".utf8): 32
      default: 64
      }
    for start in stride(from: 0, to: digits.count, by: width) {
      form += digits[start..<min(start + width, digits.count)] + [0x0A]
    }
    return form + checksum + Array("-----END ".utf8) + label + Array("-----".utf8)
  }

  /// The label of the first line.
  private static func label(of text: [UInt8]) -> [UInt8]? {
    let label = text.dropFirst("-----BEGIN ".utf8.count).prefix {
      isDigit($0) || $0 == 0x20
    }
    return text[label.endIndex...].starts(with: "-----".utf8) ? Array(label) : nil
  }

  /// What stands between the first and the last line; nil where they differ in their labels.
  private static func inside(_ text: [UInt8], _ label: [UInt8]) -> ArraySlice<UInt8>? {
    let start = "-----BEGIN -----".utf8.count + label.count
    let end = Array("-----END ".utf8) + label + Array("-----".utf8)
    guard text.count >= start + end.count, text.suffix(end.count).elementsEqual(end) else {
      return nil
    }
    return text[start..<text.count - end.count]
  }

  /// What every line begins with in a comment or a patch, as what stands before the last line of dashes tells.
  private static func mark(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    let mark = stripped(line)
    return mark.elementsEqual("//".utf8) || mark.elementsEqual("+".utf8) ? Array(mark) : nil
  }

  /// A line without what no digit is at both ends: quotes, commas, signs of comments.
  private static func stripped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop { isFiller($0) }
    while let last = line.last, isFiller(last) { line.removeLast() }
    return line
  }

  /// Whether a line is a header of OpenPGP's armour: a name, a colon and a blank.
  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { isLetter($0) || $0 == UInt8(ascii: "-") }
    return rest.startIndex > line.startIndex
      && (rest.starts(with: ": ".utf8) || line.last == UInt8(ascii: ":"))
  }

  /// Whether dots stand for what was left out.
  private static func isShortened(_ text: ArraySlice<UInt8>) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 == UInt8(ascii: ".") }
  }

  /// The digits of the base64 in a text, padded as they must be.
  ///
  /// Signs that join strings stand by themselves.
  private static func digits(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var digits: [UInt8] = []
    digits.reserveCapacity(text.count + 2)
    for word in text.split(whereSeparator: { isFiller($0) || $0 == 0x0A }) {
      guard word.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "=") }) else { return nil }
      if word.count <= 2, word.allSatisfy({ $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") }) {
        continue
      }
      digits += word
    }
    while digits.last == UInt8(ascii: "=") { digits.removeLast() }
    guard digits.count >= 40, digits.count % 4 != 1, !digits.contains(UInt8(ascii: "=")) else {
      return nil
    }
    digits += repeatElement(UInt8(ascii: "="), count: -digits.count & 3)
    return digits
  }

  /// What may stand around digits without being any.
  private static func isFiller(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "."),
      UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  /// Whether a byte is a digit of base64, but for the padding.
  private static func isDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "/")
  }

  /// Whether a line may end here, or an escape that says so.
  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\\")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func starts(_ text: Span<UInt8>, _ head: String) -> Bool {
    text.count >= head.utf8.count && zip(text.indices, head.utf8).allSatisfy { text[$0] == $1 }
  }
}
