internal import CKernels

/// Which bytes a piece of a content is and stands among.
@safe struct RangeKey: Equatable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  /// How many bytes are compared, and how many of them stand before and behind the piece; none has a count of 0.
  private var count: UInt16 = 0
  private var behind: UInt8 = 0
  private var ahead: UInt8 = 0

  /// How many bytes before and behind a piece are compared with it, fewer only where the content begins or ends: all that the gates of
  /// literals look at, and what most hot words depend on that lead to nothing.
  static var reach: (behind: Int, ahead: Int) { (48, 96) }

  private static var shortestPiece: Int { 1024 }
  private static var longestPiece: Int { Int(KH_STAMP_MOST) - reach.behind - reach.ahead }

  /// The key of no piece.
  init() {}

  /// The key of a piece of a content.
  ///
  /// - Precondition: it is no longer than ``pieceEnd(_:in:)`` tells.
  init(of piece: Range<Int>, in content: Span<UInt8>) {
    let (low, high) = (
      max(piece.lowerBound - Self.reach.behind, 0),
      min(piece.upperBound + Self.reach.ahead, content.count)
    )
    let bytes = content.extracting(low..<high)
    precondition(bytes.count <= Int(KH_STAMP_MOST), "too long for a stamp")
    let stamp = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe bytes.baseAddress.map { unsafe kh_stamp_of($0, bytes.count, Self.secret.words) }
        ?? kh_stamp()
    }
    (first, second) = (stamp.first, stamp.second)
    count = UInt16(bytes.count)
    behind = UInt8(piece.lowerBound - low)
    ahead = UInt8(high - piece.upperBound)
  }

  /// Any number that equal keys share.
  var hash: Int { Int(truncatingIfNeeded: first) }

  /// Whether all bytes that a candidate depends on are compared, where the piece stands at a place.
  func shows(_ window: CandidateWindow, of position: Int, in piece: Range<Int>) -> Bool {
    // That the content begins or ends counts as a byte, and is seen where fewer are compared.
    (position - window.behind >= piece.lowerBound - Int(behind) || behind < Self.reach.behind)
      && (position + window.ahead <= piece.upperBound + Int(ahead) || ahead < Self.reach.ahead)
  }

  /// Where the first piece of a range ends: with the range where that is short, else behind a line that its own bytes choose, so
  /// that the pieces of a text that stands elsewhere are the same again.
  ///
  /// - Complexity: O(1), mostly a look at two lines.
  static func pieceEnd(_ range: Range<Int>, in content: Span<UInt8>) -> Int {
    guard range.count > longestPiece else { return range.upperBound }
    var place = range.lowerBound + shortestPiece
    let limit = range.lowerBound + longestPiece
    while let end = lineEnd(content, place..<limit) {
      let eight = unsafe content.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: end - 8,
        as: UInt64.self
      )
      if (eight &* 0x9E37_79B9_7F4A_7C15) >> 63 == 0 { return end + 1 }
      place = end + 1
    }
    return limit
  }

  private static func lineEnd(_ content: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let rest = content.extracting(range)
    let length = unsafe rest.withUnsafeBufferPointer { rest in
      unsafe rest.baseAddress.map { unsafe kh_line_end($0, rest.count) } ?? 0
    }
    return length < range.count ? range.lowerBound + length : nil
  }

  /// Drawn once for all workers, and never freed.
  private static let secret = Secret()

  @safe private struct Secret: @unchecked Sendable {
    // Sendable because nothing writes to it.
    let words: UnsafePointer<UInt32>

    init() {
      let words = UnsafeMutablePointer<UInt32>.allocate(capacity: Int(KH_STAMP_KEY))
      for place in 0..<Int(KH_STAMP_KEY) {
        unsafe (words + place).initialize(to: .random(in: 0 ... .max))
      }
      unsafe self.words = UnsafePointer(words)
    }
  }
}
