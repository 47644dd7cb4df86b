/// What became of one mirror.
public struct RepositoryRecord: Sendable, Hashable {
  /// Whether all of a mirror was scanned.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case complete, incomplete
  }

  /// The mirror.
  public var repository: RepositoryReference
  /// Whether all of it was scanned.
  public var state: State
  /// What became of its objects.
  public var objects: ObjectTally
  /// How many bytes were gone through.
  public var bytes: ByteCounts
  /// The number of findings.
  public var findings: Int
  /// How many more are not listed, by the kind of reason.
  public var suppressed: [FindingCounts.Suppression: Int]
  /// The wall-clock time in seconds; nil where output must not depend on time.
  public var seconds: Double?

  /// States what became of a mirror.
  public init(
    repository: RepositoryReference,
    state: State,
    objects: ObjectTally,
    bytes: ByteCounts,
    findings: Int,
    suppressed: [FindingCounts.Suppression: Int] = [:],
    seconds: Double?
  ) {
    self.repository = repository
    self.state = state
    self.objects = objects
    self.bytes = bytes
    self.findings = findings
    self.suppressed = suppressed
    self.seconds = seconds
  }
}
