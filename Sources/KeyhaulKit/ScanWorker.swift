import Bytes
import Containers
import Detection
import Findings
import GitStorage
import History
import Judgement
import PersonalData
import Pipeline
import Rules

/// One worker: scans the contents that decoders and files bring, and gathers what belongs to its
/// unit of work.
final class ScanWorker {
  let shared: ScanShared
  let number: Int
  var results: MirrorScan.Results
  var scratch: DetectionScratch
  var census: Census
  /// Problems of the current unit that are not yet written.
  var problems: [ProblemRecord] = []
  var mirror: MirrorScan?
  /// Takes down the mirror's history, while objects of it are read; kept here since every tree asks.
  private(set) var recorder: MirrorHistory?
  /// Bytes of trees that were read and not yet told to the counters.
  private var uncountedBytes = 0
  /// Which of the mirror's objects are asked for; nil while that is being found out, or all are.
  private(set) var selection: HistorySelection?
  var decoder: ObjectDecoder?
  /// The mirror that the current unit opened, for a trace.
  var opened: MirrorScan?
  private(set) var origin = ContentOrigin.file([])
  /// What was taken down of the mirror's history.
  var history = HistoryPart()
  /// Whether objects are counted as promised when they are come upon.
  ///
  /// Loose ones are; of packs the plans tell beforehand.
  var countsPromises = false
  /// Holds the contents of small files, one after the other.
  var buffer: [UInt8] = []
  /// Whether the aggregator was told of the current content.
  private var isInAggregator = false
  /// Whether there is nothing to be told of the current content.
  var isSilent = true
  /// What the next matches are in, where that is inside of the current content.
  var inside: Inside?
  /// What was found in the current content and inside of it.
  private var found: FoundSecrets
  /// Where the bytes of the current content begin that were opened, though it is no container as a whole.
  var openedFrom = Int.max
  /// Whether personal data was told of what is inside of the current content.
  var toldPersonalDataInside = false
  /// What of the current content its base does not tell.
  var changes: [Range<Int>] = []
  /// Opens what contents hold.
  var expander: Expander
  /// The memory that the current unit holds.
  var lease: MemoryLease?
  /// The rules that gave up on the current content.
  private var gaveUp: Set<Int> = []
  /// The contents that come in parts, each inside of the one before.
  var parts: [PartScan] = []

  init(_ shared: ScanShared, number: Int) {
    self.shared = shared
    self.number = number
    results = MirrorScan.Results(findingBytes: shared.findingBytes)
    scratch = DetectionScratch(for: shared.detector)
    census = Census(shared.censusOptions)
    found = FoundSecrets(
      maximumBytes: shared.findingBytes / 4,
      judgedRules: Array(shared.detector.judgedRuleNumbers),
      wholes: shared.detector.wholes
    )
    expander = Expander(
      limits: ExpansionLimits(
        depth: shared.plan.maximumDepth,
        heldBytes: shared.limits.objectSize
      ),
      // Of contents that paths may decide on the visitor says that there is something to tell.
      remembers: shared.detector.rulesForPaths.allSatisfy(shared.detector.isWholeContentOfPath),
      packs: GitPackOpener()
    )
    if shared.profilesRules { scratch.startProfile() }
  }

  /// What the unit found; the next one begins with nothing.
  func takeResults() -> MirrorScan.Results {
    if let costs = scratch.takeProfile() { shared.add(costs) }
    defer { results = MirrorScan.Results(findingBytes: shared.findingBytes) }
    return results
  }

  /// Turns to a mirror: its decoder is kept from unit to unit.
  func turn(to mirror: MirrorScan) {
    if self.mirror !== mirror {
      self.mirror = mirror
      decoder = ObjectDecoder(store: mirror.store, limits: shared.limits)
    }
    selection = mirror.survey?.selection
    recorder = mirror.history
    history = mirror.takePart(of: number)
  }

  /// Counts bytes of a tree; told to the counters in larger sums, as trees are many and small.
  func countTree(_ bytes: Int) {
    uncountedBytes += bytes
    if uncountedBytes >= 1 << 16 { tellUncounted() }
  }

  private func tellUncounted() {
    shared.counters.add(uncountedBytes, to: .bytes, worker: number)
    uncountedBytes = 0
  }

  /// Hands in what the unit found; after the last one of a mirror's objects come the files beside them, and then it is closed.
  func endUnit(
    of mirror: MirrorScan,
    isBeside: Bool = false,
    _ context: borrowing WorkContext<ScanJob>
  ) {
    writeProblems()
    tellUncounted()
    if !isBeside {
      mirror.keep(history, of: number)
      history = HistoryPart()
    }
    let isLast = mirror.unitEnded(
      takeResults(),
      isBeside: isBeside,
      seenLimit: shared.known.mostUsed
    )
    guard isLast else { return }
    context.push(mirror.turnAside() ? .beside(mirror, path: []) : .close(mirror))
  }

  /// Says that the next matches are in another content.
  func begin(_ origin: ContentOrigin) {
    self.origin = origin
    isInAggregator = false
    isSilent = true
    gaveUp.removeAll(keepingCapacity: true)
    found.removeAll()
    openedFrom = .max
    toldPersonalDataInside = false
    parts.removeAll()
  }

  /// Takes up the matches that were found last.
  ///
  /// - Parameters:
  ///   - content: the content, or a part of it.
  ///   - starts: which starts of matches count, in bytes from the start of `content`.
  ///   - offset: where the part begins in the whole content, in bytes.
  ///   - position: the line and column there.
  ///   - isContainer: whether the whole content begins like a container; nil where `content` is that.
  /// - Returns: whether there was anything to tell, told before or not.
  @discardableResult
  func collect(
    _ content: Span<UInt8>,
    starts: Range<Int>,
    offset: Int = 0,
    position: TextPosition = .start,
    isContainer: Bool? = nil
  ) -> Bool {
    results.bytes.examined += scratch.examined
    // Mostly there is nothing, and much of what is asked here is small.
    guard !scratch.matches.isEmpty || !scratch.limitHits.isEmpty else { return false }
    var walk = PositionWalk(from: position)
    var neighbours = NeighbourMemo()
    // What a container holds uncompressed was found where it belongs, and what is told of a text is
    // not told of its encoded stretches.
    let isRepeated =
      !found.isEmpty
      && (inside?.decoded != nil || isContainer ?? Expander.isContainer(content))
    var hasAny = !scratch.limitHits.isEmpty
    let companions = CompanionSearch(shared.detector, matches: scratch.matches, content: content)
    var marks: MarkedLines?
    for (index, match) in scratch.matches.enumerated()
    where starts.contains(match.range.lowerBound) {
      guard case .accepted(let confidence, let checksum) = match.verdict,
        confidence >= shared.plan.minimumConfidence,
        shared.detector.rules[match.rule].isReported,
        inside?.decoded?.touch(match.range) ?? true,
        companions.map({ $0.companions(of: index) != nil }) ?? true
      else { continue }
      hasAny = true
      if shared.plan.honorsIgnores, marks == nil { marks = MarkedLines(content) }
      guard isNews(match, in: content, isRepeated: isRepeated) else { continue }
      enterAggregator()
      results.findings.add(
        rule: match.rule,
        secret: content.extracting(match.secret),
        offset: offset + match.secret.lowerBound,
        confidence: .init(confidence),
        isMarked: marks?.hold(match.range) ?? false
      ) {
        var details = details(of: match, checksum, in: content, &walk)
        let needed = companions.flatMap { $0.companions(of: index) } ?? []
        details.companions = CompanionReader(shared.detector, content, offset: offset)
          .companions(of: index, in: scratch.matches, needed: needed, &walk, &neighbours)
        return details
      }
      if mirror == nil, results.findings.isWorthTelling { tellOutside() }
    }
    noteLimits(offset: offset)
    return hasAny
  }

  /// Whether a secret was not told of the current content yet, by its rule; notes that it is now.
  ///
  /// Where nothing of the content can repeat what was told, each match is news.
  private func isNews(_ match: Match, in content: Span<UInt8>, isRepeated: Bool) -> Bool {
    guard shared.plan.maximumDepth > 0 else { return true }
    let secret = content.extracting(match.secret)
    let isOpened = inside == nil && match.secret.lowerBound >= openedFrom
    let isKnown = (isRepeated || isOpened) && found.contains(rule: match.rule, secret)
    found.insert(rule: match.rule, secret)
    return !isKnown
  }

  /// What is told of a match beside its secret; matches come in the order of their starts.
  private func details(
    of match: Match,
    _ checksum: ChecksumState,
    in content: Span<UInt8>,
    _ walk: inout PositionWalk
  ) -> MatchDetails {
    // The bytes before are shown to people.
    let first = min(match.range.lowerBound, match.secret.lowerBound)
    let shown = max(0, first - Excerpt.contextLimit)
    return MatchDetails(
      content: content.extracting(shown..<content.count),
      match: match.range.shifted(by: -shown),
      secret: match.secret.shifted(by: -shown),
      verified: VerifiedState(checksum: .init(checksum)),
      start: walk.position(at: shown, in: content)
    )
  }

  /// Tells which rules gave up: one problem for each and for a content, as a hostile content could bring any number.
  private func noteLimits(offset: Int) {
    guard !scratch.limitHits.isEmpty else { return }
    isSilent = false
    for hit in scratch.limitHits where gaveUp.insert(hit.rule).inserted {
      let rule = shared.detector.rules[hit.rule].id
      note(
        ProblemRecord(
          repository: mirror?.reference,
          object: origin.object,
          file: origin.path,
          inner: inside?.steps ?? [],
          kind: .limit,
          detail:
            "rule \(rule) gave up at byte \(offset + hit.offset), and maybe behind it: "
            + "its pattern backtracks too much; simplify it, or leave it out with --skip-rule"
        )
      )
    }
  }

  /// Tells the aggregator where the next match is.
  func enterAggregator() {
    if !isInAggregator {
      results.findings.begin(origin.kind, key: origin.key.span, numbers: numbers(of: origin))
      isInAggregator = true
      isSilent = false
    }
    results.findings.enter(inside?.steps ?? [])
  }

  /// The numbers of the objects that stand for a content in the mirror's history.
  private func numbers(of origin: ContentOrigin) -> [UInt32] {
    guard let mirror, mirror.tellsPlaces else { return [] }
    switch origin {
    case .object(let object):
      return mirror.store.number(of: object).flatMap { UInt32(exactly: $0) }.map { [$0] } ?? []
    case .lfs(let id, _): return mirror.pointers?.blobs(pointingTo: id) ?? []
    case .file, .beside: return []
    }
  }
}

extension Range<Int> {
  /// The range moved by a number of places.
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}

extension RuleReference.Confidence {
  /// The confidence that a match came out with, as findings tell it.
  init(_ confidence: Confidence) {
    self =
      switch confidence {
      case .low: .low
      case .medium: .medium
      case .high: .high
      }
  }
}

extension VerifiedState.Checksum {
  fileprivate init(_ state: ChecksumState) {
    self =
      switch state {
      case .valid: .valid
      case .invalid: .invalid
      case .none: .none
      }
  }
}
