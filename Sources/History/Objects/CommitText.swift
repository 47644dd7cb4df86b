import Bytes

/// What people want to know of a commit: who made it, when, and what its message begins with.
public struct CommitText: Hashable, Sendable {
  /// Who wrote the change.
  public var author: Signature
  /// Who made the commit.
  public var committer: Signature
  /// The first line of the message that is not empty.
  public var subject: [UInt8]

  /// The most bytes kept of a subject.
  public static let subjectLimit = 1024

  /// Reads a commit.
  public init(_ commit: Span<UInt8>) {
    author = Signature(commit.extracting(0..<0))
    committer = author
    var at = 0
    while let line = commit.line(at: at) {
      at = line.upperBound + 1
      if line.isEmpty { break }
      if commit.hasText("author ", at: line.lowerBound) {
        author = Signature(commit.extracting(line.lowerBound + 7..<line.upperBound))
      } else if commit.hasText("committer ", at: line.lowerBound) {
        committer = Signature(commit.extracting(line.lowerBound + 10..<line.upperBound))
      }
    }
    subject = []
    while let line = commit.line(at: at) {
      at = line.upperBound + 1
      guard !line.isEmpty else { continue }
      subject = commit.array(
        line.lowerBound..<min(line.upperBound, line.lowerBound + Self.subjectLimit)
      )
      break
    }
  }
}
