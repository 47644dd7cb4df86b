import Bytes

/// How zstd data are laid out: enough of it to know what it takes to unpack them, without unpacking any.
///
/// Source: RFC 8878, 3.1.
enum ZstdStream {
  /// The largest block, in bytes, unpacked.
  private static var largestBlock: Int { 128 << 10 }

  /// How far a decoder looks back in what it unpacks of a frame, in bytes: never farther than to the frame's beginning.
  ///
  /// - Complexity: O(blocks).
  static func window(of content: Span<UInt8>) -> Int {
    var (place, window) = (0, 0)
    while place + 8 <= content.count {
      let magic = content.little32(at: place)
      if magic & 0xFFFF_FFF0 == 0x184D_2A50 {
        place += 8 + content.little32(at: place + 4)
        continue
      }
      guard magic == 0xFD2F_B528, let frame = Frame(content, at: place + 4) else { break }
      var blocks = 0
      place = frame.start
      var isLast = false
      while !isLast, place + 3 <= content.count {
        let head = content.little16(at: place) | Int(content[place + 2]) << 16
        isLast = head & 1 == 1
        blocks += 1
        place += 3 + (head & 6 == 2 ? 1 : head >> 3)
      }
      window = max(window, min(frame.window, frame.size ?? .max, blocks * largestBlock))
      if frame.hasChecksum { place += 4 }
    }
    return window
  }

  /// The head of a frame.
  private struct Frame {
    /// Where the blocks begin.
    var start: Int
    /// In bytes.
    var window: Int
    /// How many bytes come out of it; nil where that is not told.
    var size: Int?
    var hasChecksum: Bool

    init?(_ content: Span<UInt8>, at place: Int) {
      let flags = content[place]
      let isSingle = flags & 0x20 != 0
      hasChecksum = flags & 4 != 0
      let idSize = [0, 1, 2, 4][Int(flags & 3)]
      let sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][Int(flags >> 6)]
      start = place + 1 + (isSingle ? 0 : 1) + idSize + sizeBytes
      guard start <= content.count else { return nil }
      var told = 0
      for byte in 0..<sizeBytes {
        told |= Int(content[start - sizeBytes + byte] & (byte == 7 ? 0x7F : 0xFF)) << (8 * byte)
      }
      size = sizeBytes == 0 ? nil : told + (sizeBytes == 2 ? 256 : 0)
      if isSingle {
        window = size ?? 0
      } else {
        let base = 1 << (10 + Int(content[place + 1] >> 3))
        window = base + base / 8 * Int(content[place + 1] & 7)
      }
    }
  }
}
