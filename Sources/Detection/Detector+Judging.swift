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
    var verdict = Judge.judge(content, word, at: place, memo: &scratch.memo)
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

  /// Drops matches whose secret another match tells better, and at least as surely (docs/MATCHING.md).
  ///
  /// - Parameter ranks: how much a match tells, by the number of its rule.
  /// - Complexity: O(n log n).
  mutating func yield(by ranks: [MatchRank]) {
    guard matches.contains(where: { ranks[$0.rule] < .form }) else { return }
    lendConfidence(ranks)
    dropRepeated(ranks)
    for rank in [MatchRank.place, .scheme, .name, .file] {
      for confidence in Confidence.allCases {
        let better = SecretCover(
          matches.filter {
            guard case .accepted(let own, _) = $0.verdict else { return false }
            return own >= confidence && ranks[$0.rule] > rank
          }
          .map(\.secret)
        )
        matches.removeAll { match in
          guard ranks[match.rule] == rank else { return false }
          if case .accepted(let own, _) = match.verdict, own != confidence { return false }
          return better.overlaps(match.secret)
        }
      }
    }
  }

  /// Makes matches of patterns as sure as judged ones of the very same secret, unless they are doubtful.
  private mutating func lendConfidence(_ ranks: [MatchRank]) {
    var judged: [Range<Int>: Confidence] = [:]
    for match in matches where ranks[match.rule].isJudged {
      guard case .accepted(let own, _) = match.verdict else { continue }
      judged[match.secret] = max(own, judged[match.secret] ?? own)
    }
    guard !judged.isEmpty else { return }
    for index in matches.indices where ranks[matches[index].rule] >= .place {
      guard case .accepted(let own, let checksum) = matches[index].verdict, own > .low,
        let other = judged[matches[index].secret], other > own
      else { continue }
      matches[index].verdict = .accepted(confidence: other, checksum: checksum)
    }
  }

  /// Drops judged matches of a rule whose secret another one tells, the surest or else the first: `-passout pass:…` has two words.
  private mutating func dropRepeated(_ ranks: [MatchRank]) {
    var surest: [Told: (index: Int, confidence: Confidence)] = [:]
    var repeated: Set<Int> = []
    for (index, match) in matches.enumerated() where ranks[match.rule].isJudged {
      guard case .accepted(let own, _) = match.verdict else { continue }
      let told = Told(rule: match.rule, secret: match.secret)
      if let other = surest[told] {
        repeated.insert(own > other.confidence ? other.index : index)
        guard own > other.confidence else { continue }
      }
      surest[told] = (index, own)
    }
    guard !repeated.isEmpty else { return }
    matches = matches.enumerated().filter { !repeated.contains($0.offset) }.map(\.element)
  }
}

/// What a judged match tells.
private struct Told: Hashable {
  let rule: Int
  let secret: Range<Int>
}

/// How much a match tells of a secret, by its rule.
enum MatchRank: Int, Comparable {
  /// That it is all of a content, under a path that may turn out to be another one.
  case file
  /// What its name and surroundings say.
  case name
  /// What a header or URL says.
  case scheme
  /// A pattern of the place in which it stands: a call, a command, a setting.
  case place
  /// A pattern of its own form.
  case form

  init(_ rule: CompiledRule) {
    self =
      switch rule.rule.judged {
      case nil where rule.isWholeContentOfPath: .file
      case nil: PlaceRules.ids.contains(rule.rule.id) ? .place : .form
      case .basicAuthorization, .bearerAuthorization, .urlPassword: .scheme
      default: .name
      }
  }

  /// Whether the judge, or a heading, found it.
  var isJudged: Bool { self == .name || self == .scheme }

  static func < (a: MatchRank, b: MatchRank) -> Bool { a.rawValue < b.rawValue }
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
