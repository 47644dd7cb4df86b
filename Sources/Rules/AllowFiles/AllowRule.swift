/// A kind of finding that the user knows and does not want listed: it is counted instead.
///
/// All conditions that are given must hold; at least one is. Texts are globs: `*` stands for any
/// text, `?` for one byte.
public struct AllowRule: Sendable, Hashable {
  /// Why such findings need not be listed, for people.
  public let reason: String
  /// A glob over rule ids.
  public let rule: Glob?
  /// A glob over the paths of mirrors.
  public let repository: Glob?
  /// A glob over paths; it holds where every place of a finding is known and matches.
  public let path: Glob?
  /// The first digits, at least seven, of the commit that brought the secret in.
  public let commit: String?
  /// A fingerprint in hex.
  public let fingerprint: String?
  /// A glob over the secret.
  public let value: Glob?

  /// States what is known; nothing is validated here (see ``AllowFile``).
  public init(
    reason: String,
    rule: Glob? = nil,
    repository: Glob? = nil,
    path: Glob? = nil,
    commit: String? = nil,
    fingerprint: String? = nil,
    value: Glob? = nil
  ) {
    self.reason = reason
    self.rule = rule
    self.repository = repository
    self.path = path
    self.commit = commit
    self.fingerprint = fingerprint
    self.value = value
  }
}
