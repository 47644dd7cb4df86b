import Bytes

/// What is remembered of a content while the deltas on it are scanned.
public final class ContentMemory: Sendable {
  /// All candidates, in order; nil where they are so many that the deltas are better scanned as a whole.
  let candidates: [Candidate]?
  /// The content's length in bytes.
  let count: Int
  /// Ranges that are among the changes of a delta as far as they are copied; in rising order, none overlapping another.
  let kept: [Range<Int>]

  init(candidates: [Candidate]?, count: Int, kept: [Range<Int>] = []) {
    self.candidates = candidates
    self.count = count
    self.kept = kept
  }

  /// The same memory, so that deltas tell of some ranges as if they had changed
  /// (``DetectionScratch/changes``).
  ///
  /// - Parameter ranges: in rising order, none overlapping another.
  /// - Returns: the memory.
  public func keeping(_ ranges: [Range<Int>]) -> ContentMemory {
    ContentMemory(candidates: candidates, count: count, kept: ranges)
  }

  /// Tells where the kept ranges of a copied piece stand in the content.
  func appendKept(in copy: CopiedRange, to changes: inout [Range<Int>]) {
    let source = copy.source..<copy.source + copy.count
    var next = kept.partitioningIndex { $0.upperBound > source.lowerBound }
    while next < kept.count, kept[next].lowerBound < source.upperBound {
      let range = kept[next].clamped(to: source)
      let distance = copy.target - copy.source
      changes.append(range.lowerBound + distance..<range.upperBound + distance)
      next += 1
    }
  }
}

/// A literal that stands at a place.
///
/// Eight bytes, since each content that has deltas keeps its candidates for a while.
struct Candidate: Hashable, Sendable {
  private let place: UInt32
  private let number: UInt16
  /// What is known of the rules around it.
  let yield: Yield

  /// Whether a rule of the literal can match around a candidate, whatever matched before.
  enum Yield: UInt8 {
    /// Some match, or it is not known.
    case unknown
    /// None does, as long as the bytes of the literal's window stay the same.
    case barren
    /// None does, as long as the bytes of the literal's near window stay the same.
    case barrenNearby
    /// None does, as long as the bytes of the literal's close window stay the same.
    case barrenClosely
  }

  /// - Precondition: the position fits 32 bits, the literal 16.
  init(position: Int, literal: Int, yield: Yield) {
    place = UInt32(position)
    number = UInt16(literal)
    self.yield = yield
  }

  /// In bytes from the content's start.
  var position: Int { Int(place) }
  /// The literal's number in the detector.
  var literal: Int { Int(number) }

  /// The longest content whose candidates can be told, in bytes.
  static let longestContent = Int(UInt32.max)

  /// The most candidates that are kept of a content, so that they take a quarter of its memory at most.
  static func limit(forContentOf count: Int) -> Int {
    count <= longestContent ? 64 + count / 32 : 0
  }
}

/// How far before and behind its first byte the rules of a literal look, in bytes.
///
/// Where all these bytes are the same, the rules' patterns do the same at each start around the literal. That the content
/// begins or ends counts as a byte.
struct CandidateWindow: Hashable, Sendable {
  var behind: Int
  var ahead: Int

  /// The window that covers both.
  func union(_ other: CandidateWindow) -> CandidateWindow {
    CandidateWindow(behind: max(behind, other.behind), ahead: max(ahead, other.ahead))
  }
}
