internal import CKernels

/// How often each byte occurs in a short text, and what the bytes are.
struct ByteCounts {
  /// What the kernel counted.
  private(set) var sums = kh_byte_counts()
  private var counts = InlineArray<256, UInt8>(repeating: 0)

  /// Counts.
  ///
  /// - Precondition: there are KH_BYTES_MAX bytes at most.
  init(_ bytes: Span<UInt8>) {
    let weights = Logarithms.table
    var counts = counts.mutableSpan
    sums = unsafe counts.withUnsafeMutableBufferPointer { counts in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        guard let data = bytes.baseAddress, let counts = counts.baseAddress else {
          return kh_byte_counts()
        }
        return unsafe kh_count_bytes(
          data,
          bytes.count,
          weights.start,
          LetterPairs.weights.start,
          UInt8(LetterPairs.rareFrom),
          counts
        )
      }
    }
  }

  var lower: Int { Int(sums.lower) }
  var upper: Int { Int(sums.upper) }
  var digits: Int { Int(sums.digits) }
  var base64: Int { Int(sums.base64) }

  /// How often a byte occurs.
  @inline(__always)
  subscript(byte: Unicode.Scalar) -> Int {
    // Through a span: to read an element of an inline array by itself copies all of it (Swift 6.3).
    Int(counts.span[Int(UInt8(ascii: byte))])
  }
}
