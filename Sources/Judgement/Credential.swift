/// A credential that was found by a word near it.
public struct Credential: Hashable, Sendable {
  /// What it is.
  public var kind: SecretKind
  /// From its name to its end, in bytes from the content's start.
  public var range: Range<Int>
  /// The credential itself.
  public var secret: Range<Int>
  /// How likely it is one.
  public var likelihood: Likelihood
}

/// How likely something is a credential, as the judge sees it.
public enum Likelihood: Int, Hashable, Sendable, CaseIterable {
  /// About one in three or four of these is one.
  case doubtful
  /// Most of these are.
  case likely
  /// Nearly all of these are.
  case sure

  /// The likelihood that belongs to a score of the forest; nil where it is too low to be told.
  init?(_ score: Int) {
    if score < Forest.doubtfulFrom { return nil }
    self = score >= Forest.sureFrom ? .sure : score >= Forest.likelyFrom ? .likely : .doubtful
  }

  /// The least score that it takes.
  var leastScore: Int {
    switch self {
    case .doubtful: Forest.doubtfulFrom
    case .likely: Forest.likelyFrom
    case .sure: Forest.sureFrom
    }
  }
}

extension Assignment {
  /// What the value is by its name: of several hot words the one that says most.
  func kind(_ vector: FeatureVector) -> SecretKind {
    switch word {
    case .basic: return .basicAuthorization
    case .bearer: return .bearerAuthorization
    case .url: return .urlPassword
    default: break
    }
    if word == .password || vector[.hasPass] == 1 { return .password }
    if vector[.hasSecret] == 1 { return .secret }
    if vector[.hasToken] == 1 { return .token }
    if vector[.hasAPI] == 1 { return .apiKey }
    if vector[.hasKey] == 1 { return .key }
    return word == .seed ? .seed : .credential
  }
}
