import Patterns
import Rules

extension Detector {
  /// Finds all matches in a content.
  ///
  /// - Parameters:
  ///   - content: the whole content.
  ///   - path: its path, where it is known, for rules that are limited to paths.
  ///   - scratch: the worker's own; holds the result until the next scan.
  /// - Returns: what to remember for the contents that are deltas on this one.
  /// - Complexity: O(n), at about the speed of memory where there are few candidates.
  @discardableResult
  public func scan(
    _ content: Span<UInt8>,
    path: [UInt8]? = nil,
    using scratch: inout DetectionScratch
  ) -> ContentMemory {
    scratch.begin()
    examine(content, 0..<content.count, path, &scratch)
    scratch.forgetStarts()
    finish(content, path, &scratch)
    return scratch.memory(of: self, count: content.count)
  }

  /// Searches around the literals that begin in a range: finds the matches of nearby rules and
  /// notes the anchors of others.
  func examine(
    _ content: Span<UInt8>,
    _ range: Range<Int>,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) {
    scratch.examined += range.count
    let end = min(content.count, range.upperBound + max(longestLiteral - 1, 0))
    var from = range.lowerBound
    while from < range.upperBound {
      from = matcher.find(in: content, from: from, upTo: end, into: &scratch.hits)
      for i in scratch.hits.indices {
        let (position, literal) = scratch.hits[i]
        guard position < range.upperBound else { break }
        if isAnchor[literal] {
          scratch.anchors.append(Anchor(position: position, literal: literal))
        }
        for rule in rulesOfLiteral[literal] where compiled[Int(rule)].isNear {
          search(content, Int(rule), around: position, path, &scratch)
        }
      }
    }
  }

  /// Searches the rules that were left aside, from the anchors of the whole content, and puts all
  /// matches in order.
  func finish(_ content: Span<UInt8>, _ path: [UInt8]?, _ scratch: inout DetectionScratch) {
    var wholeRules = alwaysRun
    for i in scratch.anchors.indices {
      let anchor = scratch.anchors[i]
      for rule in rulesOfLiteral[anchor.literal] {
        switch compiled[Int(rule)].search {
        case .near: continue
        case .far: search(content, Int(rule), around: anchor.position, path, &scratch)
        case .whole where !scratch.wanted[Int(rule)]:
          scratch.wanted[Int(rule)] = true
          wholeRules.append(Int(rule))
        case .whole: continue
        }
      }
    }
    for rule in wholeRules {
      scratch.wanted[rule] = false
      searchAll(content, rule, from: 0, to: content.count, path, &scratch)
    }
    scratch.forgetStarts()
    if scratch.matches.count > 1 { scratch.matches.sort() }
  }

  private func search(
    _ content: Span<UInt8>,
    _ rule: Int,
    around position: Int,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) {
    let before = compiled[rule].before
    let first = max(scratch.nextStart[rule], position - before.upperBound)
    searchAll(content, rule, from: first, to: position - before.lowerBound, path, &scratch)
  }

  /// Finds the matches of a rule that start in `first...last`, each behind the end of the one
  /// before.
  private func searchAll(
    _ content: Span<UInt8>,
    _ rule: Int,
    from first: Int,
    to last: Int,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) {
    var first = max(first, 0)
    guard first <= last else { return }
    if scratch.nextStart[rule] == 0 { scratch.touched.append(Int32(rule)) }
    let compiled = compiled[rule]
    search: while first <= last {
      switch compiled.pattern.firstMatch(
        in: content,
        from: first,
        startingAtMost: last,
        using: &scratch.patterns
      )
      {
      case .none: break search
      case .limit:
        scratch.limitHits.append(LimitHit(rule: rule, offset: first))
        break search
      case .match(let range):
        let secret = compiled.secret(in: range, scratch.patterns)
        first = max(range.upperBound, range.lowerBound + 1)
        if let most = compiled.rule.maximumLength, range.count > most { continue }
        let verdict = compiled.judge(content, range, secret, path: path, &scratch.patterns)
        scratch.matches.append(
          Match(rule: rule, range: range, secret: secret, verdict: verdict)
        )
      }
    }
    // What was tried once is not tried again for the next candidate.
    scratch.nextStart[rule] = max(first, last + 1)
  }
}
