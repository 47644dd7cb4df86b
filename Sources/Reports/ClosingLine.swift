public import Findings

/// Tells in a line what became of a run whose records went to a file.
public struct ClosingLine: Sendable {
  /// The line, without a line feed.
  public let text: String

  /// Says whether all was read, how much was found, and where that is told.
  ///
  /// - Parameters:
  ///   - summary: what became of the run.
  ///   - path: the file, as the user named it.
  public init(_ summary: SummaryRecord, writtenTo path: String) {
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
    text = "\(verdict): \(findings) in \(place), told in \(path)"
  }
}
