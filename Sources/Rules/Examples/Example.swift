/// A text made from a template, with the place of the secret in it.
public struct Example: Sendable, Hashable {
  /// The text.
  public let bytes: [UInt8]

  /// Where the secret lies that the rule must report: offsets into `bytes`, the whole text by default.
  public let secret: Range<Int>
}

extension Rule {
  /// Texts in each of which this rule reports exactly one secret, the same for the same seed.
  public func examples(seed: UInt64) -> [Example] {
    exampleTemplates.map { ExampleTemplate($0).example(checksum: checksum, seed: seed) }
  }

  /// Texts in which this rule reports nothing, or a secret whose checksum is invalid.
  public func counterexamples(seed: UInt64) -> [Example] {
    counterexampleTemplates.map { ExampleTemplate($0).example(checksum: checksum, seed: seed) }
  }
}
