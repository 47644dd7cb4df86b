/// One record of the output.
public enum Record: Sendable, Hashable {
  /// A secret that was found; held apart, so that a record can be moved without touching some twenty reference counts.
  indirect case finding(FindingRecord)
  /// Something that could not be scanned.
  case problem(ProblemRecord)
  /// What became of a mirror.
  case repository(RepositoryRecord)
  /// What became of the run.
  case summary(SummaryRecord)
}
