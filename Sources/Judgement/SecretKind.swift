/// What a judged secret is, by the word that leads to it.
public enum SecretKind: String, Sendable, Hashable, CaseIterable {
  /// A password or passphrase.
  case password
  /// Something that its name calls a secret.
  case secret
  /// A token.
  case token
  /// A key of a programming interface.
  case apiKey
  /// Another key.
  case key
  /// Something that authenticates, or a credential, by its name.
  case credential
  /// The seed of one-time passwords, or of keys.
  case seed
  /// User and password, coded as base64, in a header.
  case basicAuthorization
  /// A token in a header.
  case bearerAuthorization
  /// A password in a column of a table.
  case columnPassword
  /// The password of a URL.
  case urlPassword
}
