internal import CKernels

/// Compressed contents in which there was nothing to tell, so that the same data under another head are not unpacked again.
///
/// Files that are generated anew for each version often differ in the time in their head alone, and archives in a few of their
/// entries: known are outermost gzip streams and entries of zip archives. One per worker; bounded in memory, whatever it is
/// shown.
final class KnownStreams {
  /// Which data they are: their length, their checksum and length unpacked as they tell them, and a digest under a key that
  /// is drawn for each process, so that nobody can make others that pass for them.
  struct Key: Hashable {
    private let digest: UInt64
    private let trailer: UInt64
    private let count: Int
    private let isEntry: Bool

    /// The key of a gzip stream without its head; nil for what is none, and for heads that are checked for damage.
    ///
    /// Source of the format: RFC 1952.
    ///
    /// - Complexity: O(n), some times faster than unpacking.
    init?(gzip content: Span<UInt8>) {
      guard content.count > 18, content.begins(with: [0x1F, 0x8B, 8]),
        content[3] & (Self.reserved | Self.headChecksum) == 0
      else { return nil }
      var place = 10
      if content[3] & 4 != 0 { place += 2 + Int(content[10]) + Int(content[11]) << 8 }
      // The name and the comment.
      for flag in [8, 16] as [UInt8] where content[3] & flag != 0 {
        while place < content.count, content[place] != 0 { place += 1 }
        place += 1
      }
      guard content.count - place > 8 else { return nil }
      var trailer: UInt64 = 0
      for place in content.count - 8..<content.count {
        trailer = trailer << 8 | UInt64(content[place])
      }
      self.init(content.extracting(place..<content.count), isEntry: false, trailer)
    }

    /// The key of an entry of a zip archive.
    ///
    /// - Parameters:
    ///   - data: deflated, without a head.
    ///   - size: how many bytes come out of them, as the archive tells.
    ///   - checksum: their CRC-32, as the archive tells.
    init(deflated data: Span<UInt8>, size: Int, checksum: UInt32) {
      self.init(data, isEntry: true, UInt64(checksum) << 32 | UInt64(truncatingIfNeeded: size))
    }

    private init(_ data: Span<UInt8>, isEntry: Bool, _ trailer: UInt64) {
      self.trailer = trailer
      self.isEntry = isEntry
      count = data.count
      digest = unsafe data.withUnsafeBufferPointer { data in
        unsafe data.baseAddress.map { unsafe kh_digest($0, data.count, Self.secret) } ?? 0
      }
    }

    private static let secret = kh_digest_key(
      words: .random(in: 1..<1 << 59),
      lanes: .random(in: 1..<1 << 59)
    )

    private static var reserved: UInt8 { 0xE0 }
    private static var headChecksum: UInt8 { 2 }
  }

  /// That there is nothing to tell of one, and where that holds: where nothing in it is cut off.
  struct Silence {
    /// How many steps led to it; where more do, one in it may be too many.
    var depth: Int
    /// How many bytes it might become, in which all found room.
    var room: Int
    /// How large a window might be.
    var window: Int
    /// How many bytes came out of it.
    var bytes: Int
    /// How many inner contents it has.
    var contents: Int
    /// How many bytes were looked at.
    var examined: Int
  }

  private var known: [Key: Silence] = [:]

  /// What is known of one; nil unless looking at it would tell nothing.
  subscript(key: Key) -> Silence? { known[key] }

  /// Keeps in mind that there was nothing to tell.
  func keep(_ silence: Silence, of key: Key) {
    if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
    known[key] = silence
  }

  /// How many are known at a time: about two megabytes.
  private static var most: Int { 1 << 14 }
}
