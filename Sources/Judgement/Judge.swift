/// Finds and judges credentials without a fixed shape.
///
/// Everything is decided from the bytes of a bounded window around a hot word; docs/JUDGEMENT.md tells how.
public enum Judge {
  /// How many bytes before and behind the start of a hot word a verdict may depend on.
  public static var window: (behind: Int, ahead: Int) { bounds(.wide) }

  /// On how many bytes before and behind a verdict depends that is ``Extent/near``.
  public static var nearWindow: (behind: Int, ahead: Int) { bounds(.near) }

  /// On how many bytes before and behind a verdict depends that is ``Extent/close``.
  public static var closeWindow: (behind: Int, ahead: Int) { bounds(JudgeMemo.reach) }

  /// How many bytes before and behind the start of a hot word decide whether it is ``Outcome/hopeless``.
  public static var narrowWindow: Int { max(bounds(.narrow).behind, bounds(.narrow).ahead) }

  private static func bounds(_ reach: TextWindow.Reach) -> (behind: Int, ahead: Int) {
    (reach.behind, reach.ahead)
  }

  /// What comes of a hot word.
  public enum Outcome: Hashable, Sendable {
    /// No value follows, as few bytes around it show.
    case hopeless
    /// No value follows, or one that is none to tell.
    case nothing
    /// A credential.
    case found(Credential)
  }

  /// How far one had to look.
  public enum Extent: Sendable {
    /// Only at bytes of ``Judge/closeWindow``.
    case close
    /// Only at bytes of ``Judge/nearWindow``.
    case near
    /// At any byte of ``Judge/window``.
    case wide
  }

  /// What comes of a hot word, and how far one had to look for that.
  public struct Verdict: Hashable, Sendable {
    /// What comes of it.
    public var outcome: Outcome
    /// What decided.
    public var extent: Extent

    /// What comes of a hot word, and what decided.
    public init(outcome: Outcome, extent: Extent) {
      (self.outcome, self.extent) = (outcome, extent)
    }
  }

  /// Judges what a hot word leads to, looking no further than needed.
  ///
  /// Whether that is a credential, and which, is the same as ``credential(_:_:at:least:)`` says.
  ///
  /// - Parameters:
  ///   - content: the whole content.
  ///   - word: the word that the literal found there leads to.
  ///   - place: where the literal stands, in bytes from the content's start.
  ///   - least: what is less likely a credential is nothing.
  /// - Returns: what comes of it.
  /// - Complexity: O(window), mostly some tens of bytes; no allocation.
  public static func judge(
    _ content: Span<UInt8>,
    _ word: HotWord,
    at place: Int,
    least: Likelihood = .doubtful
  ) -> Verdict {
    let (isHopeless, start) = glimpse(content, word, at: place)
    if isHopeless { return Verdict(outcome: .hopeless, extent: .close) }
    var draft = Draft(opening: start)
    return further(&draft, content, word, at: place, least)
  }

  /// Judges what a hot word leads to, unless it is remembered to lead to nothing.
  ///
  /// What comes of it is the same as ``judge(_:_:at:least:)`` says with the memory's least likelihood.
  ///
  /// - Parameters:
  ///   - content: the whole content.
  ///   - word: the word that the literal found there leads to.
  ///   - place: where the literal stands, in bytes from the content's start.
  ///   - memo: what led to nothing before.
  /// - Returns: what comes of it.
  /// - Complexity: O(window), mostly some tens of bytes; no allocation.
  public static func judge(
    _ content: Span<UInt8>,
    _ word: HotWord,
    at place: Int,
    memo: inout JudgeMemo
  ) -> Verdict {
    let (isHopeless, start) = glimpse(content, word, at: place)
    if isHopeless { return Verdict(outcome: .hopeless, extent: .close) }
    guard let slot = memo.slot(of: word, in: content, at: place) else {
      var draft = Draft(opening: start)
      return further(&draft, content, word, at: place, memo.least)
    }
    if memo.holds(word, in: content, at: place, slot: slot) {
      return Verdict(outcome: .nothing, extent: .close)
    }
    let least = memo.least
    var draft = Draft(opening: start)
    let (isContender, isLeft) = look(content, around: place, JudgeMemo.reach) {
      read(&draft, $0, word, at: place, least)
    }
    if !isLeft, !isContender {
      memo.keep(word, in: content, at: place, slot: slot)
      return Verdict(outcome: .nothing, extent: .close)
    }
    return further(&draft, content, word, at: place, least)
  }

  /// Looks at a window, and says whether that was too small.
  private static func look<Result>(
    _ content: Span<UInt8>,
    around place: Int,
    _ reach: TextWindow.Reach,
    _ body: (TextWindow) -> Result
  ) -> (result: Result, isLeft: Bool) {
    var isLeft = false
    let result = unsafe withUnsafeMutablePointer(to: &isLeft) { isLeft in
      body(unsafe TextWindow(content, around: place, reach: reach, isLeft: isLeft))
    }
    return (result, isLeft)
  }

  /// What the few bytes around a hot word show: whether it is hopeless, or else what it opens; nil if that is not all in view.
  private static func glimpse(
    _ content: Span<UInt8>,
    _ word: HotWord,
    at place: Int
  ) -> (isHopeless: Bool, start: Opening?) {
    let (start, isLeft) = look(content, around: place, .narrow) { opening($0, word, at: place) }
    return isLeft ? (false, nil) : (start == nil, start)
  }

  /// Judges what a hot word leads to that is not hopeless: in the near window, or where that is not enough in all of it.
  private static func further(
    _ draft: inout Draft,
    _ content: Span<UInt8>,
    _ word: HotWord,
    at place: Int,
    _ least: Likelihood
  ) -> Verdict {
    let (near, isLeft) = look(content, around: place, .near) {
      weigh(&draft, $0, word, at: place, least)
    }
    guard isLeft else { return Verdict(outcome: Outcome(near), extent: .near) }
    let text = TextWindow(content, around: place)
    return Verdict(outcome: Outcome(weigh(&draft, text, word, at: place, least)), extent: .wide)
  }

  /// Judges what a hot word leads to, with all of its window in view.
  ///
  /// - Parameters:
  ///   - content: the whole content.
  ///   - word: the word that the literal found there leads to.
  ///   - place: where the literal stands, in bytes from the content's start.
  ///   - least: what is less likely a credential is none.
  /// - Returns: the credential; nil where there is none.
  /// - Complexity: O(window).
  public static func credential(
    _ content: Span<UInt8>,
    _ word: HotWord,
    at place: Int,
    least: Likelihood = .doubtful
  ) -> Credential? {
    var draft = Draft()
    return weigh(&draft, TextWindow(content, around: place), word, at: place, least)
  }

  /// How what a hot word leads to begins.
  enum Opening {
    case token(Int)
    case login(Assignment)
    case head(Assignment, value: Int)
  }

  /// Reads how what a hot word leads to begins; nil where it leads to nothing.
  static func opening(_ text: TextWindow, _ word: HotWord, at place: Int) -> Opening? {
    switch word {
    case .bearer, .basic: CredentialReader(text).tokenStart(word, at: place).map { .token($0) }
    case .url: CredentialReader(text).userInfo(at: place).map { .login($0) }
    default: AssignmentReader(text).head(word, at: place).map { .head($0.found, value: $0.value) }
    }
  }

  /// Reads on to the end of a value; nil where there is none that is worth a judgement.
  static func value(
    _ opening: Opening,
    _ text: TextWindow,
    _ word: HotWord,
    at place: Int
  ) -> Assignment? {
    var found: Assignment
    switch opening {
    case .token(let start):
      guard let header = CredentialReader(text).header(word, at: place, token: start) else {
        return nil
      }
      found = header
    case .login(let login): found = login
    case .head(let head, let value):
      found = head
      guard AssignmentReader(text).readValue(&found, from: value), !text.wasLeft else { return nil }
      // OpenSSL's way to say that a password itself follows: `-passin pass:…`.
      if found.sign == .flag, found.value.count > 5,
        text.holds("pass:", at: found.value.lowerBound)
      {
        found.value = found.value.lowerBound + 5..<found.value.upperBound
        found.expression = max(found.expression, found.value.lowerBound)
      }
    }
    // Spring's way to say the same: `.password("{noop}…")`.
    if found.value.count > 6, text.holds("{noop}", at: found.value.lowerBound) {
      found.value = found.value.lowerBound + 6..<found.value.upperBound
      found.expression = max(found.expression, found.value.lowerBound)
    }
    if let password = CredentialReader(text).password(behindUser: found) {
      found.value = password
      found.expression = max(found.expression, password.lowerBound)
    }
    return Worth.isWorthALook(found, text) ? found : nil
  }

  /// What was read of a hot word, as far as it was all in view: a wider window goes on from there.
  private struct Draft {
    var opening: Opening?
    var found: Assignment?
    /// What name and value are like; nil as long as that is not known.
    var vector: FeatureVector?
    /// The same and its line, where other lines are, and what the first trees say.
    var contender: Contender?
  }

  /// A value that the first trees do not refuse, with what they looked at.
  private struct Contender {
    let vector: FeatureVector
    let line: (above: Int?, below: Int)
    let score: Int
  }

  /// Reads a value and lets the first trees decide, which look at no other line.
  ///
  /// - Returns: whether they do not refuse it; says nothing where the window was too small.
  private static func read(
    _ draft: inout Draft,
    _ text: TextWindow,
    _ word: HotWord,
    at place: Int,
    _ least: Likelihood
  ) -> Bool {
    if draft.contender != nil { return true }
    if draft.found == nil {
      guard let start = draft.opening ?? opening(text, word, at: place),
        let found = value(start, text, word, at: place), !text.wasLeft
      else { return false }
      draft.found = found
    }
    guard let found = draft.found else { return false }
    if draft.vector == nil {
      var vector = FeatureVector()
      vector.describeName(found, text)
      vector.describeValue(found, text)
      if text.wasLeft { return false }
      draft.vector = vector
    }
    guard var vector = draft.vector else { return false }
    let line = vector.describeLine(found, text)
    if text.wasLeft { return false }
    let score = Forest.score(.early, vector, least: least.leastScore)
    guard score > Forest.lowest else { return false }
    draft.contender = Contender(vector: vector, line: line, score: score)
    return true
  }

  /// Reads a value and lets the forest decide, which looks at other lines last.
  private static func weigh(
    _ draft: inout Draft,
    _ text: TextWindow,
    _ word: HotWord,
    at place: Int,
    _ least: Likelihood
  ) -> Credential? {
    guard read(&draft, text, word, at: place, least), let contender = draft.contender,
      let found = draft.found
    else { return nil }
    var vector = contender.vector
    vector.describeLines(around: contender.line, text)
    let score = Forest.score(.late, after: contender.score, vector, least: least.leastScore)
    guard let likelihood = Likelihood(Doubt.capped(score, found, text)),
      likelihood.rawValue >= least.rawValue
    else {
      return nil
    }
    return Credential(
      kind: found.kind(vector),
      range: min(found.name.lowerBound, found.value.lowerBound)..<found.value.upperBound,
      secret: found.value,
      likelihood: likelihood
    )
  }
}

extension Judge.Outcome {
  fileprivate init(_ credential: Credential?) {
    self = credential.map { .found($0) } ?? .nothing
  }
}

extension FeatureVector {
  /// Looks at everything.
  init(_ found: Assignment, _ text: TextWindow) {
    self.init()
    describeName(found, text)
    describeValue(found, text)
    let line = describeLine(found, text)
    describeLines(around: line, text)
  }
}
