extension DigitRun {
  /// Appends what digits of base64 stand for; line breaks and blanks are passed over.
  ///
  /// - Returns: whether all fitted in.
  static func decodeBase64(
    _ content: Span<UInt8>,
    _ range: Range<Int>,
    limit: Int,
    into output: inout [UInt8]
  ) -> Bool {
    var (bits, held) = (0 as UInt32, 0 as UInt32)
    for place in range {
      let value = content[place].base64Value
      guard value < 64 else { continue }
      bits = bits << 6 | UInt32(value)
      held += 6
      guard held >= 8 else { continue }
      held -= 8
      guard output.count < limit else { return false }
      output.append(UInt8(truncatingIfNeeded: bits >> held))
    }
    return true
  }

  /// Appends what pairs of hexadecimal digits stand for; line breaks and blanks are passed over.
  ///
  /// - Returns: whether all fitted in.
  static func decodeHex(
    _ content: Span<UInt8>,
    _ range: Range<Int>,
    limit: Int,
    into output: inout [UInt8]
  ) -> Bool {
    var high: UInt8?
    for place in range {
      let value = content[place].hexValue
      guard value < 16 else { continue }
      guard let upper = high else {
        high = value
        continue
      }
      guard output.count < limit else { return false }
      output.append(upper << 4 | value)
      high = nil
    }
    return true
  }
}
