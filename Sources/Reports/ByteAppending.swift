extension [UInt8] {
  /// Appends the UTF-8 of a text.
  mutating func append(_ text: String) {
    let bytes = text.utf8.span
    append(bytes, bytes.indices)
  }

  /// Appends the UTF-8 of a text that stands in the program.
  mutating func append(literal text: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  /// Appends part of borrowed bytes in one go.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends a number in hex, with leading zeros up to a width.
  mutating func append(hex value: UInt32, width: Int) {
    let digits = String(value, radix: 16)
    for _ in 0..<Swift.max(0, width - digits.utf8.count) { append(UInt8(ascii: "0")) }
    append(digits)
  }
}
