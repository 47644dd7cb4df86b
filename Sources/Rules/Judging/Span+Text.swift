extension UInt8 {
  /// The byte with an ASCII capital made small.
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// Whether the byte is an ASCII letter or digit.
  var isAlphanumeric: Bool {
    (self >= 0x30 && self <= 0x39) || (lowercased >= 0x61 && lowercased <= 0x7A)
  }
}

extension Span<UInt8> {
  /// Whether `text` stands at `offset`, ASCII letters compared in any case.
  ///
  /// - Precondition: `offset` is not negative.
  func matchesIgnoringCase(_ text: some Collection<UInt8>, at offset: Int) -> Bool {
    guard offset <= count, text.count <= count - offset else { return false }
    var index = offset
    for byte in text {
      guard self[index].lowercased == byte.lowercased else { return false }
      index += 1
    }
    return true
  }

  /// The offset of `text`, ASCII letters compared in any case, at or behind `start`.
  ///
  /// - Complexity: the product of both lengths at worst; texts here are words.
  func firstOffset(ofIgnoringCase text: some Collection<UInt8>, from start: Int = 0) -> Int? {
    let length = text.count
    guard let first = text.first?.lowercased, length <= count else { return nil }
    var offset = start
    while offset <= count - length {
      // Private keys are kilobytes of other bytes.
      if self[offset].lowercased == first, matchesIgnoringCase(text, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether `word` occurs anywhere, in any case of ASCII letters; an empty word never does.
  package func containsIgnoringCase(_ word: String) -> Bool {
    firstOffset(ofIgnoringCase: word.utf8) != nil
  }
}
