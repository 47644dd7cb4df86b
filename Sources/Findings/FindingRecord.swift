/// One rule and one secret in one mirror or file, with all its occurrences.
public struct FindingRecord: Sendable, Hashable {
  /// Tells the same secret of the same rule across mirrors and runs.
  public var fingerprint: Fingerprint
  /// The rule that found it.
  public var rule: RuleReference
  /// The secret itself.
  public var secret: SensitiveBytes
  /// All that the rule matched, at most `MatchDetails.matchLimit` bytes of it.
  public var match: SensitiveBytes
  /// Whether `match` is only the beginning of what the rule matched.
  public var isMatchTruncated: Bool
  /// The secret's line for people; nil when redacted.
  ///
  /// It is not part of the machine-readable records.
  public var excerpt: Excerpt?
  /// The other ways in which a key is written down here, and that of `secret` where it is not the usual one; not part
  /// of the records.
  public var writtenForms: [WrittenForm]
  /// What could be verified.
  public var verified: VerifiedState
  /// The mirror; nil for a file outside any mirror.
  public var repository: RepositoryReference?
  /// The first place in a fixed order: smallest object id, then smallest offset.
  public var location: Location
  /// The commit it is attributed to; nil while the history was not walked.
  public var commit: CommitReference? {
    get { history?.commit }
    set { setHistory(commit: newValue, exposure: exposure) }
  }
  /// Since when and until when it was exposed; nil while the history was not walked.
  public var exposure: Exposure? {
    get { history?.exposure }
    set { setHistory(commit: commit, exposure: newValue) }
  }
  /// How often it occurs.
  public var occurrences: Occurrences
  /// What is used together with the secret, as it stands near its `location`.
  public var companions: [Companion]
  /// Whether every place of it is marked as known in the text; not part of the records.
  public var isMarked: Bool
  /// The settings of all its places; until its paths are known, what is known without them.
  public var settings: SettingSet
  /// What the paths of its places say that they are for: the least harmless.
  public var setting: Setting { settings.worst }
  /// How many values of personal data there are; nil for secrets.
  ///
  /// What stands for `secret` is then a label, and `match` is empty.
  public var personalData: PersonalDataFound?

  /// Held apart, as half of a record's bytes would be for them: those of files have none, and all are moved about.
  private final class History: Sendable, Hashable {
    let commit: CommitReference?
    let exposure: Exposure?

    init(commit: CommitReference?, exposure: Exposure?) {
      self.commit = commit
      self.exposure = exposure
    }

    static func == (left: History, right: History) -> Bool {
      left.commit == right.commit && left.exposure == right.exposure
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(commit)
      hasher.combine(exposure)
    }
  }

  /// Nil where both are.
  private var history: History?

  private mutating func setHistory(commit: CommitReference?, exposure: Exposure?) {
    history =
      commit == nil && exposure == nil ? nil : History(commit: commit, exposure: exposure)
  }

  /// States a finding.
  public init(
    fingerprint: Fingerprint,
    rule: RuleReference,
    secret: SensitiveBytes,
    match: SensitiveBytes,
    isMatchTruncated: Bool = false,
    excerpt: Excerpt? = nil,
    writtenForms: [WrittenForm] = [],
    verified: VerifiedState,
    repository: RepositoryReference?,
    location: Location,
    commit: CommitReference? = nil,
    exposure: Exposure? = nil,
    occurrences: Occurrences,
    companions: [Companion] = [],
    isMarked: Bool = false,
    settings: SettingSet = SettingSet(.unknown),
    personalData: PersonalDataFound? = nil
  ) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.secret = secret
    self.match = match
    self.isMatchTruncated = isMatchTruncated
    self.excerpt = excerpt
    self.writtenForms = writtenForms
    self.verified = verified
    self.repository = repository
    self.location = location
    if commit != nil || exposure != nil { history = History(commit: commit, exposure: exposure) }
    self.occurrences = occurrences
    self.companions = companions
    self.isMarked = isMarked
    self.settings = settings
    self.personalData = personalData
  }
}

extension FindingRecord: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The rule, the fingerprint and the object; never the secret, nor a path, which may hold it too.
  public var description: String {
    "finding \(rule.id) \(fingerprint) in \(location.object ?? location.kind.rawValue)"
  }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror that shows no more than `description`.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "rule": rule.id, "fingerprint": fingerprint.description,
        "object": location.object ?? location.kind.rawValue,
      ]
    )
  }
}
