/// One secret over a whole collection: a fingerprint, with all mirrors and files that hold it.
public struct SecretRecord: Sendable, Hashable {
  /// A mirror, or a file outside any mirror, that holds the secret.
  public struct Holder: Sendable, Hashable {
    /// The mirror; nil for a file outside any mirror.
    public var repository: RepositoryReference?
    /// A path at which the secret is found, in a mirror the least harmless by its setting of those that are listed; nil while
    /// none is known.
    public var path: [UInt8]?
    /// The line there, from 1; nil where it is not known, or is one of something inside.
    public var line: Int?
    /// What all its paths say that it is for.
    public var setting: Setting
    /// Since when and until when; nil where the history was not walked.
    public var exposure: Exposure?

    /// States who holds a secret.
    public init(
      repository: RepositoryReference?,
      path: [UInt8]?,
      line: Int? = nil,
      setting: Setting = .unknown,
      exposure: Exposure?
    ) {
      self.repository = repository
      self.path = path
      self.line = line
      self.setting = setting
      self.exposure = exposure
    }
  }

  /// A commit and the mirror in which it stands.
  public struct Event: Sendable, Hashable {
    /// The mirror.
    public var repository: RepositoryReference
    /// The commit.
    public var commit: CommitReference

    /// States what happened where.
    public init(repository: RepositoryReference, commit: CommitReference) {
      self.repository = repository
      self.commit = commit
    }
  }

  /// Tells the secret of a rule across mirrors and runs.
  public var fingerprint: Fingerprint
  /// How the runs made their fingerprints (``Fingerprinter/mark``); nil where they do not tell.
  public var fingerprints: String?
  /// The rule that found it, with the confidence that is left after looking at the collection.
  public var rule: RuleReference
  /// Why the confidence was lowered, for people; nil if it was not.
  public var confidenceReason: String?
  /// The secret itself, or what redaction left in its place.
  public var secret: SensitiveBytes
  /// How pressing it is to revoke it, from 0 to ``Urgency/highest``.
  public var urgency: Int
  /// What could be verified of it.
  public var verified: VerifiedState
  /// The least harmless setting of those that its holders have it in.
  public var setting: Setting
  /// What is used together with it anywhere: rules of other secrets and roles such as `user`, in order.
  public var companions: [String]
  /// How many values of personal data one of the mirrors holds at most; nil for secrets.
  public var personalData: PersonalDataFound?
  /// How many mirrors hold it.
  public var mirrors: Int
  /// How many of them do not share the commit that brought it in: forks count as one.
  public var independentMirrors: Int
  /// How many files outside mirrors hold it.
  public var files: Int
  /// In how many mirrors a ref's tip still holds it.
  public var live: Int
  /// Whether a ref of any mirror still leads to it; nil where no history was walked.
  public var reachable: Bool?
  /// The holder to look at first.
  public var leadingHolder: Holder?
  /// The first holders, ordered by path.
  public var holders: [Holder]
  /// How many distinct paths there are over all mirrors and files, of those that the findings list.
  public var paths: Int
  /// The first paths, in byte order.
  public var listedPaths: [[UInt8]]
  /// How many distinct people (by e-mail address) wrote commits that brought it in.
  public var authors: Int
  /// The earliest commit that brought it in; nil where no history was walked.
  public var firstSeen: Event?
  /// The latest commit that took it out; nil while a mirror still has it or if none was walked.
  public var lastSeen: Event?

  /// States what is known of a secret.
  public init(
    fingerprint: Fingerprint,
    fingerprints: String? = nil,
    rule: RuleReference,
    confidenceReason: String? = nil,
    secret: SensitiveBytes,
    urgency: Int,
    verified: VerifiedState,
    setting: Setting,
    companions: [String],
    personalData: PersonalDataFound? = nil,
    mirrors: Int,
    independentMirrors: Int,
    files: Int,
    live: Int,
    reachable: Bool?,
    leadingHolder: Holder?,
    holders: [Holder],
    paths: Int,
    listedPaths: [[UInt8]],
    authors: Int,
    firstSeen: Event?,
    lastSeen: Event?
  ) {
    self.fingerprint = fingerprint
    self.fingerprints = fingerprints
    self.rule = rule
    self.confidenceReason = confidenceReason
    self.secret = secret
    self.urgency = urgency
    self.verified = verified
    self.setting = setting
    self.companions = companions
    self.personalData = personalData
    self.mirrors = mirrors
    self.independentMirrors = independentMirrors
    self.files = files
    self.live = live
    self.reachable = reachable
    self.leadingHolder = leadingHolder
    self.holders = holders
    self.paths = paths
    self.listedPaths = listedPaths
    self.authors = authors
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
  }
}

extension SecretRecord: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The rule and the fingerprint; never the secret.
  public var description: String { "secret \(rule.id) \(fingerprint)" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror that shows no more than `description`.
  public var customMirror: Mirror {
    Mirror(self, children: ["rule": rule.id, "fingerprint": fingerprint.description])
  }
}
