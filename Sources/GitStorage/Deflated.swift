import Bytes

/// Compressed data and checksums of files that are neither packs nor loose objects.
public enum Deflated {
  /// Inflates the zlib stream at the front of some bytes.
  ///
  /// - Parameters:
  ///   - input: begins with the stream.
  ///   - size: the length that the data are declared to unfold to, in bytes.
  /// - Returns: the data and the length of the stream; nil where it is damaged or has another size.
  public static func inflate(_ input: Span<UInt8>, size: Int) -> (data: [UInt8], length: Int)? {
    guard size >= 0, Inflater.leastInput(for: size) <= input.count else { return nil }
    let buffer = ObjectBuffer(capacity: size)
    guard let length = try? unsafe Inflater().inflate(input, into: buffer.fill(size)) else {
      return nil
    }
    return (buffer.bytes.array(0..<size), length)
  }

  /// The CRC-32 of some bytes.
  public static func checksum(_ bytes: Span<UInt8>) -> UInt32 { Inflater.checksum(bytes) }
}
