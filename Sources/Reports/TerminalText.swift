/// Makes text from anywhere fit to be shown on a terminal.
enum TerminalText {
  /// Appends bytes so that every one of them is visible and none can steer the terminal.
  ///
  /// Printable UTF-8 stays as it is. Tabs, carriage returns and line feeds become `\t`, `\r`, `\n`;
  /// other characters that are invisible or change how text is shown become `\u{…}`, broken UTF-8
  /// `\x…`.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    var pending = 0  // what precedes it is written
    var index = 0
    while index < text.count {
      if text[index] >= 0x20, text[index] < 0x7F {
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
        for broken in index..<index + length {
          output.append("\\x")
          output.append(hex: UInt32(text[broken]), width: 2)
        }
        index += length
      }
      pending = index
    }
    output.append(text, pending..<index)
  }

  /// The text with every invisible or steering character escaped.
  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    append(text.utf8.span, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func appendEscape(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
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
}
