extension Span where Element == UInt8 {
  /// Reads four bytes as a big-endian number.
  ///
  /// - Precondition: `offset..<offset + 4` lies inside the span.
  @inlinable
  public func bigEndian32(at offset: Int) -> UInt32 {
    UInt32(self[offset]) << 24 | UInt32(self[offset + 1]) << 16 | UInt32(self[offset + 2]) << 8
      | UInt32(self[offset + 3])
  }

  /// Reads eight bytes as a big-endian number.
  ///
  /// - Precondition: `offset..<offset + 8` lies inside the span.
  @inlinable
  public func bigEndian64(at offset: Int) -> UInt64 {
    UInt64(bigEndian32(at: offset)) << 32 | UInt64(bigEndian32(at: offset + 4))
  }

  /// Copies a range into an array.
  ///
  /// - Precondition: `range` lies inside the span.
  public func array(_ range: Range<Int>) -> [UInt8] {
    let piece = extracting(range)
    return unsafe piece.withUnsafeBufferPointer { unsafe Array($0) }
  }
}
