/// What is used together with a secret: the other half of a pair, a user, a host.
public struct Companion: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// A secret or id that a rule found, by the rule's id and with its own fingerprint.
    case match(rule: String, fingerprint: Fingerprint)
    /// A value that only its name tells: `user`, `host`, `client`.
    case value(role: String)
  }

  /// What it is.
  public var kind: Kind
  /// The secret, id or value.
  public var text: SensitiveBytes
  /// The object or file that holds it, where that is another one than the finding's.
  public var object: String?
  /// Where it begins.
  public var position: TextPosition
  /// Its offset in the content, in bytes.
  public var offset: Int
  /// Its length in bytes.
  public var length: Int

  /// States a companion.
  public init(
    kind: Kind,
    text: SensitiveBytes,
    object: String? = nil,
    position: TextPosition,
    offset: Int,
    length: Int
  ) {
    self.kind = kind
    self.text = text
    self.object = object
    self.position = position
    self.offset = offset
    self.length = length
  }
}

/// What is kept of a companion beside a finding's first place.
public struct CompanionDetails: Sendable {
  /// Its rule's number, or what its name says that it is.
  public enum Kind: Sendable {
    case match(rule: Int)
    case value(role: String)
  }

  var kind: Kind
  var text: SensitiveBytes
  var position: TextPosition
  var offset: Int

  /// Copies a companion out of its content.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - content: The content, or a part of it.
  ///   - range: Where in `content` it is.
  ///   - offset: Its offset from the start of the whole content.
  ///   - position: The position of its first byte.
  /// - Precondition: The range lies within `content`.
  public init(
    _ kind: Kind,
    content: Span<UInt8>,
    range: Range<Int>,
    offset: Int,
    position: TextPosition
  ) {
    self.kind = kind
    text = SensitiveBytes(copying: content.extracting(range))
    self.position = position
    self.offset = offset
  }

  /// An estimate of the bytes kept.
  var byteCount: Int { MemoryLayout<Self>.stride + 32 + text.count }

  /// The companion as records tell it.
  func companion(rules: [RuleReference], fingerprinter: Fingerprinter) -> Companion {
    let kind: Companion.Kind =
      switch kind {
      case .match(let rule):
        .match(
          rule: rules[rule].id,
          fingerprint: fingerprinter.fingerprint(rule: rules[rule].id, secret: text)
        )
      case .value(let role): .value(role: role)
      }
    return Companion(
      kind: kind,
      text: text,
      position: position,
      offset: offset,
      length: text.count
    )
  }
}
