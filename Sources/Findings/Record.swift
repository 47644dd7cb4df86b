/// One record of the output.
public enum Record: Sendable, Hashable {
  /// A secret that was found.
  case finding(FindingRecord)
  /// Something that could not be scanned.
  case problem(ProblemRecord)
  /// What became of a mirror.
  case repository(RepositoryRecord)
  /// What became of the run.
  case summary(SummaryRecord)
}

extension [Record] {
  /// Findings as records, moved and not copied: a copy touches some twenty reference counts.
  public init(_ findings: consuming [FindingRecord]) {
    self = []
    reserveCapacity(findings.count)
    findings.reverse()
    while let finding = findings.popLast() { append(.finding(finding)) }
  }
}
