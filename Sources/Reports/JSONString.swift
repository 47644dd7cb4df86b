/// Strings of JSON (RFC 8259, section 7).
enum JSONString: EscapedText {
  /// Appends a text in quotes and says whether it was UTF-8, that is, whether the string is exact.
  ///
  /// Where the bytes are not UTF-8, U+FFFD stands for them. As only whole scalars are written, lone
  /// surrogates are impossible.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    if isPlainThroughout(text) {
      output.append(addingCapacity: text.count + 2) { output in
        output.append(UInt8(ascii: "\""))
        output.append(copying: text)
        output.append(UInt8(ascii: "\""))
      }
      return true
    }
    output.append(UInt8(ascii: "\""))
    let isExact = appendEscaped(text, to: &output)
    output.append(UInt8(ascii: "\""))
    return isExact
  }

  static func isPlain(_ byte: UInt8) -> Bool {
    let isText: UInt8 = byte &- 0x20 < 0x5F ? 1 : 0
    let isQuote: UInt8 = byte == UInt8(ascii: "\"") ? 1 : 0
    let isBackslash: UInt8 = byte == UInt8(ascii: "\\") ? 1 : 0
    return isText & ~isQuote & ~isBackslash == 1
  }

  static func appendEscape(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
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

  static func appendBroken(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
    output.append("\u{FFFD}")
  }
}
