import Detection
import Rules
import TestSupport
import Testing

/// Where several matches tell of the same bytes, those stay that stay where each is compared with all others.
@Suite struct MatchYieldingTests {
  private static let ranks: [MatchRank] = [.file, .name, .name, .scheme, .place, .form]

  @Test(arguments: [1, 3, 12, 80])
  func whatStaysIsWhatComparingAllLeaves(most: Int) {
    var random = SeededRandom()
    var dropped = 0
    for _ in 0..<3000 {
      // Many rules, or the judge's alone.
      let rules = Bool.random(using: &random) ? Array(0..<Self.ranks.count) : [1, 2]
      var matches: [Match] = []
      var place = 0
      for _ in 0..<Int.random(in: 1...most, using: &random) {
        place += Int.random(in: 0...6, using: &random)
        let start = max(0, place + Int.random(in: -3...3, using: &random))
        let secret = start..<start + Int.random(in: 1...5, using: &random)
        matches.append(
          Match(
            rule: random.pick(rules),
            range: place..<place + 8,
            secret: secret,
            verdict: verdict(&random)
          )
        )
      }
      matches.sort()
      var yielding = matches
      MatchYielding.yield(&yielding, by: Self.ranks)
      let expected = naive(matches)
      #expect(yielding == expected, "\(random)")
      dropped += matches.count - expected.count
    }
    #expect(dropped > 0 || most == 1)
  }

  private func verdict(_ random: inout SeededRandom) -> Verdict {
    if Int.random(in: 0..<5, using: &random) == 0 { return .rejected(.allowlist) }
    return .accepted(confidence: random.pick(Confidence.allCases), checksum: .none)
  }

  private func confidence(_ match: Match) -> Confidence? {
    if case .accepted(let confidence, _) = match.verdict { confidence } else { nil }
  }

  private func rank(_ match: Match) -> MatchRank { Self.ranks[match.rule] }

  private func ends(_ whole: Range<Int>, with part: Range<Int>) -> Bool {
    whole.upperBound == part.upperBound && whole.lowerBound <= part.lowerBound
  }

  private func isJudged(_ match: Match) -> Bool { rank(match) == .name || rank(match) == .scheme }

  /// docs/MATCHING.md, sentence after sentence.
  private func naive(_ all: [Match]) -> [Match] {
    guard all.contains(where: { rank($0) < .form }) else { return all }
    var matches = all
    for index in matches.indices where rank(matches[index]) >= .place {
      guard case .accepted(let own, let checksum) = matches[index].verdict, own > .low else {
        continue
      }
      for other in all where isJudged(other) && ends(other.secret, with: matches[index].secret) {
        guard let theirs = confidence(other), theirs > own,
          theirs > confidence(matches[index]) ?? .low
        else { continue }
        matches[index].verdict = .accepted(confidence: theirs, checksum: checksum)
      }
    }
    let lent = matches
    var kept = lent.indices.filter { index in
      let match = lent[index]
      guard isJudged(match), let own = confidence(match) else { return true }
      return !lent.indices.contains { other in
        guard other != index, isJudged(lent[other]), lent[other].rule == match.rule,
          lent[other].secret == match.secret, let theirs = confidence(lent[other])
        else { return false }
        return theirs > own || theirs == own && other < index
      }
    }
    for rank in [MatchRank.place, .scheme, .name, .file] {
      let before = kept
      kept.removeAll { index in
        let match = lent[index]
        guard self.rank(match) == rank, !match.secret.isEmpty else { return false }
        return before.contains { other in
          guard self.rank(lent[other]) > rank, let theirs = confidence(lent[other]),
            lent[other].secret.overlaps(match.secret)
          else { return false }
          return theirs >= confidence(match) ?? .low
        }
      }
    }
    return kept.map { lent[$0] }
  }
}
