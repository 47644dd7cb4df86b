import Bytes
import Detection
import Judgement

/// What the judge makes of each value in a file that a name leads to: `keyhaul rules explain`.
public struct CandidateListing: Sendable {
  /// One value.
  public struct Candidate: Sendable {
    /// The line of its first byte, from 1.
    public let line: Int
    /// The name that leads to it and the value itself, in bytes from the file's start.
    public let name, value: Range<Int>
    /// Whether the text itself says that it stands for something else, so that its confidence is low at most.
    public let isSample: Bool
    /// Whether anyone would guess it, so that its confidence is medium at most.
    public let isGuessable: Bool
    /// The logarithm of the odds that it is a credential, in hundredths.
    public let score: Int
    /// `high`, `medium` or `low`; nil where it is not reported.
    public let confidence: String?
    /// The features: name, number, and how much the number adds to the score.
    public let features: [(name: String, number: Int, weight: Int)]
  }

  /// The values, in the order of the words that lead to them.
  public let candidates: [Candidate]

  /// Looks at a content.
  ///
  /// - Throws: ``ScanError`` where the words cannot be searched together.
  public init(_ content: Span<UInt8>) throws(ScanError) {
    let search: HotWordSearch
    do throws(DetectorError) {
      search = try HotWordSearch()
    } catch {
      throw .tooManyLiterals
    }
    var walk = PositionWalk(from: .start)
    candidates = search.explanations(in: content).map { found in
      Candidate(
        line: walk.position(at: found.secret.lowerBound, in: content).line,
        name: found.name,
        value: found.secret,
        isSample: found.isSample,
        isGuessable: found.isGuessable,
        score: found.score,
        confidence: found.likelihood.map { ["low", "medium", "high"][$0.rawValue] },
        features: found.parts.map { ($0.feature.name, $0.number, $0.weight) }
      )
    }
  }
}
