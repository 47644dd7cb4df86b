import Bytes
public import GitStorage

/// An entry of a tree, as a place in the tree's bytes.
///
/// Source: git's documentation, gitformat-pack and user-manual ("tree object"): mode in octal
/// digits, a space, the name, a NUL, the id's bytes.
public struct TreeEntry: Hashable, Sendable {
  /// What an entry says its object to be.
  public enum Target: Hashable, Sendable {
    case blob, tree
    /// A commit of another repository: a submodule.
    case submodule
  }

  /// What the entry names.
  public var target: Target
  /// Where the name stands, in bytes from the tree's start.
  public var name: Range<Int>

  /// Where the id begins, in bytes from the tree's start.
  public var idOffset: Int { name.upperBound + 1 }

  /// The most digits of a mode; git writes up to six.
  private static let longestMode = 8

  /// Reads the entry that begins at `offset`; nil where no whole entry stands there.
  ///
  /// - Parameters:
  ///   - tree: the whole tree.
  ///   - offset: where the entry begins; inside the tree.
  ///   - format: the repository's hash function.
  public init?(_ tree: Span<UInt8>, at offset: Int, format: ObjectFormat) {
    var at = offset
    var mode: UInt32 = 0
    while at < tree.count, tree[at] != UInt8(ascii: " ") {
      let digit = tree[at] &- UInt8(ascii: "0")
      guard digit < 8, at - offset < Self.longestMode else { return nil }
      mode = mode << 3 | UInt32(digit)
      at += 1
    }
    let nameStart = at + 1
    guard at > offset, nameStart < tree.count else { return nil }
    at = nameStart
    at = tree.firstIndex(of: 0, from: nameStart) ?? tree.count
    guard at > nameStart, tree.count - at > format.idLength else { return nil }
    name = nameStart..<at
    target = Target(mode: mode)
  }
}

extension TreeEntry.Target {
  init(mode: UInt32) {
    self =
      switch mode & 0o170000 {
      case 0o040000: .tree
      case 0o160000: .submodule
      default: .blob
      }
  }

  /// What the entry that begins at `offset` says its object to be.
  ///
  /// - Parameters:
  ///   - tree: the whole tree.
  ///   - offset: where an entry begins that is known to be sound.
  init(_ tree: Span<UInt8>, at offset: Int) {
    var at = offset
    var mode: UInt32 = 0
    while at < tree.count, tree[at] != UInt8(ascii: " ") {
      mode = mode << 3 | UInt32(tree[at] & 7)
      at += 1
    }
    self.init(mode: mode)
  }
}
