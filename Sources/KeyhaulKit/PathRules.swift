import Detection
import Findings

/// The rules for which it matters under which paths a secret stands, asked again once that is known.
struct PathRules: Sendable {
  /// Their numbers, by their ids.
  private let numbers: [String: Int]
  /// Those of them whose secrets are whole contents, of which nothing but the path tells what they are.
  private let wholes: Set<Int>

  init(_ detector: Detector) {
    numbers = Dictionary(
      detector.rulesForPaths.map { (detector.rules[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    wholes = detector.rulesForPaths.filter { detector.isWholeContentOfPath($0) }
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

  /// Makes a finding doubtful that is a whole content under no path known to be its rule's.
  ///
  /// Millions of files hold 32 hexadecimal digits and no more. Where all paths are known, none of them its rule's, it is
  /// none, and not one that is left out.
  ///
  /// - Returns: whether it is one.
  func weigh(
    _ finding: inout FindingRecord,
    _ detector: Detector,
    using scratch: inout DetectionScratch
  ) -> Bool {
    guard let number = numbers[finding.rule.id], wholes.contains(number) else { return true }
    var paths = finding.occurrences.paths
    // Inside of other contents the last step that has a path tells it.
    if let inner = finding.location.inner.last(where: { $0.path != nil })?.path {
      paths = [inner]
    } else if paths.isEmpty, let path = finding.location.path {
      paths = [path]
    }
    for path in paths {
      let isElsewhere = detector.isOutOfPlace(
        rule: number,
        path: path,
        secret: finding.secret.bytes,
        match: finding.match.bytes,
        using: &scratch
      )
      if !isElsewhere { return true }
    }
    finding.rule.confidence = .low
    return paths.isEmpty || finding.occurrences.more
  }
}
