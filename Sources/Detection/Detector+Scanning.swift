import Judgement
import Patterns
public import PersonalData
import Rules

extension Detector {
  /// Finds all matches in a content.
  ///
  /// - Parameters:
  ///   - content: the whole content.
  ///   - path: its path, where it is known, for rules that are limited to paths.
  ///   - isPart: whether it is a stretch of another content, which no rule for whole contents is about.
  ///   - scratch: the worker's own; holds the result until the next scan.
  /// - Complexity: O(n), at about the speed of memory where there are few candidates.
  public func scan(
    _ content: Span<UInt8>,
    path: [UInt8]? = nil,
    isPart: Bool = false,
    using scratch: inout DetectionScratch
  ) {
    scratch.begin(content.count)
    scratch.changes.append(0..<content.count)
    examine(content, 0..<content.count, path, &scratch)
    finish(content, path, isPart: isPart, &scratch)
  }

  /// Whether the form of a match's secret tells by itself what it is, wherever it stands.
  public func isOfOwnForm(_ match: Match) -> Bool { ranks[match.rule] == .form }

  /// Where literals of rules stand right behind something other than white space: many rules look for none behind letters, digits,
  /// dashes, dots or slashes.
  ///
  /// - Complexity: O(n).
  public func gluedPlaces(
    in content: Span<UInt8>,
    using scratch: inout DetectionScratch
  ) -> Set<Int> {
    var places: Set<Int> = []
    var from = 0
    while from < content.count {
      from = matcher.find(in: content, from: from, upTo: content.count, into: &scratch.hits)
      for i in scratch.hits.indices {
        let place = scratch.hits[i].position
        if place > 0, content[place - 1] > 0x20 { places.insert(place) }
      }
    }
    return places
  }

  /// Finds all matches in a part of a content, of which no rule for whole contents is about.
  ///
  /// - Parameters:
  ///   - part: the bytes of the part.
  ///   - path: the content's path, where it is known.
  ///   - next: where the next part begins, in bytes from the start of this one; nil where none follows.
  ///   - columns: the columns of tables that the part before left; gets those that go on in the next one.
  ///   - scratch: as for whole contents.
  /// - Complexity: O(n).
  public func scan(
    part: Span<UInt8>,
    path: [UInt8]?,
    next: Int?,
    columns: inout [PasswordColumn],
    using scratch: inout DetectionScratch
  ) {
    scratch.begin(part.count)
    scratch.mark = next ?? .max
    scratch.open = []
    for column in columns {
      if let rest = read(column, part, path, &scratch) { scratch.open.append(rest) }
    }
    scratch.changes.append(0..<part.count)
    examine(part, 0..<part.count, path, &scratch)
    finish(part, path, isPart: true, &scratch)
    columns = scratch.open.map { $0.moved(back: next ?? 0) }
    scratch.open = []
  }

  /// Finds the literals that begin in a range and searches around them.
  func examine(
    _ content: Span<UInt8>,
    _ range: Range<Int>,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) {
    scratch.examined += range.count
    guard scratch.ranges.isUsed else { return look(content, range, path, &scratch) }
    var rest = range
    while !rest.isEmpty {
      let (piece, key) = scratch.ranges.next(of: rest, in: content)
      recall(content, piece, key, path, &scratch)
      rest = piece.upperBound..<rest.upperBound
    }
  }

  /// Does the same for a piece that may be remembered.
  ///
  /// The result is the same, as if the piece were one that a delta copied: see ``rescan(_:base:copies:using:)``.
  private func recall(
    _ content: Span<UInt8>,
    _ piece: Range<Int>,
    _ key: RangeKey,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) {
    guard let places = scratch.ranges.places(of: key) else {
      let first = scratch.candidateCount
      look(content, piece, path, &scratch)
      return scratch.keep(key, of: piece, from: first)
    }
    for place in places {
      let known = scratch.ranges[place]
      let position = piece.lowerBound + known.position
      if let window = window(of: known.literal, known.yield),
        key.shows(window, of: position, in: piece)
      {
        scratch.remember(position: position, literal: known.literal, yield: known.yield)
      } else {
        search(content, known.literal, at: position, path, &scratch)
      }
    }
  }

  private func look(
    _ content: Span<UInt8>,
    _ range: Range<Int>,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) {
    let end = min(content.count, range.upperBound + longestLiteral - 1)
    var from = range.lowerBound
    while from < range.upperBound {
      from = matcher.find(in: content, from: from, upTo: end, into: &scratch.hits)
      for i in scratch.hits.indices {
        let (position, literal) = scratch.hits[i]
        guard position < range.upperBound else { break }
        if !scratch.gates[literal].isKnown {
          scratch.gates[literal] = LiteralGate(literal, of: self)
        }
        // What is refused is not remembered: near seams literals are looked for again.
        guard scratch.gates[literal].admits(content, at: position) else { continue }
        search(content, literal, at: position, path, &scratch)
      }
    }
  }

  /// Searches the rules of a literal that stands at a place, and takes note of it.
  func search(
    _ content: Span<UInt8>,
    _ literal: Int,
    at position: Int,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) {
    var yield = Candidate.Yield.barrenClosely
    var isHeading = false
    let rules = Int(firstRules[literal])..<Int(firstRules[literal + 1])
    for index in rules {
      let rule = Int(ruleNumbers[index])
      if gates[rule].isCounted {
        isHeading = true
        continue
      }
      let starts = gates[rule].starts(around: position, in: content.count)
      if !search(content, rule, starts, path, &scratch) { yield = .unknown }
    }
    if let word = hotWords[literal] {
      let headsColumn = headsColumns(word) && readColumn(content, at: position, path, &scratch)
      let verdict =
        scratch.gates[literal].isHopeless(content, at: position)
        ? Judge.Verdict(outcome: .hopeless, extent: .close)
        : judge(content, word, at: position, path, &scratch)
      switch verdict.outcome {
      case .found: yield = .unknown
      // Not remembered: near seams literals are looked for again, as far as this may depend on bytes.
      case .hopeless where rules.isEmpty && !headsColumn: return
      case .hopeless, .nothing: if yield != .unknown { yield = Candidate.Yield(verdict.extent) }
      }
      // Its rows may change where nothing near it does.
      if headsColumn { yield = .unknown }
    }
    if isHeading {
      // Noted in every content anew, so it is never passed over.
      scratch.headings.append(position)
      yield = .unknown
    }
    scratch.remember(position: position, literal: literal, yield: yield)
  }

  /// Runs the rules that need no literal, and puts all matches in order.
  func finish(
    _ content: Span<UInt8>,
    _ path: [UInt8]?,
    isPart: Bool = false,
    _ scratch: inout DetectionScratch
  ) {
    for rule in alwaysRun {
      _ = search(content, rule, 0..<content.count + 1, path, &scratch)
    }
    if content.count <= longestWholeContent, !isPart {
      for (rule, lengths) in wholeContents where lengths.contains(content.count) {
        _ = search(content, rule, 0..<1, path, &scratch)
      }
    }
    if scratch.matches.count > 1 {
      scratch.matches.sort()
      MatchYielding.dropParts(&scratch.matches, wholes)
      MatchYielding.yield(&scratch.matches, by: ranks)
    }
  }

  /// Finds the matches of a rule that start in a range, each behind the end of the one before.
  ///
  /// - Returns: whether it is known that none would start there, whatever was matched before.
  private func search(
    _ content: Span<UInt8>,
    _ number: Int,
    _ starts: Range<Int>,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) -> Bool {
    guard !starts.isEmpty else { return true }
    guard scratch.isProfiled else {
      return search(content, rule: number, starts, path, &scratch)
    }
    let (searches, matches) = (scratch.searches, scratch.matches.count)
    scratch.profile?.begin()
    defer {
      scratch.profile?.end(
        number,
        searches: scratch.searches - searches,
        matches: scratch.matches.count - matches
      )
    }
    return search(content, rule: number, starts, path, &scratch)
  }

  private func search(
    _ content: Span<UInt8>,
    rule number: Int,
    _ starts: Range<Int>,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) -> Bool {
    let possible = starts.clamped(to: 0..<content.count + 1)
    // Where a literal leaves many starts, others near it share them: those that were tried are not looked at again.
    let sharesStarts = starts.count > 4
    if !sharesStarts, !scratch.filters[number].admits(number, possible, content, of: self) {
      return true
    }
    let rule = compiled[number]
    var progress = scratch.progress[number]
    if progress.nextStart == 0 {
      scratch.touched.append(Int32(number))
      if !rule.applies(to: content, path: path, &scratch.patterns) { progress = .over }
    }
    var first = max(progress.nextStart, starts.lowerBound)
    if sharesStarts, first < possible.upperBound,
      !scratch.filters[number].admits(number, first..<possible.upperBound, content, of: self)
    {
      first = starts.upperBound
    }
    search: while first < starts.upperBound {
      scratch.searches += 1
      switch rule.pattern.firstMatch(
        in: content,
        from: first,
        startingAtMost: starts.upperBound - 1,
        using: &scratch.patterns
      )
      {
      case .none: break search
      case .limit:
        progress.triedFrom = starts.upperBound
        scratch.limitHits.append(LimitHit(rule: number, offset: first))
        if scratch.limitHits.count(where: { $0.rule == number }) == Self.mostLimitHits {
          progress = .over
        }
        break search
      case .match(let range):
        let secret = rule.secret(in: range, scratch.patterns)
        first = max(range.upperBound, range.lowerBound + 1)
        progress.triedFrom = first
        if let most = rule.rule.maximumLength, range.count > most { continue }
        let verdict = rule.judge(content, range, secret, path: path, &scratch.patterns)
        scratch.matches.append(
          Match(rule: number, range: range, secret: secret, verdict: verdict)
        )
      }
    }
    // What was tried once is not tried again for the next candidate.
    progress.nextStart = max(progress.nextStart, first, starts.upperBound)
    scratch.progress[number] = progress
    return progress.triedFrom <= starts.lowerBound
  }

  /// How many searches for a rule are given up in a content before the rule is.
  private static var mostLimitHits: Int { 8 }
}
