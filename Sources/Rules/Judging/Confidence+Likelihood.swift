public import Judgement

extension Confidence {
  /// How sure a match is that the judge finds so likely.
  public init(_ likelihood: Likelihood) {
    self =
      switch likelihood {
      case .doubtful: .low
      case .likely: .medium
      case .sure: .high
      }
  }
}
