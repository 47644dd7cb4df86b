/// A way of writing text from anywhere so that no byte of it can do harm.
protocol EscapedText {
  /// Whether a byte below 0x80 is written as it is; made without branches, so that a loop over it is one over vectors.
  static func isPlain(_ byte: UInt8) -> Bool
  /// Writes a scalar that must not stand as it is.
  static func appendEscape(_ scalar: Unicode.Scalar, to output: inout [UInt8])
  /// Writes bytes that no scalar begins with.
  static func appendBroken(_ bytes: Span<UInt8>, to output: inout [UInt8])
}

extension EscapedText {
  /// Appends a text: plain bytes and harmless scalars as they are, all else escaped.
  ///
  /// - Returns: whether all of it was UTF-8.
  /// - Complexity: O(n).
  static func appendEscaped(_ text: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    if isPlainThroughout(text) {
      output.append(text, text.indices)
      return true
    }
    var isSound = true
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
        appendBroken(text.extracting(index..<index + length), to: &output)
        isSound = false
        index += length
      }
      pending = index
    }
    output.append(text, pending..<index)
    return isSound
  }

  /// Whether all bytes are plain; without an early exit or a look at bounds, so that it is a vector loop.
  static func isPlainThroughout(_ text: Span<UInt8>) -> Bool {
    var others: UInt8 = 0
    for index in text.indices { others |= isPlain(unsafe text[unchecked: index]) ? 0 : 1 }
    return others == 0
  }
}
