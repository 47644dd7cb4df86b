import Bytes
import Findings

extension ScanShared {
  /// Tells of the matches for which there was no room: one problem for each rule.
  ///
  /// - Parameters:
  ///   - findings: all of a mirror or a file.
  ///   - repository: the mirror.
  ///   - file: the file, outside any mirror.
  /// - Returns: the problems, in the order of the rules.
  func problems(
    ofDropped findings: borrowing FindingAggregator,
    repository: RepositoryReference? = nil,
    file: BytePath? = nil
  ) -> [ProblemRecord] {
    findings.dropped.sorted { $0.key < $1.key }.map { number, count in
      let rule = references[number].id
      return ProblemRecord(
        repository: repository,
        file: file?.bytes,
        kind: .limit,
        detail:
          "\(count) matches of rule \(rule) were not kept, since its findings take too much memory; "
          + "raise --max-memory, or leave the rule out with --skip-rule"
      )
    }
  }
}
