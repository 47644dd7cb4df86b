import Bytes
public import GitStorage

/// What ties a commit into history: its tree, its parents and when it was made.
///
/// Source: git's documentation, user-manual ("commit object"). The lines come in a fixed order, as
/// git itself insists.
public struct CommitHead: Hashable, Sendable {
  /// The tree of the commit's files.
  public var tree: ObjectID
  /// The parents in their order.
  public var parents: [ObjectID]
  /// When the commit was made, in seconds since 1970 in UTC; 0 where the commit does not tell.
  public var seconds: Int64

  /// Reads the head of a commit.
  ///
  /// - Returns: nil where the commit does not name a tree as it should.
  /// - Complexity: O(length of the head).
  public init?(_ commit: Span<UInt8>, format: ObjectFormat) {
    var ids: [ObjectID] = []
    guard let seconds = Self.read(commit, format: format, into: &ids) else { return nil }
    self.seconds = seconds
    tree = ids.removeFirst()
    parents = ids
  }

  /// The same without a list of its own for each commit.
  ///
  /// - Parameters:
  ///   - commit: its bytes.
  ///   - format: the repository's hash function.
  ///   - ids: gets its tree and its parents; some of them even where the commit is broken.
  /// - Returns: when the commit was made.
  static func read(
    _ commit: Span<UInt8>,
    format: ObjectFormat,
    into ids: inout [ObjectID]
  ) -> Int64? {
    let digits = format.idLength * 2
    guard commit.hasText("tree ", at: 0),
      let tree = ObjectID(hex: commit, at: 5, format: format),
      commit.hasByte(UInt8(ascii: "\n"), at: 5 + digits)
    else { return nil }
    ids.append(tree)
    var at = 6 + digits
    while commit.hasText("parent ", at: at) {
      guard let parent = ObjectID(hex: commit, at: at + 7, format: format),
        commit.hasByte(UInt8(ascii: "\n"), at: at + 7 + digits)
      else { return nil }
      ids.append(parent)
      at += 8 + digits
    }
    while let line = commit.line(at: at), !line.isEmpty {
      if commit.hasText("committer ", at: at) {
        return Signature.date(commit.extracting(line.lowerBound + 10..<line.upperBound)).seconds
          ?? 0
      }
      at = line.upperBound + 1
    }
    return 0
  }
}
