/// Something inside a content that could not be read, or was cut off by a limit.
public struct ExpansionFault: Sendable, Hashable {
  /// Why.
  public enum Kind: Sendable, Hashable {
    /// The bytes contradict their format, or end too early.
    case corrupt
    /// It builds on something that is not there.
    case missing
    /// It needs a password.
    case encrypted
    /// A limit was reached.
    case limit
    /// The format, or a feature of it, is not supported.
    case unsupported
  }

  /// Why it could not be read.
  public var kind: Kind
  /// What happened, for people; never bytes of the content.
  public var detail: String

  /// States a fault.
  public init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }
}
