/// Finds and judges credentials without a fixed shape.
///
/// Everything is decided from the bytes of a bounded window around a hot word; docs/JUDGEMENT.md tells how.
public enum Judge {
  /// How many bytes before and behind the start of a hot word a verdict may depend on.
  public static let window = (behind: TextWindow.behind, ahead: TextWindow.ahead)

  /// Judges what a hot word leads to.
  ///
  /// - Parameters:
  ///   - content: the whole content.
  ///   - word: the word that the literal found there leads to.
  ///   - place: where the literal stands, in bytes from the content's start.
  /// - Returns: the credential; nil where there is none, or none that is likely enough to be told.
  /// - Complexity: O(window), mostly some tens of bytes; no allocation.
  public static func judge(
    _ content: Span<UInt8>,
    _ word: HotWord,
    at place: Int
  ) -> Credential? {
    let text = TextWindow(content, around: place)
    guard let found = assignment(text, word, at: place) else { return nil }
    let vector = FeatureVector(found, text)
    guard let likelihood = Likelihood(Forest.score(vector)) else { return nil }
    return Credential(
      kind: found.kind(vector),
      range: min(found.name.lowerBound, found.value.lowerBound)..<found.value.upperBound,
      secret: found.value,
      likelihood: likelihood
    )
  }

  /// What a hot word leads to.
  static func assignment(_ text: TextWindow, _ word: HotWord, at place: Int) -> Assignment? {
    let found: Assignment? =
      switch word {
      case .bearer, .basic: CredentialReader(text).header(word, at: place)
      case .url: CredentialReader(text).userInfo(at: place)
      default: AssignmentReader(text).assignment(word, at: place)
      }
    guard let found, Worth.isWorthALook(found, text) else { return nil }
    return found
  }
}

extension FeatureVector {
  /// Looks at everything.
  init(_ found: Assignment, _ text: TextWindow) {
    describeName(found, text)
    describeValue(found, text)
    describeLine(found, text)
  }
}
