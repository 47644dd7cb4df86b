import Judgement
public import Patterns
import PersonalData

/// What one worker needs for scanning and reuses from content to content, and what its last scan found.
public struct DetectionScratch: ~Copyable {
  /// The matches found by the last scan, in order, rejected ones too.
  public internal(set) var matches: [Match] = []
  /// Searches that the last scan gave up.
  public internal(set) var limitHits: [LimitHit] = []
  /// Where the last scan found words that may head a column of personal data, in bytes from the
  /// content's start.
  public internal(set) var headings: [Int] = []
  /// How many bytes the last scan looked at.
  public internal(set) var examined = 0
  /// What of the last content is not known from its base, in rising order: all of it, or what its
  /// delta inserts (nothing, at a seam), and what ``ContentMemory/keeping(_:)`` asked for.
  public internal(set) var changes: [Range<Int>] = []

  /// What each rule cost in all scans; nil where that is not measured.
  var profile: RuleProfile?
  /// Whether there is a profile: to ask that one costs more, and each candidate asks.
  var isProfiled = false
  var patterns: PatternScratch
  var hits = LiteralHits()
  /// The last table of the content of which columns were read.
  var table = ReadTable()
  /// Where the next part of the content begins; beyond all bytes where none does.
  var mark = Int.max
  /// The columns that are read on in the next part.
  var open: [PasswordColumn] = []
  /// Lines and lists of the content that name no column.
  var columns = ColumnMemo()
  /// How often PCRE2 was called for a rule's pattern.
  var searches = 0
  /// How far each rule has come in the content; as at its start for the rules that are not in `touched`.
  var progress: [RuleProgress] = []
  var touched: [Int32] = []
  /// What is known of each rule's pattern; it points into the detector.
  var filters: [FilterSlot] = []
  /// Hot words that led to nothing.
  var memo: JudgeMemo
  /// Pieces of contents that were looked at.
  var ranges: RangeMemo
  /// What may stand beside each literal.
  var gates: [LiteralGate] = []
  private let detector: Detector
  private var candidates = CandidateList()
  private var candidateLimit = 0
  private var isCrowded = false
  private var contentCount = 0

  /// Makes the scratch memory for a detector's scans.
  ///
  /// - Parameters:
  ///   - detector: the detector.
  ///   - limits: what a search may take.
  ///   - remembers: whether ranges that come again are known, which is faster and finds the same.
  public init(
    for detector: Detector,
    limits: PatternLimits = .standard,
    remembers: Bool = true
  ) {
    patterns = PatternScratch(limits: limits)
    memo = JudgeMemo(least: detector.leastLikelihood)
    ranges = RangeMemo(isUsed: remembers)
    self.detector = detector
  }

  /// Lays out what scans need; who only asks about places does without it.
  private mutating func layOut() {
    progress = Array(repeating: RuleProgress(), count: detector.rules.count)
    filters = Array(repeating: FilterSlot(), count: detector.rules.count)
    gates = Array(repeating: LiteralGate(), count: detector.literals.count)
  }

  /// Begins to measure what each rule costs.
  public mutating func startProfile() {
    profile = RuleProfile(rules: detector.rules.count)
    isProfiled = true
  }

  /// What each rule cost since the measuring began or this was last asked; nil where nothing is
  /// measured.
  public mutating func takeProfile() -> [RuleCost]? {
    guard let costs = profile?.costs else { return nil }
    startProfile()
    return costs
  }

  /// Turns to a content of so many bytes.
  mutating func begin(_ count: Int) {
    if progress.isEmpty { layOut() }
    matches.removeAll(keepingCapacity: true)
    limitHits.removeAll(keepingCapacity: true)
    headings.removeAll(keepingCapacity: true)
    candidates.removeAll()
    candidateLimit = Candidate.limit(forContentOf: count)
    isCrowded = false
    contentCount = count
    examined = 0
    table = ReadTable()
    mark = .max
    columns.begin()
    ranges.begin()
    changes.removeAll(keepingCapacity: true)
    for rule in touched { progress[Int(rule)] = RuleProgress() }
    touched.removeAll(keepingCapacity: true)
  }

  /// Takes note of a candidate, each behind the one before.
  mutating func remember(position: Int, literal: Int, yield: Candidate.Yield) {
    guard candidates.count < candidateLimit else {
      isCrowded = true
      return
    }
    candidates.append(Candidate(position: position, literal: literal, yield: yield))
  }

  /// How many candidates of the content there are so far.
  var candidateCount: Int { candidates.count }

  /// Remembers the candidates of a piece, which are all from one on.
  mutating func keep(_ key: RangeKey, of piece: Range<Int>, from first: Int) {
    // Of a crowded content some were left out.
    guard !isCrowded else { return }
    ranges.keep(candidates, from: first, of: key, startingAt: piece.lowerBound)
  }

  /// Exchanges ``changes`` for another array, whose memory the next scan uses.
  public mutating func exchangeChanges(with other: inout [Range<Int>]) { swap(&changes, &other) }

  /// What to remember of the content that was scanned last, for the contents that are deltas on it.
  ///
  /// - Complexity: O(candidates).
  public func memory() -> ContentMemory {
    ContentMemory(candidates: isCrowded ? nil : candidates.array, count: contentCount)
  }
}

/// How far the search for a rule's matches has come in a content.
struct RuleProgress {
  /// Where the next match may start; 0 where the rule was not yet looked at.
  var nextStart = 0
  /// Starts before this were not all tried: a match hid them, or a search was given up.
  var triedFrom = 0

  /// Nothing more is to be found.
  static let over = RuleProgress(nextStart: .max, triedFrom: .max)
}
