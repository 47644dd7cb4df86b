/// Strings of JSON (RFC 8259, section 7).
enum JSONString {
  /// Appends a text in quotes and says whether it was UTF-8, that is, whether the string is exact.
  ///
  /// Where the bytes are not UTF-8, U+FFFD stands for them. As only whole scalars are written, lone
  /// surrogates are impossible.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    var isExact = true
    output.append(UInt8(ascii: "\""))
    var pending = 0  // what precedes it is written
    var index = 0
    while index < text.count {
      if isPlain(text[index]) {
        index += 1
        continue
      }
      switch UTF8Step.next(in: text, at: index) {
      case .scalar(let scalar, let length):
        if scalar.value >= 0x80, !scalar.isHazardous {
          index += length
          continue
        }
        output.append(text, pending..<index)
        appendEscape(scalar, to: &output)
        index += length
      case .broken(let length):
        output.append(text, pending..<index)
        output.append("\u{FFFD}")
        isExact = false
        index += length
      }
      pending = index
    }
    output.append(text, pending..<index)
    output.append(UInt8(ascii: "\""))
    return isExact
  }

  /// Whether a byte is written as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func appendEscape(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "\"": output.append("\\\"")
    case "\\": output.append("\\\\")
    case "\n": output.append("\\n")
    case "\r": output.append("\\r")
    case "\t": output.append("\\t")
    default:
      for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
        output.append("\\u")
        output.append(hex: UInt32(unit), width: 4)
      }
    }
  }
}
