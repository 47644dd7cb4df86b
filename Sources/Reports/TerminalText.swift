/// Makes text from anywhere fit to be shown on a terminal.
package enum TerminalText: EscapedText {
  /// Appends bytes so that every one of them is visible and none can steer the terminal.
  ///
  /// Printable UTF-8 stays as it is. Tabs, carriage returns and line feeds become `\t`, `\r`, `\n`;
  /// other characters that are invisible or change how text is shown become `\u{…}`, broken UTF-8
  /// `\x…`.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    _ = appendEscaped(text, to: &output)
  }

  /// The text with every invisible or steering character escaped.
  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    append(text.utf8.span, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The text with every invisible or steering character escaped, but for line feeds.
  package static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
      .joined(separator: "\n")
  }

  static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F }

  static func appendEscape(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "\n": output.append("\\n")
    case "\r": output.append("\\r")
    case "\t": output.append("\\t")
    default:
      output.append("\\u{")
      output.append(hex: scalar.value, width: 0)
      output.append("}")
    }
  }

  static func appendBroken(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
    for index in bytes.indices {
      output.append("\\x")
      output.append(hex: UInt32(bytes[index]), width: 2)
    }
  }
}
