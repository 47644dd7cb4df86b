extension [UInt8] {
  /// Copies borrowed bytes in one go.
  init(copying span: Span<UInt8>) {
    self = unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// Takes other bytes into the memory that it has.
  mutating func replaceAll(copying span: Span<UInt8>) {
    removeAll(keepingCapacity: true)
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
