/// One of the ways in which a private key is written down.
public struct WrittenForm: Sendable, Hashable {
  /// The text.
  public var text: SensitiveBytes
  /// The fingerprint of this text alone, by which earlier versions told it.
  public var fingerprint: Fingerprint

  /// States a form.
  public init(text: SensitiveBytes, fingerprint: Fingerprint) {
    self.text = text
    self.fingerprint = fingerprint
  }
}
