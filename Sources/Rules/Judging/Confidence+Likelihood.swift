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

extension Likelihood {
  /// How likely the judge must find a match that is to be so sure.
  public init(_ confidence: Confidence) {
    self =
      switch confidence {
      case .low: .doubtful
      case .medium: .likely
      case .high: .sure
      }
  }
}
