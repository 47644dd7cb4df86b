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
    guard let dump, let rule = shared.countingRules[dump.kind] else { return (memory, false) }
    // Of what was counted inside of a container the container's own bytes tell nothing new.
    if inside == nil,
      found.contains(ruleWhere: { shared.detector.rules[$0].counted != nil }),
      Expander.isContainer(content)
    {
      return (memory, false)
    }
    if inside != nil { _ = found.insert(rule: rule, dump.identity.span) }
    var walk = PositionWalk(from: .start)
    add(dump, rule, walk.position(at: dump.first.lowerBound, in: content))
    return (memory, true)
  }

  /// Counts the personal data in a part of a content that is too large to be held as a whole.
  func countPersonalData(
    inPart part: Span<UInt8>,
    offset: Int,
    isLast: Bool,
    position: TextPosition
  ) {
    guard !shared.countingRules.isEmpty else { return }
    if offset == 0 {
      census.begin()
      firstPositions = [:]
    }
    let headings = scratch.headings
    census.add(part, headings: headings.span, offset: offset, isLast: isLast)
    // The bytes are gone when it is known which place is told.
    var walk = PositionWalk(from: position)
    for place in census.firstPlaces.sorted() where place >= offset && firstPositions[place] == nil {
      firstPositions[place] = walk.position(at: place - offset, in: part)
    }
    guard isLast, let dump = census.finish(), let rule = shared.countingRules[dump.kind] else {
      return
    }
    add(dump, rule, firstPositions[dump.first.lowerBound] ?? position)
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
    problems.append(
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
