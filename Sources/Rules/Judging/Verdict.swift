/// What a rule says about a match after all tests that need nothing but the secret.
public enum Verdict: Sendable, Hashable {
  /// Not a secret.
  case rejected(Rejection)

  /// A secret, as sure as `confidence`, whose own check came out as `checksum`.
  case accepted(confidence: Confidence, checksum: ChecksumState)
}

/// Why a match is not reported.
public enum Rejection: Sendable, Hashable {
  /// The secret's bytes vary less than the rule demands.
  case entropy

  /// The secret is a documented sample value, the rule's or anyone's, or a fill-in text.
  case placeholder

  /// An allowlist of the rule says that it is no secret.
  case allowlist
}

extension Rule {
  /// Judges a secret that the rule's pattern found.
  ///
  /// The order is the cost's: its own samples, entropy, fill-in texts and others' samples, checksum. An invalid checksum does not
  /// reject, since the published algorithm may cover older tokens less well than newer ones: it lowers the
  /// confidence to low. A valid one raises it to high, because chance agrees once in some billions (or,
  /// for checks that are weaker, see `Checksum`).
  ///
  /// - Complexity: a few passes over the secret; no allocation, except by checksums that decode.
  public func judge(_ secret: Span<UInt8>) -> Verdict {
    if placeholders.contains(where: { secret.isSample($0) }) { return .rejected(.placeholder) }
    if let entropy, shannonEntropy(secret) < entropy { return .rejected(.entropy) }
    if !reportsFillIns, secret.isFillIn || PublishedSample.isOne(secret) {
      return .rejected(.placeholder)
    }
    switch checksum?.state(of: secret) ?? .none {
    case .valid: return .accepted(confidence: .high, checksum: .valid)
    case .invalid: return .accepted(confidence: .low, checksum: .invalid)
    case .none: return .accepted(confidence: confidence, checksum: .none)
    }
  }
}
