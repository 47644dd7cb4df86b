import Bytes

/// The name of a file that Git LFS keeps apart: the SHA-256 of its content.
///
/// Ordered as its bytes are; without padding, so that it may lie in a ``Bytes/Column``.
public struct LFSFileID: Hashable, Sendable, BitwiseCopyable {
  private let w0, w1, w2, w3: UInt64

  /// Reads an id from hexadecimal digits that begin at `offset`.
  ///
  /// - Returns: nil unless digits of one id lie there.
  public init?(hex: Span<UInt8>, at offset: Int = 0) {
    guard let id = ObjectID(hex: hex, at: offset, format: .sha256) else { return nil }
    let bytes = id.bytes
    let span = bytes.span
    (w0, w1) = (span.bigEndian64(at: 0), span.bigEndian64(at: 8))
    (w2, w3) = (span.bigEndian64(at: 16), span.bigEndian64(at: 24))
  }

  /// The id as the name of a file in `lfs/objects` tells it; nil for other files.
  ///
  /// - Parameter path: the path in the repository's folder.
  public init?(ofFileAt path: [UInt8]) {
    let names = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard names.count == 5, names[0].elementsEqual("lfs".utf8), names[4].count == 64,
      names[1].elementsEqual("objects".utf8), names[4].starts(with: names[2] + names[3])
    else { return nil }
    self.init(hex: Array(names[4]).span)
  }

  /// Where the file lies in the repository's folder.
  public var path: [UInt8] {
    let name = Array(description.utf8)
    return Array("lfs/objects/".utf8) + name[0..<2] + [0x2F] + name[2..<4] + [0x2F] + name
  }

  /// The id's 32 bytes.
  public var bytes: [UInt8] {
    [w0, w1, w2, w3].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
  }
}

extension LFSFileID: Comparable {
  /// Whether the first id's bytes sort before the second's.
  public static func < (a: Self, b: Self) -> Bool {
    (a.w0, a.w1, a.w2, a.w3) < (b.w0, b.w1, b.w2, b.w3)
  }
}

extension LFSFileID: CustomStringConvertible {
  /// The id in lower-case hexadecimal digits.
  public var description: String {
    ObjectID(bytes.span, format: .sha256).description
  }
}
