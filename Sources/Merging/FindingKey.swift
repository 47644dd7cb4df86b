/// Where a finding stands in the files that are merged, in the order in which they are read again:
/// by fingerprint, then by file, then by line.
///
/// It holds no byte of a secret and no padding, so that it may be written to a temporary file.
package struct FindingKey: Hashable, Comparable, Sendable {
  /// The first 64 bits of the fingerprint.
  package var high: UInt64
  /// The other 64 bits.
  package var low: UInt64
  /// The number of the file, from 0.
  package var file: UInt64
  /// The offset of the line, in bytes from 0.
  package var offset: UInt64

  /// Says where a finding stands.
  package init(high: UInt64, low: UInt64, file: UInt64, offset: UInt64) {
    self.high = high
    self.low = low
    self.file = file
    self.offset = offset
  }

  /// Whether both are findings of one secret.
  package func hasSameFingerprint(as other: Self) -> Bool {
    high == other.high && low == other.low
  }

  package static func < (left: Self, right: Self) -> Bool {
    if left.high != right.high { return left.high < right.high }
    if left.low != right.low { return left.low < right.low }
    if left.file != right.file { return left.file < right.file }
    return left.offset < right.offset
  }
}
