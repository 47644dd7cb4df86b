extension Judge {
  /// What the judge sees, for people and for training.
  ///
  /// - Parameters:
  ///   - content: the whole content.
  ///   - word: the word that the literal found there leads to.
  ///   - place: where the literal stands, in bytes from the content's start.
  /// - Returns: nil where the word leads to nothing that is worth a judgement.
  public static func explanation(
    of content: Span<UInt8>,
    _ word: HotWord,
    at place: Int
  ) -> Explanation? {
    let wide = TextWindow(content, around: place)
    guard let start = opening(wide, word, at: place),
      let found = value(start, wide, word, at: place)
    else { return nil }
    let vector = FeatureVector(found, wide)
    let score = Forest.fullScore(vector)
    let features = Feature.allCases.map { feature in
      var usual = vector
      // A feature that the tables do not know yet weighs nothing.
      if feature.rawValue < Forest.typical.count {
        usual[feature] = Int(Forest.typical[feature.rawValue])
      }
      return Explanation.Part(
        feature: feature,
        number: vector[feature],
        weight: score - Forest.fullScore(usual)
      )
    }
    return Explanation(
      name: found.name,
      secret: found.value,
      parts: features,
      isSample: Doubt.isSample(found, wide),
      isGuessable: Doubt.isGuessable(found.value, wide),
      score: Doubt.capped(score, found, wide)
    )
  }

  /// The features of a candidate, and what they come to.
  public struct Explanation: Sendable {
    /// One feature of a candidate.
    public struct Part: Sendable {
      /// Which feature.
      public var feature: Feature
      /// What it is here.
      public var number: Int
      /// How much more it adds to the score than what it mostly is where there is no credential.
      public var weight: Int
    }

    /// The name that leads to the value, in bytes from the content's start.
    public var name: Range<Int>
    /// The value.
    public var secret: Range<Int>
    /// All features.
    public var parts: [Part]
    /// Whether the text itself says that it stands for something else, so that it is doubtful at most.
    public var isSample: Bool
    /// Whether anyone would guess it, so that it is never sure.
    public var isGuessable: Bool
    /// The logarithm of the odds that it is a credential, in hundredths.
    public var score: Int
    /// The same where something else says that it is a sample.
    public var ofSample: Explanation {
      var sample = self
      sample.isSample = true
      sample.score = min(score, Forest.likelyFrom - 1)
      return sample
    }
    /// How likely it is; nil where it is not told.
    public var likelihood: Likelihood? { Likelihood(score) }
  }
}
