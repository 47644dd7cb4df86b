import Detection
import Rules
import TestSupport
import Testing

/// Searching outwards finds what looking at every pair finds.
@Suite struct CompanionSearchTests {
  @Test func findsWhatEveryPairTells() throws {
    var maker = ContentMaker.fragments(seed: TestEnvironment.seed)
    for _ in 0..<400 * Effort.factor {
      let demand = RequiredRule(
        "other",
        withinLines: maker.random.pick([nil, nil, 0, 1, 3]),
        withinColumns: maker.random.pick([nil, nil, 0, 2, 9]),
        withinBytes: maker.random.pick([nil, nil, 0, 5, 30])
      )
      let needsItself = maker.random.pick([false, false, true])
      let own = Rule(
        id: "own",
        name: "own",
        pattern: "p[0-9]",
        requires: [needsItself ? RequiredRule("own", withinLines: 2) : demand],
        reportsFillIns: true
      )
      let other = Rule(id: "other", name: "other", pattern: "q[0-9]", reportsFillIns: true)
      let detector = try Detector(RuleSet([own, other]))
      var scratch = DetectionScratch(for: detector)
      let pieces = ["p1", "q2", "\n", "  ", "....", "\n\n"]
      let text = (0..<maker.random.pick([2, 8, 40])).map { _ in maker.random.pick(pieces) }.joined()
      let content = Array(text.utf8)
      detector.scan(content.span, using: &scratch)
      let matches = scratch.matches
      let search = CompanionSearch(detector, matches: matches, content: content.span)
      #expect((search != nil) == matches.contains { $0.rule == 0 })
      for (index, match) in matches.enumerated() where match.rule == 0 {
        let found = search?.companions(of: index)
        let expected = matches.indices.contains { candidate in
          guard candidate != index, matches[candidate].rule == (needsItself ? 0 : 1) else {
            return false
          }
          return isNear(match, matches[candidate], own.requires[0], content)
        }
        #expect((found != nil) == expected, "\(text.debugDescription) \(own.requires)")
        if let found {
          #expect(isNear(match, matches[found[0]], own.requires[0], content))
          #expect(found[0] != index)
        }
      }
    }
  }

  private func isNear(_ one: Match, _ two: Match, _ rule: RequiredRule, _ content: [UInt8]) -> Bool
  {
    func place(_ match: Match) -> (line: Int, column: Int) {
      let before = content[..<match.secret.lowerBound]
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      return (before.count { $0 == 0x0A }, before.count - start)
    }
    let (first, second) = (place(one), place(two))
    if let lines = rule.withinLines, abs(first.line - second.line) > lines { return false }
    if let columns = rule.withinColumns, abs(first.column - second.column) > columns {
      return false
    }
    if let bytes = rule.withinBytes, abs(one.secret.lowerBound - two.secret.lowerBound) > bytes {
      return false
    }
    return true
  }
}
