extension Judge {
  /// What the judge sees, for people and for training: all features of a candidate and the score.
  ///
  /// - Returns: nil where the word leads to nothing that is worth a judgement.
  public static func explanation(
    of content: Span<UInt8>,
    _ word: HotWord,
    at place: Int
  ) -> Explanation? {
    let text = TextWindow(content, around: place)
    guard let found = assignment(text, word, at: place) else { return nil }
    let vector = FeatureVector(found, text)
    return Explanation(
      name: found.name,
      secret: found.value,
      features: Feature.allCases.map { ($0, vector[$0]) },
      score: Forest.score(vector)
    )
  }

  /// The features of a candidate, and what they come to.
  public struct Explanation: Sendable {
    /// The name that leads to the value, in bytes from the content's start.
    public var name: Range<Int>
    /// The value.
    public var secret: Range<Int>
    /// All features.
    public var features: [(feature: Feature, number: Int)]
    /// The logarithm of the odds that it is a credential, in hundredths.
    public var score: Int
    /// How likely it is; nil where it is not told.
    public var likelihood: Likelihood? { Likelihood(score) }
  }
}
