import Bytes
import Judgement
import Patterns
import Rules

extension Detector {
  /// Judges what a hot word leads to.
  ///
  /// - Returns: what came of it.
  func judge(
    _ content: Span<UInt8>,
    _ word: HotWord,
    at place: Int,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) -> Judge.Verdict {
    var verdict = Judge.judge(content, word, at: place, least: leastLikelihood)
    guard case .found(let found) = verdict.outcome else { return verdict }
    guard let rule = judgedRules[found.kind] else {
      verdict.outcome = .nothing
      return verdict
    }
    let isAllowed = compiled[rule].isAllowed(
      content,
      found.range,
      found.secret,
      path: path,
      &scratch.patterns
    )
    scratch.matches.append(
      Match(
        rule: rule,
        range: found.range,
        secret: found.secret,
        verdict: isAllowed
          ? .rejected(.allowlist)
          : .accepted(confidence: Confidence(found.likelihood), checksum: .none)
      )
    )
    return verdict
  }
}

extension DetectionScratch {
  /// Drops matches whose secret is a part of that of an accepted one, where the rule of that says so (docs/MATCHING.md).
  ///
  /// - Complexity: O(n) for each pair of rules.
  mutating func dropParts(_ wholes: [(whole: Int, part: Int)]) {
    for (whole, part) in wholes where matches.contains(where: { $0.rule == whole }) {
      let cover = SecretCover(
        matches.filter { $0.rule == whole && $0.isAccepted }.map(\.secret)
      )
      matches.removeAll { $0.rule == part && cover.overlaps($0.secret) }
    }
  }

  /// Drops judged matches whose secret another match tells better, and at least as surely (docs/MATCHING.md).
  ///
  /// - Parameter kind: What the judge finds for a rule; nil for a rule with a pattern.
  /// - Complexity: O(n log n).
  mutating func yieldJudgedMatches(_ kind: (Int) -> SecretKind?) {
    guard matches.contains(where: { kind($0.rule) != nil }) else { return }
    func rankOf(_ match: Match) -> Int { kind(match.rule)?.rank ?? 2 }
    for rank in [1, 0] {
      for confidence in Confidence.allCases {
        let better = SecretCover(
          matches.filter {
            guard case .accepted(let own, _) = $0.verdict else { return false }
            return own >= confidence && rankOf($0) > rank
          }
          .map(\.secret)
        )
        matches.removeAll { match in
          guard rankOf(match) == rank else { return false }
          if case .accepted(let own, _) = match.verdict, own != confidence { return false }
          return better.overlaps(match.secret)
        }
      }
    }
  }
}

/// Ranges of bytes, of which one wants to know whether they share any with another range.
private struct SecretCover {
  private let starts: [Int]
  /// The greatest end of all ranges up to each one.
  private let ends: [Int]

  init(_ ranges: some Sequence<Range<Int>>) {
    let sorted = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    starts = sorted.map(\.lowerBound)
    var ends: [Int] = []
    for range in sorted { ends.append(max(ends.last ?? 0, range.upperBound)) }
    self.ends = ends
  }

  func overlaps(_ range: Range<Int>) -> Bool {
    let before = starts.partitioningIndex { $0 >= range.upperBound }
    return before > 0 && ends[before - 1] > range.lowerBound
  }
}

extension SecretKind {
  /// How much a match of this kind tells of a secret; one of a pattern tells more.
  fileprivate var rank: Int {
    switch self {
    case .basicAuthorization, .bearerAuthorization, .urlPassword: 1
    default: 0
    }
  }
}
