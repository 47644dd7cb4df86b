import Bytes

/// What stands in a repository in place of a file that Git LFS keeps apart.
///
/// Source: docs/spec.md of git-lfs.
public struct LFSPointer: Hashable, Sendable {
  /// The SHA-256 of the file's content, by which it lies in `lfs/objects`.
  public let id: LFSFileID

  /// A pointer is smaller, in bytes.
  public static let sizeLimit = 1024

  private static let beginnings = [
    "version https://git-lfs.github.com/spec/", "version https://hawser.github.com/spec/",
  ]
  private static let name = Array("\noid sha256:".utf8)

  /// Reads a pointer; nil where it is none.
  ///
  /// - Parameter content: the content of a blob.
  /// - Complexity: O(1) for all but pointers and what begins like them.
  public init?(_ content: Span<UInt8>) {
    guard content.count < Self.sizeLimit,
      Self.beginnings.contains(where: { content.hasText($0.utf8, at: 0) }),
      let place = (0..<content.count).first(where: { content.hasText(Self.name, at: $0) }),
      let id = LFSFileID(hex: content, at: place + Self.name.count)
    else { return nil }
    self.id = id
  }
}

extension Span<UInt8> {
  /// Whether these bytes lie at an offset.
  fileprivate func hasText(_ text: some Collection<UInt8>, at offset: Int) -> Bool {
    guard text.count <= count - offset else { return false }
    var place = offset
    for byte in text {
      guard self[place] == byte else { return false }
      place += 1
    }
    return true
  }
}
