import Testing

/// A content with a secret in it, made by Python, and the way by which the secret is found.
struct ScriptedContent: CustomTestStringConvertible {
  let testDescription: String
  /// The kinds of the steps that its finding must tell.
  let kinds: [String]
  /// Python that writes the content as `out`; `secret` is the secret as text.
  let script: String

  init(_ name: String, _ kinds: String..., script: String) {
    testDescription = name
    self.kinds = kinds
    self.script = script
  }
}
