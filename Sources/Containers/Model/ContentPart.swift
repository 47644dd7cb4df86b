/// Where a part of a content lies that is too large to be held as a whole, and what of it counts.
///
/// Parts share bytes with their neighbours. Of two of them each counts what starts in its half of these, so all that is no
/// longer than that is found once, wherever it lies.
public struct ContentPart: Sendable, Hashable {
  /// Where it begins, in bytes from the content's start.
  public let offset: Int
  /// Its length in bytes.
  public let count: Int
  /// Whether the content ends with it.
  public let isLast: Bool
  /// How many bytes it shares with the next one.
  public let shared: Int
  /// Whether it is of a text that the content around it holds in another form: what that shows as it is, is told of it.
  public let isAnotherForm: Bool

  /// Describes a part.
  public init(
    offset: Int,
    count: Int,
    sharing shared: Int,
    isLast: Bool,
    isAnotherForm: Bool = false
  ) {
    self.offset = offset
    self.count = count
    self.isLast = isLast
    self.isAnotherForm = isAnotherForm
    self.shared = shared
  }

  /// Which starts of matches and stretches count, in bytes from the part's start.
  public var starts: Range<Int> {
    let first = offset == 0 ? 0 : min(shared / 2, count)
    return first..<(isLast ? count + 1 : max(first, count - shared / 2))
  }

  /// How many bytes come before the next part.
  public var advance: Int { max(count - shared, 0) }
}
