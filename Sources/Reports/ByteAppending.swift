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

  /// Appends a number in hex, with all sixteen digits.
  mutating func append(hex value: UInt64) {
    let high = Self.digits(of: UInt32(truncatingIfNeeded: value >> 32))
    let low = Self.digits(of: UInt32(truncatingIfNeeded: value))
    append(addingCapacity: 16) { output in
      for place in 0..<8 {
        output.append(UInt8(truncatingIfNeeded: high >> UInt64(56 - 8 * place)))
      }
      for place in 0..<8 { output.append(UInt8(truncatingIfNeeded: low >> UInt64(56 - 8 * place))) }
    }
  }

  /// The eight hex digits of a number, the first one highest, made side by side.
  private static func digits(of half: UInt32) -> UInt64 {
    var spread = UInt64(half)
    spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFF
    spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FF
    spread = (spread | spread << 4) & 0x0F0F_0F0F_0F0F_0F0F
    // From ten on the fifth bit is set once six are added.
    let letters = (spread &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return spread &+ 0x3030_3030_3030_3030 &+ letters &* (0x61 - 0x3A)
  }

  /// Appends a number in decimal.
  mutating func append(decimal value: Int) {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var first = digits.count
    var rest = value.magnitude
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    append(addingCapacity: digits.count + 1) { output in
      if value < 0 { output.append(UInt8(ascii: "-")) }
      for place in first..<digits.count { output.append(digits[place]) }
    }
  }
}

extension OutputSpan<UInt8> {
  /// Appends borrowed bytes in one go.
  ///
  /// - Precondition: there is room for them.
  mutating func append(copying bytes: Span<UInt8>) {
    guard !bytes.isEmpty else { return }
    precondition(bytes.count <= freeCapacity, "no room for the bytes")
    unsafe withUnsafeMutableBufferPointer { buffer, filled in
      let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
      _ = unsafe bytes.withUnsafeBufferPointer { unsafe rest.update(fromContentsOf: $0) }
      filled += bytes.count
    }
  }

  /// Appends the UTF-8 of a text that stands in the program.
  ///
  /// - Precondition: there is room for it.
  mutating func append(literal text: StaticString) {
    let count = text.utf8CodeUnitCount
    guard count > 0 else { return }
    precondition(count <= freeCapacity, "no room for the text")
    unsafe withUnsafeMutableBufferPointer { buffer, filled in
      let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
      let bytes = unsafe UnsafeBufferPointer(start: text.utf8Start, count: count)
      _ = unsafe rest.update(fromContentsOf: bytes)
      filled += count
    }
  }
}
