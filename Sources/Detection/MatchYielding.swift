import Bytes
import Rules

/// Which of a content's matches stay, where several tell of the same bytes (docs/MATCHING.md).
///
/// A file may hold millions of matches of one rule, which have nothing to yield to: each step finds out first whether there is anything
/// for it to do.
package enum MatchYielding {
  /// Drops matches whose secret is a part of that of an accepted one, where the rule of that says so.
  ///
  /// - Complexity: O(n) for each pair of rules.
  static func dropParts(_ matches: inout [Match], _ wholes: [(whole: Int, part: Int)]) {
    for (whole, part) in wholes where matches.contains(where: { $0.rule == whole }) {
      let cover = SecretCover(
        matches.filter { $0.rule == whole && $0.isAccepted }.map(\.secret)
      )
      matches.removeAll { $0.rule == part && cover.overlaps($0.secret) }
    }
  }

  /// Drops matches whose secret another match tells better, and at least as surely.
  ///
  /// - Parameters:
  ///   - matches: all matches of a content, in order.
  ///   - ranks: how much a match tells, by the number of its rule.
  /// - Complexity: O(n log n); O(n) where all matches are judged ones of different secrets.
  package static func yield(_ matches: inout [Match], by ranks: [MatchRank]) {
    guard matches.contains(where: { ranks[$0.rule] < .form }) else { return }
    lendConfidence(&matches, ranks)
    dropRepeated(&matches, ranks)
    for rank in [MatchRank.place, .scheme, .name, .file] {
      let better = matches.filter { $0.isAccepted && ranks[$0.rule] > rank }
      guard !better.isEmpty, matches.contains(where: { ranks[$0.rule] == rank }) else { continue }
      let covers = Confidence.allCases.map { least in
        (least, SecretCover(better.filter { $0.confidence ?? .low >= least }.map(\.secret)))
      }
      matches.removeAll { match in
        guard ranks[match.rule] == rank else { return false }
        // A rejected match yields to every other.
        let own = match.confidence ?? .low
        return covers.contains { $0 == own && $1.overlaps(match.secret) }
      }
    }
  }

  /// Makes matches of patterns as sure as judged ones of the very same secret, or of one that ends with it, unless they are doubtful.
  private static func lendConfidence(_ matches: inout [Match], _ ranks: [MatchRank]) {
    func mayBorrow(_ match: Match) -> Bool {
      guard ranks[match.rule] >= .place, let own = match.confidence else { return false }
      return own > .low && own < .high
    }
    let borrowers = matches.indices.filter { mayBorrow(matches[$0]) }
    guard !borrowers.isEmpty else { return }
    let ends = Set(borrowers.map { matches[$0].secret.upperBound })
    var judged: [Int: [(start: Int, confidence: Confidence)]] = [:]
    for match in matches where ranks[match.rule].isJudged {
      guard let own = match.confidence, ends.contains(match.secret.upperBound) else { continue }
      judged[match.secret.upperBound, default: []].append((match.secret.lowerBound, own))
    }
    for index in borrowers {
      let secret = matches[index].secret
      let others = judged[secret.upperBound]?.filter { $0.start <= secret.lowerBound } ?? []
      guard case .accepted(let own, let checksum) = matches[index].verdict,
        let other = others.map(\.confidence).max(), other > own
      else { continue }
      matches[index].verdict = .accepted(confidence: other, checksum: checksum)
    }
  }

  /// Drops judged matches of a rule whose secret another one tells, the surest or else the first: `-passout pass:…` has two words.
  private static func dropRepeated(_ matches: inout [Match], _ ranks: [MatchRank]) {
    guard mayRepeat(matches, ranks) else { return }
    var judged = matches.indices.filter {
      ranks[matches[$0].rule].isJudged && matches[$0].isAccepted
    }
    judged.sort { precedes(matches[$0], matches[$1]) ?? ($0 < $1) }
    var repeated: Set<Int> = []
    var kept = judged[0]
    for index in judged.dropFirst() {
      guard precedes(matches[kept], matches[index]) == nil else {
        kept = index
        continue
      }
      let isSurer = matches[index].confidence ?? .low > matches[kept].confidence ?? .low
      repeated.insert(isSurer ? kept : index)
      if isSurer { kept = index }
    }
    guard !repeated.isEmpty else { return }
    matches = matches.enumerated().filter { !repeated.contains($0.offset) }.map(\.element)
  }

  /// Whether two judged matches may tell the same secret: where all secrets begin behind one another, none do.
  private static func mayRepeat(_ matches: [Match], _ ranks: [MatchRank]) -> Bool {
    var last = -1
    for match in matches where ranks[match.rule].isJudged && match.isAccepted {
      guard match.secret.lowerBound > last else { return true }
      last = match.secret.lowerBound
    }
    return false
  }

  /// Whether what one match tells stands before what another does; nil where both tell the same.
  private static func precedes(_ a: Match, _ b: Match) -> Bool? {
    if a.secret.lowerBound != b.secret.lowerBound {
      return a.secret.lowerBound < b.secret.lowerBound
    }
    if a.secret.upperBound != b.secret.upperBound {
      return a.secret.upperBound < b.secret.upperBound
    }
    return a.rule != b.rule ? a.rule < b.rule : nil
  }
}

extension Match {
  /// How sure an accepted match is; nil for a rejected one.
  fileprivate var confidence: Confidence? {
    if case .accepted(let confidence, _) = verdict { confidence } else { nil }
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
