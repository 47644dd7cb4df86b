import Rules
import Testing

@Suite struct RuleSetTests {
  private func rule(_ id: String, pattern: String = "abc", confidence: Confidence = .high) -> Rule {
    Rule(id: id, name: id, pattern: pattern, confidence: confidence)
  }

  @Test func faultsAreCollectedNotOnlyTheFirst() throws {
    let error = #expect(throws: RuleSetError.self) {
      try RuleSet([
        rule("a"), rule("a"), rule("", pattern: ""),
        Rule(id: "b", name: "b", pattern: "x", secretGroup: -1, entropy: .nan, maximumLength: 0),
      ])
    }
    #expect(
      error?.faults.map(\.kind) == [
        .duplicateID, .badID, .emptyPattern, .badSecretGroup, .badEntropy, .badMaximumLength,
      ]
    )
  }

  @Test func selectionKeepsTheOrder() throws {
    let set = try RuleSet([rule("aws-a"), rule("git-b", confidence: .low), rule("aws-c")])
    #expect(try set.selecting(only: ["aws-*"]).rules.map(\.id) == ["aws-a", "aws-c"])
    #expect(try set.selecting(skip: ["*-b", "aws-?"]).rules.isEmpty)
    #expect(try set.selecting(minimalConfidence: .medium).rules.map(\.id) == ["aws-a", "aws-c"])
    #expect(throws: RuleSelectionError(glob: "azure-*")) { try set.selecting(skip: ["azure-*"]) }
  }

  @Test(arguments: [
    ("*", "a", true), ("a*c", "abc", true), ("a*c", "ab", false),
    ("*a*b", "xaxb", true), ("*a*b", "xbxa", false), ("?", "ab", false), ("a?c", "abc", true),
    ("a**c", "ac", true), ("", "a", false),
    ("a*a*a*a*b", "aaaaaaaaaaaaaaaaa", false),
  ]) func globsMatchWholeNames(glob: String, name: String, expected: Bool) throws {
    let set = try RuleSet([rule(name)])
    #expect((try? set.selecting(only: [glob]).rules.count) == (expected ? 1 : nil))
  }

  @Test func laterRulesReplaceEarlierOnesInPlace() throws {
    let first = try RuleSet([rule("a"), rule("b"), rule("c")])
    let second = try RuleSet([rule("d"), rule("b", pattern: "new")])
    let merged = first.replacing(with: second)
    #expect(merged.rules.map(\.id) == ["a", "b", "c", "d"])
    #expect(merged.rules[1].pattern == "new")
  }

  @Test func canonicalBytesTellRulesApart() throws {
    let base = try RuleSet([rule("a"), rule("b")])
    #expect(base.canonicalBytes == (try RuleSet([rule("a"), rule("b")]).canonicalBytes))
    #expect(base.canonicalBytes != (try RuleSet([rule("b"), rule("a")]).canonicalBytes))
    #expect(
      base.canonicalBytes != (try RuleSet([rule("a"), rule("b", pattern: "x")]).canonicalBytes)
    )
    #expect(
      base.canonicalBytes
        != base.allowing([GlobalAllowlist(Allowlist(paths: ["x"]))]).canonicalBytes
    )
  }

  @Test func globalAllowlistsReachTheirTargets() throws {
    let set = try RuleSet([rule("a"), rule("b")])
    let all = GlobalAllowlist(Allowlist(paths: ["x"]))
    let one = GlobalAllowlist(Allowlist(paths: ["y"]), targetRules: ["b"])
    #expect(set.allowing([all, one]).rules.map(\.allowlists.count) == [1, 2])
  }
}
