import Findings
import TestSupport
import Testing

@Suite struct ObjectTallyTests {
  private func tally(_ random: inout SeededRandom) -> ObjectTally {
    var tally = ObjectTally()
    for kind in ObjectTally.Kind.allCases {
      let scanned = Int.random(in: 0...9, using: &random)
      let known = Int.random(in: 0...9, using: &random)
      let problems = Int.random(in: 0...9, using: &random)
      let excluded = Int.random(in: 0...9, using: &random)
      tally[kind] = ObjectCounts(
        promised: scanned + known + problems + excluded,
        scanned: scanned,
        known: known,
        problems: problems,
        excluded: excluded
      )
    }
    return tally
  }

  @Test func sumsOfTalliesThatAddUpAddUp() {
    var random = SeededRandom()
    let (left, right) = (tally(&random), tally(&random))
    var sum = left
    sum += right
    #expect(sum.addsUp)
    var other = right
    other += left
    #expect(sum == other)
    #expect(sum.total.promised == left.total.promised + right.total.promised)
  }

  @Test func anObjectThatIsNotAccountedForShowsInEveryKind() {
    for kind in ObjectTally.Kind.allCases {
      var random = SeededRandom(seed: 1)
      var tally = tally(&random)
      tally[kind].promised += 1
      #expect(!tally.addsUp)
      #expect(ObjectTally.Kind.allCases.filter { !tally[$0].addsUp } == [kind])
    }
  }

  @Test func kindsDoNotHideEachOthersMistakes() {
    var tally = ObjectTally()
    tally[.blob].promised = 1
    tally[.tree].scanned = 1
    #expect(tally.total.addsUp)
    #expect(!tally.addsUp)
  }

  @Test func findingsAreCountedByRuleAndSeverity() {
    let rule = RuleReference(id: "a", name: "A", severity: .high, confidence: .low)
    let other = RuleReference(id: "b", name: "B", severity: .low, confidence: .low)
    var counts = FindingCounts()
    counts.add(rule)
    counts.add(other, count: 2)
    var sum = counts
    sum += counts
    #expect(sum.total == 6)
    #expect(sum.byRule == ["a": 2, "b": 4])
    #expect(sum.bySeverity == [.high: 2, .low: 4])
  }
}
