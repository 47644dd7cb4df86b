import Detection
import Findings

/// The rules for which it matters under which paths a secret stands, asked again once that is known.
struct PathRules: Sendable {
  /// Their numbers, by their ids.
  private let numbers: [String: Int]

  init(_ detector: Detector) {
    numbers = Dictionary(
      detector.rulesForPaths.map { (detector.rules[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  var isEmpty: Bool { numbers.isEmpty }

  /// Whether a finding in a mirror is none under any of its paths; one that is not known may be elsewhere.
  func ruleOut(
    _ finding: FindingRecord,
    _ detector: Detector,
    using scratch: inout DetectionScratch
  ) -> Bool {
    guard let number = numbers[finding.rule.id], finding.location.inner.isEmpty,
      !finding.occurrences.more, !finding.occurrences.paths.isEmpty
    else { return false }
    let match = finding.isMatchTruncated ? nil : finding.match.bytes
    return finding.occurrences.paths.allSatisfy { path in
      detector.isOutOfPlace(
        rule: number,
        path: path,
        secret: finding.secret.bytes,
        match: match,
        using: &scratch
      )
    }
  }
}
