/// A piece of a content that is the same as a piece of another content, its base.
public struct CopiedRange: Hashable, Sendable {
  /// Where the piece begins in the content, in bytes.
  public var target: Int
  /// Where it begins in the base, in bytes.
  public var source: Int
  /// Its length in bytes.
  public var count: Int

  /// Names a piece.
  public init(target: Int, source: Int, count: Int) {
    self.target = target
    self.source = source
    self.count = count
  }
}
