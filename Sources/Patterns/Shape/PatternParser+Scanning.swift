/// Moving over the pattern's bytes.
extension PatternParser {
  /// The byte at the position, if there is one.
  var next: UInt8? {
    position < pattern.count ? pattern[position] : nil
  }

  /// Steps over some text if it stands here.
  @inline(__always)
  mutating func take(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  /// Whether some text stands here.
  ///
  /// Inlined, so that the text is a constant; that halves the parser's time.
  @inline(__always)
  func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard count <= pattern.count - position else { return false }
    for index in 0..<count where unsafe pattern[position + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// Steps over some text, which must stand here.
  mutating func expect(_ text: StaticString) throws(NotUnderstood) {
    guard take(text) else { throw NotUnderstood() }
  }

  /// Steps over bytes of a set and returns them.
  mutating func takeAll(_ set: ByteSet) -> ArraySlice<UInt8> {
    let start = position
    while let byte = next, set.contains(byte) { position += 1 }
    return pattern[start..<position]
  }

  /// Steps up to and over a byte and returns what lies before it.
  mutating func takeThrough(_ end: UInt8) throws(NotUnderstood) -> ArraySlice<UInt8> {
    guard let index = pattern[position...].firstIndex(of: end) else { throw NotUnderstood() }
    defer { position = index + 1 }
    return pattern[position..<index]
  }

  /// Steps over what PCRE2 ignores between items, and between an item and its quantifier.
  ///
  /// These are `\Q`, `\E`, comments `(?#…)`, and white space and `#` comments under `(?x)`.
  mutating func skipIgnored(_ options: PatternOptions) {
    while let byte = next {
      // Most bytes are none of these.
      let isCandidate = byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "(")
      guard isCandidate || options.contains(.extended) else { return }
      if isQuoting {
        guard take("\\E") else { return }
        isQuoting = false
      } else if take("\\Q") {
        isQuoting = true
      } else if take("\\E") {
        continue
      } else if starts(with: "(?#"), let end = pattern[position...].firstIndex(of: 0x29) {
        position = end + 1
      } else if options.contains(.extended), ByteSet.space.contains(byte) {
        position += 1
      } else if options.contains(.extended), take("#") {
        position = (pattern[position...].firstIndex(of: 0x0A) ?? pattern.count - 1) + 1
      } else {
        return
      }
    }
  }

  /// The value of digits; `nil` if there are none or too many to matter.
  static func number(_ digits: ArraySlice<UInt8>, radix: Int) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: radix)
  }
}
