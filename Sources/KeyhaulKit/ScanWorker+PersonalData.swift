import Bytes
import Containers
import Detection
import Findings
import PersonalData

/// What is remembered of a content while the deltas on it are scanned.
final class BlobMemory: Sendable {
  let matches: ContentMemory
  let census: CensusMemory?

  init(matches: ContentMemory, census: CensusMemory?) {
    self.matches = matches
    self.census = census
  }
}

/// Counting personal data, after a content was searched for secrets.
extension ScanWorker {
  /// Counts the personal data in a content.
  ///
  /// - Returns: what to remember for the deltas on it, nil where nothing is counted; and whether it holds a dump.
  @discardableResult
  func countPersonalData(
    in content: Span<UInt8>,
    base: CensusMemory? = nil,
    copies: Span<CopiedRange> = .init()
  ) -> (memory: CensusMemory?, isTold: Bool) {
    guard !shared.countingRules.isEmpty else { return (nil, false) }
    let headings = scratch.headings
    let (dump, memory) = census.take(
      content,
      headings: headings.span,
      base: base,
      copies: base == nil ? .init() : copies
    )
    guard let dump else { return (memory, false) }
    let isTold = tell(dump, isContainer: Expander.isContainer(content)) {
      var walk = PositionWalk(from: .start)
      return walk.position(at: dump.first.lowerBound, in: content)
    }
    return (memory, isTold)
  }

  /// Takes up the personal data of a content.
  ///
  /// - Parameters:
  ///   - dump: what there is.
  ///   - isContainer: whether the content begins like a container.
  ///   - position: where the first value stands.
  /// - Returns: whether it is told.
  func tell(_ dump: Dump, isContainer: Bool, position: () -> TextPosition) -> Bool {
    guard let rule = shared.countingRules[dump.kind] else { return false }
    // Of what was counted inside of a container the container's own bytes tell nothing new.
    if inside == nil, isContainer, toldPersonalDataInside { return false }
    if inside != nil { toldPersonalDataInside = true }
    add(dump, rule, position())
    return true
  }

  private func add(_ dump: Dump, _ rule: Int, _ position: TextPosition) {
    enterAggregator()
    results.findings.add(
      rule: rule,
      secret: dump.identity.span,
      offset: dump.first.lowerBound,
      confidence: shared.references[rule].confidence,
      personalData: PersonalDataFound(
        counts: dump.counts,
        values: dump.values.mapValues { $0.map { SensitiveBytes($0) } }
      )
    ) {
      MatchDetails(valueOf: dump.first.count, at: position)
    }
    guard dump.isCutOff else { return }
    note(
      ProblemRecord(
        repository: mirror?.reference,
        object: origin.object,
        file: origin.path,
        inner: inside?.steps ?? [],
        kind: .limit,
        detail: "it holds more personal data than can be counted; raise --max-memory"
      )
    )
  }
}
