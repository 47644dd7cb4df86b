import Bytes
public import GitStorage

/// Looks up in the trees of commits at which paths they hold an object.
///
/// The walk through history tells the paths of an object over all commits; this tells which of them are those of one commit.
/// One per thread.
public struct PathLookup: Sendable {
  private let format: ObjectFormat
  /// Trees that were read, so that the next path and the next finding need not read them again.
  private var trees: [ObjectID: [UInt8]] = [:]
  private var heldBytes = 0
  private var readBytes = 0

  /// How many bytes of trees are held at most; larger ones are read each time.
  private static let mostHeld = 4 << 20
  /// How many bytes of trees are looked through at most: histories made to be slow do not hold a scan up.
  private static let mostRead = 256 << 20

  /// Creates one for a store's objects.
  public init(format: ObjectFormat) { self.format = format }

  /// The first of some paths at which a commit holds an object.
  ///
  /// - Parameters:
  ///   - paths: from the root of the commit's tree, without a slash in front.
  ///   - object: the object.
  ///   - commit: the commit.
  ///   - reader: reads the commit and its trees.
  /// - Returns: nil where it is at none of them, where a tree cannot be read, or when more than 256 MiB of trees
  ///   were looked through since this was created.
  /// - Complexity: O(size of the trees on the way to each path).
  public mutating func firstPath(
    among paths: [[UInt8]],
    of object: ObjectID,
    in commit: ObjectID,
    using reader: inout ObjectReader
  ) -> [UInt8]? {
    let format = format
    let head = try? reader.read(commit) { kind, content in
      kind == .commit ? CommitHead(content, format: format) : nil
    }
    guard let root = head?.tree else { return nil }
    return paths.first { path in
      var id = root
      for name in path.split(separator: UInt8(ascii: "/")) {
        guard let next = entry(name, in: id, using: &reader) else { return false }
        id = next
      }
      return id == object
    }
  }

  /// What a tree's entry names.
  private mutating func entry(
    _ name: ArraySlice<UInt8>,
    in tree: ObjectID,
    using reader: inout ObjectReader
  ) -> ObjectID? {
    guard readBytes < Self.mostRead, let bytes = bytes(of: tree, using: &reader) else { return nil }
    let content = bytes.span
    var at = 0
    defer { readBytes += at }
    while at < content.count, let entry = TreeEntry(content, at: at, format: format) {
      at = entry.idOffset + format.idLength
      if bytes[entry.name] == name {
        return ObjectID(content, at: entry.idOffset, format: format)
      }
    }
    return nil
  }

  private mutating func bytes(of tree: ObjectID, using reader: inout ObjectReader) -> [UInt8]? {
    if let known = trees[tree] { return known }
    let read = try? reader.read(tree) { kind, content in
      kind == .tree ? content.array(0..<content.count) : nil
    }
    guard let bytes = read else { return nil }
    readBytes += bytes.count
    guard bytes.count <= Self.mostHeld else { return bytes }
    if heldBytes + bytes.count > Self.mostHeld {
      trees = [:]
      heldBytes = 0
    }
    trees[tree] = bytes
    heldBytes += bytes.count
    return bytes
  }
}
