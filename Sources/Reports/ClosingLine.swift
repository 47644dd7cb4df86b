public import Findings

/// Tells in a line what became of a run whose records do not tell it to people.
public struct ClosingLine: Sendable {
  /// The line, without a line feed.
  public let text: String

  /// Says whether all was read, how much was found, and where that is told.
  ///
  /// - Parameters:
  ///   - summary: what became of the run.
  ///   - output: the file as the user named it, or what else took the records.
  public init(_ summary: SummaryRecord, writtenTo output: String) {
    let verdict =
      switch summary.state {
      case .complete: "complete"
      case .incomplete: "NOT complete, \(Human.count(summary.problems, "problem"))"
      case .interrupted: "INTERRUPTED"
      }
    let mirrors = summary.repositories.total
    let place =
      mirrors > 0
      ? Human.count(mirrors, "mirror") : Human.count(summary.objects[.file].promised, "file")
    let findings = Human.count(summary.findings.total, "finding")
    text = "\(verdict): \(findings) in \(place), told in \(output)"
  }
}
