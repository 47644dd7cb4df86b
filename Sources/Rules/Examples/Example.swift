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
    exampleTemplates.map { example(of: ExampleTemplate($0), seed: seed) }
  }

  /// Makes an example whose secret the rule does not reject.
  ///
  /// Chance draws some with too little entropy, or like a fill-in text; then others are drawn, up to 20 times.
  private func example(of template: ExampleTemplate, seed: UInt64) -> Example {
    var seeds = SeededGenerator(seed: seed)
    var example = template.example(checksum: checksum, seed: seed)
    var draws = 1
    while draws < 20, case .rejected = judge(example.bytes.span.extracting(example.secret)) {
      example = template.example(checksum: checksum, seed: seeds.next())
      draws += 1
    }
    return example
  }

  /// Texts in which this rule reports nothing, or a secret whose checksum is invalid.
  public func counterexamples(seed: UInt64) -> [Example] {
    counterexampleTemplates.map { ExampleTemplate($0).example(checksum: checksum, seed: seed) }
  }
}
