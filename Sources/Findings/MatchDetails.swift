/// What is kept of a match besides its secret and its place.
public struct MatchDetails: Sendable {
  /// How many bytes of a match are kept; a record says when its match was cut.
  public static let matchLimit = 4096

  /// The beginning of what the rule matched.
  public var match: SensitiveBytes
  /// Whether the match was longer than `matchLimit`.
  public var isMatchTruncated: Bool
  /// The secret's line for people; nil where it must not be shown.
  public var excerpt: Excerpt?
  /// The length of the secret in bytes.
  public var length: Int
  /// Where the secret begins.
  public var position: TextPosition
  /// How many line feeds there are before the secret's last byte, from its first one on.
  public var lineFeeds: Int
  /// What could be verified.
  public var verified: VerifiedState
  /// What is used together with the secret.
  public var companions: [CompanionDetails] = []

  /// Copies the details of a match out of its content.
  ///
  /// - Parameters:
  ///   - content: The content, or a window of it.
  ///   - match: Where in `content` the match is.
  ///   - secret: Where in `content` the secret is; not necessarily inside the match.
  ///   - verified: What could be verified about the secret.
  ///   - start: The position of the first byte of `content`.
  /// - Precondition: Both ranges lie within `content`.
  /// - Complexity: O(n) in the number of bytes before the secret, whose lines are counted.
  public init(
    content: Span<UInt8>,
    match: Range<Int>,
    secret: Range<Int>,
    verified: VerifiedState,
    start: TextPosition = .start
  ) {
    let kept = match.prefix(Self.matchLimit)
    self.match = SensitiveBytes(copying: content.extracting(kept))
    isMatchTruncated = kept.count < match.count
    excerpt = Excerpt(content: content, secret: secret)
    length = secret.count
    position = start.advanced(over: content.extracting(0..<secret.lowerBound))
    lineFeeds = secret.dropLast().count { content[$0] == 0x0A }
    self.verified = verified
  }

  /// Says where the first of many values stands, and nothing of it.
  public init(valueOf length: Int, at position: TextPosition) {
    match = SensitiveBytes([])
    isMatchTruncated = false
    excerpt = nil
    self.length = length
    self.position = position
    lineFeeds = 0
    verified = VerifiedState(checksum: .none)
  }
}
