/// The line on which a secret begins, cut to what a person takes in at a glance.
public struct Excerpt: Sendable, Hashable {
  /// How many bytes of the line are kept on each side of the secret.
  public static let contextLimit = 80
  /// How many bytes of the secret are kept.
  public static let secretLimit = 160

  /// The kept part of the line, without its line feed.
  public var text: SensitiveBytes
  /// Where in `text` the secret is.
  public var secret: Range<Int>
  /// Whether the secret goes on after its part in `text`.
  public var isSecretCut: Bool

  /// Cuts the line around a secret.
  ///
  /// - Parameters:
  ///   - content: The bytes around the secret.
  ///   - secret: Where in `content` the secret is.
  /// - Precondition: `secret` lies within `content`.
  /// - Complexity: O(1), bounded by the two limits.
  public init(content: Span<UInt8>, secret: Range<Int>) {
    precondition(
      secret.lowerBound >= 0 && secret.upperBound <= content.count,
      "the secret is not in the content"
    )
    var start = secret.lowerBound
    // The range lies in the content, so all that is read from here on does.
    let first = max(0, secret.lowerBound - Self.contextLimit)
    while start > first, unsafe content[unchecked: start - 1] != 0x0A { start -= 1 }
    var secretEnd = secret.lowerBound
    let shown = min(secret.upperBound, secret.lowerBound + Self.secretLimit)
    while secretEnd < shown, unsafe content[unchecked: secretEnd] != 0x0A { secretEnd += 1 }
    isSecretCut = secretEnd < secret.upperBound
    var end = secretEnd
    if !isSecretCut {
      let last = min(content.count, secretEnd + Self.contextLimit)
      while end < last, unsafe content[unchecked: end] != 0x0A { end += 1 }
    }
    text = SensitiveBytes(copying: content.extracting(start..<end))
    self.secret = secret.lowerBound - start..<secretEnd - start
  }
}
