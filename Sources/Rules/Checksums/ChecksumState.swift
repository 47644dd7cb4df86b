/// What the check that a secret carries in itself says.
public enum ChecksumState: String, Sendable, Hashable {
  /// The check agrees: the secret was issued in this form.
  case valid

  /// The check disagrees: mistyped, cut, changed or made up.
  case invalid

  /// The rule knows no check, or this form of the secret has none.
  case none
}
