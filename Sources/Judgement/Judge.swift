/// Finds and judges credentials without a fixed shape.
///
/// Everything is decided from the bytes of a bounded window around a hot word; docs/JUDGEMENT.md tells how.
public enum Judge {
  /// How many bytes before and behind the start of a hot word a verdict may depend on.
  public static let window = (behind: TextWindow.behind, ahead: TextWindow.ahead)

  /// How many bytes before and behind the start of a hot word decide whether it is ``Outcome/hopeless``.
  public static let narrowWindow = TextWindow.narrow

  /// What comes of a hot word.
  public enum Outcome: Hashable, Sendable {
    /// No value follows, as few bytes around it show.
    case hopeless
    /// A value follows that is none to tell.
    case nothing
    /// A credential.
    case found(Credential)
  }

  /// Judges what a hot word leads to.
  ///
  /// - Parameters:
  ///   - content: the whole content.
  ///   - word: the word that the literal found there leads to.
  ///   - place: where the literal stands, in bytes from the content's start.
  /// - Returns: the credential, or why there is none.
  /// - Complexity: O(window), mostly some tens of bytes; no allocation.
  public static func judge(
    _ content: Span<UInt8>,
    _ word: HotWord,
    at place: Int
  ) -> Outcome {
    let narrow = TextWindow(content, narrowlyAround: place)
    let wide = TextWindow(content, around: place)
    let found: Assignment
    switch lead(narrow, wide, word, at: place) {
    case .hopeless: return .hopeless
    case .nothing: return .nothing
    case .value(let value): found = value
    }
    let vector = FeatureVector(found, wide)
    guard let likelihood = Likelihood(Forest.score(vector)) else { return .nothing }
    return .found(
      Credential(
        kind: found.kind(vector),
        range: min(found.name.lowerBound, found.value.lowerBound)..<found.value.upperBound,
        secret: found.value,
        likelihood: likelihood
      )
    )
  }

  /// What a hot word leads to, before it is judged.
  enum Lead {
    /// To nothing, as the narrow window shows.
    case hopeless
    /// To nothing, as the wide window shows.
    case nothing
    /// To a value that is worth a judgement.
    case value(Assignment)
  }

  /// Follows a hot word.
  static func lead(
    _ narrow: TextWindow,
    _ wide: TextWindow,
    _ word: HotWord,
    at place: Int
  ) -> Lead {
    var found: Assignment
    switch word {
    case .bearer, .basic:
      guard let start = CredentialReader(narrow).tokenStart(word, at: place) else {
        return .hopeless
      }
      guard let header = CredentialReader(wide).header(word, at: place, token: start) else {
        return .nothing
      }
      found = header
    case .url:
      guard let login = CredentialReader(narrow).userInfo(at: place) else { return .hopeless }
      found = login
    default:
      guard let head = AssignmentReader(narrow).head(word, at: place) else { return .hopeless }
      found = head.found
      guard AssignmentReader(wide).readValue(&found, from: head.value) else { return .nothing }
    }
    return Worth.isWorthALook(found, wide) ? .value(found) : .nothing
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
