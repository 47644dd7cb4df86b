/// One step of decoding UTF-8 that may be broken.
enum UTF8Step: Equatable {
  /// A well-formed scalar and its length in bytes.
  case scalar(Unicode.Scalar, length: Int)
  /// Bytes that no scalar begins with; one U+FFFD stands for all of them.
  case broken(length: Int)

  /// Decodes what begins at an index.
  ///
  /// Follows table 3-7 of the Unicode standard; a broken sequence is its maximal subpart, as in the
  /// standard's recommendation for U+FFFD, in WHATWG's decoder and in Swift's.
  ///
  /// - Precondition: `index` lies in the text.
  static func next(in text: Span<UInt8>, at index: Int) -> UTF8Step {
    let lead = text[index]
    var second: ClosedRange<UInt8> = 0x80...0xBF
    let length: Int
    switch lead {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(lead), length: 1)
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)  // no overlong forms
    case 0xED: (length, second) = (3, 0x80...0x9F)  // no surrogates
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)  // no overlong forms
    case 0xF4: (length, second) = (4, 0x80...0x8F)  // nothing above U+10FFFF
    case 0xF1...0xF3: length = 4
    default: return .broken(length: 1)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for step in 1..<length {
      let allowed = step == 1 ? second : 0x80...0xBF
      guard index + step < text.count, allowed.contains(text[index + step]) else {
        return .broken(length: step)
      }
      value = value << 6 | UInt32(text[index + step] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return .broken(length: length) }
    return .scalar(scalar, length: length)
  }
}
