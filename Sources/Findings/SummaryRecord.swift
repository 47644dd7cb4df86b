/// What became of a whole run; the last record.
public struct SummaryRecord: Sendable, Hashable {
  /// Whether all that was asked for was scanned.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case complete, incomplete, interrupted
  }

  /// How many mirrors there were.
  public struct RepositoryCounts: Sendable, Hashable {
    /// Mirrors that were found or named.
    public var total: Int
    /// Mirrors that were scanned wholly.
    public var complete: Int
    /// Mirrors of which something could not be scanned.
    public var incomplete: Int

    /// Starts with the given counts.
    public init(total: Int = 0, complete: Int = 0, incomplete: Int = 0) {
      self.total = total
      self.complete = complete
      self.incomplete = incomplete
    }
  }

  /// Whether all that was asked for was scanned.
  public var state: State
  /// The version of Keyhaul.
  public var version: String
  /// A digest of all rules in force, in hex.
  public var rulesDigest: String
  /// How fingerprints were made (``Fingerprinter/mark``).
  public var fingerprints: String
  /// Classes of what secrets open, and kinds of personal data, that the rules in force look for.
  public var lookedFor: [String]
  /// How many mirrors there were.
  public var repositories: RepositoryCounts
  /// What became of all objects and files.
  public var objects: ObjectTally
  /// How many bytes were gone through.
  public var bytes: ByteCounts
  /// How many findings there are, by severity and by rule.
  public var findings: FindingCounts
  /// The number of problem records.
  public var problems: Int
  /// The wall-clock time in seconds; nil where output must not depend on time.
  public var seconds: Double?
  /// The processor time of all threads in seconds; nil where output must not depend on time.
  public var cpuSeconds: Double?

  /// Whether no mirror, no file and no problem was come upon.
  public var isOfNothing: Bool {
    repositories.total == 0 && objects == ObjectTally() && problems == 0
  }

  /// States what became of a run.
  public init(
    state: State,
    version: String,
    rulesDigest: String,
    fingerprints: String = Fingerprinter().mark,
    lookedFor: [String] = [],
    repositories: RepositoryCounts,
    objects: ObjectTally,
    bytes: ByteCounts,
    findings: FindingCounts,
    problems: Int,
    seconds: Double?,
    cpuSeconds: Double?
  ) {
    self.state = state
    self.version = version
    self.rulesDigest = rulesDigest
    self.fingerprints = fingerprints
    self.lookedFor = lookedFor
    self.repositories = repositories
    self.objects = objects
    self.bytes = bytes
    self.findings = findings
    self.problems = problems
    self.seconds = seconds
    self.cpuSeconds = cpuSeconds
  }
}
