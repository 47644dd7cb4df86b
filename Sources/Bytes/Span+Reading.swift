public import CKernels

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension Span where Element == UInt8 {
  /// Reads four bytes as a big-endian number.
  ///
  /// - Precondition: `offset..<offset + 4` lies inside the span.
  @inlinable
  public func bigEndian32(at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset <= count - 4, "a number outside of the span")
    return UInt32(
      bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
    )
  }

  /// Reads eight bytes as a big-endian number.
  ///
  /// - Precondition: `offset..<offset + 8` lies inside the span.
  @inlinable
  public func bigEndian64(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count - 8, "a number outside of the span")
    return UInt64(
      bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    )
  }

  /// Whether both hold the same bytes.
  public func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard count > 0 else { return true }
    return unsafe withUnsafeBytes { own in
      unsafe other.withUnsafeBytes { other in
        guard let own = own.baseAddress, let other = other.baseAddress else {
          return false
        }
        return unsafe memcmp(own, other, count) == 0
      }
    }
  }

  /// Copies a range into an array.
  ///
  /// - Precondition: `range` lies inside the span.
  public func array(_ range: Range<Int>) -> [UInt8] {
    let piece = extracting(range)
    return unsafe piece.withUnsafeBufferPointer { unsafe Array($0) }
  }
}

extension Span {
  /// Asks the processor to fetch an element while other work goes on, where there is such an element.
  @inlinable
  public func prefetch(_ index: Int) {
    guard index >= 0, index < count else { return }
    unsafe withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      unsafe kh_prefetch(first + index)
    }
  }
}
