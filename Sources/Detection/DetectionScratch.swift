public import Patterns

/// What one worker needs for scanning and reuses from content to content, and what its last scan
/// found.
public struct DetectionScratch: ~Copyable {
  /// The matches found by the last scan, in order, rejected ones too.
  public internal(set) var matches: [Match] = []
  /// Searches that the last scan gave up.
  public internal(set) var limitHits: [LimitHit] = []
  /// How many bytes the last scan looked at.
  public internal(set) var examined = 0

  var anchors: [Anchor] = []
  var patterns: PatternScratch
  var hits = LiteralHits()
  /// Where the next match of each rule may start; valid for the rules in `touched`.
  var nextStart: [Int]
  var touched: [Int32] = []
  /// Rules that are to be run over the whole content.
  var wanted: [Bool]
  var dirty: [Range<Int>] = []
  var clean: [CleanRange] = []

  /// Makes the scratch memory for a detector's scans.
  public init(for detector: Detector, limits: PatternLimits = .standard) {
    patterns = PatternScratch(limits: limits)
    nextStart = Array(repeating: 0, count: detector.rules.count)
    wanted = Array(repeating: false, count: detector.rules.count)
  }

  mutating func begin() {
    matches.removeAll(keepingCapacity: true)
    limitHits.removeAll(keepingCapacity: true)
    anchors.removeAll(keepingCapacity: true)
    examined = 0
  }

  /// Forgets where rules may go on.
  mutating func forgetStarts() {
    for rule in touched { nextStart[Int(rule)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// What is to be remembered of the content that was scanned last.
  func memory(of detector: Detector, count: Int) -> ContentMemory {
    let near = matches.isEmpty ? [] : matches.filter { detector.compiled[$0.rule].isNear }
    return ContentMemory(matches: near, anchors: anchors, count: count)
  }
}
